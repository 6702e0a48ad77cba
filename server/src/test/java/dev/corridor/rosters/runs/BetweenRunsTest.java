package dev.corridor.rosters.runs;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestDatabase;
import dev.corridor.people.Account;
import dev.corridor.people.Accounts;
import dev.corridor.people.Passwords;
import dev.corridor.people.Person;
import dev.corridor.people.PersonState;
import dev.corridor.rosters.sources.Fetched;
import dev.corridor.rosters.sources.RosterTables.User;
import dev.corridor.rosters.sources.SourceProblem;
import dev.corridor.schools.SchoolTransactions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What may happen between and beside runs: changes by hand, other settings, other runs. */
@CorridorTest
class BetweenRunsTest extends OneConnection {

    private void byHand(Person as) {
        context.getBean(SchoolTransactions.class).configure(able().id(), "people", hall -> {
            people.save(hall, List.of(as));
            return hall;
        });
    }

    @Test
    void whoIsDisabledByHandStaysSoWhateverElseTheRosterChanges() {
        run(false);
        byHand(person("S1").withState(PersonState.DISABLED));
        script.put(script.user("S1", "student", "Kid1", "Family1", "10"));
        run(false);
        script.put(script.user("S1", "student", "Kid1", "Family1", "11"));
        run(false);
        assertThat(person("S1").grade()).isEqualTo("11");
        assertThat(person("S1").state()).isEqualTo(PersonState.DISABLED);
    }

    @Test
    void whomTheRosterHasEnabledAgainIsItsToEnableNoMore() {
        run(false);
        script.put(RosterScript.enabled(Objects.requireNonNull(script.users.get("S1")), false));
        String id = run(false).path("id").asString();
        undo(id);
        assertThat(person("S1").state()).isEqualTo(PersonState.ACTIVE);
        byHand(person("S1").withState(PersonState.DISABLED));
        script.put(RosterScript.enabled(Objects.requireNonNull(script.users.get("S1")), true));
        run(false);
        assertThat(person("S1").state()).isEqualTo(PersonState.DISABLED);
    }

    private void email(String key, String email) {
        script.put(RosterScript.withEmail(Objects.requireNonNull(script.users.get(key)), email));
    }

    private Account account(String key) {
        return context.getBean(Accounts.class).find(person(key).account()).orElseThrow();
    }

    @Test
    void anUndoRestoresAddressesToo() {
        run(false);
        String before = Objects.requireNonNull(account("S1").email());
        email("S1", "other1@" + script.domain);
        email("S2", "other2@" + script.domain);
        String id = run(false).path("id").asString();
        assertThat(account("S1").email()).isEqualTo("other1@" + script.domain);
        Account second = account("S2");
        context.getBean(Accounts.class)
                .change(List.of(new Account(
                        second.id(),
                        second.district(),
                        "byhand@" + script.domain,
                        second.username(),
                        second.state(),
                        second.locale(),
                        second.sourceId(),
                        second.breakGlass(),
                        second.mustChangePassword(),
                        second.signedInAt())));

        JsonNode shown = admin.get(at("/roster-runs/" + id + "/undo")).body();
        assertThat(shown.at("/counts/students/changed").asInt()).isEqualTo(1);
        assertThat(shown.at("/samples/changed/0/after").asString()).isEqualTo(before);
        assertThat(shown.at("/kept/0/field").asString()).isEqualTo("email");
        assertThat(shown.at("/kept/0/who").asString()).isEqualTo("Kid2 Family2");
        undo(id);
        assertThat(account("S1").email()).isEqualTo(before);
        assertThat(account("S2").email()).isEqualTo("byhand@" + script.domain);
    }

    @Test
    void nothingIsUndoneWhileARunGoesOn() {
        String applied = run(false).path("id").asString();
        CountDownLatch goOn = new CountDownLatch(1);
        source.play(script.domain, (mark, into) -> {
            awaited(goOn);
            return script.fetch(mark, into);
        });
        String begun = admin.post(at("/roster-connections/" + connection + "/runs"), Map.of("preview", false))
                .body()
                .path("id")
                .asString();
        assertThat(admin.put(at("/roster-runs/" + applied + "/undo"), Map.of()).status())
                .isEqualTo(409);
        goOn.countDown();
        await().atMost(ofSeconds(30)).until(() -> !state(begun).equals("fetching"));
        assertThat(state(applied)).isEqualTo("applied");
    }

