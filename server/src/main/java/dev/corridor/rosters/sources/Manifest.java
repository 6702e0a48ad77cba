package dev.corridor.rosters.sources;

import dev.corridor.tables.Column;
import dev.corridor.tables.Row;
import dev.corridor.tables.TableFile;
import dev.corridor.tables.TableProblem;
import dev.corridor.tables.TableProblem.Weight;
import dev.corridor.tables.UnreadableFile;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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
            throw refusal(
                    row,
                    "version",
                    "This is OneRoster {version}; version 1.1 is read.",
                    Map.of("version", Texts.cut(row.text(VALUE))));
        }
        if (name.startsWith("file.") && value.equals("delta")) {
            throw refusal(
                    row, "delta", "This export holds changes only (delta). Export the whole roster (bulk).", Map.of());
        }
    }

    private static UnreadableFile refusal(Row row, String code, String text, Map<String, String> values) {
        return new UnreadableFile(
                TableProblem.of(Weight.FILE, row.file(), row.number(), VALUE.name(), code, text, values));
    }
}
