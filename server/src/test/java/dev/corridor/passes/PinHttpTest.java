package dev.corridor.passes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestClock;
import dev.corridor.TestSchool;
import dev.corridor.people.Person;
import dev.corridor.shared.Ids;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** What a member of staff does by PIN on a student's device. */
@CorridorTest
class PinHttpTest {

    private static final String PIN = "4826";

    @Autowired
    ApplicationContext context;

    @Autowired
    TestClock clock;

    private PassSchool day;
    private TestSchool school;
    private Person ana;
    private Person rivera;
    private Person okafor;

    @BeforeEach
    void staffChooseTheirPins() {
        clock.set(Instant.parse("2026-11-23T16:00:00Z"));
        day = PassSchool.make(context);
        school = day.school();
        ana = school.ana();
        rivera = school.rivera();
        okafor = school.okafor();
        assertThat(choose(rivera, PIN).status()).isEqualTo(200);
        assertThat(choose(okafor, "190473").status()).isEqualTo(200);
    }

    @AfterEach
    void letTheClockGo() {
        clock.release();
    }

    @Test
    void theTeacherWhoWasAskedApprovesByPin() {
        JsonNode asked = day.ask(ana, day.library).body();
        assertThat(asked.path("state").asString()).isEqualTo("requested");

        Answer approved = day.put(ana, asked, "approval", Map.of("pin", pin(okafor, "190473")));

        assertThat(approved.status()).isEqualTo(200);
        assertThat(approved.body().path("state").asString()).isEqualTo("active");
        assertThat(approved.body().at("/approvedBy/name").asString()).isEqualTo("Mr. Okafor");
        assertThat(entry("approved")).isEqualTo(okafor.id() + " pin");
    }

    @Test
    void aTeacherWhoWasNotAskedDoesNotApproveByPinEither() {
        JsonNode asked = day.ask(ana, day.library).body();
        assertThat(day.put(ana, asked, "approval", Map.of("pin", pin(rivera, PIN)))
                        .status())
                .isEqualTo(403);
        assertThat(day.count("requested")).isEqualTo(1);
    }

    /** It is the student's wish, so that it counts toward the student's limit, and staff wrote it. */
    @Test
    void aTeacherLetsAStudentGoByPinAndItCounts() {
        day.admin().post(school.at("/pass-limits"), Map.of("scope", Map.of("kind", "all"), "per", "day", "passes", 1));
        Answer started = start(ana, day.library, pin(rivera, PIN), Map.of());
        assertThat(started.status()).isEqualTo(201);
        assertThat(started.body().path("state").asString()).isEqualTo("active");
        assertThat(started.body().at("/student/id").asString())
                .isEqualTo(ana.id().toString());
        assertThat(entry("started")).isEqualTo(rivera.id() + " pin");
        JsonNode choices = day.as(ana).get(school.at("/passes/choices")).body();
        assertThat(choices.at("/limit/left/0/left").asInt()).isZero();
    }

    @Test
    void whatADeviceSendsAlongSetsNoRuleAside() {
        day.change(day.restroom, Map.of("maxTo", 1));
        day.ask(school.ben(), day.restroom);
        Answer waits = start(ana, day.restroom, pin(rivera, PIN), Map.of("override", List.of("DESTINATION_FULL")));
        assertThat(waits.body().path("state").asString()).isEqualTo("waiting");
        assertThat(start(school.cleo(), day.restroom, pin(rivera, PIN), Map.of("asRequest", true))
                        .status())
                .isEqualTo(400);
        JsonNode bens = day.as(school.ben()).get(school.at("/hall")).body().at("/passes/0");
        assertThat(day.put(school.ben(), bens, "end", Map.of("pin", pin(rivera, PIN), "asOf", "2026-11-23T15:00:00Z"))
                        .status())
                .isEqualTo(400);
    }

    /** With the line off too, a student reads no rule that only staff may know, and none that could be confirmed. */
    @Test
    void anEncounterReadsOnTheStudentsDeviceAsAFullHallway() {
        day.admin()
                .post(
                        school.at("/encounter-groups"),
                        Map.of(
                                "name",
                                "Apart",
                                "on",
                                true,
                                "members",
                                List.of(ana.id().toString(), school.ben().id().toString())));
        day.ask(school.ben(), day.restroom);
        Answer waits = start(ana, day.library, pin(rivera, PIN), Map.of());
        assertThat(waits.body().path("state").asString()).isEqualTo("waiting");
        assertThat(waits.raw().body()).doesNotContain("ENCOUNTER", "Ben", "notices", "confirmed");
    }

