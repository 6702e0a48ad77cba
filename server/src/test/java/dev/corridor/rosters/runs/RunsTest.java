package dev.corridor.rosters.runs;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.people.Person;
import dev.corridor.people.PersonState;
import dev.corridor.rosters.sources.Fetched;
import dev.corridor.rosters.sources.RosterTable;
import dev.corridor.rosters.sources.RosterTables;
import dev.corridor.rosters.sources.RosterTables.Session;
import dev.corridor.rosters.sources.SourceProblem;
import dev.corridor.schools.SchoolTransactions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What becomes of a connection's runs, over the API. */
@CorridorTest
class RunsTest extends OneConnection {

    @Test
    void aRunIsShownThenAppliedThenFindsNothingMore() {
        JsonNode planned = run(true);
        assertThat(planned.path("state").asString()).isEqualTo("planned");
        assertThat(planned.at("/counts/students/added").asInt()).isEqualTo(RosterScript.STUDENTS);
        assertThat(schools.of(home.district())).hasSize(1);

        String id = planned.path("id").asString();
        assertThat(apply(id, false).path("state").asString()).isEqualTo("applied");
        assertThat(there()).isEqualTo(RosterScript.STUDENTS + 1);

        assertThat(run(false).path("state").asString()).isEqualTo("unchanged");
        JsonNode listed = admin.get(at("/roster-connections")).body().at("/items/0");
        assertThat(listed.path("health").asString()).isEqualTo("ok");
        assertThat(listed.at("/lastRun/state").asString()).isEqualTo("unchanged");
    }

    @Test
    void changesAreTheOneChangeTheyAre() {
        run(false);
        script.put(script.user("S1", "student", "Kid1", "Family1", "10"));
        script.room = "221";
        JsonNode changed = run(false);
        assertThat(changed.at("/counts/students/changed").asInt()).isEqualTo(1);
        assertThat(changed.at("/counts/sections/changed").asInt()).isEqualTo(1);
        assertThat(changed.at("/counts/enrolments/added").asInt()).isZero();
        assertThat(person("S1").grade()).isEqualTo("10");
    }

    @Test
    void aNewTermReplacesClassesAndIsNotHeld() {
        script.term =
                Optional.of(new Session("F", "Fall", LocalDate.parse("2026-08-17"), LocalDate.parse("2026-12-18")));
        run(false);
        script.term =
                Optional.of(new Session("S", "Spring", LocalDate.parse("2027-01-05"), LocalDate.parse("2027-05-28")));
        script.section = "C9";
        JsonNode changed = run(false);
        assertThat(changed.path("state").asString()).as(changed.toString()).isEqualTo("applied");
        assertThat(changed.at("/counts/sections/added").asInt()).isEqualTo(1);
        assertThat(changed.at("/counts/sections/removed").asInt()).isEqualTo(1);
        assertThat(changed.at("/counts/students/same").asInt()).isEqualTo(RosterScript.STUDENTS);
    }

    @Test
    void aRunThatTakesTooMuchIsHeldUntilAnAdminSaysYes() {
        run(false);
        for (int i = 1; i <= 12; i++) {
            script.users.remove("S" + i);
        }
        JsonNode held = run(false);
        assertThat(held.path("state").asString()).isEqualTo("held");
        assertThat(held.at("/guard/0/what").asString()).isEqualTo("students");
        assertThat(held.at("/guard/0/leaving").asInt()).isEqualTo(12);
        assertThat(there()).isEqualTo(RosterScript.STUDENTS + 1);

        String id = held.path("id").asString();
        Answer refused = admin.put(at("/roster-runs/" + id + "/application"), Map.of("beyondGuard", false));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(there()).isEqualTo(RosterScript.STUDENTS + 1);
        assertThat(apply(id, true).path("state").asString()).isEqualTo("applied");
        assertThat(there()).isEqualTo(RosterScript.STUDENTS + 1 - 12);
    }

    @Test
    void anEmptySourceLosesNobody() {
        run(false);
        script.users.clear();
        JsonNode failed = run(false);
        assertThat(failed.path("state").asString()).isEqualTo("failed");
        assertThat(there()).isEqualTo(RosterScript.STUDENTS + 1);
    }

    @Test
    void aSourceThatFailsHalfWayChangesNothingAndSaysWhy() {
        run(false);
        source.play(script.domain, (mark, into) -> {
            script.users.remove("S1");
            script.fetch(mark, into);
            throw SourceProblem.passing(
                    "server-error",
                    "{host} has an error of its own ({status}).",
                    Map.of("host", "sis.example", "status", "500"));
        });
        JsonNode failed = run(false);
        assertThat(failed.path("state").asString()).isEqualTo("failed");
        assertThat(failed.at("/problem/code").asString()).isEqualTo("server-error");
        assertThat(failed.at("/problem/text").asString()).isEqualTo("sis.example has an error of its own (500).");
        assertThat(there()).isEqualTo(RosterScript.STUDENTS + 1);
    }

    @Test
    void changesAreMergedIntoTheRosterThatWasApplied() {
        run(false);
        source.play(script.domain, (mark, into) -> {
            into.add(script.user("S1", "student", "Kid1", "Newname", "09"));
            into.gone(RosterTable.USERS, "S2");
            into.goneFrom("C1", "S3");
            return new Fetched(false, Optional.of("later"));
        });
        JsonNode applied = run(false);
        assertThat(applied.path("state").asString()).as(applied.toString()).isEqualTo("applied");
        assertThat(applied.at("/counts/students/changed").asInt()).isEqualTo(1);
        assertThat(applied.at("/counts/students/removed").asInt()).isEqualTo(1);
        assertThat(person("S1").familyName()).isEqualTo("Newname");
        assertThat(person("S2").state()).isEqualTo(PersonState.LEFT);
        assertThat(timetable.members(able().id()))
                .noneMatch(member -> member.person().equals(person("S3").id()))
                .anyMatch(member -> member.person().equals(person("S4").id()));
    }

