package dev.corridor.database;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a backup says of itself.
 *
 * @param schema the version of the last migration
 */
record Manifest(String schema, List<Table> tables) {

    private static final String FIRST_LINE = "corridor backup 1";

    String text() {
        return Stream.concat(Stream.of(FIRST_LINE, schema), tables.stream().map(Manifest::line))
                .collect(Collectors.joining("\n"));
    }

    private static String line(Table table) {
        return table.name() + " " + String.join(" ", table.columns());
    }

    /** @throws IllegalArgumentException if the text is none */
    static Manifest of(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() < 3 || !lines.getFirst().equals(FIRST_LINE)) {
            throw new IllegalArgumentException("not a backup of Corridor's");
        }
        List<Table> tables = lines.stream()
                .skip(2)
                .map(line -> List.of(line.split(" ")))
                .map(words -> new Table(words.getFirst(), words.subList(1, words.size())))
                .toList();
        return new Manifest(lines.get(1), tables);
    }
}
