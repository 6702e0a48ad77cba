package dev.corridor.tables;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes CSV that a spreadsheet can open without running anything in it: a cell that would start a formula gets an
 * apostrophe in front.
 */
public final class TableWriter implements AutoCloseable {

    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    private final CsvWriter csv;

    public TableWriter(Writer out, List<String> headers) {
        this.csv = CsvWriter.builder().build(out);
        row(headers);
    }

    public void row(List<String> cells) {
        csv.writeRecord(cells.stream().map(TableWriter::safe).toList());
    }

    public void row(String... cells) {
        row(Stream.of(cells).toList());
    }

    void flush() throws IOException {
        csv.flush();
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    /** The cell as it may stand in a file that a spreadsheet opens. */
    public static String safe(String cell) {
        return startsFormula(cell) || startsFormula(cell.stripLeading()) ? "'" + cell : cell;
    }

    /** A cell as it was before {@link #safe}: what we put in front of it for a spreadsheet is taken off again. */
    public static String plain(String cell) {
        String rest = cell.startsWith("'") ? cell.substring(1) : cell;
        return safe(rest).equals(cell) ? rest : cell;
    }

    private static boolean startsFormula(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    }
}
