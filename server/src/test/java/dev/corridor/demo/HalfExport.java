package dev.corridor.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** An export of the sample middle school that lacks most of its students, as a broken one does. */
public final class HalfExport {

    private static final int THERE = 34;

    private HalfExport() {}

    public static byte[] zip() {
        World whole = PrairieMiddle.world();
        List<World.Student> there = whole.students().subList(0, THERE);
        List<String> logins = there.stream().map(World.Student::login).toList();
        List<World.Section> sections = whole.sections().stream()
                .map(section -> new World.Section(
                        section.name(),
                        section.roomNumber(),
                        section.teacher(),
                        section.period(),
                        section.students().stream().filter(logins::contains).toList()))
                .toList();
        World half = new World(
                whole.school(),
                whole.domain(),
                whole.staff(),
                there,
                whole.folders(),
                whole.rooms(),
                whole.periods(),
                sections);
        try {
            Path file = Files.createTempFile("half", ".zip");
            new SampleExport(half).write(file);
            byte[] bytes = Files.readAllBytes(file);
            Files.delete(file);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
