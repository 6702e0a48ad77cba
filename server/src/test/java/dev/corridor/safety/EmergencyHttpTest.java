package dev.corridor.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.people.Person;
import dev.corridor.people.PersonState;
import dev.corridor.rules.Emergency;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Permission;
import dev.corridor.shared.Problem;
import dev.corridor.shared.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What staff call out and end. */
@CorridorTest
class EmergencyHttpTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    EmergencyActs acts;

    private EmergencySchool day;
    private Person rivera;
    private Person okafor;
    private Person admin;
    private Person ana;

    @BeforeEach
    void makeSchool() {
        day = new EmergencySchool(context);
        rivera = day.school.rivera();
        okafor = day.school.okafor();
        admin = day.school.admin();
        ana = day.school.ana();
    }

    @Test
    void aHoldStartsNothingUntilTheAllClear() {
        assertThat(day.emergency(ana).get("paused").asBoolean()).isFalse();
        JsonNode called = EmergencySchool.ok(day.callOut(rivera, "hold"));
        assertThat(called.get("already").asBoolean()).isFalse();
        assertThat(called.at("/emergency/staff/call/kind").asString()).isEqualTo("hold");
        assertThat(called.at("/emergency/staff/call/by").asString()).contains("Rivera");

        Answer refused = day.ask(ana, day.restroom);
        assertThat(refused.status()).isNotEqualTo(201);
        assertThat(refused.raw().body()).contains("EMERGENCY");

        EmergencySchool.ok(day.allClear(admin, "hold"));
        assertThat(day.ask(ana, day.restroom).status()).isEqualTo(201);
        assertThat(day.kinds()).containsSubsequence("hold-called", "hold-ended");
        assertThat(day.audited()).containsSubsequence("emergency-called", "emergency-ended");
    }

    @Test
    void studentsReadOnlyThatPassesArePaused() {
        day.callOut(rivera, "lockdown");
        JsonNode told = day.emergency(ana);
        assertThat(told.get("paused").asBoolean()).isTrue();
        assertThat(told.propertyNames()).containsExactly("paused");
        assertThat(day.as(ana).get(day.school.at("/roll-call")).status()).isEqualTo(403);
    }

    @Test
    void aLockdownEndsEveryPassAndTheAllClearBringsNoneBack() {
        EmergencySchool.ok(day.ask(ana, day.restroom));
        EmergencySchool.ok(day.ask(day.school.ben(), day.nurse));
        day.callOut(rivera, "lockdown");
        assertThat(open()).isZero();
        assertThat(day.kinds()).contains("lockdown-called");
        assertThat(day.staff(okafor).at("/rollCall/out").asInt()).isEqualTo(2);
        day.allClear(admin, "lockdown");
        assertThat(open()).isZero();
        assertThat(day.emergency(ana).get("paused").asBoolean()).isFalse();
        assertThat(day.ask(ana, day.restroom).status()).isEqualTo(201);
    }

    @Test
    void whoPressesSecondIsToldWhoWasFirst() {
        day.callOut(rivera, "lockdown");
        JsonNode second = EmergencySchool.ok(day.callOut(okafor, "lockdown"));
        assertThat(second.get("already").asBoolean()).isTrue();
        assertThat(second.at("/emergency/staff/call/by").asString()).contains("Rivera");
        assertThat(day.audited()).filteredOn("emergency-called"::equals).hasSize(1);
    }

    @Test
    void ofTwoAtOnceOneCallsItOut() throws Exception {
        day.as(rivera);
        day.as(okafor);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Answer> one = () -> day.callOut(rivera, "lockdown");
            Callable<Answer> other = () -> day.callOut(okafor, "lockdown");
            List<Boolean> already = threads.invokeAll(List.of(one, other)).stream()
                    .map(Future::resultNow)
                    .map(answer -> EmergencySchool.ok(answer).get("already").asBoolean())
                    .toList();
            assertThat(already).containsExactlyInAnyOrder(false, true);
        }
        assertThat(day.sql("select count(*) from roll_call where school_id = :school")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void onlyThoseTheSchoolAllowsCallItOut() {
        assertThat(day.callOut(ana, "hold").status()).isEqualTo(403);
        assertThat(day.callOut(rivera, "lockdown", true).status())
                .as("drills are for admins")
                .isEqualTo(403);
        assertThat(day.callOut(rivera, "passes-off").status()).isEqualTo(403);
        day.callOut(rivera, "hold");
        assertThat(day.allClear(rivera, "hold").status()).isEqualTo(403);
        assertThat(words(day.staff(rivera).get("may"))).containsExactlyInAnyOrder("hold", "lockdown");
        assertThat(words(day.staff(admin).get("may")))
                .containsExactlyInAnyOrder("hold", "lockdown", "drill", "passes-off", "all-clear", "message");
    }

    @Test
    void theSchoolSaysWhatAllStaffMayDo() {
        TestBrowser browser = day.as(admin);
        Answer read = browser.get(day.school.at("/settings"));
        ((ObjectNode) read.body().get("settings")).putArray("emergencyByStaff").add("drill");
        EmergencySchool.ok(browser.with("If-Match", read.header("ETag")).put(day.school.at("/settings"), read.body()));
        browser.without("If-Match");
        assertThat(day.callOut(rivera, "hold").status()).isEqualTo(403);
        assertThat(day.callOut(rivera, "hold", true).status()).isEqualTo(200);
        assertThat(day.staff(okafor).at("/call/drill").asBoolean()).isTrue();
    }

    @Test
    void nobodyOfAnotherSchoolCallsItOut() {
        Person stranger = day.school.sibling().admin();
        assertThat(day.callOut(stranger, "lockdown").status()).isEqualTo(404);
        assertThat(day.as(stranger).get(day.school.at("/emergency")).status()).isEqualTo(404);
        assertThat(day.as(stranger).get(day.school.at("/roll-call")).status()).isEqualTo(404);
    }

    @Test
    void whoWasSuspendedCallsNothingOut() {
        day.staff(rivera);
        day.school.state(rivera, PersonState.SUSPENDED);
        assertThat(day.callOut(rivera, "lockdown").status()).as("signed out").isEqualTo(401);
        assertThat(day.emergency(admin).get("paused").asBoolean()).isFalse();
    }

    /** A request that was let in a moment before the suspension is looked at again under the lock. */
    @Test
    void whoWasSuspendedMeanwhileCallsNothingOut() {
        Actor before = new Actor(
                day.school.id(),
                rivera.account(),
                rivera.id(),
                Set.of(Role.TEACHER),
                Set.of(Permission.BE_HERE, Permission.WRITE_PASSES),
                "test");
        day.school.state(rivera, PersonState.SUSPENDED);
        assertThatThrownBy(() -> acts.callOut(before, Emergency.Kind.LOCKDOWN, false))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.NOT_ALLOWED));
        assertThat(day.emergency(admin).get("paused").asBoolean()).isFalse();
    }

    @Test
    void aDrillGivesWayToTheRealThingAndNeverTheOtherWay() {
        EmergencySchool.ok(day.ask(ana, day.restroom));
        day.callOut(admin, "lockdown", true);
        EmergencySchool.ok(day.as(rivera).put(day.seen(day.rollCall(rivera), ana)));
        EmergencySchool.ok(day.callOut(rivera, "lockdown"));
        assertThat(day.staff(admin).at("/call/drill").asBoolean()).isFalse();
        JsonNode list = day.rollCall(rivera);
        assertThat(list.get("drill").asBoolean()).isFalse();
        assertThat(list.get("students"))
                .as("who was out in the drill stays listed")
                .hasSize(1);

        assertThat(day.callOut(admin, "lockdown", true).status()).isEqualTo(409);
        assertThat(day.callOut(admin, "hold").status()).isEqualTo(409);
    }

    @Test
    void anAllClearForWhatIsNoMoreIsRefused() {
        day.callOut(admin, "hold");
        long seen = day.staff(admin).get("version").asLong();
        day.callOut(rivera, "lockdown");
        assertThat(day.allClear(admin, "hold", seen).body().get("already").asBoolean())
                .as("no hold is on")
                .isTrue();
        assertThat(day.allClear(admin, "lockdown", seen).status()).isEqualTo(412);
        assertThat(day.emergency(ana).get("paused").asBoolean()).isTrue();
        assertThat(day.allClear(admin, "lockdown").status()).isEqualTo(200);
        assertThat(day.allClear(admin, "lockdown").body().get("already").asBoolean())
                .isTrue();
    }

    @Test
    void passesAreOffForHoursOrTheDay() {
        Instant before = day.school.now();
        JsonNode hours = EmergencySchool.ok(
                day.as(admin).put(day.school.at("/emergency"), Map.of("kind", "passes-off", "hours", 2)));
        Instant until =
                Instant.parse(hours.at("/emergency/staff/passesOff/until").asString());
        assertThat(Duration.between(before, until)).isBetween(Duration.ofMinutes(119), Duration.ofMinutes(121));
        assertThat(day.ask(ana, day.restroom).raw().body()).contains("EMERGENCY");
        assertThat(day.as(admin)
                        .put(day.school.at("/emergency"), Map.of("kind", "passes-off", "hours", 13))
                        .status())
                .isEqualTo(400);
        JsonNode whole = EmergencySchool.ok(day.callOut(admin, "passes-off"));
        assertThat(Instant.parse(whole.at("/emergency/staff/passesOff/until").asString()))
                .isAfter(before)
                .matches(end -> end.atZone(dev.corridor.TestSchool.ZONE).getHour() == 0);
        EmergencySchool.ok(day.allClear(admin, "passes-off"));
        assertThat(day.ask(ana, day.restroom).status()).isEqualTo(201);
    }

    @Test
    void aMessageReachesAllStaffAndNoStudent() {
        TestBrowser browser = day.as(admin);
        assertThat(browser.put(day.school.at("/emergency/message"), Map.of("text", "Hello"))
                        .status())
                .as("nothing is called out")
                .isEqualTo(409);
        day.callOut(rivera, "lockdown");
        EmergencySchool.ok(browser.put(day.school.at("/emergency/message"), Map.of("text", "Stay away from the gym.")));
        assertThat(day.staff(okafor).at("/message/text").asString()).isEqualTo("Stay away from the gym.");
        assertThat(day.emergency(ana).toString()).doesNotContain("gym");
        assertThat(day.as(rivera)
                        .put(day.school.at("/emergency/message"), Map.of("text", "x"))
                        .status())
                .isEqualTo(403);
        day.allClear(admin, "lockdown");
        assertThat(day.staff(okafor).has("message")).isFalse();
    }

    private long open() {
        return day.sql(
                        "select count(*) from pass where school_id = :school and state in ('requested', 'waiting', 'ready', 'active')")
                .query(Long.class)
                .single();
    }

    private static List<String> words(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
