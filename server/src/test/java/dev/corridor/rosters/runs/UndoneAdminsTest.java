package dev.corridor.rosters.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.people.Account;
import dev.corridor.people.Accounts;
import dev.corridor.people.DistrictAdminName;
import dev.corridor.rosters.sources.Fetched;
import dev.corridor.rosters.sources.RosterTables.Org;
import dev.corridor.rosters.sources.RosterTables.UnitType;
import dev.corridor.rosters.sources.RosterTables.User;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Admins of a district whom a roster made, took and gives back. */
@CorridorTest
class UndoneAdminsTest extends OneConnection {

    private final AtomicBoolean told = new AtomicBoolean(true);

    private void playWithBoss() {
        User boss = new User("B", true, List.of(), "districtAdministrator", "", Map.of(), "Bo", "Ss", "", email(), "");
        source.play(script.domain, (mark, into) -> {
            if (told.get()) {
                into.add(boss);
            }
            return script.fetch(mark, into);
        });
    }

    private String email() {
        return "boss@" + script.domain;
    }

    private Optional<DistrictAdminName> boss() {
        Accounts accounts = context.getBean(Accounts.class);
        return accounts.districtAdminNames(home.district()).stream()
                .filter(admin -> accounts.find(admin.account())
                        .map(Account::email)
                        .filter(email()::equals)
                        .isPresent())
                .findFirst();
    }

    @Test
    void anUndoTakesTheRightThatTheRunGave() {
        run(false);
        playWithBoss();
        String id = run(false).path("id").asString();
        assertThat(boss()).isPresent();
        undo(id);
        assertThat(boss()).isEmpty();
    }

    @Test
    void anUndoGivesTheRightBackThatTheRunTookAndWithItsName() {
        playWithBoss();
        run(false);
        told.set(false);
        String id = run(false).path("id").asString();
        assertThat(boss()).isEmpty();
        JsonNode shown = admin.get(at("/roster-runs/" + id + "/undo")).body();
        assertThat(shown.path("samples").toString()).contains("district-admin");
        undo(id);
        assertThat(boss().orElseThrow().familyName()).isEqualTo("Ss");
    }

    @Test
    void anotherConnectionThatNeverToldOfThemTakesNobodysRight() {
        playWithBoss();
        run(false);
        RosterScript other = new RosterScript();
        source.play(other.domain, (mark, into) -> {
            into.add(new Org("Z", "Zion " + other.domain, UnitType.SCHOOL, ""));
            into.add(new User(
                    "Z1", true, List.of("Z"), "student", "", Map.of(), "Zoe", "Zed", "", "zoe@" + other.domain, "09"));
            return Fetched.all();
        });
        String second = connect(other.domain);
        assertThat(run(second, false).path("state").asString()).isEqualTo("applied");
        assertThat(boss()).isPresent();
    }
}
