package dev.corridor.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.corridor.demo.World.Section;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A school as its student information system would export it: OneRoster 1.1, everything (bulk). */
final class SampleExport {

    private static final String DISTRICT = "prairie";
    private static final String SCHOOL = "prairie-middle";
    private static final String TERM = "2026-2027";

    private final World world;

    SampleExport(World world) {
        this.world = world;
    }

    void write(Path file) {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            add(zip, "manifest.csv", manifest());
            add(zip, "orgs.csv", orgs());
            add(zip, "academicSessions.csv", sessions());
            add(zip, "users.csv", users());
            add(zip, "classes.csv", classes());
            add(zip, "enrollments.csv", enrolments());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(ZipOutputStream zip, String name, Stream<List<String>> rows) throws IOException {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            rows.forEach(csv::writeRecord);
        }
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.toString().getBytes(UTF_8));
        zip.closeEntry();
    }

    private static Stream<List<String>> manifest() {
        return Stream.of(
                List.of("propertyName", "value"),
                List.of("oneroster.version", "1.1"),
                List.of("file.orgs", "bulk"),
                List.of("file.academicSessions", "bulk"),
                List.of("file.users", "bulk"),
                List.of("file.classes", "bulk"),
                List.of("file.enrollments", "bulk"));
    }

    private Stream<List<String>> orgs() {
        return Stream.of(
                List.of("sourcedId", "name", "type", "parentSourcedId"),
                List.of(DISTRICT, "Prairie Unified", "district", ""),
                List.of(SCHOOL, world.school(), "school", DISTRICT));
    }

    private static Stream<List<String>> sessions() {
        return Stream.of(
                List.of("sourcedId", "title", "type", "startDate", "endDate"),
                List.of(TERM, "2026-2027", "schoolYear", "2026-08-17", "2027-05-28"));
    }

    private Stream<List<String>> users() {
        Stream<List<String>> staff =
                world.staff().stream().map(one -> user(one.login(), "teacher", one.given(), one.family(), "", ""));
        Stream<List<String>> students = world.students().stream()
                .map(one -> user(one.login(), "student", one.given(), one.family(), one.number(), one.grade()));
        List<String> columns = List.of(
                "sourcedId",
                "enabledUser",
                "orgSourcedIds",
                "role",
                "givenName",
                "familyName",
                "identifier",
                "email",
                "grades");
        return Stream.concat(Stream.of(columns), Stream.concat(staff, students));
    }

    private List<String> user(String login, String role, String given, String family, String number, String grade) {
        return List.of(login, "true", SCHOOL, role, given, family, number, login + "@" + world.domain(), grade);
    }

    private Stream<List<String>> classes() {
        List<String> columns =
                List.of("sourcedId", "title", "classType", "location", "schoolSourcedId", "termSourcedIds", "periods");
        Stream<List<String>> rows = world.sections().stream()
                .map(section -> List.of(
                        section.name(),
                        section.name(),
                        "scheduled",
                        section.roomNumber(),
                        SCHOOL,
                        TERM,
                        section.period()));
        return Stream.concat(Stream.of(columns), rows);
    }

    private Stream<List<String>> enrolments() {
        return Stream.concat(
                Stream.of(List.of("sourcedId", "classSourcedId", "userSourcedId", "role")),
                world.sections().stream().flatMap(SampleExport::seats));
    }

    private static Stream<List<String>> seats(Section section) {
        return Stream.concat(
                Stream.of(seat(section, section.teacher(), "teacher")),
                section.students().stream().map(student -> seat(section, student, "student")));
    }

    private static List<String> seat(Section section, String login, String role) {
        return List.of(section.name() + "/" + login, section.name(), login, role);
    }
}
