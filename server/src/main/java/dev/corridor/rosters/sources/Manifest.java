package dev.corridor.rosters.sources;

import dev.corridor.tables.Column;
import dev.corridor.tables.Row;
import dev.corridor.tables.TableFile;
import dev.corridor.tables.TableProblem;
import dev.corridor.tables.TableProblem.Weight;
import dev.corridor.tables.UnreadableFile;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What an export says about itself: OneRoster 1.0 to 1.2, and which tables are there whole (bulk) or as changes
 * (delta). One without a manifest is taken as whole.
 */
final class Manifest {

    private static final Column NAME = Column.needed("propertyName");
    private static final Column VALUE = Column.needed("value");
    private static final List<String> VERSIONS = List.of("1.0", "1.1", "1.2");

    private final Set<FileKind> whole = EnumSet.noneOf(FileKind.class);
    private final Set<FileKind> changes = EnumSet.noneOf(FileKind.class);
    private final List<TableProblem> refusals = new ArrayList<>();

    private Manifest() {}

    /** Refuses an export that holds changes only: it says nothing about who is not in it. */
    static void check(Reading reading, TableFile file) {
        Manifest manifest = read(reading, file);
        if (!manifest.refusals.isEmpty()) {
            throw new UnreadableFile(manifest.refusals.getFirst());
        }
    }

    static Manifest read(Reading reading, TableFile file) {
        Manifest manifest = new Manifest();
        Consumer<Row> rows = manifest::take;
        reading.each(file, List.of(NAME, VALUE), rows);
        return manifest;
    }

    /** Of an export without a manifest. */
    static Manifest none() {
        return new Manifest();
    }

    private void take(Row row) {
        String name = row.text(NAME).toLowerCase(Locale.ROOT);
        String value = row.text(VALUE).toLowerCase(Locale.ROOT);
        if (name.equals("oneroster.version") && VERSIONS.stream().noneMatch(value::startsWith)) {
            throw new UnreadableFile(refusal(
                    row,
                    "version",
                    "This is OneRoster {version}; versions 1.1 and 1.2 are read.",
                    Map.of("version", Texts.cut(row.text(VALUE)))));
        }
        if (name.startsWith("file.")) {
            Optional<FileKind> kind = kind(name.substring("file.".length()));
            if (value.equals("delta")) {
                kind.ifPresent(changes::add);
                refusals.add(refusal(
                        row,
                        "delta",
                        "This export holds changes only (delta). Export the whole roster (bulk).",
                        Map.of()));
            } else if (value.equals("bulk")) {
                kind.ifPresent(whole::add);
            }
        }
    }

    private static Optional<FileKind> kind(String file) {
        return Stream.of(FileKind.values())
                .filter(FileKind::oneRoster)
                .filter(kind -> kind != FileKind.COURSES && kind.named(file))
                .findFirst();
    }

    private static TableProblem refusal(Row row, String code, String text, Map<String, String> values) {
        return TableProblem.of(Weight.FILE, row.file(), row.number(), VALUE.name(), code, text, values);
    }

    /** Tables that are there as changes. */
    Set<FileKind> changes() {
        return changes;
    }

    /** Tables that are there whole. */
    Set<FileKind> whole() {
        return whole;
    }
}
