package dev.corridor.passes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a student gets at a kiosk. */
class KioskPassesTest extends AtKiosk {

    @Test
    void aStudentLeavesAndComesBackByKiosk() {
        school.scan(kiosk, "4071138");
        Answer out = school.take(kiosk, day.classroom, day.restroom, Map.of());
        assertThat(out.status()).isEqualTo(201);
        assertThat(out.body().path("state").asString()).isEqualTo("active");
        assertThat(row("written_as", out.body())).isEqualTo("kiosk");

        Answer again = school.scan(kiosk, "4071138");
        JsonNode pass = again.body().path("pass");
        assertThat(pass.path("id")).isEqualTo(out.body().path("id"));
        Answer back = school.act(kiosk, pass, "end");
        assertThat(back.body().path("endedHow").asString()).isEqualTo("kiosk");
        assertThat(day.sql("select how from hall_log where school_id = :school order by seq")
                        .query(String.class)
                        .list())
                .containsExactly("kiosk", "kiosk");
    }

    @Test
    void aKioskEndsWhatItsRoomRestrictsAndAnotherRoomsKioskDoesNot() {
        day.change(day.classroom, Map.of("restrictedEnding", "teacher-device"));
        TestBrowser elsewhere = school.kiosk(day.restroom);
        school.scan(kiosk, "4071138");
        JsonNode pass =
                school.take(kiosk, day.classroom, day.restroom, Map.of()).body();
        assertThat(pass.path("abilities").toString()).contains("\"end\"");
        assertThat(pass.has("endNeeds")).isFalse();

        JsonNode there = school.scan(elsewhere, "4071138").body().path("pass");
        assertThat(there.path("abilities").toString()).contains("\"arrive\"").doesNotContain("\"end\"");
        assertThat(school.act(elsewhere, there, "end").status()).isEqualTo(403);
        assertThat(school.act(elsewhere, there, "arrival")
                        .body()
                        .path("arrivedAt")
                        .asString())
                .isNotEmpty();
        assertThat(school.act(kiosk, pass, "end").status()).isEqualTo(200);
    }

    @Test
    void aOneWayPassEndsAtTheKioskWhereItLeads() {
        TestBrowser library = school.kiosk(day.library);
        day.change(day.library, Map.of("restrictedEnding", "room-code", "restrictionNow", Map.of("kind", "off")));
        school.scan(kiosk, "4071138");
        school.take(kiosk, day.classroom, day.library, Map.of("travel", "one-way"));
        JsonNode pass = school.scan(library, "4071138").body().path("pass");
        Answer there = school.act(library, pass, "end");
        assertThat(there.body().path("endedHow").asString()).isEqualTo("kiosk");
        JsonNode choices = school.scan(library, "4071138").body().path("choices");
        assertThat(choices.path("return").asString())
                .as("the way back is offered")
                .isEqualTo(day.classroom);
    }

    @Test
    void aKioskLetsNobodyLeaveAnotherRoom() {
        school.scan(kiosk, "4071138");
        Answer elsewhere = school.take(kiosk, day.library, day.restroom, Map.of());
        assertThat(elsewhere.status()).isEqualTo(400);
        assertThat(elsewhere.body().at("/errors/0/field").asString()).isEqualTo("originId");
    }

    /** Whatever the destination's restriction says, the adults who are there are asked; one of them types a PIN. */
    @Test
    void theTeachersOfTheKiosksRoomAnswerOrTypeAPin() {
        day.as(people.rivera()).put(school.at("/my/pin"), Map.of("pin", "4826"));
        school.scan(kiosk, "4071138");
        Answer asked = school.take(kiosk, day.classroom, day.library, Map.of());
        assertThat(asked.body().path("state").asString()).isEqualTo("requested");
        assertThat(asked.body().path("approvers").findValuesAsString("name")).containsExactly("Ms. Rivera");

        Answer approved = kiosk.put(
                school.at("/passes/" + asked.body().path("id").asString() + "/approval"),
                Map.of("pin", Map.of("staffId", people.rivera().id(), "pin", "4826")));

        assertThat(approved.status()).isEqualTo(200);
        assertThat(approved.body().path("state").asString()).isEqualTo("active");
    }

    @Test
    void aTurnLastsAMinuteAtAKioskAndShowsInitialsAlone() {
        day.change(day.restroom, Map.of("maxTo", 1));
        JsonNode cleos = day.ask(people.cleo(), day.restroom).body();
        school.scan(kiosk, "4071138");
        Answer waits = school.take(kiosk, day.classroom, day.restroom, Map.of());
        assertThat(waits.body().path("state").asString()).isEqualTo("waiting");
        assertThat(waits.body().path("place").asInt()).isEqualTo(1);
        kiosk.without("Kiosk-Visit");
        day.put(people.cleo(), cleos, "end");

        JsonNode turn = kiosk.get(school.at("/kiosk/board")).body().path("turns");
        assertThat(turn).hasSize(1);
        assertThat(turn.at("/0/initials").asString()).isEqualTo("AA");
        assertThat(turn.at("/0/until").asString()).isEqualTo("2026-11-23T16:01:00Z");

        clock.advance(Duration.ofSeconds(55));
        JsonNode ready = school.scan(kiosk, "4071138").body().path("pass");
        assertThat(school.act(kiosk, ready, "start").body().path("state").asString())
                .isEqualTo("active");
        assertThat(kiosk.get(school.at("/kiosk/board")).body().path("turns")).isEmpty();
    }

