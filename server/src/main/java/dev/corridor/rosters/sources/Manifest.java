package dev.corridor.rosters.sources;

import dev.corridor.tables.Column;
import dev.corridor.tables.Row;
import dev.corridor.tables.TableFile;
import dev.corridor.tables.TableProblem;
import dev.corridor.tables.TableProblem.Weight;
import dev.corridor.tables.UnreadableFile;
import java.util.List;
import java.util.Locale;

/**
 * What the export says about itself. Only whole exports (bulk) of OneRoster 1.1 are read; one without a manifest is
 * taken as such.
 */
final class Manifest {

    private static final Column NAME = Column.needed("propertyName");
    private static final Column VALUE = Column.needed("value");

    private Manifest() {}

    static void check(Reading reading, TableFile file) {
        reading.each(file, List.of(NAME, VALUE), Manifest::check);
    }

    private static void check(Row row) {
        String name = row.text(NAME).toLowerCase(Locale.ROOT);
        String value = row.text(VALUE).toLowerCase(Locale.ROOT);
        if (name.equals("oneroster.version") && !value.startsWith("1.1") && !value.startsWith("1.0")) {
            throw refusal(row, "version", "This is OneRoster " + row.text(VALUE) + "; version 1.1 is read.");
        }
        if (name.startsWith("file.") && value.equals("delta")) {
            throw refusal(row, "delta", "This export holds changes only (delta). Export the whole roster (bulk).");
        }
    }

    private static UnreadableFile refusal(Row row, String code, String message) {
        return new UnreadableFile(new TableProblem(Weight.FILE, row.file(), row.number(), "value", code, message));
    }
}