    @Test
    void aRunThatWaitsForAThreadIsNotTakenForDead() {
        CountDownLatch goOn = new CountDownLatch(1);
        List<String> begun = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            source.play(script.domain + i, (mark, into) -> {
                awaited(goOn);
                throw SourceProblem.settings("not-authorised", "No.", Map.of());
            });
            String other = connect(script.domain + i);
            begun.add(admin.post(at("/roster-connections/" + other + "/runs"), Map.of("preview", false))
                    .body()
                    .path("id")
                    .asString());
        }
        TestDatabase.client(TestDatabase.owner())
                .sql("update roster_run set alive_at = now() - interval '1 year' where id = any(:ids::uuid[])")
                .param("ids", begun.toArray(String[]::new))
                .update();
        context.getBean(RosterClock.class).tick();
        assertThat(begun).allMatch(id -> state(id).equals("fetching"));
        goOn.countDown();
        await().atMost(ofSeconds(30))
                .until(() -> begun.stream().allMatch(id -> state(id).equals("failed")));
        assertThat(begun).allMatch(id -> run(id).at("/problem/code").asString().equals("not-authorised"));
    }

    private static void awaited(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Answer save(Map<String, String> settings) {
        String path = at("/roster-connections/" + connection);
        admin.with("If-Match", admin.get(path).header("ETag"));
        Answer saved = admin.put(path, Map.of("name", "Ours", "settings", settings));
        admin.without("If-Match");
        return saved;
    }

    @Test
    void aSecretIsNotCarriedToAnotherAddress() {
        Map<String, String> elsewhere = Map.of("script", script.domain, "address", "https://evil.example");
        Answer refused = save(elsewhere);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().at("/errors/0/field").asString()).isEqualTo("settings.address");
        assertThat(refused.body().at("/errors/0/code").asString()).isEqualTo("type-again");
        Map<String, String> again = new HashMap<>(elsewhere);
        again.put("password", "another-secret");
        assertThat(save(again).status()).isEqualTo(200);
        assertThat(save(elsewhere).status()).isEqualTo(200);
    }

    @Test
    void whatIsFetchedWithOtherSettingsIsNotGoneOnFrom() {
        List<Optional<String>> marks = new CopyOnWriteArrayList<>();
        source.play(script.domain, (mark, into) -> {
            marks.add(mark);
            script.fetch(mark, into);
            return new Fetched(true, Optional.of("then"));
        });
        run(false);
        script.put(script.user("S1", "student", "Kid1", "Family1", "10"));
        String waits = run(true).path("id").asString();
        save(Map.of("script", script.domain, "version", "1.2"));
        assertThat(apply(waits, false).path("state").asString()).isEqualTo("applied");
        run(false);
        run(false);
        assertThat(marks).containsExactly(Optional.empty(), Optional.of("then"), Optional.empty(), Optional.of("then"));
    }

    @Test
    void whatARunShowedAndChangedIsForgottenWhenItIsOld() {
        String id = run(false).path("id").asString();
        assertThat(run(id).at("/shown/samples/added").size()).isPositive();
        Forgetting forgetting = context.getBean(Forgetting.class);
        forgetting.forget(Instant.now().minus(Forgetting.AFTER));
        assertThat(run(id).path("undoable").asBoolean()).isTrue();
        forgetting.forget(Instant.now().plusSeconds(1));
        assertThat(run(id).path("state").asString()).isEqualTo("applied");
        assertThat(run(id).path("undoable").asBoolean()).isFalse();
        assertThat(run(id).toString()).doesNotContain("Kid1");
    }

    @Test
    void theWayInWhenAllElseFailsIsNotClosedByARoster() {
        run(false);
        TestDatabase.client(TestDatabase.owner())
                .sql("update account set break_glass = true where id = :id")
                .param("id", person("S1").account().value())
                .update();
        script.put(RosterScript.enabled(Objects.requireNonNull(script.users.get("S1")), false));
        run(false);
        assertThat(account("S1").state()).isEqualTo(PersonState.ACTIVE);
    }

    @Test
    void anAdminOfTheDistrictWhoIsSuspendedInTheSourceIsSignedOut() {
        String email = "boss@" + script.domain;
        User boss = new User("B", true, List.of(), "districtAdministrator", "", Map.of(), "Bo", "Ss", "", email, "");
        AtomicReference<User> told = new AtomicReference<>(boss);
        source.play(script.domain, (mark, into) -> {
            into.add(told.get());
            return script.fetch(mark, into);
        });
        run(false);
        Accounts accounts = context.getBean(Accounts.class);
        Account there = accounts.find(accounts.districtAdmins(home.district())).stream()
                .filter(account -> email.equals(account.email()))
                .findFirst()
                .orElseThrow();
        String password = "a good long password";
        accounts.setPasswords(
                Map.of(there.id(), context.getBean(Passwords.class).hashHere(password)), false);
        TestBrowser signedIn = home.browser();
        assertThat(signedIn.signIn(email, password).status()).isEqualTo(200);
        told.set(RosterScript.enabled(boss, false));
        run(false);
        await().atMost(ofSeconds(1)).until(() -> signedIn.get("/api/me").status() == 401);
    }
}