    @Test
    void aPassFromAKioskCountsTowardTheLimit() {
        day.admin().post(school.at("/pass-limits"), Map.of("scope", Map.of("kind", "all"), "per", "day", "passes", 2));
        school.scan(kiosk, "4071138");
        JsonNode pass =
                school.take(kiosk, day.classroom, day.restroom, Map.of()).body();
        school.act(kiosk, pass, "end");
        JsonNode left = school.scan(kiosk, "4071138").body().at("/choices/limit/left/0/left");
        assertThat(left.asInt()).isEqualTo(1);
    }

    @Test
    void twoKiosksAtOnceForTheLastPlaceGiveItOnce() throws Exception {
        day.change(day.restroom, Map.of("maxTo", 1));
        day.change(day.library, Map.of("restrictionNow", Map.of("kind", "off")));
        TestBrowser second = school.kiosk(day.library);
        for (int round = 0; round < 8; round++) {
            school.scan(kiosk, "4071138");
            school.scan(second, "4071139");
            List<Callable<Answer>> both = List.of(
                    () -> school.take(kiosk, day.classroom, day.restroom, Map.of()),
                    () -> school.take(second, day.library, day.restroom, Map.of()));
            List<JsonNode> taken = new ArrayList<>();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (Future<Answer> answer : threads.invokeAll(both)) {
                    taken.add(answer.get().body());
                }
            }
            assertThat(taken.stream().map(pass -> pass.path("state").asString()))
                    .containsExactlyInAnyOrder("active", "waiting");
            assertThat(day.count("active")).isEqualTo(1);
            for (JsonNode pass : taken) {
                day.put(people.admin(), pass, pass.path("state").asString().equals("active") ? "end" : "cancellation");
            }
            clock.advance(Duration.ofMinutes(1));
        }
        assertThat(day.numbers()).as("without gaps").isSorted().doesNotHaveDuplicates();
    }

    /**
     * The power goes while a press is on its way: the device has nothing but its cookie then, and never read the
     * answer.
     */
    @Test
    void afterAPowerCutTheKioskIsBoundStillAndThePassIsThereOnce() {
        school.scan(kiosk, "4071138");
        JsonNode lost =
                school.take(kiosk, day.classroom, day.restroom, Map.of()).body();

        TestBrowser again = people.browser();
        again.cookie("corridor-kiosk", Objects.requireNonNull(kiosk.cookie("corridor-kiosk")));
        assertThat(again.get("/api/kiosk").body().path("room").asString()).isEqualTo(day.classroom);
        assertThat(again.get(school.at("/kiosk/board")).raw().body()).doesNotContain("Ana", "AA", "4071138");
        assertThat(again.get(school.at("/kiosk/visit")).status())
                .as("nobody stands there")
                .isEqualTo(401);
        assertThat(school.act(again, lost, "end").status()).isEqualTo(401);

        JsonNode known = school.scan(again, "4071138").body().path("pass");
        assertThat(known.path("id")).isEqualTo(lost.path("id"));
        assertThat(known.path("state").asString()).isEqualTo("active");
        assertThat(school.take(again, day.classroom, day.library, Map.of()).status())
                .as("one pass, not two")
                .isEqualTo(409);
        assertThat(day.count("active")).isEqualTo(1);
        assertThat(school.act(again, known, "end").status()).isEqualTo(200);
        assertThat(day.numbers()).isSorted().doesNotHaveDuplicates();
    }

    /** A browser that came back sends what it had not heard of again: under the same name it is the same press. */
    @Test
    void aPressThatIsSentAgainStartsOnePass() {
        school.scan(kiosk, "4071138");
        kiosk.with("Idempotency-Key", UUID.randomUUID().toString());
        Answer first = school.take(kiosk, day.classroom, day.restroom, Map.of());
        Answer again = school.take(kiosk, day.classroom, day.restroom, Map.of());
        kiosk.without("Idempotency-Key");
        assertThat(again.body().path("id")).isEqualTo(first.body().path("id"));
        assertThat(day.count("active")).isEqualTo(1);
    }

    private String row(String column, JsonNode pass) {
        return day.sql("select " + column + " from pass where school_id = :school and id = cast(:id as uuid)")
                .param("id", pass.path("id").asString())
                .query(String.class)
                .single();
    }
}
