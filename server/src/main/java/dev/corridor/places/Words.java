package dev.corridor.places;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words of the API and of stored JSON for our enums: lower case, with hyphens. */
final class Words {

    private Words() {}

    static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The value that a word stands for.
     *
     * @throws IllegalArgumentException that lists the words there are
     */
    static <E extends Enum<E>> E read(Class<E> kind, String word) {
        return Arrays.stream(kind.getEnumConstants())
                .filter(value -> of(value).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Say one of " + all(kind) + "."));
    }

    /** Every word there is. */
    static String all(Class<? extends Enum<?>> kind) {
        return Arrays.stream(kind.getEnumConstants()).map(Words::of).collect(Collectors.joining(", "));
    }

    /** A copy in the order of declaration, so that the same set is always written alike. */
    static <E extends Enum<E>> Set<E> ordered(Class<E> kind, @Nullable Set<E> values) {
        EnumSet<E> copy = EnumSet.noneOf(kind);
        if (values != null) {
            copy.addAll(values);
        }
        return Collections.unmodifiableSet(copy);
    }
}
