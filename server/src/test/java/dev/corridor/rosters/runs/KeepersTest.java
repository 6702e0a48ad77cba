package dev.corridor.rosters.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestDatabase;
import dev.corridor.people.PersonState;
import dev.corridor.rosters.sources.Fetched;
import dev.corridor.rosters.sources.RosterTables;
import dev.corridor.rosters.sources.RosterTables.User;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Two connections of one district that both tell the same people. */
@CorridorTest
class KeepersTest extends OneConnection {

    /** The connection that keeps somebody, then one that tells them too. */
    private List<String> keepers(String key) {
        return TestDatabase.client(TestDatabase.owner())
                .sql("select connection_id::text, also_id::text from roster_person where person_id = :person")
                .param("person", person(key).id().value())
                .query((row, number) -> Stream.of(row.getString(1), row.getString(2))
                        .filter(Objects::nonNull)
                        .toList())
                .single();
    }

    @Test
    void theFirstKeepsAndTheOtherTakesOverWhomItNoLongerTells() {
        run(false);
        Map<String, User> theirs = new LinkedHashMap<>(script.users);
        String name = "other-" + script.domain;
        source.play(name, (mark, into) -> {
            into.add(new RosterTables.Org("A", "Able " + script.domain, RosterTables.UnitType.SCHOOL, ""));
            theirs.values().forEach(into::add);
            return Fetched.all();
        });
        String second = connect(name);
        assertThat(run(second, false).path("state").asString()).isIn("applied", "unchanged");
        assertThat(keepers("S1")).containsExactly(connection, second);
        run(false);
        assertThat(keepers("S1")).as("not passed back and forth").containsExactly(connection, second);

        script.users.remove("S1");
        run(false);
        assertThat(person("S1").state()).as("the other still tells them").isEqualTo(PersonState.ACTIVE);
        assertThat(keepers("S1")).containsExactly(second);
        theirs.remove("S2");
        run(second, false);
        assertThat(person("S2").state()).as("the first keeps them").isEqualTo(PersonState.ACTIVE);
        assertThat(keepers("S2")).containsExactly(connection);
        theirs.remove("S1");
        run(second, false);
        assertThat(person("S1").state()).as("nobody tells them").isEqualTo(PersonState.LEFT);

        script.put(script.user("S1", "student", "Kid1", "Family1", "09"));
        run(false);
        assertThat(person("S1").state()).isEqualTo(PersonState.ACTIVE);
        assertThat(keepers("S1")).as("whoever brings them back keeps them").containsExactly(connection);
    }

    @Test
    void oneIdForTwoPeopleIsListedAndNeitherBecomesTheOther() {
        run(false);
        String name = "other-" + script.domain;
        User twin = new User(
                "S3", true, List.of("A"), "student", "", Map.of(), "Other", "Body", "77", "ob@" + script.domain, "10");
        User staff = new User(
                "S4", true, List.of("A"), "teacher", "", Map.of(), "Kid4", "Family4", "78", "k4@" + script.domain, "");
        User same =
                RosterScript.withEmail(script.user("S5", "student", "Renamed", "Family5", "09"), "s5@" + script.domain);
        User fresh = new User(
                "S99", true, List.of("A"), "student", "", Map.of(), "New", "Comer", "99", "n@" + script.domain, "9");
        source.play(name, (mark, into) -> {
            into.add(new RosterTables.Org("A", "Able " + script.domain, RosterTables.UnitType.SCHOOL, ""));
            List.of(twin, staff, same, fresh).forEach(into::add);
            return Fetched.all();
        });
        JsonNode run = run(connect(name), false);
        assertThat(run.path("state").asString()).as(run.toString()).isEqualTo("applied");
        assertThat(run.at("/shown/errors").findValuesAsString("code"))
                .containsExactly("id-of-another", "id-of-another");
        assertThat(run.at("/shown/errors/0/message").asString()).contains("Other Body", "S3", "Kid3 Family3");
        assertThat(person("S3").familyName()).isEqualTo("Family3");
        assertThat(keepers("S3")).containsExactly(connection);
        assertThat(keepers("S4")).containsExactly(connection);
        assertThat(person("S5").givenName()).isEqualTo("Renamed");
        assertThat(person("S99").familyName()).isEqualTo("Comer");
    }
}
