package dev.corridor.rosters.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestDatabase;
import dev.corridor.TestUpload;
import dev.corridor.people.Person;
import dev.corridor.schools.SchoolTransactions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What admins say to runs, which goes on after their requests. */
@CorridorTest
class AnswersTest extends OneConnection {

    private void grade(String key, String grade) {
        script.put(script.user(key, "student", "Kid" + key.substring(1), "Family" + key.substring(1), grade));
    }

    /** As if the server that had a run was killed in the middle of it. */
    private void leftInTheMiddle(String run, String state) {
        TestDatabase.client(TestDatabase.owner())
                .sql("""
                        update roster_run
                           set state = :state, alive_at = now() - interval '1 year', ended_at = null
                         where id = :id
                        """)
                .param("state", state)
                .param("id", UUID.fromString(run))
                .update();
    }

    private void tick() {
        context.getBean(RosterClock.class).tick();
    }

    @Test
    void aYesToWhatIsNoLongerSoWaitsAgainAndSaysWhy() {
        run(false);
        grade("S1", "10");
        grade("S2", "10");
        String id = run(true).path("id").asString();
        Person second = person("S2");
        context.getBean(SchoolTransactions.class).configure(able().id(), "people", hall -> {
            people.save(hall, List.of(second.withGrade("10")));
            return hall;
        });

        JsonNode again = apply(id, false);
        assertThat(again.path("state").asString()).isEqualTo("planned");
        assertThat(again.at("/problem/code").asString()).isEqualTo("changed-since");
        assertThat(again.at("/counts/students/changed").asInt()).isEqualTo(1);
        assertThat(person("S1").grade()).isEqualTo("9");
        JsonNode applied = apply(id, false);
        assertThat(applied.path("state").asString()).isEqualTo("applied");
        assertThat(applied.hasNonNull("problem")).isFalse();
        assertThat(person("S1").grade()).isEqualTo("10");
    }

    @Test
    void whatWasBeingAppliedWhenTheServerDiedWaitsForAnotherYes() {
        String id = run(true).path("id").asString();
        leftInTheMiddle(id, "applying");
        assertThat(admin.put(at("/roster-runs/" + id + "/application"), Map.of("beyondGuard", true))
                        .status())
                .isEqualTo(409);
        tick();
        JsonNode waits = run(id);
        assertThat(waits.path("state").asString()).isEqualTo("planned");
        assertThat(waits.at("/problem/code").asString()).isEqualTo("interrupted");
        assertThat(apply(id, false).path("state").asString()).isEqualTo("applied");
        assertThat(there()).isEqualTo(RosterScript.STUDENTS + 1);
    }

    @Test
    void whatAnotherKeySealedIsNotAppliedAndSaysSo() {
        run(false);
        grade("S1", "10");
        String id = run(true).path("id").asString();
        TestDatabase.client(TestDatabase.owner())
                .sql("update roster_run_body set body = set_byte(body, 20, get_byte(body, 20) # 1) where run_id = :id")
                .param("id", UUID.fromString(id))
                .update();
        JsonNode waits = apply(id, false);
        assertThat(waits.path("state").asString()).isEqualTo("planned");
        assertThat(waits.at("/problem/code").asString()).isEqualTo("unreadable");
        assertThat(person("S1").grade()).isEqualTo("9");
        assertThat(admin.delete(at("/roster-runs/" + id)).status()).isEqualTo(204);
        assertThat(run(false).path("state").asString()).isEqualTo("applied");
    }

    @Test
    void anUndoThatTheServerDiedInFailsAndMayBeginAnew() {
        run(false);
        grade("S1", "10");
        String id = run(false).path("id").asString();
        String first = undo(id).path("id").asString();
        run(false);
        leftInTheMiddle(id, "applied");
        leftInTheMiddle(first, "undoing");
        assertThat(admin.put(at("/roster-runs/" + id + "/undo"), Map.of()).status())
                .isEqualTo(409);
        tick();
        assertThat(run(first).at("/problem/code").asString()).isEqualTo("interrupted");
        assertThat(state(first)).isEqualTo("failed");
        assertThat(state(id)).isEqualTo("applied");
        assertThat(undo(id).path("state").asString()).isEqualTo("applied");
        assertThat(person("S1").grade()).isEqualTo("9");
        assertThat(state(id)).isEqualTo("undone");
    }

    @Test
    void whatWasBeingReadWhenTheServerDiedFailed() {
        String id = run(true).path("id").asString();
        leftInTheMiddle(id, "fetching");
        tick();
        assertThat(state(id)).isEqualTo("failed");
        assertThat(run(id).at("/problem/code").asString()).isEqualTo("interrupted");
    }

    @Test
    void anUploadThatNobodyAnswersIsForgottenAndOneThatTheServerDiedInSaysSo() {
        String csv = "role,e-mail,first name,last name,school\nstudent,zoe@" + script.domain + ",Zoe,Zed,"
                + schools.get(home.id()).name() + "\n";
        String waits = TestUpload.of(admin, at("/roster-runs"), csv).path("id").asString();
        assertThat(state(waits)).isEqualTo("planned");
        context.getBean(RosterClock.class).sweep(Instant.EPOCH);
        assertThat(state(waits)).isEqualTo("planned");
        leftInTheMiddle(waits, "applying");
        tick();
        assertThat(run(waits).at("/problem/code").asString()).isEqualTo("interrupted");
        Instant shown = Instant.parse(run(waits).path("endedAt").asString());
        context.getBean(RosterClock.class).sweep(shown.plusSeconds(1));
        assertThat(state(waits)).isEqualTo("forgotten");
        assertThat(admin.put(at("/roster-runs/" + waits + "/application"), Map.of("beyondGuard", true))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aRunThatChangesOnlyAnAccountIsInTheAuditLogOfItsOwnersSchool() {
        run(false);
        var user = script.user("S1", "student", "Kid1", "Family1", "09");
        script.put(RosterScript.withEmail(user, "other@" + script.domain));
        JsonNode changed = run(false);
        assertThat(changed.path("state").asString()).isEqualTo("applied");
        assertThat(changed.at("/counts/students/changed").asInt()).isEqualTo(1);
        assertThat(applied(able().id().toString())).isEqualTo(2);
        assertThat(applied(home.id().toString())).isZero();
    }

    private long applied(String school) {
        return TestDatabase.client(TestDatabase.owner())
                .sql("select count(*) from audit_entry where school_id = :school and what = 'roster-applied'")
                .param("school", UUID.fromString(school))
                .query(Long.class)
                .single();
    }
}
