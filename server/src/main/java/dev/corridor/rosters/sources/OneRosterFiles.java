package dev.corridor.rosters.sources;

import dev.corridor.rosters.model.Mapping;
import dev.corridor.rosters.sources.Checked.Unit;
import dev.corridor.tables.TableFile;
import dev.corridor.tables.TableFiles;
import dev.corridor.tables.TableLimits;
import dev.corridor.tables.TableProblem;
import dev.corridor.tables.TableProblems;
import dev.corridor.tables.UnreadableFile;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** OneRoster CSV, 1.0 to 1.2, in a zip or folder: copied row by row into tables, without what no roster needs. */
public final class OneRosterFiles {

    /** What is in them that may be mapped. */
    public record Look(List<Unit> units, List<String> roles, List<String> numbers) {}

    private static final Set<FileKind> USED = EnumSet.of(
            FileKind.ORGS, FileKind.SESSIONS, FileKind.USERS, FileKind.ROLES, FileKind.CLASSES, FileKind.ENROLMENTS);

    private final RosterFiles files;
    private final Reading reading;
    private final Manifest manifest;

    private OneRosterFiles(RosterFiles files, Reading reading) {
        this.files = files;
        this.reading = reading;
        this.manifest = files.get(FileKind.MANIFEST)
                .map(file -> Manifest.read(reading, file))
                .orElseGet(Manifest::none);
    }

    /**
     * Whether they hold everything; else some of the tables are there as changes, and the others whole.
     *
     * @param name what people call the zip or folder
     * @throws SourceProblem if they cannot be read
     */
    public static boolean whole(Path path, String name) {
        return in(path, name, files -> files.whole());
    }

    /** Copies what they hold, as {@link RosterSource#fetch} does; tells whether it is everything. */
    public static boolean copy(Path path, String name, RosterTables into) {
        return in(path, name, files -> files.copy(into));
    }

    public static Look look(Path path, String name) {
        return in(path, name, files -> CsvLook.of(files.files, files.reading));
    }

    private static <T> T in(Path path, String name, Function<OneRosterFiles, T> work) {
        try (TableFiles handedIn = TableFiles.open(path, name, TableLimits.ROSTER)) {
            Reading reading = new Reading(TableLimits.ROSTER, new TableProblems(), Mapping.NONE);
            return work.apply(new OneRosterFiles(RosterFiles.recognise(handedIn, reading), reading));
        } catch (UnreadableFile e) {
            throw problem(e.problem());
        }
    }

    /**
     * What is wrong with a file. A zip that is not whole may still be on its way; all else is for whoever makes it.
     *
     * @see TableProblem for what the values {@code reason}, {@code file}, {@code row} and {@code column} mean
     */
    static SourceProblem problem(TableProblem wrong) {
        Map<String, String> values = new HashMap<>(wrong.values());
        values.putAll(Map.of(
                "reason", wrong.code(),
                "file", wrong.file(),
                "row", String.valueOf(wrong.row()),
                "column", wrong.column()));
        String text = (wrong.file().isEmpty() ? "" : wrong.file() + (wrong.row() > 0 ? ", row {row}: " : ": "))
                + wrong.message();
        return new SourceProblem(
                Set.of("broken-zip", "broken-file").contains(wrong.code())
                        ? SourceProblem.Kind.PASSING
                        : SourceProblem.Kind.OTHER_SIDE,
                "file",
                text,
                values);
    }

    private boolean whole() {
        return manifest.changes().isEmpty();
    }

    private static String names(Set<FileKind> kinds) {
        return kinds.stream().map(FileKind::fileName).sorted().collect(Collectors.joining(", "));
    }

    private static FileKind file(RosterTable kind) {
        return switch (kind) {
            case ORGS -> FileKind.ORGS;
            case SESSIONS -> FileKind.SESSIONS;
            case USERS -> FileKind.USERS;
            case ROLES -> FileKind.ROLES;
            case CLASSES -> FileKind.CLASSES;
            case ENROLMENTS -> FileKind.ENROLMENTS;
        };
    }

    private boolean copy(RosterTables into) {
        boolean whole = whole();
        Set<FileKind> promised = EnumSet.copyOf(USED);
        promised.removeIf(
                kind -> !manifest.whole().contains(kind) && !manifest.changes().contains(kind));
        promised.removeIf(files::has);
        if (!promised.isEmpty()) {
            throw SourceProblem.otherSide(
                    "missing-file",
                    "The manifest says that there is {file}, and there is none.",
                    Map.of("file", names(promised)));
        }
        if (whole) {
            requireAll();
        }
        for (RosterTable kind : RosterTable.values()) {
            files.get(file(kind)).ifPresent(file -> copy(kind, file, into));
        }
        return whole;
    }

    private void copy(RosterTable kind, TableFile file, RosterTables into) {
        boolean anew = !whole() && manifest.whole().contains(file(kind));
        if (anew) {
            into.onlyWhatFollows(kind);
        }
        boolean told = whole() || anew;
        TableCopy copy = new TableCopy(kind, !told, files.has(FileKind.ROLES), into);
        copy.copy(reading, file);
        if (kind == RosterTable.USERS && told && copy.rows() == 0) {
            throw SourceProblem.otherSide(
                    "no-rows", "{file} has no rows. Nothing was changed.", Map.of("file", "users.csv"));
        }
    }

    private void requireAll() {
        if (!files.has(FileKind.USERS)) {
            throw new UnreadableFile("users.csv", "missing-users", "There is no users.csv.");
        }
        if (files.has(FileKind.CLASSES) != files.has(FileKind.ENROLMENTS)) {
            throw new UnreadableFile("", "half", "classes.csv and enrollments.csv belong together; one is missing.");
        }
    }
}