    @Test
    void aPassThatWantsAPinIsEndedByOne() {
        day.change(day.classroom, Map.of("restrictedEnding", "teacher-pin"));
        JsonNode out = day.ask(ana, day.restroom).body();
        assertThat(out.path("endNeeds").asString()).isEqualTo("teacher-pin");
        assertThat(day.put(ana, out, "end").status()).isEqualTo(400);
        assertThat(day.put(ana, out, "end", Map.of("pin", pin(okafor, PIN))).status())
                .isEqualTo(400);

        Answer ended = day.put(ana, out, "end", Map.of("pin", pin(rivera, PIN)));

        assertThat(ended.status()).isEqualTo(200);
        assertThat(ended.body().path("endedHow").asString()).isEqualTo("pin");
        assertThat(ended.body().at("/endedBy/name").asString()).isEqualTo("Ms. Rivera");
        assertThat(entry("ended")).isEqualTo(rivera.id() + " pin");
    }

    @Test
    void aPinReachesNoOtherStudentsPass() {
        JsonNode bens = day.ask(school.ben(), day.restroom).body();
        assertThat(day.put(ana, bens, "end", Map.of("pin", pin(rivera, PIN))).status())
                .isEqualTo(404);
        Map<String, Object> forBen = day.form(day.restroom);
        forBen.put("studentId", school.cleo().id());
        forBen.put("pin", pin(rivera, PIN));
        Answer own = day.as(ana).post(school.at("/passes"), forBen);
        assertThat(own.body().at("/student/id").asString()).isEqualTo(ana.id().toString());
    }

