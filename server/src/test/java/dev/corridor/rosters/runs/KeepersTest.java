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
}
