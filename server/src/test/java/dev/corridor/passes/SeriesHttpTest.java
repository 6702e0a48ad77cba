package dev.corridor.passes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.TestBrowser.Answer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Passes that repeat on days to come. */
class SeriesHttpTest extends AtPassSchool {

    private final Instant inAnHour = TEN.plus(Duration.ofHours(1));

    @Test
    void aSeriesSkipsHolidaysAndKeepsTheTimeOfTheClock() {
        weekdays();
        LocalDate sunday = LocalDate.ofInstant(
                zone().getRules()
                        .nextTransition(inAnHour.plus(Duration.ofDays(7)))
                        .getInstant(),
                zone());
        holiday(sunday.plusDays(1));
        Map<String, Object> form = day.form(day.restroom);
        form.put("studentId", ana.id());
        form.put("startAt", at(sunday.minusDays(3), "10:30").toString());
        form.put(
                "repeat",
                Map.of("on", "school-days", "until", sunday.plusDays(2).toString()));
        JsonNode items = day.as(rivera).post(school.at("/passes"), form).body().get("items");
        assertThat(times(items.valueStream().map(item -> item.get("pass")).toList()))
                .containsExactly(
                        at(sunday.minusDays(3), "10:30"),
                        at(sunday.minusDays(2), "10:30"),
                        at(sunday.plusDays(2), "10:30"));

        String second = school.at("/passes/" + items.at("/1/pass/id").asString());
        Instant moved = at(sunday.minusDays(2), "11:00");
        day.as(rivera).patch(second, Map.of("startAt", moved.toString(), "rest", true));
        assertThat(times(day.ahead(ana)))
                .containsExactly(at(sunday.minusDays(3), "10:30"), moved, at(sunday.plusDays(2), "11:00"));
        assertThat(day.as(rivera).put(second + "/cancellation?rest=true").status())
                .isEqualTo(200);
        assertThat(day.ahead(ana)).hasSize(1);
    }

    private ZoneId zone() {
        return ZoneId.of("America/Chicago");
    }

    private Instant at(LocalDate date, String time) {
        return date.atTime(LocalTime.parse(time)).atZone(zone()).toInstant();
    }

    private static List<Instant> times(List<JsonNode> cards) {
        return cards.stream()
                .map(card -> Instant.parse(card.get("startAt").asString()))
                .toList();
    }

    private void holiday(LocalDate date) {
        Answer calendar = day.admin().get(school.at("/calendar"));
        day.admin().with("If-Match", calendar.header("ETag"));
        Map<String, Object> off =
                Map.of("from", date.toString(), "to", date.toString(), "name", "Holiday", "school", false);
        assertThat(day.admin()
                        .put(school.at("/calendar"), Map.of("days", List.of(off)))
                        .status())
                .isEqualTo(200);
        day.admin().without("If-Match");
    }

    @Test
    void aSeriesNamesWhatItLacks() {
        Map<String, Object> form = day.form(day.restroom);
        form.put("studentId", ana.id());
        form.put("repeat", Map.of("on", "school-days", "until", "2026-12-24"));
        assertThat(field(form)).isEqualTo("startAt");
        form.put("startAt", inAnHour.toString());
        form.put("repeat", Map.of("on", "weekdays", "until", "2030-12-24"));
        assertThat(field(form)).isEqualTo("repeat.weekdays");
        form.put("repeat", Map.of("on", "school-days", "until", "2001-01-01"));
        assertThat(field(form)).isEqualTo("repeat.until");
        assertThat(day.count("scheduled")).isZero();
    }

    @Test
    void studentsRepeatNothing() {
        Map<String, Object> form = day.form(day.restroom);
        form.put("startAt", inAnHour.toString());
        form.put("repeat", Map.of("on", "school-days", "until", "2026-12-24"));
        assertThat(day.as(ana).post(school.at("/passes"), form).status()).isEqualTo(403);
    }

    private String field(Map<String, Object> form) {
        return day.as(rivera)
                .post(school.at("/passes"), form)
                .body()
                .at("/errors/0/field")
                .asString();
    }

    private void weekdays() {
        Answer made = day.admin()
                .post(
                        school.at("/bell-schedules"),
                        Map.of(
                                "name", "Regular",
                                "weekdays", List.of(1, 2, 3, 4, 5),
                                "periods", List.of(Map.of("name", "1", "starts", "08:00", "ends", "16:00"))));
        assertThat(made.status()).isEqualTo(201);
    }
}
