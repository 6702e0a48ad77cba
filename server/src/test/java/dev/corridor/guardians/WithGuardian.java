package dev.corridor.guardians;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.TestClock;
import dev.corridor.TestSchool;
import dev.corridor.passes.PassSchool;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Tests of a school in which Gloria is Ana's guardian, on a Monday at ten; time stands until they move it. */
@CorridorTest
abstract class WithGuardian {

    static final Instant NOW = Instant.parse("2026-11-23T16:00:00Z");

    @Autowired
    ApplicationContext context;

    @Autowired
    TestClock clock;

    PassSchool day;
    TestSchool school;
    GuardianSchool guardians;
    TestBrowser gloria;

    @BeforeEach
    final void makeSchool() {
        clock.set(NOW);
        day = PassSchool.make(context);
        school = day.school();
        guardians = GuardianSchool.of(school);
        gloria = guardians.guardian(school.ana());
    }

    @AfterEach
    final void letTheClockGo() {
        clock.release();
    }
}
