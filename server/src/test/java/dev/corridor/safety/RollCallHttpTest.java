package dev.corridor.safety;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.people.Person;
import java.time.Instant;
import java.util.HashSet;
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

/** The list of who was out when a lockdown was called. */
@CorridorTest
class RollCallHttpTest {

    @Autowired
    ApplicationContext context;

    private EmergencySchool day;
    private Person rivera;
    private Person okafor;
    private Person ana;

    @BeforeEach
    void makeSchool() {
        day = new EmergencySchool(context);
        rivera = day.school.rivera();
        okafor = day.school.okafor();
        ana = day.school.ana();
    }

    @Test
    void sixtyOutAreAllOnTheListAndNoPassGoesOn() {
        Set<String> out = new HashSet<>();
        for (int i = 0; i < 60; i++) {
            Person student = day.school.student("Student" + i, "Out", "9");
            EmergencySchool.ok(day.ask(student, i % 2 == 0 ? day.restroom : day.nurse));
            out.add(student.id().toString());
        }
        EmergencySchool.ok(day.callOut(rivera, "lockdown"));
        JsonNode list = day.rollCall(okafor);
        assertThat(list.get("students").valueStream().map(each -> each.get("id").asString()))
                .containsExactlyInAnyOrderElementsOf(out);
        assertThat(day.sql("select count(*) from pass where school_id = :school and state = 'ended'"
                                + " and ended_how = 'emergency'")
                        .query(Long.class)
                        .single())
                .isEqualTo(60);
        assertThat(day.kinds()).filteredOn(kind -> kind.equals("ended")).hasSize(60);
    }

    @Test
    void whereAConfidentialPassLedIsKeptFromMostAlsoHere() {
        EmergencySchool.ok(day.ask(ana, day.nurse));
        day.callOut(rivera, "lockdown");
        assertThat(day.rollCall(okafor).at("/students/0").has("destination")).isFalse();
        assertThat(day.rollCall(okafor).at("/students/0/origin/name").asString())
                .isEqualTo("Room 214");
        assertThat(day.rollCall(day.school.admin())
                        .at("/students/0/destination/name")
                        .asString())
                .isEqualTo("Nurse");
    }

    @Test
    void ofTwoWhoSeeAStudentAtOnceTheFirstCounts() throws Exception {
        EmergencySchool.ok(day.ask(ana, day.restroom));
        day.callOut(rivera, "lockdown");
        String seen = day.seen(day.rollCall(rivera), ana);
        day.rollCall(okafor);
        List<String> by;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<String> one =
                    () -> EmergencySchool.ok(day.as(rivera).put(seen)).get("by").asString();
            Callable<String> other =
                    () -> EmergencySchool.ok(day.as(okafor).put(seen)).get("by").asString();
            by = threads.invokeAll(List.of(one, other)).stream()
                    .map(Future::resultNow)
                    .toList();
        }
        assertThat(by.get(0)).as("both are told the same").isEqualTo(by.get(1));
        JsonNode listed = day.rollCall(day.school.admin()).at("/students/0/seen");
        assertThat(listed.get("by").asString()).isEqualTo(by.get(0));
        assertThat(day.staff(okafor).at("/rollCall/seen").asInt()).isEqualTo(1);
    }

    @Test
    void aMarkMadeWithoutANetworkKeepsItsTimeAsFarAsItCanBeTrue() {
        EmergencySchool.ok(day.ask(ana, day.restroom));
        day.callOut(rivera, "lockdown");
        JsonNode list = day.rollCall(rivera);
        Instant called = Instant.parse(list.get("calledAt").asString());
        JsonNode early = EmergencySchool.ok(day.as(rivera)
                .put(day.seen(list, ana), Map.of("at", called.minusSeconds(3600).toString())));
        assertThat(Instant.parse(early.get("at").asString())).isEqualTo(called);
        assertThat(day.as(okafor).delete(day.seen(list, ana)).status()).isEqualTo(204);
        assertThat(day.rollCall(rivera).at("/students/0").has("seen")).isFalse();
        assertThat(day.audited()).contains("seen-mark-removed");
        JsonNode late =
                EmergencySchool.ok(day.as(rivera).put(day.seen(list, ana), Map.of("at", "2100-01-01T00:00:00Z")));
        assertThat(Instant.parse(late.get("at").asString())).isBefore(Instant.parse("2100-01-01T00:00:00Z"));
    }

    @Test
    void theListStaysAfterTheAllClearAndMarksOfStrangersAreRefused() {
        EmergencySchool.ok(day.ask(ana, day.restroom));
        day.callOut(rivera, "lockdown");
        JsonNode list = day.rollCall(rivera);
        day.allClear(day.school.admin(), "lockdown");
        assertThat(day.rollCall(rivera).get("students")).hasSize(1);
        assertThat(day.rollCall(rivera).has("endedAt")).isTrue();
        EmergencySchool.ok(day.as(rivera).put(day.seen(list, ana)));
        assertThat(day.as(rivera).put(day.seen(list, day.school.ben())).status())
                .as("was not out")
                .isEqualTo(404);
        assertThat(day.as(ana).put(day.seen(list, ana)).status()).isEqualTo(403);
        Person stranger = day.school.sibling().admin();
        assertThat(day.as(stranger).put(day.seen(list, ana)).status()).isEqualTo(404);
    }
}