    @Test
    void oneWrongRowIsPassedOverAndItsPersonStaysAsTheyAre() {
        run(false);
        script.put(script.user("S1", "student", "<b>Kid1</b>", "Family1", "10"));
        script.put(script.user("S2", "student", "Kid2", "Family2", "10"));
        JsonNode applied = run(false);
        assertThat(applied.path("state").asString()).as(applied.toString()).isEqualTo("applied");
        assertThat(applied.at("/shown/errors/0/code").asString()).isEqualTo("markup");
        assertThat(person("S1").grade()).isEqualTo("9");
        assertThat(person("S1").state()).isEqualTo(PersonState.ACTIVE);
        assertThat(person("S2").grade()).isEqualTo("10");
        assertThat(timetable.members(able().id()))
                .anyMatch(member -> member.person().equals(person("S1").id()));
    }

    @Test
    void anUndoRestoresWhatIsUnchangedSinceAndListsTheRest() {
        run(false);
        script.put(script.user("S1", "student", "Kid1", "Newname", "10"));
        script.put(script.user("S2", "student", "Kid2", "Newname", "10"));
        script.users.remove("S3");
        script.put(script.user("S99", "student", "New", "Kid", "09"));
        String id = run(false).path("id").asString();
        Person s2 = person("S2");
        Person byHand = new Person(
                s2.id(),
                s2.account(),
                s2.givenName(),
                "Byhand",
                null,
                null,
                null,
                s2.number(),
                s2.grade(),
                null,
                null,
                s2.state(),
                s2.sourceId());
        context.getBean(SchoolTransactions.class).configure(able().id(), "people", hall -> {
            people.save(hall, List.of(byHand));
            return hall;
        });

        JsonNode shown = admin.get(at("/roster-runs/" + id + "/undo")).body();
        assertThat(shown.at("/kept/0/field").asString()).isEqualTo("familyName");
        assertThat(shown.at("/kept/0/who").asString()).isEqualTo("Kid2 Byhand");
        assertThat(undo(id).path("state").asString()).isEqualTo("applied");

        assertThat(person("S1").familyName()).isEqualTo("Family1");
        assertThat(person("S1").grade()).isEqualTo("9");
        assertThat(person("S2").familyName()).isEqualTo("Byhand");
        assertThat(person("S2").grade()).isEqualTo("9");
        assertThat(person("S3").state()).isEqualTo(PersonState.ACTIVE);
        assertThat(person("S99").state()).isEqualTo(PersonState.LEFT);
        assertThat(timetable.members(able().id()))
                .anyMatch(member -> member.person().equals(person("S3").id()));
        assertThat(state(id)).isEqualTo("undone");
        assertThat(admin.put(at("/roster-runs/" + id + "/undo"), Map.of()).status())
                .isEqualTo(409);
    }

    @Test
    void anotherConnectionsPeopleAreNotGone() {
        run(false);
        RosterScript other = new RosterScript();
        other.users.clear();
        other.put(other.user("G1", "teacher", "Greta", "Other", ""));
        source.play(other.domain, (mark, into) -> {
            into.add(new RosterTables.Org("A", "Able " + script.domain, RosterTables.UnitType.SCHOOL, ""));
            other.users.values().forEach(into::add);
            return Fetched.all();
        });
        JsonNode applied = run(connect(other.domain), false);
        assertThat(applied.path("state").asString()).as(applied.toString()).isEqualTo("applied");
        assertThat(there()).isEqualTo(RosterScript.STUDENTS + 2);
        assertThat(run(false).path("state").asString()).isEqualTo("unchanged");
    }

    @Test
    void whoIsSuspendedInTheSourceIsSignedOutWithinASecondAndComesBackWithIt() {
        run(false);
        Person teacher = person("T1");
        home.password(teacher, "a good long password");
        TestBrowser signedIn = home.browser();
        assertThat(signedIn.signIn(
                                Objects.requireNonNull(script.users.get("T1")).email(), "a good long password")
                        .status())
                .isEqualTo(200);
        script.put(RosterScript.enabled(Objects.requireNonNull(script.users.get("T1")), false));
        assertThat(run(false).path("state").asString()).isEqualTo("applied");
        await().atMost(ofSeconds(1)).until(() -> signedIn.get("/api/me").status() == 401);
        assertThat(person("T1").state()).isEqualTo(PersonState.DISABLED);

        script.put(RosterScript.enabled(Objects.requireNonNull(script.users.get("T1")), true));
        assertThat(run(false).path("state").asString()).isEqualTo("applied");
        assertThat(person("T1").state()).isEqualTo(PersonState.ACTIVE);
        assertThat(signedIn.signIn(
                                Objects.requireNonNull(script.users.get("T1")).email(), "a good long password")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void noSecretIsInAnAnswer() {
        String all = List.of(
                        admin.get(at("/roster-connections")),
                        admin.get(at("/roster-connections/" + connection)),
                        admin.post(at("/roster-connections/" + connection + "/checks"), Map.of()))
                .toString();
        assertThat(all).doesNotContain("planted-secret");
        assertThat(admin.get(at("/roster-connections/" + connection))
                        .body()
                        .at("/secretsSet/0")
                        .asString())
                .isEqualTo("password");
    }
}
