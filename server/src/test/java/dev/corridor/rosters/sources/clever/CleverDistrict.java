package dev.corridor.rosters.sources.clever;

import dev.corridor.TestClock;
import dev.corridor.rosters.sources.Fetched;
import dev.corridor.rosters.sources.RosterTables;
import dev.corridor.rosters.sources.TestCalls;
import dev.corridor.shared.SchoolClock;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A small district at Clever as its source reads it, and what happens there. */
public final class CleverDistrict implements AutoCloseable {

    /** What Clever calls a student of Grand Bend High, and a teacher of both schools. */
    public static final String STUDENT = SmallDistrict.ANA;

    public static final String TEACHER = SmallDistrict.RIVERA;

    private final CleverStub clever = SmallDistrict.start();
    private final CleverSource source = new CleverSource(
            TestCalls.at(new TestClock()),
            new SchoolClock(new TestClock()),
            clever.http().address(),
            clever.http().address());

    public CleverDistrict() throws IOException {}

    public Fetched fetch(Optional<String> mark, RosterTables into) {
        return source.fetch(clever.settings(), mark, into);
    }

    /** Out of the classes of the old school too: who is in a class is in its school. */
    public void studentMovesToTheMiddleSchool() {
        clever.put("users", SmallDistrict.student(STUDENT, "Ana", SmallDistrict.MIDDLE, "9"));
        for (String section : List.of(SmallDistrict.ALGEBRA, SmallDistrict.HOMEROOM)) {
            clever.put(
                    "sections",
                    SmallDistrict.section(section, "Algebra", SmallDistrict.FALL, "math", "3")
                            .replace("[\"" + STUDENT + "\"]", "[]"));
        }
    }

    public void teacherLeaves() {
        clever.delete("users", TEACHER);
    }

    public void teacherReturns() {
        clever.put("users", SmallDistrict.teacher());
    }

    /** Clever gives out a new token, and an empty district, as while one is paused. */
    public void isPaused() {
        clever.rotate();
        clever.state("paused");
    }

    @Override
    public void close() {
        clever.close();
    }
}
