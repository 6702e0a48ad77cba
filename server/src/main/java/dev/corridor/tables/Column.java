package dev.corridor.tables;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A column that a reader asks for.
 *
 * @param name as the format calls it; problems use it
 * @param needed whether a table without it is refused
 * @param spellings the folded headers it is found by
 */
public record Column(String name, boolean needed, Set<String> spellings) {

    /** A column that must be there, under its name or one of its synonyms. */
    public static Column needed(String name, String... synonyms) {
        return new Column(name, true, folded(name, synonyms));
    }

    /** A column that may be missing; its cells then read as empty. */
    public static Column optional(String name, String... synonyms) {
        return new Column(name, false, folded(name, synonyms));
    }

    private static Set<String> folded(String name, String[] synonyms) {
        return Stream.concat(Stream.of(name), Stream.of(synonyms))
                .map(Column::fold)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Lower case, letters and digits only: {@code "E-Mail "} and {@code "email"} are the same header. */
    static String fold(String header) {
        return header.codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .toLowerCase(Locale.ROOT);
    }
}
