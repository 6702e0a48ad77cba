package dev.corridor.checks;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Shapes in the contract are made under their classes' full names; they get the shortest that is theirs alone. */
final class ShapeNames {

    static final String REFERENCE = "#/components/schemas/";

    private static final Pattern PACKAGE = Pattern.compile("[dD]ev\\.corridor((?:\\.[a-z]+)*)\\.");
    private static final Pattern PACKAGE_AND_OUTER = Pattern.compile(PACKAGE + "([A-Z]\\w*(?<!Dev)[.$])*");

    /**
     * Without package and outer class, as in {@code ItemsAiling}; with the outer class; with the package's last word.
     */
    private static final List<Function<String, String>> WAYS = List.of(
            ShapeNames::shortest,
            full -> PACKAGE.matcher(full).replaceAll("").replaceAll("[.$]", ""),
            full -> PACKAGE.matcher(full).replaceAll(ShapeNames::lastWord).replaceAll("[.$]", ""));

    private ShapeNames() {}

    static String shortest(String full) {
        return PACKAGE_AND_OUTER.matcher(full).replaceAll("");
    }

    private static String lastWord(MatchResult match) {
        String word = match.group(1).substring(match.group(1).lastIndexOf('.') + 1);
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** The contract with every shape renamed. */
    static String shortened(String contract, Collection<String> fullNames) {
        Map<String, String> names = new TreeMap<>(
                Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        fullNames.stream()
                .collect(Collectors.groupingBy(ShapeNames::shortest))
                .values()
                .forEach(alike -> {
                    Function<String, String> way = WAYS.stream()
                            .filter(each -> alike.stream().map(each).distinct().count() == alike.size())
                            .findFirst()
                            .orElseThrow();
                    alike.forEach(full -> names.put(full, way.apply(full)));
                });
        String text = contract;
        for (Map.Entry<String, String> name : names.entrySet()) {
            text = text.replace("\"" + name.getKey() + "\":", "\"" + name.getValue() + "\":")
                    .replace(REFERENCE + name.getKey() + "\"", REFERENCE + name.getValue() + "\"");
        }
        return text;
    }
}
