package dev.corridor.schools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestClock;
import dev.corridor.TestSchool;
import dev.corridor.places.RosterTimetable;
import dev.corridor.shared.Ids;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

@CorridorTest
class CalendarHttpTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 10, 14);

    @Autowired
    ApplicationContext context;

    @Autowired
    TestClock clock;

    private TestSchool school;
    private TestBrowser admin;

    @BeforeEach
    void makeSchool() {
        school = TestSchool.make(context);
        admin = school.as(school.admin());
    }

    @AfterEach
    void release() {
        clock.release();
    }

    @Test
    void aHolidayLiftsTheHoursAndTodaySaysWhy() {
        schedule("Regular", List.of(1, 2, 3, 4, 5));
        clock.set(WEDNESDAY.atTime(LocalTime.of(20, 0)).atZone(TestSchool.ZONE).toInstant());
        JsonNode evening = today();
        save(null, List.of(day("Founders' day", false, null, null)));
        JsonNode holiday = today();

        assertThat(evening.get("startsAllowed").asBoolean()).isFalse();
        assertThat(holiday.get("startsAllowed").asBoolean()).isTrue();
        assertThat(holiday.get("name").asString()).isEqualTo("Founders' day");
        assertThat(holiday.has("schedule")).isFalse();
    }

    @Test
    void turnsAndSpecialDaysGiveADayItsBells() {
        schedule("Regular", List.of(1, 2, 3, 4, 5));
        String blocks = schedule("Blocks", List.of());
        Map<String, Object> rotation =
                Map.of("starts", "2026-10-13", "turns", List.of(turn("A", null), turn("B", blocks)));
        assertThat(save(rotation, List.of()).status()).isEqualTo(200);

        Answer days = admin.get(school.at("/calendar/days?from=2026-10-12&to=2026-10-14"));

        assertThat(days.body().get("items").valueStream().map(CalendarHttpTest::shown))
                .containsExactly("Regular -", "Regular A", "Blocks B");
        assertThat(admin.delete(school.at("/bell-schedules/" + blocks)).status())
                .isEqualTo(409);
    }

    @Test
    void termsEnteredByHandHoldUntilARosterGivesSome() {
        assertThat(saveTerms(List.of(
                                term("Spring", "2027-01-11", "2027-05-28"), term("Fall", "2026-08-17", "2026-12-18")))
                        .status())
                .isEqualTo(200);
        JsonNode byHand = admin.get(school.at("/terms")).body();
        assertThat(byHand.get("fromRoster").asBoolean()).isFalse();
        assertThat(byHand.get("terms").valueStream().map(one -> one.get("name").asString()))
                .containsExactly("Fall", "Spring");

        context.getBean(RosterTimetable.class)
                .saveTerms(
                        school.id(),
                        List.of(new RosterTimetable.Term(
                                Ids.next(), "T1", "Quarter 1", WEDNESDAY.minusDays(40), WEDNESDAY.plusDays(10))));

        JsonNode given = admin.get(school.at("/terms")).body();
        assertThat(given.get("fromRoster").asBoolean()).isTrue();
        assertThat(given.at("/terms/0/name").asString()).isEqualTo("Quarter 1");
        assertThat(given.get("terms")).hasSize(1);
    }

    @Test
    void everyWrongFieldOfTermsIsNamed() {
        Answer answer = saveTerms(List.of(
                term("Fall", "2026-08-17", "2026-12-18"),
                term("fall", "2026-12-18", "2026-11-01"),
                term("", "2027-01-01", "2029-01-01")));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("field").asString()))
                .containsExactly("terms[1].name", "terms[1].to", "terms[1].from", "terms[2].name", "terms[2].to");
    }

    private static Map<String, String> term(String name, String from, String to) {
        return Map.of("name", name, "from", from, "to", to);
    }

    private Answer saveTerms(List<Map<String, String>> terms) {
        Answer now = admin.get(school.at("/calendar"));
        Answer saved = admin.with("If-Match", now.header("ETag"))
                .put(school.at("/calendar"), Map.of("days", List.of(), "terms", terms));
        admin.without("If-Match");
        return saved;
    }

    @Test
    void everyWrongFieldOfACalendarIsNamed() {
        Map<String, Object> rotation =
                Map.of("starts", "2026-10-13", "turns", List.of(turn("A", "00000000-0000-7000-8000-000000000000")));
        Answer answer = save(rotation, List.of(day("", false, null, "C"), day("Again", true, null, null)));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("field").asString()))
                .contains(
                        "rotation.turns",
                        "rotation.turns[0].schedule",
                        "days[0].name",
                        "days[0].school",
                        "days[0].turn",
                        "days[1].from");
        assertThat(admin.get(school.at("/calendar")).header("ETag")).isEqualTo("\"0\"");
    }

    @Test
    void theSecondOfTwoAdminsIsTold() {
        assertThat(save(null, List.of()).status()).isEqualTo(200);
        assertThat(admin.with("If-Match", "\"0\"")
                        .put(school.at("/calendar"), calendar(null, List.of()))
                        .status())
                .isEqualTo(412);
    }

    @Test
    void aScheduleIsDeletedAndItsWeekdaysAreFreeAgain() {
        String regular = schedule("Regular", List.of(1, 2, 3, 4, 5));
        assertThat(create("Other", List.of(5)).status()).isEqualTo(400);

        assertThat(admin.delete(school.at("/bell-schedules/" + regular)).status())
                .isEqualTo(204);
        assertThat(create("Other", List.of(5)).status()).isEqualTo(201);
        assertThat(admin.delete(school.at("/bell-schedules/" + regular)).status())
                .isEqualTo(404);
    }

    @Test
    void bellsAndNoFlyTimesAreSavedTogetherAndTriedBefore() {
        Map<String, Object> form = bells(
                "Regular",
                List.of(1),
                Map.of(
                        "firstMinutes",
                        10,
                        "lastMinutes",
                        5,
                        "dayFirstMinutes",
                        0,
                        "dayLastMinutes",
                        0,
                        "ranges",
                        List.of(),
                        "exemptRooms",
                        List.of()));

        JsonNode tried = admin.post(school.at("/bell-schedules/preview"), form).body();
        assertThat(tried.at("/noFly/0/to").asString()).isEqualTo("08:10:00");
        assertThat(tried.at("/noFly/1/from").asString()).isEqualTo("14:55:00");
        assertThat(admin.get(school.at("/bell-schedules")).body().get("items")).isEmpty();

        Answer made = admin.post(school.at("/bell-schedules"), form);
        assertThat(made.body().at("/noFly/firstMinutes").asInt()).isEqualTo(10);
        Answer saved = admin.with("If-Match", made.header("ETag"))
                .put(
                        school.at("/bell-schedules/" + made.body().get("id").asString()),
                        bells("Regular", List.of(2), Map.of()));
        assertThat(saved.status()).isEqualTo(400);
    }

    private JsonNode today() {
        return school.as(school.ana()).get(school.at("/today")).body();
    }

    private static String shown(JsonNode day) {
        return day.path("schedule").asString("-") + " " + day.path("turn").asString("-");
    }

    private Answer save(@Nullable Object rotation, List<?> days) {
        String version = admin.get(school.at("/calendar")).header("ETag");
        return admin.with("If-Match", version).put(school.at("/calendar"), calendar(rotation, days));
    }

    private static Map<String, Object> calendar(@Nullable Object rotation, List<?> days) {
        Map<String, Object> calendar = new HashMap<>(Map.of("days", days));
        if (rotation != null) {
            calendar.put("rotation", rotation);
        }
        return calendar;
    }

    private static Map<String, Object> day(
            String name, boolean open, @Nullable String schedule, @Nullable String turn) {
        Map<String, Object> day =
                new HashMap<>(Map.of("from", "" + WEDNESDAY, "to", "" + WEDNESDAY, "name", name, "school", open));
        if (schedule != null) {
            day.put("schedule", schedule);
        }
        if (turn != null) {
            day.put("turn", turn);
        }
        return day;
    }

    private static Map<String, Object> turn(String name, @Nullable String schedule) {
        return schedule == null ? Map.of("name", name) : Map.of("name", name, "schedule", schedule);
    }

    private String schedule(String name, List<Integer> weekdays) {
        Answer made = create(name, weekdays);
        assertThat(made.status()).as(made.raw().body()).isEqualTo(201);
        return made.body().get("id").asString();
    }

    private Answer create(String name, List<Integer> weekdays) {
        return admin.post(school.at("/bell-schedules"), bells(name, weekdays, null));
    }

    private static Map<String, Object> bells(String name, List<Integer> weekdays, @Nullable Object noFly) {
        Map<String, Object> form = new HashMap<>(Map.of(
                "name",
                name,
                "weekdays",
                weekdays,
                "periods",
                List.of(Map.of("name", "1", "starts", "08:00", "ends", "15:00"))));
        if (noFly != null) {
            form.put("noFly", noFly);
        }
        return form;
    }
}
