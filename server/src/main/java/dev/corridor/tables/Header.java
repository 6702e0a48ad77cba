package dev.corridor.tables;

import dev.corridor.tables.TableProblem.Weight;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

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
                    file, column, "duplicate-column", "The column \"" + column.name() + "\" is there more than once.");
        }
        if (found.size() == 1) {
            positions.put(column, found.getFirst());
        } else if (column.needed()) {
            throw unusable(
                    file,
                    column,
                    "missing-column",
                    "There is no column \"" + column.name() + "\". The first row has: " + shown(cells) + ".");
        }
    }

    private static UnreadableFile unusable(String file, Column column, String code, String message) {
        return new UnreadableFile(new TableProblem(Weight.FILE, file, 1, column.name(), code, message));
    }

    private static String shown(List<String> cells) {
        String line = String.join(", ", cells).strip();
        if (line.isEmpty()) {
            return "nothing";
        }
        return line.length() <= 200 ? line : line.substring(0, 200) + "...";
    }

    /** The cell's place in a row, or -1. */
    int position(Column column) {
        return positions.getOrDefault(column, -1);
    }
}
