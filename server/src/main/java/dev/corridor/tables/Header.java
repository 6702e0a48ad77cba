package dev.corridor.tables;

import dev.corridor.tables.TableProblem.Weight;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Where in a table the asked-for columns are. */
final class Header {

    /** By identity: asked several times for every row, and columns are constants. */
    private final IdentityHashMap<Column, Integer> positions;

    private Header(IdentityHashMap<Column, Integer> positions) {
        this.positions = positions;
    }

    /** Finds the columns, whatever their case, spacing and order; others are passed over. */
    static Header find(String file, List<String> cells, List<Column> columns) {
        List<String> headers = cells.stream().map(Column::fold).toList();
        IdentityHashMap<Column, Integer> positions = new IdentityHashMap<>();
        for (Column column : columns) {
            List<Integer> found = new ArrayList<>();
            for (int i = 0; i < headers.size(); i++) {
                if (column.spellings().contains(headers.get(i))) {
                    found.add(i);
                }
            }
            position(file, cells, column, found, positions);
        }
        return new Header(positions);
    }

    private static void position(
            String file,
            List<String> cells,
            Column column,
            List<Integer> found,
            IdentityHashMap<Column, Integer> positions) {
        if (found.size() > 1) {
            throw unusable(
                    file, column, "duplicate-column", "The column \"{column}\" is there more than once.", Map.of());
        }
        if (found.size() == 1) {
            positions.put(column, found.getFirst());
        } else if (column.needed()) {
            throw missing(file, column, String.join(", ", cells).strip());
        }
    }

    private static UnreadableFile missing(String file, Column column, String first) {
        if (first.isEmpty()) {
            return unusable(
                    file,
                    column,
                    "no-header",
                    "There is no column \"{column}\": the first row, which names the columns, is empty.",
                    Map.of());
        }
        return unusable(
                file,
                column,
                "missing-column",
                "There is no column \"{column}\". The first row has: {there}.",
                Map.of("there", first.length() <= 200 ? first : first.substring(0, 200) + "..."));
    }

    private static UnreadableFile unusable(
            String file, Column column, String code, String text, Map<String, String> values) {
        return new UnreadableFile(TableProblem.of(Weight.FILE, file, 1, column.name(), code, text, values));
    }

    /** The cell's place in a row, or -1. */
    int position(Column column) {
        return positions.getOrDefault(column, -1);
    }
}
