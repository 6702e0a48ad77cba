package dev.corridor.passes;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.TestClock;
import dev.corridor.TestSchool;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Tests of a kiosk that is bound to the classroom of a school of its own, on a Monday at ten. */
@CorridorTest
abstract class AtKiosk {

    @Autowired
    ApplicationContext context;

    @Autowired
    TestClock clock;

    KioskSchool school;
    PassSchool day;
    TestSchool people;
    TestBrowser kiosk;

    @BeforeEach
    final void bindKiosk() {
        clock.set(Instant.parse("2026-11-23T16:00:00Z"));
        school = KioskSchool.make(context);
        day = school.day;
        people = day.school();
        kiosk = school.kiosk(day.classroom);
    }

    @AfterEach
    final void letTheClockGo() {
        clock.release();
    }
}
