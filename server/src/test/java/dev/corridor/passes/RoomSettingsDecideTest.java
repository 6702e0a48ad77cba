package dev.corridor.passes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestClock;
import dev.corridor.people.Person;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** What an admin sets about a room decides the very next request of a student, who has not asked for anything anew. */
@CorridorTest
class RoomSettingsDecideTest {

    private static final Map<String, ?> BY_ROOM = Map.of("kind", "all-in-room", "of", List.of("destination"));

    @Autowired
    ApplicationContext context;

    @Autowired
    TestClock clock;

    private PassSchool day;
    private Person ana;

    @BeforeEach
    void makeSchool() {
        clock.set(Instant.parse("2026-11-23T16:00:00Z"));
        day = PassSchool.make(context);
        ana = day.school().ana();
    }

    @AfterEach
    void release() {
        clock.release();
    }

    /** At ten in Chicago: a setting of the restroom, and what a trip there comes to. */
    static Stream<Arguments> settings() {
        return Stream.of(
                Arguments.of(Map.of("travel", List.of("one-way")), "refuse TRAVEL_TYPE"),
                Arguments.of(Map.of("minutes", 4), "refuse TOO_LONG"),
                Arguments.of(Map.of("restrictionNow", Map.of("kind", "any-teacher")), "approval NEEDS_APPROVAL"),
                Arguments.of(
                        Map.of("visibility", Map.of("kind", "only", "grades", List.of("12"))),
                        "refuse ROOM_NOT_VISIBLE"),
                Arguments.of(
                        Map.of("visibility", Map.of("kind", "except", "grades", List.of("9"))),
                        "refuse ROOM_NOT_VISIBLE"),
                Arguments.of(Map.of("visibility", Map.of("kind", "only", "grades", List.of("9"))), "start"),
                Arguments.of(Map.of("open", false), "refuse ROOM_CLOSED"),
                Arguments.of(Map.of("open", false, "closedUntil", "2026-11-23T16:30:00Z"), "refuse ROOM_CLOSED"),
                Arguments.of(Map.of("dailyHours", Map.of("from", "08:00", "to", "09:30")), "refuse ROOM_CLOSED"),
                Arguments.of(Map.of("dailyHours", Map.of("from", "08:00", "to", "15:30")), "start"));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void aSettingDecidesTheNextRequest(Map<String, ?> setting, String outcome) {
        assertThat(decided(ana, day.restroom)).isEqualTo("start");
        day.change(day.restroom, setting);
        assertThat(decided(ana, day.restroom)).isEqualTo(outcome);
    }

    private String decided(Person student, String destination) {
        return told(day.as(student).post(day.school().at("/passes/preview"), day.form(destination)));
    }

    private static String told(Answer answer) {
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
        String code = answer.body().at("/reasons/0/code").asString("");
        return (answer.body().get("decision").asString() + " " + code).strip();
    }

    @Test
    void howManyMayBeThereOrOutDecidesTheLine() {
        day.ask(day.school().ben(), day.restroom);
        assertThat(decided(ana, day.restroom)).isEqualTo("start");
        day.change(day.restroom, Map.of("maxTo", 1));
        assertThat(decided(ana, day.restroom)).isEqualTo("line DESTINATION_FULL");
        day.change(day.restroom, Map.of("maxTo", 2));
        assertThat(decided(ana, day.restroom)).isEqualTo("start");
        day.change(day.classroom, Map.of("maxFrom", 1));
        assertThat(decided(ana, day.restroom)).isEqualTo("line ORIGIN_FULL");
    }

    @Test
    void whetherPassesStartThereDecidesTheOrigin() {
        day.change(day.classroom, Map.of("showAsOrigin", false));
        assertThat(decided(ana, day.restroom)).isEqualTo("refuse NOT_AN_ORIGIN");
    }

    @Test
    void whoTeachesThereDecidesWhoIsAsked() {
        day.change(day.library, Map.of("teachers", List.of(day.school().rivera().id()), "restrictionNow", BY_ROOM));
        JsonNode preview = day.as(ana)
                .post(day.school().at("/passes/preview"), day.form(day.library))
                .body();
        assertThat(preview.at("/approvers/people/0/name").asString()).isEqualTo("Ms. Rivera");
    }

    @Test
    void whetherItIsUrgentDecidesWhatMaySkipTheRules() {
        day.change(day.library, Map.of("urgentAllowed", true));
        Map<String, Object> form = new HashMap<>(day.form(day.library));
        form.put("urgent", true);
        assertThat(day.as(ana)
                        .post(day.school().at("/passes"), form)
                        .body()
                        .get("state")
                        .asString())
                .isEqualTo("active");
    }

    @Test
    void whetherAMessageIsRequiredDecidesWhatIsAccepted() {
        day.change(day.restroom, Map.of("messageRequired", true));
        assertThat(day.ask(ana, day.restroom).status()).isEqualTo(400);
    }

    @Test
    void howAPassEndsDecidesWhatItsStudentNeeds() {
        day.change(day.classroom, Map.of("restrictedEnding", "teacher-device"));
        JsonNode pass = day.ask(ana, day.restroom).body();
        assertThat(day.put(ana, pass, "end").status()).isNotEqualTo(200);
        assertThat(day.put(day.school().rivera(), pass, "end").status()).isEqualTo(200);
    }

    @Test
    void whetherItCountsDecidesWhatIsLeft() {
        day.admin()
                .post(
                        day.school().at("/pass-limits"),
                        Map.of("scope", Map.of("kind", "all"), "per", "day", "passes", 1));
        day.change(day.restroom, Map.of("countsTowardLimits", false));
        JsonNode uncounted = day.ask(ana, day.restroom).body();
        day.put(ana, uncounted, "end");
        assertThat(decided(ana, day.restroom)).isEqualTo("start");
        day.change(day.restroom, Map.of("countsTowardLimits", true));
        JsonNode counted = day.ask(ana, day.restroom).body();
        day.put(ana, counted, "end");
        assertThat(decided(ana, day.restroom)).isEqualTo("approval PASS_LIMIT");
    }

    @Test
    void whetherItIsConfidentialDecidesWhoReadsWhereAPassLeads() {
        day.change(day.restroom, Map.of("confidential", true));
        JsonNode pass = day.ask(ana, day.restroom).body();
        assertThat(pass.at("/destination/name").asString()).isEqualTo("Restroom");
        JsonNode seen = day.look(day.school().monitor(), pass).body();
        assertThat(seen.path("destination").path("name").asString("")).isEmpty();
    }

    @Test
    void whatBecameOfADeletedRoomIsStillRead() {
        JsonNode pass = day.ask(ana, day.restroom).body();
        day.put(ana, pass, "end");
        String path = day.school().at("/rooms/" + day.restroom);
        String tag = day.admin().get(path).header("ETag");
        assertThat(day.admin().with("If-Match", tag).delete(path).status()).isEqualTo(204);
        day.admin().without("If-Match");
        assertThat(day.look(day.school().rivera(), pass)
                        .body()
                        .at("/destination/name")
                        .asString())
                .isEqualTo("Restroom");
        assertThat(day.ask(ana, day.restroom).status()).isNotEqualTo(201);
    }
}
