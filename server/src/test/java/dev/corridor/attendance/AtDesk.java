package dev.corridor.attendance;

import static dev.corridor.attendance.DeskSchool.MORNING;

import dev.corridor.CorridorTest;
import dev.corridor.TestClock;
import dev.corridor.TestSchool;
import dev.corridor.people.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Tests of a school's attendance desk over HTTP, in the morning; time stands until they move it. */
@CorridorTest
abstract class AtDesk {

    @Autowired
    ApplicationContext context;

    @Autowired
    TestClock clock;

    DeskSchool desk;
    TestSchool school;
    Person ana;

    @BeforeEach
    final void makeSchool() {
        clock.set(MORNING);
        desk = new DeskSchool(context);
        school = desk.school();
        ana = desk.ana;
    }

    @AfterEach
    final void letTheClockGo() {
        clock.release();
    }
}
