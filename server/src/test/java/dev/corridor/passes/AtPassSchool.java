package dev.corridor.passes;

import dev.corridor.CorridorTest;
import dev.corridor.TestClock;
import dev.corridor.TestSchool;
import dev.corridor.people.Person;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Tests of what people do at a school of their own over HTTP, on a Monday at ten; time stands until they move it. */
@CorridorTest
abstract class AtPassSchool {

    static final Instant TEN = Instant.parse("2026-11-23T16:00:00Z");

    @Autowired
    ApplicationContext context;

    @Autowired
    TestClock clock;

    PassSchool day;
    TestSchool school;
    Person ana;
    Person rivera;
    Person okafor;

    @BeforeEach
    final void makeSchool() {
        clock.set(TEN);
        day = PassSchool.make(context);
        school = day.school();
        ana = school.ana();
        rivera = school.rivera();
        okafor = school.okafor();
    }

    @AfterEach
    final void letTheClockGo() {
        clock.release();
    }
}
