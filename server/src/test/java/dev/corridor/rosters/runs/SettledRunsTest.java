package dev.corridor.rosters.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestDatabase;
import dev.corridor.rosters.sources.Fetched;
import dev.corridor.rosters.sources.RosterTables;
import dev.corridor.rosters.sources.RosterTables.User;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Runs of connections whose roster is as it was. */
@CorridorTest
class SettledRunsTest extends OneConnection {

    private final JdbcClient owner = TestDatabase.client(TestDatabase.owner());

    @BeforeEach
    void aRosterThatWasApplied() {
        assertThat(run(false).path("state").asString()).isEqualTo("applied");
        assertThat(kept())
                .as("what it keeps of its people has a say in the next plan")
                .isZero();
        assertThat(run(false).path("state").asString()).isEqualTo("unchanged");
        mark(connection);
    }

    /** So that a run that goes by what is kept shows so. */
    private void mark(String of) {
        assertThat(owner.sql("""
                                update roster_settled
                                   set counts = '{"students": {"added": 0, "changed": 0, "removed": 0, "same": 4711}}'
                                 where connection_id = :connection
                                """).param("connection", UUID.fromString(of)).update())
                .isOne();
    }

    private static boolean compared(JsonNode run) {
        return run.at("/counts/students/same").asInt() != 4711;
    }

    @Test
    void aNightInWhichNothingHasChangedIsNotCompared() {
        JsonNode night = run(false);
        assertThat(night.path("state").asString()).isEqualTo("unchanged");
        assertThat(compared(night)).isFalse();
        assertThat(run(true).path("state").asString()).isIn("planned", "unchanged");
        assertThat(owner.sql("select count(*) from roster_person where connection_id = :connection")
                        .param("connection", UUID.fromString(connection))
                        .query((row, number) -> row.getInt(1))
                        .single())
                .as("still keeps all of them")
                .isGreaterThan(1);
    }

    @Test
    void anotherRosterIsCompared() {
        script.put(script.user("S1", "student", "Kid1", "Family1", "11"));
        JsonNode night = run(false);
        assertThat(compared(night)).isTrue();
        assertThat(person("S1").grade()).isEqualTo("11");
        assertThat(compared(run(false))).as("after a change").isTrue();
        mark(connection);
        assertThat(compared(run(false))).isFalse();
    }

    @Test
    void whomItKeepsMatters() {
        owner.sql("update roster_person set disabled = true where person_id = :person")
                .param("person", person("S1").id().value())
                .update();
        assertThat(compared(run(false))).isTrue();
    }

    @Test
    void eachConnectionIsByItself() {
        Map<String, User> theirs = new LinkedHashMap<>(script.users);
        String name = "other-" + script.domain;
        source.play(name, (mark, into) -> {
            into.add(new RosterTables.Org("A", "Able " + script.domain, RosterTables.UnitType.SCHOOL, ""));
            theirs.values().forEach(into::add);
            return Fetched.all();
        });
        String second = connect(name);
        assertThat(compared(run(second, false))).isTrue();
        run(second, false);
        assertThat(compared(run(false))).as("who keeps whom is another").isTrue();
        mark(connection);
        mark(second);
        assertThat(compared(run(false))).isFalse();
        assertThat(compared(run(second, false))).isFalse();
    }

    @Test
    void whatNobodyGoesByIsForgottenAfterAHundredDays() {
        Forgetting forgetting = context.getBean(Forgetting.class);
        used("99 days");
        forgetting.forget(Instant.now().minus(Forgetting.AFTER));
        assertThat(kept()).isOne();
        used("101 days");
        run(false);
        forgetting.forget(Instant.now().minus(Forgetting.AFTER));
        assertThat(kept()).as("the last run went by it").isOne();
        used("101 days");
        forgetting.forget(Instant.now().minus(Forgetting.AFTER));
        assertThat(kept()).isZero();
    }

    @Test
    void itGoesWithTheConnection() {
        String path = at("/roster-connections/" + connection);
        String read = admin.get(path).header("ETag");
        assertThat(admin.with("If-Match", read).delete(path).status()).isEqualTo(204);
        assertThat(kept()).isZero();
    }

    private void used(String ago) {
        owner.sql("update roster_settled set used_at = now() - cast(:ago as interval) where district_id = :district")
                .param("ago", ago)
                .param("district", home.district().value())
                .update();
    }

    private int kept() {
        return owner.sql("select count(*) from roster_settled where district_id = :district")
                .param("district", home.district().value())
                .query((row, number) -> row.getInt(1))
                .single();
    }
}
