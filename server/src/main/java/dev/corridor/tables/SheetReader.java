package dev.corridor.tables;

import dev.corridor.tables.TableProblem.Weight;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of one sheet, in order. Where a cell says it stands is checked before anything is made for it: a
 * kilobyte may name the last column of the last row.
 */
final class SheetReader {

    /** Takes a row: its number, from 1, and its cells from column A. */
    @FunctionalInterface
    interface Rows {
        void row(int number, List<String> cells);
    }

    private static final int LAST_ROW = 1_048_576;
    private static final int LAST_COLUMN = 16_384;
    private static final int LONGEST_NUMBER = 12;
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final String sheet;
    private final List<String> shared;
    private final CellFormats formats;
    private int row;

    SheetReader(String sheet, List<String> shared, CellFormats formats) {
        this.sheet = sheet;
        this.shared = shared;
        this.formats = formats;
    }

    void read(Xml xml, Rows rows) throws XMLStreamException {
        while (xml.next()) {
            if (xml.starts("row")) {
                row = place(xml.attribute("r"), row, LAST_ROW);
                List<String> cells = cells(xml);
                if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                    rows.row(row, cells);
                }
            }
        }
    }

    private List<String> cells(Xml xml) throws XMLStreamException {
        List<String> cells = new ArrayList<>();
        int column = 0;
        while (xml.next() && !xml.ends("row")) {
            if (xml.starts("c")) {
                String named = xml.attribute("r").replaceAll("[0-9]", "");
                column = named.isEmpty() ? column + 1 : place(named, column);
                String text = cell(xml);
                if (!text.isEmpty()) {
                    while (cells.size() < column - 1) {
                        cells.add("");
                    }
                    cells.add(text);
                }
            }
        }
        return cells;
    }

    private String cell(Xml xml) throws XMLStreamException {
        String type = xml.attribute("t");
        Integer style = number(xml.attribute("s"));
        String text = "";
        while (xml.next() && !xml.ends("c")) {
            if (xml.starts("v")) {
                text = value(type, xml.text(), style);
            } else if (xml.starts("is")) {
                text = unescaped(xml.runs("is"));
            }
        }
        return text;
    }

    private String value(String type, String raw, @Nullable Integer style) {
        return switch (type) {
            case "s" -> shared(raw);
            case "str", "e" -> unescaped(raw);
            case "b" -> raw.strip().equals("1") ? "TRUE" : "FALSE";
            default -> formats.show(raw, style);
        };
    }

    private String shared(String raw) {
        Integer index = number(raw.strip());
        if (index == null || index >= shared.size()) {
            throw broken();
        }
        return shared.get(index);
    }

    /** What XML cannot hold is written as {@code _x000D_} there. */
    static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(found ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))))
                : text;
    }

    /** Which row this is: the one it says, after the last one; without a word the next one. */
    private int place(String named, int before, int last) {
        if (named.isEmpty()) {
            return before + 1;
        }
        Integer place = number(named);
        if (place == null || place <= before || place > last) {
            throw broken();
        }
        return place;
    }

    private int place(String letters, int before) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            char letter = letters.charAt(i);
            if (letter < 'A' || letter > 'Z' || column > LAST_COLUMN) {
                throw broken();
            }
            column = column * 26 + letter - 'A' + 1;
        }
        if (column <= before || column > LAST_COLUMN) {
            throw broken();
        }
        return column;
    }

    private static @Nullable Integer number(String text) {
        if (text.isEmpty() || text.length() > LONGEST_NUMBER) {
            return null;
        }
        try {
            int number = Integer.parseInt(text);
            return number < 0 ? null : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private UnreadableFile broken() {
        return new UnreadableFile(TableProblem.of(
                Weight.FILE,
                sheet,
                row,
                "",
                "broken-workbook",
                "The workbook is damaged from this row on. Save it again as .xlsx or CSV.",
                Map.of()));
    }
}
