package dev.corridor.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestDatabase;
import dev.corridor.TestSchool;
import dev.corridor.rules.Emergency;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@CorridorTest
class EmergencyTest {

    private static final Instant SINCE = Instant.parse("2026-01-01T00:00:00Z");

    @Autowired
    ApplicationContext context;

    @Autowired
    Limits limits;

    @Test
    void aSchoolIsAsUsualUntilSomethingIsCalledOut() {
        TestSchool school = TestSchool.make(context);
        assertThat(limits.book(school.id()).emergency()).isEmpty();
    }

    @Test
    void aLockdownHoldsUntilItIsOver() {
        TestSchool school = TestSchool.make(context);
        write(school, "'lockdown', timestamptz '2026-01-01T00:00:00Z', :person, null, null, null");
        assertThat(limits.book(school.id()).emergency())
                .contains(new Emergency(Emergency.Kind.LOCKDOWN, SINCE, Optional.empty()));
    }

    @Test
    void passesAreOffUntilATime() {
        TestSchool school = TestSchool.make(context);
        write(
                school,
                "null, null, null, timestamptz '2026-01-01T00:00:00Z', timestamptz '2100-01-01T00:00:00Z', :person");
        assertThat(limits.book(school.id()).emergency())
                .contains(new Emergency(
                        Emergency.Kind.PASSES_OFF, SINCE, Optional.of(Instant.parse("2100-01-01T00:00:00Z"))));
    }

    private static void write(TestSchool school, String values) {
        UUID person = school.admin().id().value();
        TestDatabase.client(TestDatabase.owner())
                .sql("insert into emergency (school_id, kind, since, started_by, passes_off_since,"
                        + " passes_off_until, passes_off_by)"
                        + " values (:school, " + values + ")")
                .param("school", school.id().value())
                .param("person", person)
                .update();
    }
}
