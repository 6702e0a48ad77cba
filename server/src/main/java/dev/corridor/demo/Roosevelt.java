package dev.corridor.demo;

import dev.corridor.demo.World.Job;
import dev.corridor.demo.World.Staff;
import dev.corridor.demo.World.Student;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Roosevelt, the school next door in the same district: small, with people of its own, and to be seen from Lincoln High
 * by nobody.
 */
final class Roosevelt {

    static final String NAME = "Roosevelt";
    static final String DOMAIN = "roosevelt.example";

    private static final int STUDENTS = 120;

    private Roosevelt() {}

    static World world() {
        var names = new Names(new SplittableRandom(1901));
        var staff = List.of(
                new Staff("admin", "Ms.", "Eleanor", "Hyde", EnumSet.of(Job.ADMIN, Job.TEACHER)),
                new Staff("park", "Mr.", "Theodore", "Park", EnumSet.of(Job.TEACHER)),
                new Staff("monitor", "Ms.", "Alma", "Stone", EnumSet.of(Job.MONITOR)));
        var students = new ArrayList<Student>();
        for (int i = 0; i < STUDENTS; i++) {
            Names.Name name = names.next();
            students.add(new Student(
                    names.login(name.given(), name.given(), name.family()),
                    name.given(),
                    name.family(),
                    String.format("%02d", 9 + i % 4),
                    String.valueOf(710_000 + i * 3),
                    "10" + i % 4));
        }
        return new World(NAME, DOMAIN, staff, students, List.of(), List.of(), LincolnHigh.periods(), List.of());
    }
}
