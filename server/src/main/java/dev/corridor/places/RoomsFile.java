package dev.corridor.places;

import dev.corridor.shared.Problem.FieldError;
import dev.corridor.tables.Column;
import dev.corridor.tables.Headers;
import dev.corridor.tables.Row;
import dev.corridor.tables.Table;
import dev.corridor.tables.TableFile;
import dev.corridor.tables.TableFiles;
import dev.corridor.tables.TableLimits;
import dev.corridor.tables.TableProblem;
import dev.corridor.tables.TableProblems;
import dev.corridor.tables.TableWriter;
import dev.corridor.tables.UnreadableFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Reads the rows of a file of rooms, as they are: what they mean is worked out when it is known what is there. */
final class RoomsFile {

    private static final long MB = 1_000_000;
    private static final TableLimits LIMITS = new TableLimits(10 * MB, 20 * MB, 40 * MB, 50, 200, 5_000, 2_000);
    private static final Column SCHOOL = Column.optional("school", "school id");
    private static final Column SCHOOL_NAME = Column.optional("schoolName");

    /**
     * A row that says something.
     *
     * @param cells those that are not empty
     * @param schools what it calls its school; empty if it does not
     */
    record Line(Row row, Map<RoomColumn, String> cells, List<String> schools) {

        String text(RoomColumn column) {
            return cells.getOrDefault(column, "");
        }

        TableProblem problem(RoomColumn column, String code, String text) {
            return row.problem(column.column(), code, text, Map.of());
        }

        /** What a check of rooms has found, in its own words. */
        TableProblem problem(RoomColumn column, FieldError found) {
            return new TableProblem(
                    TableProblem.Weight.ROW,
                    row.file(),
                    row.number(),
                    column.column().name(),
                    found.code(),
                    found.message(),
                    Objects.requireNonNullElse(found.values(), Map.of()));
        }

        TableProblem otherSchool() {
            return row.problem(
                    SCHOOL,
                    "other-school",
                    "This row is of {school}. A file of several schools belongs under Rosters.",
                    Map.of("school", schools.getLast()));
        }
    }

    private RoomsFile() {}

    /**
     * Reads a file.
     *
     * @param name what the person calls it
     * @param problems takes everything that is wrong with the file itself
     */
    static List<Line> read(Path path, String name, TableProblems problems) {
        List<Line> lines = new ArrayList<>();
        try (TableFiles files = TableFiles.open(path, name, LIMITS)) {
            List<Column> columns = new ArrayList<>(RoomColumn.columns());
            columns.addAll(List.of(SCHOOL, SCHOOL_NAME));
            new Table(table(files, name), LIMITS).read(columns, problems::add, row -> lines.add(line(row)));
        } catch (UnreadableFile e) {
            problems.add(e.problem());
        }
        return lines;
    }

    private static Line line(Row row) {
        Map<RoomColumn, String> cells = new EnumMap<>(RoomColumn.class);
        for (RoomColumn column : RoomColumn.values()) {
            String text = TableWriter.plain(row.text(column.column()));
            if (!text.isEmpty()) {
                cells.put(column, text);
            }
        }
        List<String> schools = List.of(row.text(SCHOOL), row.text(SCHOOL_NAME)).stream()
                .filter(text -> !text.isEmpty())
                .toList();
        return new Line(row, cells, schools);
    }

    /** Of the tables that have names or numbers the one called rooms, else the first. */
    private static TableFile table(TableFiles files, String name) {
        List<TableFile> fit =
                files.tables().stream().filter(RoomsFile::hasRooms).toList();
        return fit.stream()
                .filter(file -> file.name().toLowerCase(Locale.ROOT).matches("rooms(\\.csv)?"))
                .findFirst()
                .or(() -> fit.stream().findFirst())
                .orElseThrow(() -> new UnreadableFile(
                        name,
                        "no-rooms",
                        "No table here has a column \"name\" or \"number\" in its first row. The template shows all"
                                + " columns: {all}.",
                        Map.of("all", String.join(", ", RoomColumn.headers()))));
    }

    private static boolean hasRooms(TableFile file) {
        Headers headers = new Table(file, LIMITS).headers();
        return headers.have(RoomColumn.NAME.column()) || headers.have(RoomColumn.NUMBER.column());
    }
}
