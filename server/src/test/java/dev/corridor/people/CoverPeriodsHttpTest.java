package dev.corridor.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestClock;
import dev.corridor.TestDatabase;
import dev.corridor.TestSchool;
import dev.corridor.shared.Role;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Covers for some periods of their days, and how an admin changes one. */
@CorridorTest
class CoverPeriodsHttpTest {

    private static final String MONDAY = "2026-11-23";
    private static final String TUESDAY = "2026-11-24";

    @Autowired
    ApplicationContext context;

    @Autowired
    TestClock clock;

    private TestSchool school;
    private TestBrowser admin;
    private Person substitute;

    @BeforeEach
    void makeSchool() {
        at(MONDAY, "07:00");
        school = TestSchool.make(context);
        admin = school.as(school.admin());
        substitute = school.staff("Mr.", "Sam", "Stand", Role.SUBSTITUTE);
        bells("Regular", List.of(1), List.of(period("1", "08:00", "08:45"), period("2", "08:50", "09:35")));
        bells("Late start", List.of(2), List.of(period("1", "10:00", "10:45"), period("2", "10:50", "11:35")));
    }

    @AfterEach
    void letTheClockGo() {
        clock.release();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22, 09:00, false",
        "2026-11-23, 07:00, false",
        "2026-11-23, 08:44, false",
        "2026-11-23, 08:46, true",
        "2026-11-23, 09:34, true",
        "2026-11-23, 09:36, false",
        "2026-11-24, 09:00, false",
        "2026-11-24, 11:00, true",
        "2026-11-25, 09:00, false",
        "2026-11-26, 09:00, false",
    })
    void theBellsOfEachDaySayWhenItHolds(String day, String time, boolean enters) {
        give(substitute, school.rivera(), MONDAY, "2026-11-25", "2");
        at(day, time);
        assertThat(enters(substitute)).isEqualTo(enters);
    }

    @Test
    void whoActedInOnePeriodIsNobodyInTheNext() {
        give(substitute, school.rivera(), MONDAY, MONDAY, "1");
        at(MONDAY, "08:30");
        TestBrowser own = school.as(substitute);
        assertThat(own.get(school.at("/rooms")).status()).isEqualTo(200);
        at(MONDAY, "08:46");
        assertThat(own.get(school.at("/rooms")).status()).isEqualTo(404);
    }

    @Test
    void aStandInIsToldForWhomAndWhenToday() {
        give(substitute, school.okafor(), TUESDAY, TUESDAY);
        give(substitute, school.okafor(), MONDAY, MONDAY, "2");
        give(substitute, school.rivera(), "2026-11-22", MONDAY, "1");
        at(MONDAY, "08:10");
        JsonNode mine =
                school.as(substitute).get(school.at("/my/covers")).body().get("items");
        assertThat(mine).hasSize(2);
        assertThat(mine.get(0).at("/teacher/name").asString()).isEqualTo("Ms. Rivera");
        assertThat(mine.get(0).get("now").asBoolean()).isTrue();
        assertThat(mine.get(0).at("/periods/0/name").asString()).isEqualTo("1");
        assertThat(mine.get(0).at("/periods/0/starts").asString()).isEqualTo("2026-11-23T14:00:00Z");
        assertThat(mine.get(1).at("/teacher/name").asString()).isEqualTo("Mr. Okafor");
        assertThat(mine.get(1).get("now").asBoolean()).isFalse();
        assertThat(school.as(school.ana()).get(school.at("/my/covers")).body().get("items"))
                .isEmpty();
    }

    @Test
    void aPeriodThatNoBellScheduleHasIsRefused() {
        Answer refused = give(substitute, school.rivera(), MONDAY, MONDAY, "1", "9");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(error(refused)).isEqualTo("periods unknown");
        assertThat(refused.raw().body()).contains("\\\"9\\\"");
    }

    @Test
    void oneMayCoverOtherPeriodsOfTheSameDayOnly() {
        give(substitute, school.rivera(), MONDAY, MONDAY, "1");
        assertThat(give(substitute, school.rivera(), MONDAY, MONDAY, "2").status())
                .isEqualTo(201);
        assertThat(error(give(substitute, school.rivera(), MONDAY, MONDAY, "2", "1")))
                .isEqualTo("from twice");
        assertThat(error(give(substitute, school.rivera(), MONDAY, MONDAY))).isEqualTo("from twice");
    }

    @Test
    void anAdminChangesACoverAndTheSecondIsToldWhatIsThereNow() {
        Answer given = give(substitute, school.rivera(), MONDAY, MONDAY, "1");
        String path = school.at("/covers/" + given.body().get("id").asString());
        at(MONDAY, "08:10");
        TestBrowser own = school.as(substitute);
        assertThat(own.get(school.at("/rooms")).status()).isEqualTo(200);

        assertThat(admin.put(path, term(MONDAY, TUESDAY, "2")).status()).isEqualTo(428);
        Answer changed = change(path, given.header("ETag"), term(MONDAY, TUESDAY, "2"));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.body().get("until").asString()).isEqualTo(TUESDAY);
        assertThat(own.get(school.at("/rooms")).status()).as("signed out").isEqualTo(401);

        Answer second = change(path, given.header("ETag"), term(MONDAY, MONDAY, "1"));
        assertThat(second.status()).isEqualTo(412);
        assertThat(second.body().at("/errors/0/field").asString()).isEqualTo("until");
        assertThat(second.body().at("/errors/1/field").asString()).isEqualTo("periods");
        assertThat(error(change(path, changed.header("ETag"), term(MONDAY, null, "1"))))
                .isEqualTo("until missing");
        assertThat(audited()).containsExactly("cover-given", "cover-changed");
    }

    @Test
    void aChangeThatKeepsSomebodyInSignsNobodyOut() {
        Answer given = give(substitute, school.rivera(), MONDAY, MONDAY, "1");
        String path = school.at("/covers/" + given.body().get("id").asString());
        at(MONDAY, "08:10");
        TestBrowser own = school.as(substitute);
        assertThat(own.get(school.at("/rooms")).status()).isEqualTo(200);
        assertThat(change(path, given.header("ETag"), term(MONDAY, TUESDAY)).status())
                .isEqualTo(200);
        assertThat(own.get(school.at("/rooms")).status()).isEqualTo(200);
        at(MONDAY, "09:00");
        assertThat(own.get(school.at("/rooms")).status()).isEqualTo(200);
    }

    @Test
    void theOtherSchoolsCoversAreNotHere() {
        TestSchool other = school.sibling();
        Answer given = give(substitute, school.rivera(), MONDAY, MONDAY, "1");
        TestBrowser theirs = other.as(other.admin());
        theirs.with("If-Match", given.header("ETag"));
        String id = given.body().get("id").asString();
        assertThat(theirs.put(other.at("/covers/" + id), term(MONDAY, MONDAY)).status())
                .isEqualTo(404);
        assertThat(theirs.put(school.at("/covers/" + id), term(MONDAY, MONDAY)).status())
                .isEqualTo(404);
        at(MONDAY, "08:10");
        assertThat(school.as(substitute).get(other.at("/my/covers")).status()).isEqualTo(404);
    }

    private void at(String day, String time) {
        clock.set(LocalDate.parse(day)
                .atTime(LocalTime.parse(time))
                .atZone(TestSchool.ZONE)
                .toInstant());
    }

    private void bells(String name, List<Integer> weekdays, List<Map<String, String>> periods) {
        Map<String, Object> form = Map.of("name", name, "weekdays", weekdays, "periods", periods);
        assertThat(admin.post(school.at("/bell-schedules"), form).status()).isEqualTo(201);
    }

    private static Map<String, String> period(String name, String starts, String ends) {
        return Map.of("name", name, "starts", starts, "ends", ends);
    }

    private Answer give(Person who, Person teacher, String from, String until, String... periods) {
        Map<String, Object> form = new HashMap<>(term(from, until, periods));
        form.put("personId", who.id().toString());
        form.put("teacherId", teacher.id().toString());
        return admin.post(school.at("/covers"), form);
    }

    private Answer change(String path, String etag, Map<String, Object> term) {
        Answer answer = admin.with("If-Match", etag).put(path, term);
        admin.without("If-Match");
        return answer;
    }

    private static Map<String, Object> term(String from, @Nullable String until, String... periods) {
        Map<String, Object> term = new HashMap<>();
        term.put("from", from);
        term.put("until", until);
        term.put("periods", List.of(periods));
        return term;
    }

    private static String error(Answer answer) {
        JsonNode first = answer.body().at("/errors/0");
        return first.get("field").asString() + " " + first.get("code").asString();
    }

    private boolean enters(Person who) {
        int status = school.as(who).get(school.at("/rooms")).status();
        assertThat(status).isIn(200, 404);
        return status == 200;
    }

    private List<String> audited() {
        return TestDatabase.client(TestDatabase.owner())
                .sql("select what from audit_entry where school_id = :school and what like 'cover-%' order by id")
                .param("school", school.id().value())
                .query((row, number) -> row.getString(1))
                .list();
    }
}
