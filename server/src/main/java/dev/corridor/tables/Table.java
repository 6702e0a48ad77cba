package dev.corridor.tables;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.corridor.tables.TableProblem.Weight;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Reads a CSV file row by row. Empty rows are passed over; commas, semicolons and tabs are told apart by the header.
 */
public final class Table {

    private static final int BUFFER = 1 << 20;

    private final TableFile file;
    private final TableLimits limits;

    public Table(TableFile file, TableLimits limits) {
        this.file = file;
        this.limits = limits;
    }

    /** The first row; nothing for an empty file. */
    public Headers headers() {
        return reading(encoding(), csv -> {
            try (CloseableIterator<CsvRecord> records = csv.iterator()) {
                return new Headers(records.hasNext() ? records.next().getFields() : List.of());
            }
        });
    }

    /**
     * Hands every row to {@code rows}.
     *
     * @param notices takes what is worth knowing about how the file was read
     * @throws UnreadableFile when the file is broken, too large, or lacks a needed column
     */
    public void read(List<Column> columns, Consumer<TableProblem> notices, Consumer<Row> rows) {
        TextEncoding encoding = encoding();
        if (encoding.charset().equals(TextEncoding.WINDOWS_1252)) {
            notices.accept(TableProblem.notice(
                    file.name(),
                    "windows-1252",
                    "Read as Windows-1252, not UTF-8. Check a few names with accents before applying."));
        }
        long read = Handover.through(
                (Handover.Into<Row> into) -> reading(encoding, csv -> {
                    try (CloseableIterator<CsvRecord> records = csv.iterator()) {
                        return pass(records, columns, into);
                    }
                }),
                rows);
        if (read == 1) {
            notices.accept(TableProblem.notice(file.name(), "no-rows", "The file has a header and no rows."));
        }
    }

    private long pass(CloseableIterator<CsvRecord> records, List<Column> columns, Handover.Into<Row> rows) {
        if (!records.hasNext()) {
            throw new UnreadableFile(file.name(), "empty", "The file is empty.");
        }
        Header header = Header.find(file.name(), records.next().getFields(), columns);
        long number = 1;
        try {
            while (records.hasNext()) {
                CsvRecord cells = records.next();
                number++;
                long length = check(cells, number);
                if (!empty(cells)) {
                    rows.put(new Row(file.name(), number, header, cells), length);
                }
            }
            return number;
        } catch (CsvParseException e) {
            throw broken(number + 1);
        }
    }

    /** Tells how many characters there are. */
    private long check(CsvRecord cells, long number) {
        if (number > limits.rows()) {
            throw new UnreadableFile(file.name(), "too-many-rows", "More than {most} rows.", most(limits.rows()));
        }
        long length = 0;
        for (int i = 0; i < cells.getFieldCount(); i++) {
            length += cells.getField(i).length();
            if (cells.getField(i).length() > limits.cell()) {
                throw new UnreadableFile(TableProblem.of(
                        Weight.FILE,
                        file.name(),
                        number,
                        "column " + (i + 1),
                        "cell-too-long",
                        "A cell has more than {most} characters. Often a quotation mark is opened and never closed.",
                        most(limits.cell())));
            }
        }
        return length;
    }

    private static Map<String, String> most(long most) {
        return Map.of("most", String.valueOf(most));
    }

    private static boolean empty(CsvRecord cells) {
        for (int i = 0; i < cells.getFieldCount(); i++) {
            if (!cells.getField(i).isBlank()) {
                return false;
            }
        }
        return true;
    }

    private UnreadableFile broken(long row) {
        return new UnreadableFile(TableProblem.of(
                Weight.FILE,
                file.name(),
                row,
                "",
                "broken-csv",
                "The file cannot be read as CSV from this row on: a quotation mark is opened and not closed, or stands"
                        + " where it may not.",
                Map.of()));
    }

    /** Something done with an open file. */
    @FunctionalInterface
    private interface Reading<T> {
        T from(CsvReader<CsvRecord> csv) throws IOException;
    }

    private <T> T reading(TextEncoding encoding, Reading<T> work) {
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator(encoding))
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .trimWhitespacesAroundQuotes(true)
                .allowUnclosedQuote(false)
                .maxBufferSize(BUFFER)
                .ofCsvRecord(open(encoding))) {
            return work.from(csv);
        } catch (CharacterCodingException e) {
            throw unreadable();
        } catch (CsvParseException e) {
            throw broken(1);
        } catch (IOException | UncheckedIOException e) {
            throw failed(e);
        }
    }

    private UnreadableFile failed(Exception e) {
        return e.getCause() instanceof CharacterCodingException
                ? unreadable()
                : new UnreadableFile(file.name(), "broken-file", "The file is damaged and cannot be read to its end.");
    }

    private UnreadableFile unreadable() {
        return new UnreadableFile(
                file.name(), "encoding", "The letters of this file cannot be read. Save it as \"CSV UTF-8\".");
    }

    private TextEncoding encoding() {
        try {
            return TextEncoding.of(file);
        } catch (IOException | UncheckedIOException e) {
            throw failed(e);
        }
    }

    private Reader open(TextEncoding encoding) throws IOException {
        InputStream in = file.content().open();
        in.skipNBytes(encoding.markBytes());
        return new InputStreamReader(
                in,
                encoding.charset()
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private char separator(TextEncoding encoding) throws IOException {
        try (BufferedReader reader = new BufferedReader(open(encoding))) {
            char[] start = new char[8192];
            int length = reader.read(start);
            return Separators.likeliest(start, length);
        }
    }
}
