package dev.corridor.passes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestClock;
import dev.corridor.people.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** What was scheduled for a day whose bells are others by then. */
@CorridorTest
class ScheduledCalendarTest {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final LocalDate TUESDAY = LocalDate.parse("2026-11-24");

    @Autowired
    ApplicationContext context;

    @Autowired
    TestClock clock;

    private PassSchool day;
    private Person ana;
    private Person ben;
    private String bells;

    @BeforeEach
    void makeSchool() {
        clock.set(at("10:00").minusSeconds(86_400));
        day = PassSchool.make(context);
        ana = day.school().ana();
        ben = day.school().ben();
        bells = day.admin()
                .post(day.school().at("/bell-schedules"), regular("08:00", "16:00"))
                .body()
                .path("id")
                .asString();
    }

    @AfterEach
    void release() {
        clock.release();
    }

    @Test
    void onADayThatBecameAHolidayItIsMissedAndSaysSo() {
        JsonNode students = schedule(ana, ana);
        JsonNode teachers = schedule(day.school().rivera(), ben);
        holiday();
        tick("10:30");
        assertMissed(ana, students);
        assertMissed(ben, teachers);
    }

    @Test
    void whereSchoolBeginsLaterThanItDidTheStudentsPassWaitsOrIsMissed() {
        JsonNode waits = schedule(ana, ana);
        JsonNode misses = schedule(ben, ben, "10:20");
        ring("10:35", "16:00");
        tick("10:20");
        tick("10:30");
        assertThat(state(ana, waits)).isEqualTo("scheduled");
        assertMissed(ben, misses);
        tick("10:36");
        assertThat(state(ana, waits)).isEqualTo("active");
    }

    /** Times bind students; staff who write at such a time are free to. */
    @Test
    void whereSchoolEndsEarlierWhatStaffScheduledGoesAllTheSame() {
        JsonNode teachers = schedule(day.school().rivera(), ana);
        ring("08:00", "10:15");
        tick("10:30");
        assertThat(state(ana, teachers)).isEqualTo("active");
    }

    private JsonNode schedule(Person who, Person student) {
        return schedule(who, student, "10:30");
    }

    private JsonNode schedule(Person who, Person student, String time) {
        Map<String, Object> form = day.form(day.restroom);
        form.put("startAt", at(time).toString());
        if (!who.equals(student)) {
            form.put("studentId", student.id());
        }
        Answer made = day.as(who).post(day.school().at("/passes"), form);
        assertThat(made.body().path("state").asString()).isEqualTo("scheduled");
        return made.body();
    }

    private void holiday() {
        Map<String, Object> off =
                Map.of("from", TUESDAY.toString(), "to", TUESDAY.toString(), "name", "Snow", "school", false);
        String etag = day.admin().get(day.school().at("/calendar")).header("ETag");
        save("/calendar", etag, Map.of("days", List.of(off)));
    }

    private void ring(String starts, String ends) {
        save("/bell-schedules/" + bells, "\"1\"", regular(starts, ends));
    }

    private void save(String path, String version, Object form) {
        day.admin().with("If-Match", version);
        assertThat(day.admin().put(day.school().at(path), form).status()).isEqualTo(200);
        day.admin().without("If-Match");
    }

    private static Map<String, Object> regular(String starts, String ends) {
        return Map.of(
                "name", "Regular",
                "weekdays", List.of(1, 2, 3, 4, 5),
                "periods", List.of(Map.of("name", "1", "starts", starts, "ends", ends)));
    }

    private void tick(String time) {
        clock.set(at(time));
        context.getBean(Passes.class).tick(day.school().id());
    }

    private static Instant at(String time) {
        return TUESDAY.atTime(LocalTime.parse(time)).atZone(CHICAGO).toInstant();
    }

    private String state(Person student, JsonNode pass) {
        return day.look(student, pass).body().path("state").asString();
    }

    private void assertMissed(Person student, JsonNode pass) {
        JsonNode missed = day.look(student, pass).body();
        assertThat(missed.path("state").asString()).isEqualTo("missed");
        assertThat(missed.at("/missedWhy/0").asString()).isEqualTo("OUTSIDE_HOURS");
    }
}
