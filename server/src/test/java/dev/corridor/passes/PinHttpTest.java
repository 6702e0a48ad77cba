package dev.corridor.passes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.TestBrowser.Answer;
import dev.corridor.people.Person;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a member of staff does by PIN on a student's device. */
class PinHttpTest extends AtPassSchool {

    private static final String PIN = "4826";

    @BeforeEach
    void staffChooseTheirPins() {
        assertThat(choose(rivera, PIN).status()).isEqualTo(200);
        assertThat(choose(okafor, "190473").status()).isEqualTo(200);
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
