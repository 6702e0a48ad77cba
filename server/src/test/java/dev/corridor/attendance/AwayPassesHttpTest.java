package dev.corridor.attendance;

import static dev.corridor.attendance.DeskSchool.MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestDatabase;
import dev.corridor.passes.Passes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What it means for passes that the desk calls a student absent, gone or about to go. */
class AwayPassesHttpTest extends AtDesk {

    @Test
    void whoIsAbsentLosesTheDaysPassesAndStartsNone() {
        JsonNode later = desk.write(
                        school.rivera(),
                        Map.of("startAt", MORNING.plus(Duration.ofHours(1)).toString()))
                .body();
        JsonNode tomorrow = desk.write(
                        school.rivera(),
                        Map.of("startAt", MORNING.plus(Duration.ofDays(1)).toString()))
                .body();
        assertThat(desk.record(ana, "absent").status()).isEqualTo(201);

        assertThat(desk.state(later)).isEqualTo("missed");
        assertThat(desk.look(later).at("/missedWhy/0").asString()).isEqualTo("ABSENT");
        assertThat(desk.state(tomorrow)).isEqualTo("scheduled");
        Answer own = desk.as(ana)
                .post(
                        school.at("/passes"),
                        Map.of(
                                "originId",
                                desk.classroom,
                                "destinationId",
                                desk.restroom,
                                "travel",
                                "round-trip",
                                "minutes",
                                5));
        assertThat(own.status()).isEqualTo(409);
        assertThat(own.body().at("/reasons/0/code").asString()).isEqualTo("ABSENT");
        assertThat(own.body().at("/reasons/0/overridable").asBoolean()).isFalse();
        Answer staff = desk.write(school.rivera(), Map.of());
        assertThat(staff.body().at("/reasons/0/overridable").asBoolean()).isTrue();
        assertThat(desk.write(school.rivera(), Map.of("override", List.of("ABSENT")))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void theArrivalMakesPassesPossibleAgain() {
        desk.record(ana, "absent");
        assertThat(desk.write(school.rivera(), Map.of()).status()).isEqualTo(409);
        assertThat(desk.record(ana, "late").status()).isEqualTo(201);
        assertThat(desk.write(school.rivera(), Map.of()).status()).isEqualTo(201);
    }

    @Test
    void whoLeavesIsOutUntilExpectedBackAndAnOpenPassEndsThen() {
        JsonNode open = desk.write(school.rivera(), Map.of()).body();
        JsonNode later = desk.write(
                        school.rivera(),
                        Map.of("startAt", MORNING.plus(Duration.ofHours(3)).toString()))
                .body();
        clock.set(MORNING.plusSeconds(120));
        Instant left = MORNING.plusSeconds(60);
        Answer early = desk.record(
                ana,
                "early",
                "at",
                left.toString(),
                "returnsAt",
                MORNING.plus(Duration.ofHours(2)).toString(),
                "note",
                " with father ");
        assertThat(early.status()).as(early.raw().body()).isEqualTo(201);
        assertThat(early.body().at("/entry/note").asString()).isEqualTo("with father");
        assertThat(desk.state(open)).isEqualTo("ended");
        assertThat(Instant.parse(desk.look(open).get("endedAt").asString())).isEqualTo(left);
        assertThat(desk.state(later)).as("after the return").isEqualTo("scheduled");
        assertThat(desk.write(school.rivera(), Map.of()).status()).isEqualTo(409);
        assertThat(desk.atDesk(ana).get("may").valueStream().map(JsonNode::asString))
                .containsExactly("back");
        clock.set(MORNING.plus(Duration.ofHours(1)));
        assertThat(desk.record(ana, "back").status()).isEqualTo(201);
        assertThat(desk.write(school.rivera(), Map.of()).status()).isEqualTo(201);
    }

    @Test
    void aScheduledPassOfWhoIsAwayIsMissedAtItsTimeWhateverElseFailed() {
        Instant at = MORNING.plus(Duration.ofHours(1));
        JsonNode later =
                desk.write(school.rivera(), Map.of("startAt", at.toString())).body();
        TestDatabase.client(TestDatabase.owner())
                .sql(
                        "insert into absence values (:school, :person, '2026-11-30', '2026-11-30T06:00Z', '2026-12-01T06:00Z')")
                .param("school", school.id().value())
                .param("person", ana.id().value())
                .update();
        clock.set(at);
        context.getBean(Passes.class).tick(school.id());
        assertThat(desk.state(later)).isEqualTo("missed");
    }

    @Test
    void whoIsToLeaveAtAComingHourIsHereUntilThen() {
        Instant leaves = MORNING.plus(Duration.ofHours(4));
        JsonNode before = desk.write(
                        school.rivera(),
                        Map.of("startAt", leaves.minusSeconds(300).toString()))
                .body();
        JsonNode after = desk.write(school.rivera(), Map.of("startAt", leaves.toString()))
                .body();
        Answer planned = desk.record(ana, "early", "at", leaves.toString());
        assertThat(planned.status()).as(planned.raw().body()).isEqualTo(201);
        assertThat(desk.state(before)).isEqualTo("scheduled");
        assertThat(desk.look(after).at("/missedWhy/0").asString()).isEqualTo("ABSENT");
        assertThat(desk.write(school.rivera(), Map.of()).status())
                .as("still here")
                .isEqualTo(201);
        assertThat(desk.write(
                                school.rivera(),
                                Map.of("startAt", leaves.plusSeconds(60).toString()))
                        .body()
                        .at("/reasons/0/code")
                        .asString())
                .isEqualTo("ABSENT");
        String entry = planned.body().at("/entry/id").asString();
        JsonNode slip = desk.as(school.okafor())
                .get(school.at("/attendance/entries/" + entry + "/slip"))
                .body();
        assertThat(Instant.parse(slip.get("at").asString())).isEqualTo(leaves);

        clock.set(leaves);
        assertThat(desk.write(school.rivera(), Map.of("override", List.of("ALREADY_OUT")))
                        .status())
                .isEqualTo(409);
        assertThat(desk.atDesk(ana).get("may").valueStream().map(JsonNode::asString))
                .containsExactly("back");
    }

    @Test
    void whoWasToLeaveMayArriveFirstLeaveNowOrBeAbsent() {
        Instant leaves = MORNING.plus(Duration.ofHours(4));
        desk.record(ana, "early", "at", leaves.toString());
        assertThat(desk.record(ana, "late").status()).isEqualTo(201);
        assertThat(desk.record(ana, "early", "at", leaves.toString()).status())
                .as("said twice")
                .isEqualTo(200);
        clock.advance(Duration.ofMinutes(10));
        Answer now = desk.record(ana, "early");
        assertThat(now.status()).isEqualTo(201);
        assertThat(desk.today()).as("in place of the other").hasSize(2);
        assertThat(desk.audited("attendance-taken-back")).isEqualTo(1);

        desk.record(school.ben(), "early", "at", leaves.toString());
        assertThat(desk.record(school.ben(), "absent").status()).isEqualTo(201);
        assertThat(desk.today()).hasSize(3);
        assertThat(DeskSchool.code(desk.record(
                        school.cleo(),
                        "early",
                        "at",
                        MORNING.plus(Duration.ofHours(15)).toString())))
                .as("tomorrow in Chicago")
                .isEqualTo("at not-today");
    }
}
