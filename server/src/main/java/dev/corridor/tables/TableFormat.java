package dev.corridor.tables;

import dev.corridor.shared.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The kinds of files that tables are handed out as. Both are read back by {@link TableFiles}. */
public enum TableFormat {
    /** One table, in UTF-8 with the mark by which spreadsheets know it; what would run as a formula is quoted. */
    CSV("text/csv;charset=UTF-8"),
    /** An Excel workbook. Every cell is text, and text never runs. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private static final char MARK = '\uFEFF';
    private static final int NARROWEST = 10;
    private static final int WIDEST = 60;

    private final String mediaType;

    TableFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The format by its word, {@code csv} or {@code xlsx}. */
    public static TableFormat of(String word) {
        return Stream.of(values())
                .filter(format -> format.extension().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> Problem.field("format", "not-valid", "Say csv or xlsx."));
    }

    /** As the name of a file ends. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String mediaType() {
        return mediaType;
    }

    /**
     * Writes a file, and does not close it.
     *
     * @param sheets at least one; CSV has room for the first alone
     */
    public void write(OutputStream out, List<TableSheet> sheets) throws IOException {
        switch (this) {
            case CSV -> csv(out, sheets.getFirst());
            case XLSX -> workbook(out, sheets);
        }
    }

    private static void csv(OutputStream out, TableSheet sheet) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(MARK);
        TableWriter csv = new TableWriter(text, sheet.headers());
        sheet.rows().forEach(csv::row);
        csv.flush();
        text.flush();
    }

    private static void workbook(OutputStream out, List<TableSheet> sheets) throws IOException {
        Workbook workbook = new Workbook(out, "Corridor", null);
        for (TableSheet sheet : sheets) {
            Worksheet to = workbook.newWorksheet(sheet.name());
            to.freezePane(0, 1);
            row(to, 0, sheet.headers());
            to.range(0, 0, 0, Math.max(0, sheet.headers().size() - 1))
                    .style()
                    .bold()
                    .set();
            for (int column = 0; column < sheet.headers().size(); column++) {
                to.width(column, width(sheet, column));
            }
            for (int i = 0; i < sheet.rows().size(); i++) {
                row(to, i + 1, sheet.rows().get(i));
            }
        }
        workbook.finish();
    }

    private static void row(Worksheet to, int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            if (!cells.get(column).isEmpty()) {
                to.value(row, column, cells.get(column));
            }
        }
    }

    private static int width(TableSheet sheet, int column) {
        int longest = Stream.concat(Stream.of(sheet.headers()), sheet.rows().stream())
                .filter(row -> row.size() > column)
                .mapToInt(row -> row.get(column).length())
                .max()
                .orElse(0);
        return Math.clamp(longest + 2L, NARROWEST, WIDEST);
    }
}
