package dev.corridor.passes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.TestBrowser.Answer;
import dev.corridor.people.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Passes for a later time: who schedules, sees, answers, moves and calls them off, and that they start by themselves.
 */
class ScheduledHttpTest extends AtPassSchool {

    private final Instant inAnHour = TEN.plus(Duration.ofHours(1));

    @Test
    void itStartsByItselfAndBothSidesSeeItComing() {
        JsonNode pass = day.schedule(rivera, ana, day.restroom, inAnHour).body();
        assertThat(pass.get("state").asString()).isEqualTo("scheduled");
        assertThat(Instant.parse(pass.get("startAt").asString())).isEqualTo(inAnHour);
        assertThat(day.ahead(ana)).hasSize(1);
        assertThat(day.ahead(ana).getFirst().get("abilities").size())
                .as("staff scheduled it")
                .isZero();
        assertThat(agenda(rivera)).hasSize(1);
        assertThat(day.ahead(school.ben())).isEmpty();
        assertThat(day.as(ana).get(school.at("/hall")).body().get("passes").size())
                .as("nobody is out")
                .isZero();

        clock.advance(Duration.ofHours(1));
        context.getBean(Passes.class).tick(school.id());
        assertThat(state(pass)).isEqualTo("active");
        assertThat(day.ahead(ana)).isEmpty();
    }

    @Test
    void aStudentAsksForATimeAndStaffSayAnother() {
        day.change(
                day.library, Map.of("restrictionLater", Map.of("kind", "all-in-room", "of", List.of("destination"))));
        JsonNode asked = day.schedule(ana, ana, day.library, inAnHour).body();
        assertThat(asked.get("state").asString()).isEqualTo("requested");
        assertThat(agenda(school.okafor())).hasSize(1);
        Instant other = inAnHour.plus(Duration.ofMinutes(20));
        assertThat(day.put(rivera, asked, "approval", Map.of("startAt", other.toString()))
                        .status())
                .as("not asked")
                .isEqualTo(403);
        Answer said = day.put(school.okafor(), asked, "approval", Map.of("startAt", other.toString()));
        assertThat(said.body().get("state").asString()).isEqualTo("scheduled");
        assertThat(Instant.parse(said.body().get("startAt").asString())).isEqualTo(other);
        assertThat(day.put(ana, asked, "cancellation").status()).isEqualTo(200);
        assertThat(day.ahead(ana)).isEmpty();
    }

    @Test
    void aRequestForNowIsAnsweredWithComeLater() {
        JsonNode asked = day.ask(ana, day.library).body();
        Answer later = day.put(school.okafor(), asked, "approval", Map.of("startAt", inAnHour.toString()));
        assertThat(later.body().get("state").asString()).isEqualTo("scheduled");
        assertThat(day.ask(ana, day.restroom).status()).as("free meanwhile").isEqualTo(201);
    }

    @Test
    void manyAreScheduledAtOnceAndMoved() {
        Map<String, Object> form = day.form(day.restroom);
        form.put("studentIds", List.of(ana.id(), school.ben().id()));
        form.put("startAt", inAnHour.toString());
        JsonNode items = day.as(rivera).post(school.at("/passes"), form).body().get("items");
        assertThat(items.valueStream().map(item -> item.at("/pass/state").asString()))
                .containsExactly("scheduled", "scheduled");
        String path = school.at("/passes/" + items.at("/0/pass/id").asString());
        Instant moved = inAnHour.plus(Duration.ofDays(1));
        assertThat(day.as(ana).patch(path, Map.of("startAt", moved.toString())).status())
                .as("staff scheduled it")
                .isEqualTo(403);
        Answer answer = day.as(rivera).patch(path, Map.of("startAt", moved.toString()));
        assertThat(Instant.parse(answer.body().get("startAt").asString())).isEqualTo(moved);
    }

    @Test
    void whatIsWrongWithTheTimeIsNamed() {
        Answer past = day.schedule(rivera, ana, day.restroom, clock.instant().minusSeconds(1));
        assertThat(past.status()).isEqualTo(400);
        assertThat(past.body().at("/errors/0/field").asString()).isEqualTo("startAt");
        assertThat(past.body().at("/errors/0/code").asString()).isEqualTo("past");
        day.change(day.restroom, Map.of("scheduling", Map.of("students", false)));
        assertThat(day.schedule(ana, ana, day.restroom, inAnHour)
                        .body()
                        .at("/errors/0/code")
                        .asString())
                .isEqualTo("not-scheduled");
        day.change(day.restroom, Map.of("scheduling", Map.of("students", true, "minutesAhead", 90)));
        assertThat(day.schedule(ana, ana, day.restroom, inAnHour)
                        .body()
                        .at("/errors/0/code")
                        .asString())
                .isEqualTo("too-soon");
        assertThat(day.count("scheduled")).isZero();
    }

    @Test
    void theSamePressTwiceSchedulesOnce() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> form = day.form(day.restroom);
        form.put("studentId", ana.id());
        form.put("startAt", inAnHour.toString());
        var browser = day.as(rivera).with("Idempotency-Key", key);
        JsonNode first = browser.post(school.at("/passes"), form).body();
        JsonNode again = browser.post(school.at("/passes"), form).body();
        browser.without("Idempotency-Key");
        assertThat(again.get("id")).isEqualTo(first.get("id"));
        assertThat(day.count("scheduled")).isEqualTo(1);
    }

    @Test
    void missedSaysWhy() {
        JsonNode pass = day.schedule(rivera, ana, day.restroom, inAnHour).body();
        day.admin().put(school.at("/rooms/" + day.restroom + "/closure"), Map.of("reason", "A leak"));
        clock.advance(Duration.ofHours(1));
        context.getBean(Passes.class).tick(school.id());
        assertThat(state(pass)).isEqualTo("scheduled");
        assertThat(agenda(rivera).getFirst().at("/inTheWay/0").asString())
                .as("told before its time is over")
                .isEqualTo("ROOM_CLOSED");
        clock.advance(Duration.ofMinutes(10));
        context.getBean(Passes.class).tick(school.id());
        JsonNode missed = day.look(ana, pass).body();
        assertThat(missed.get("state").asString()).isEqualTo("missed");
        assertThat(missed.at("/missedWhy/0").asString()).isEqualTo("ROOM_CLOSED");
        assertThat(agenda(rivera))
                .extracting(card -> card.get("state").asString())
                .containsExactly("missed");
    }

    @Test
    void anAgendaIsOfAFewWeeks() {
        Answer wide = day.as(rivera).get(school.at("/passes/agenda?from=2026-01-01T00:00:00Z&to=2026-12-01T00:00:00Z"));
        assertThat(wide.status()).isEqualTo(400);
        assertThat(day.as(ana)
                        .get(school.at("/passes/agenda?from=2026-01-01T00:00:00Z&to=2026-01-02T00:00:00Z"))
                        .status())
                .isEqualTo(403);
    }

    private List<JsonNode> agenda(Person who) {
        String path = "/passes/agenda?from=" + inAnHour.minus(Duration.ofHours(2)) + "&to="
                + inAnHour.plus(Duration.ofHours(2));
        return day.as(who)
                .get(school.at(path))
                .body()
                .get("items")
                .valueStream()
                .toList();
    }

    private String state(JsonNode pass) {
        return day.look(ana, pass).body().get("state").asString();
    }
}
