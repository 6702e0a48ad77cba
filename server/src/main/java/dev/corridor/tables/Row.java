package dev.corridor.tables;

import de.siegmar.fastcsv.reader.CsvRecord;
import dev.corridor.tables.TableProblem.Weight;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One row of a table. */
public final class Row {

    private final String file;
    private final long number;
    private final Header header;
    private final CsvRecord cells;

    Row(String file, long number, Header header, CsvRecord cells) {
        this.file = file;
        this.number = number;
        this.header = header;
        this.cells = cells;
    }

    public String file() {
        return file;
    }

    /** As a spreadsheet numbers it: the first row after the header is 2. */
    public long number() {
        return number;
    }

    /** The cell without the space around it, composed (NFC); empty where the column or the cell is missing. */
    public String text(Column column) {
        int position = header.position(column);
        if (position < 0 || position >= cells.getFieldCount()) {
            return "";
        }
        String text = trimmed(cells.getField(position));
        return ascii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static boolean ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7F) {
                return false;
            }
        }
        return true;
    }

    /** The values of a cell that holds several, separated by commas. */
    public List<String> values(Column column) {
        String text = text(column);
        if (text.isEmpty()) {
            return List.of();
        }
        if (text.indexOf(',') < 0) {
            return List.of(text);
        }
        return Stream.of(text.split(",", -1))
                .map(Row::trimmed)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** This row cannot be used, because of this column. */
    public TableProblem problem(Column column, String code, String text, Map<String, String> values) {
        return TableProblem.of(Weight.ROW, file, number, column.name(), code, text, values);
    }

    /** Something about this row that is worth knowing. */
    public TableProblem notice(Column column, String code, String text) {
        return TableProblem.of(Weight.NOTICE, file, number, column.name(), code, text, Map.of());
    }

    private static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && blank(text.charAt(from))) {
            from++;
        }
        while (to > from && blank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }
}