    @Test
    void afterFiveWrongPinsThisDeviceWaitsTenMinutesAndNothingElseDoes() {
        JsonNode asked = day.ask(ana, day.library).body();
        for (int i = 0; i < 5; i++) {
            assertThat(guess(asked, okafor).status()).isEqualTo(400);
        }
        Answer late = day.put(ana, asked, "approval", Map.of("pin", pin(okafor, "190473")));
        assertThat(late.status()).isEqualTo(429);
        assertThat(late.header("Retry-After")).isEqualTo("600");

        TestBrowser other = school.as(ana);
        String path = school.at("/passes/" + asked.path("id").asString() + "/approval");
        assertThat(other.put(path, Map.of("pin", pin(rivera, "0000"))).status()).isEqualTo(400);
        JsonNode bens = day.ask(school.ben(), day.library).body();
        assertThat(day.put(school.ben(), bens, "approval", Map.of("pin", pin(okafor, "190473")))
                        .status())
                .isEqualTo(200);

        clock.advance(Duration.ofMinutes(10));
        JsonNode again = day.ask(ana, day.library).body();
        assertThat(day.put(ana, again, "approval", Map.of("pin", pin(okafor, "190473")))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void signingInAnewGivesNoEndOfTries() {
        JsonNode asked = day.ask(ana, day.library).body();
        String path = school.at("/passes/" + asked.path("id").asString() + "/approval");
        List<Integer> statuses = new ArrayList<>();
        for (int device = 0; device < 6; device++) {
            TestBrowser fresh = school.as(ana);
            for (int i = 0; i < 4; i++) {
                statuses.add(fresh.put(path, Map.of("pin", pin(okafor, "0000"))).status());
            }
        }
        assertThat(statuses.stream().filter(status -> status == 400)).hasSize(20);
        assertThat(statuses).endsWith(429);
    }

    @Test
    void aHundredAtOnceAreFive() throws Exception {
        JsonNode asked = day.ask(ana, day.library).body();
        List<Callable<Answer>> guesses = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            guesses.add(() -> guess(asked, okafor));
        }
        List<Integer> statuses = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Answer> answer : threads.invokeAll(guesses)) {
                statuses.add(answer.get().status());
            }
        }
        assertThat(statuses.stream().filter(status -> status == 400)).hasSize(5);
        assertThat(statuses).containsOnly(400, 429);
    }

    /** Who has none, who is a student, and who is nobody: a guesser learns nothing about any of them. */
    @Test
    void whoHasNoPinIsAnsweredAsAWrongPin() {
        JsonNode asked = day.ask(ana, day.library).body();
        String path = school.at("/passes/" + asked.path("id").asString() + "/approval");
        String wrong = guess(asked, okafor).raw().body();
        for (PersonId nobody : List.of(school.monitor().id(), school.ben().id(), new PersonId(Ids.next()))) {
            Map<String, Object> form = Map.of("pin", Map.of("staffId", nobody, "pin", "0000"));
            assertThat(school.as(ana).put(path, form).raw().body()).isEqualTo(wrong);
        }
    }

    @Test
    void aPinIsFourToSixDigitsAndNoneOfTheFirstToBeGuessed() {
        for (String bad : List.of("", "12", "1234567", "12a4", "1234", "6543", "7777", "567890", "٤٨٢٦")) {
            Answer refused = choose(school.monitor(), bad);
            assertThat(refused.status()).as(bad).isEqualTo(400);
            assertThat(refused.body().at("/errors/0/field").asString()).isEqualTo("pin");
        }
    }

    @Test
    void aPinIsChangedByWhoKnowsTheOneBefore() {
        assertThat(choose(rivera, "7391").status()).isEqualTo(400);
        Map<String, Object> change = Map.of("current", PIN, "pin", "7391");
        assertThat(day.as(rivera).put(school.at("/my/pin"), change).status()).isEqualTo(200);
        JsonNode out = day.ask(ana, day.restroom).body();
        assertThat(day.put(ana, out, "end", Map.of("pin", pin(rivera, PIN))).status())
                .isEqualTo(400);
        assertThat(day.put(ana, out, "end", Map.of("pin", pin(rivera, "7391"))).status())
                .isEqualTo(200);
    }

    @Test
    void anAdminTakesAPinAwayAndIsNotToldWhatItWas() {
        String path = school.at("/people/" + rivera.id() + "/pin");
        assertThat(day.admin().get(path).raw().body()).contains("\"set\":true").doesNotContain(PIN);
        assertThat(day.admin().put(path, Map.of()).status())
                .as("staff choose their own")
                .isEqualTo(409);
        assertThat(day.as(okafor).delete(path).status()).isEqualTo(403);
        assertThat(day.admin().delete(path).status()).isEqualTo(204);
        JsonNode out = day.ask(ana, day.restroom).body();
        assertThat(day.put(ana, out, "end", Map.of("pin", pin(rivera, PIN))).status())
                .isEqualTo(400);
        assertThat(day.sql("select what from audit_entry where school_id = :school and what like 'pin%' order by id")
                        .query(String.class)
                        .list())
                .containsExactly("pin-chosen", "pin-chosen", "pin-cleared");
        assertThat(choose(rivera, "7391").status()).isEqualTo(200);
    }

    @Test
    void aSubstitutesPinIsGoodForTheCover() {
        Person sub = school.staff("Mx.", "Sam", "Sub", Role.SUBSTITUTE);
        String path = school.at("/people/" + sub.id() + "/pin");
        assertThat(day.admin().put(path).status()).as("without a cover").isEqualTo(409);
        Map<String, Object> cover = new HashMap<>(
                Map.of("personId", sub.id(), "teacherId", rivera.id(), "from", "2026-11-23", "until", "2026-11-24"));
        cover.put("periods", List.of());
        assertThat(day.admin().post(school.at("/covers"), cover).status()).isEqualTo(201);
        JsonNode issued = day.admin().put(path).body();
        assertThat(issued.path("until").asString()).isEqualTo("2026-11-24");
        String pin = issued.path("pin").asString();

        JsonNode out = day.ask(ana, day.restroom).body();
        assertThat(day.put(ana, out, "end", Map.of("pin", pin(sub, pin))).status())
                .isEqualTo(200);
        assertThat(day.sql("select acting_for from hall_log where school_id = :school and kind = 'ended'")
                        .query(java.util.UUID.class)
                        .single())
                .as("both names are recorded")
                .isEqualTo(rivera.id().value());

        clock.set(Instant.parse("2026-11-25T16:00:00Z"));
        JsonNode later = day.ask(ana, day.restroom).body();
        assertThat(day.put(ana, later, "end", Map.of("pin", pin(sub, pin))).status())
                .isEqualTo(400);
        assertThat(day.admin().get(path).body().path("set").asBoolean()).isFalse();
    }

    @Test
    void aStudentFindsTheNamesOfStaffWhoHaveAPinAndOfNobodyElse() {
        Answer all = day.as(ana).get(school.at("/pin-holders"));
        assertThat(all.body().at("/items").findValuesAsString("name")).containsExactly("Mr. Okafor", "Ms. Rivera");
        Answer one = day.as(ana).get(school.at("/pin-holders?q=riv"));
        assertThat(one.body().at("/items").findValuesAsString("name")).containsExactly("Ms. Rivera");
        assertThat(day.as(ana).get(school.at("/pin-holders?q=bak")).body().at("/items"))
                .isEmpty();
    }

    private Answer choose(Person who, String pin) {
        return day.as(who).put(school.at("/my/pin"), Map.of("pin", pin));
    }

    private Answer guess(JsonNode pass, Person staff) {
        return day.put(ana, pass, "approval", Map.of("pin", pin(staff, "0000")));
    }

    private Answer start(Person student, String destination, Map<String, Object> pin, Map<String, ?> more) {
        Map<String, Object> form = day.form(destination);
        form.put("pin", pin);
        form.putAll(more);
        return day.as(student).post(school.at("/passes"), form);
    }

    private static Map<String, Object> pin(Person staff, String digits) {
        return Map.of("staffId", staff.id(), "pin", digits);
    }

    /** Who did it and how, by the newest entry of the log of a kind. */
    private String entry(String kind) {
        return day.sql("""
                        select actor_id || ' ' || how
                          from hall_log
                         where school_id = :school and kind = :kind
                         order by seq desc limit 1
                        """).param("kind", kind).query(String.class).single();
    }
}
