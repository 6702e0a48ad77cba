package dev.corridor.rosters.sources;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.corridor.tables.TableProblem;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Where a source writes what it has read: tables as OneRoster calls them, in files, so that a roster of any size passes
 * through without being held. Nobody but this server reads the files. Texts are blank where the source says nothing.
 * Rows may come in any order, and again; the last of an id counts.
 */
public final class RosterTables implements Closeable {

    /** What a unit is. */
    public enum UnitType {
        DISTRICT,
        SCHOOL,
        /** Whose people are in a school or have a role only where an admin says so. */
        UNIT
    }

    /** A district, school, organisational unit or group. */
    public record Org(String key, String name, UnitType type, String parent) {}

    /** A stretch of the school year. */
    public record Session(String key, String title, LocalDate starts, LocalDate ends) {}

    /**
     * A person. One in two units may be written once with both, or once for each under different keys.
     *
     * @param units keys of schools and other units
     * @param role a word of OneRoster's, or one of the source's own; or one for each unit, with commas between them
     * @param ids by what kind of id each is, such as {@code studentUniqueId}, in the source's order
     * @param number the school's ID number
     * @param grade as the source writes it
     * @param preferredName in place of the given name
     */
    public record User(
            String key,
            boolean enabled,
            List<String> units,
            String role,
            String username,
            Map<String, String> ids,
            String givenName,
            String familyName,
            String number,
            String email,
            String grade,
            String preferredName) {

        /** One who is called by the given name, or of whose other name the source does not know. */
        public User(
                String key,
                boolean enabled,
                List<String> units,
                String role,
                String username,
                Map<String, String> ids,
                String givenName,
                String familyName,
                String number,
                String email,
                String grade) {
            this(key, enabled, units, role, username, ids, givenName, familyName, number, email, grade, "");
        }

        /** Without what it holds: this is about a person. */
        @Override
        public String toString() {
            return "User[" + key + "]";
        }
    }

    /**
     * A class.
     *
     * @param type {@code homeroom}, or anything else
     * @param location the room
     */
    @SuppressWarnings("AvoidCommonTypeNames") // as OneRoster calls it
    public record Class(
            String key,
            String title,
            String code,
            String type,
            String location,
            String school,
            List<String> sessions,
            List<String> periods) {}

    /**
     * Somebody in a class.
     *
     * @param key blank if the source has none
     * @param role {@code student}, {@code teacher} or another
     * @param begins as a date, or blank
     * @param ends as a date, or blank
     */
    public record Enrolment(String key, String section, String user, String role, String begins, String ends) {

        /** One without a key or dates of its own. */
        public static Enrolment of(String section, String user, boolean teacher) {
            return new Enrolment("", section, user, teacher ? "teacher" : "student", "", "");
        }
    }

    /** In a changed row's place: the rows that follow are all there are, of a class or, where none is named, at all. */
    static final String ALL_OF = "*";

    static final String GONE = "tobedeleted";

    private final Path folder;
    private final Map<RosterTable, CsvWriter> writers = new EnumMap<>(RosterTable.class);
    private final Bounds bounds = new Bounds();

    /**
     * Opens none yet.
     *
     * @param folder to write into; its own, and empty
     */
    public RosterTables(Path folder) {
        this.folder = folder;
    }

    public void add(Org org) {
        write(
                RosterTable.ORGS,
                org.key(),
                "",
                org.name(),
                org.type().name().toLowerCase(java.util.Locale.ROOT),
                org.parent());
    }

    public void add(Session session) {
        write(
                RosterTable.SESSIONS,
                session.key(),
                "",
                session.title(),
                "term",
                session.starts().toString(),
                session.ends().toString());
    }

    public void add(User user) {
        write(
                RosterTable.USERS,
                user.key(),
                "",
                String.valueOf(user.enabled()),
                joined(user.units()),
                user.role(),
                user.username(),
                joined(user.ids().entrySet().stream()
                        .map(id -> "{" + id.getKey() + ":" + id.getValue() + "}")
                        .toList()),
                user.givenName(),
                user.familyName(),
                user.number(),
                user.email(),
                user.grade(),
                user.preferredName());
    }

    public void add(Class section) {
        // Classes with nobody in them are a whole timetable, not half of one.
        writers.computeIfAbsent(RosterTable.ENROLMENTS, this::open);
        write(
                RosterTable.CLASSES,
                section.key(),
                "",
                section.title(),
                section.code(),
                section.type(),
                section.location(),
                section.school(),
                joined(section.sessions()),
                joined(section.periods()));
    }

    public void add(Enrolment enrolment) {
        write(
                RosterTable.ENROLMENTS,
                enrolment.key(),
                "",
                enrolment.section(),
                enrolment.user(),
                enrolment.role(),
                enrolment.begins(),
                enrolment.ends());
    }

    /** In a fetch of changes: of this table there is nothing but what rows after this one tell. */
    public void onlyWhatFollows(RosterTable kind) {
        String[] cells = blank(kind);
        cells[0] = ALL_OF;
        cells[1] = GONE;
        write(kind, cells);
    }

    private static String[] blank(RosterTable kind) {
        String[] cells = new String[kind.columns().size()];
        java.util.Arrays.fill(cells, "");
        return cells;
    }

    /** A row as the source has it, a text for each column; its status is blank. */
    public void copy(RosterTable kind, List<String> cells) {
        write(kind, cells.toArray(String[]::new));
    }

    /** Something that is gone, in a fetch of changes; of an enrolment without a key see {@link #goneFrom}. */
    public void gone(RosterTable kind, String key) {
        if (key.equals(ALL_OF)) {
            throw OneRosterFiles.problem(
                    TableProblem.file(kind.file(), "reserved-id", "Nothing can have the sourcedId \"*\".", Map.of()));
        }
        String[] cells = blank(kind);
        cells[0] = key;
        cells[1] = GONE;
        write(kind, cells);
    }

    /** Somebody is no longer in a class, in a fetch of changes. */
    public void goneFrom(String section, String user) {
        write(RosterTable.ENROLMENTS, "", GONE, section, user, "", "", "");
    }

    /** In a fetch of changes: nobody is in this class but whom rows after this one tell. */
    public void onlyThoseWhoFollow(String section) {
        write(RosterTable.ENROLMENTS, ALL_OF, GONE, section, "", "", "", "");
    }

    /** One cell for several values. A comma within one would be read as two. */
    private static String joined(List<String> values) {
        return String.join(",", values);
    }

    private void write(RosterTable kind, String... cells) {
        bounds.count(kind, cells);
        writers.computeIfAbsent(kind, this::open).writeRecord(cells);
    }

    private CsvWriter open(RosterTable kind) {
        try {
            CsvWriter writer = CsvWriter.builder().build(Files.newBufferedWriter(folder.resolve(kind.file())));
            writer.writeRecord(kind.columns());
            return writer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        for (CsvWriter writer : writers.values()) {
            writer.close();
        }
    }
}
