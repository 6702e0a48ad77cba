package dev.corridor.rosters.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.people.Accounts;
import dev.corridor.people.Person;
import dev.corridor.people.PersonState;
import dev.corridor.rosters.sources.Fetched;
import dev.corridor.rosters.sources.RosterTables.Enrolment;
import dev.corridor.rosters.sources.RosterTables.Org;
import dev.corridor.rosters.sources.RosterTables.UnitType;
import dev.corridor.rosters.sources.RosterTables.User;
import dev.corridor.schools.School;
import dev.corridor.shared.AccountId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Rosters as systems really send them: rows that fit nothing, people told twice, schools called otherwise. */
@CorridorTest
class UntidyRostersTest extends OneConnection {

    private static User in(User user, String key, String unit, boolean enabled) {
        return new User(
                key,
                enabled,
                List.of(unit),
                user.role(),
                user.username(),
                user.ids(),
                user.givenName(),
                user.familyName(),
                user.number(),
                "",
                user.grade());
    }

    @Test
    void enrolmentsThatFitNothingStopNobodyElse() {
        source.play(script.domain, (mark, into) -> {
            into.add(Enrolment.of(script.section, "T1", false));
            for (int i = 0; i < 1_100; i++) {
                into.add(Enrolment.of(script.section, "nobody" + i, false));
            }
            return script.fetch(mark, into);
        });
        JsonNode run = run(false);
        assertThat(run.path("state").asString()).as(run.toString()).isEqualTo("applied");
        assertThat(there()).isEqualTo(RosterScript.STUDENTS + 1);
    }

    @Test
    void aSchoolThatMayNoLongerSignInIsHeld() {
        run(false);
        script.users.replaceAll((key, user) -> RosterScript.enabled(user, false));
        JsonNode run = run(false);
        assertThat(run.path("state").asString()).isEqualTo("held");
        assertThat(run.at("/guard/0/what").asString()).isEqualTo("students");
        assertThat(run.at("/guard/0/leaving").asInt()).isEqualTo(RosterScript.STUDENTS);
        assertThat(person("S1").state()).isEqualTo(PersonState.ACTIVE);
    }

    @Test
    void aSchoolWithAnotherIdIsNotMadeASecondTime() {
        run(false);
        source.play(script.domain, (mark, into) -> {
            into.add(new Org("A2", able().name(), UnitType.SCHOOL, ""));
            script.users.values().forEach(user -> into.add(in(user, user.key(), "A2", true)));
            return Fetched.all();
        });
        JsonNode run = run(false);
        assertThat(run.path("state").asString()).isEqualTo("held");
        assertThat(run.path("guard").findValuesAsString("what")).contains("school");
        assertThat(schools.of(home.district()).stream().map(School::name)).containsOnlyOnce(able().name());
    }

    @Test
    void whoIsDisabledWhereTheyWereAndTaughtElsewhereMaySignIn() {
        User kid = Objects.requireNonNull(script.users.get("S1"));
        source.play(script.domain, (mark, into) -> {
            into.add(new Org("B", "Baker " + script.domain, UnitType.SCHOOL, ""));
            into.add(in(kid, "S1-there", "B", true));
            return script.fetch(mark, into);
        });
        run(false);
        script.put(RosterScript.enabled(kid, false));
        run(false);
        Person old = person("S1");
        assertThat(old.state()).isEqualTo(PersonState.DISABLED);
        assertThat(context.getBean(Accounts.class)
                        .find(old.account())
                        .orElseThrow()
                        .state())
                .isEqualTo(PersonState.ACTIVE);
    }

    @Test
    void aStudentWithATeachersAddressTakesNotTheirAccount() {
        run(false);
        AccountId teachers = person("T1").account();
        script.users.remove("T1");
        script.put(RosterScript.withEmail(
                script.user("S99", "student", "Kid99", "Family99", "09"), "t1@" + script.domain));
        assertThat(run(false).path("state").asString()).isEqualTo("applied");
        assertThat(people.all(able().id()))
                .filteredOn(person -> person.account().equals(teachers))
                .extracting(Person::sourceId)
                .containsExactly("T1");
    }

    @Test
    void anAddressThatIsGivenToAnotherStudentBringsNotTheAccountOfWhoHadIt() {
        run(false);
        AccountId first = person("S1").account();
        script.users.remove("S1");
        run(false);
        assertThat(person("S1").state()).isEqualTo(PersonState.LEFT);
        script.put(RosterScript.withEmail(
                script.user("S99", "student", "Kid99", "Family99", "09"), "s1@" + script.domain));
        JsonNode told = run(false).at("/shown/errors/0");
        assertThat(told.path("code").asString()).isEqualTo("email-of-left");
        assertThat(told.at("/values/name").asString()).isEqualTo("Kid1 Family1");
        assertThat(people.all(able().id()))
                .filteredOn(person -> person.account().equals(first))
                .extracting(Person::sourceId)
                .containsExactly("S1");

        Map<String, String> address = Map.of("email", "s1@" + script.domain);
        assertThat(admin.post(home.at("/freed-addresses"), address).status()).isEqualTo(404);
        assertThat(admin.post(at("/freed-addresses"), Map.of("email", "s2@" + script.domain))
                        .status())
                .as("whoever has not left")
                .isEqualTo(404);
        assertThat(admin.post(at("/freed-addresses"), address).status()).isEqualTo(204);
        assertThat(admin.post(at("/freed-addresses"), address).status()).isEqualTo(404);
        run(false);
        AccountId next = person("S99").account();
        Accounts accounts = context.getBean(Accounts.class);
        assertThat(accounts.find(next).orElseThrow().email()).isEqualTo("s1@" + script.domain);
        assertThat(accounts.find(first).orElseThrow().email()).isNull();
        script.put(
                RosterScript.withEmail(script.user("S1", "student", "Kid1", "Family1", "09"), "new1@" + script.domain));
        run(false);
        assertThat(accounts.find(first).orElseThrow().email())
                .as("who comes back")
                .isEqualTo("new1@" + script.domain);
    }
}
