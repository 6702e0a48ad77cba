package dev.corridor.messages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestClock;
import dev.corridor.TestSchool;
import dev.corridor.passes.PassSchool;
import dev.corridor.passes.Passes;
import dev.corridor.people.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** What people are told: by whom, once, and nobody else. */
@CorridorTest
class NoticesHttpTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    Notices notices;

    @Autowired
    TestClock clock;

    private PassSchool day;
    private TestSchool school;
    private Person ana;
    private Person rivera;

    @BeforeEach
    void makeSchool() {
        day = PassSchool.make(context);
        school = day.school();
        ana = school.ana();
        rivera = school.rivera();
    }

    @AfterEach
    void release() {
        clock.release();
    }

    private List<JsonNode> told(Person who) {
        notices.catchUp(school.id());
        return day.as(who)
                .get(school.at("/notices"))
                .body()
                .get("items")
                .valueStream()
                .toList();
    }

    private List<String> kinds(Person who) {
        return told(who).stream().map(notice -> notice.get("kind").asString()).toList();
    }

    private JsonNode schedule(Duration in) {
        Map<String, Object> form = day.form(day.library);
        form.put("studentId", ana.id());
        form.put("startAt", clock.instant().plus(in).toString());
        return day.as(rivera).post(school.at("/passes"), form).body();
    }

    @Test
    void bothSidesAreRemindedOnceAndToldWhyItWasMissed() {
        clock.set(Instant.ofEpochSecond(clock.instant().getEpochSecond()));
        JsonNode pass = schedule(Duration.ofMinutes(40));
        assertThat(kinds(ana)).containsExactly("scheduled");
        assertThat(kinds(rivera)).as("wrote it").isEmpty();
        notices.remind(school.id());
        assertThat(kinds(rivera)).as("not yet").isEmpty();

        clock.advance(Duration.ofMinutes(31));
        notices.remind(school.id());
        notices.remind(school.id());
        assertThat(kinds(ana)).containsExactly("soon", "scheduled");
        assertThat(kinds(rivera)).containsExactly("soon");
        assertThat(kinds(school.okafor())).as("expects Ana").containsExactly("soon");
        assertThat(told(ana).getFirst().at("/pass/id")).isEqualTo(pass.get("id"));

        day.admin().put(school.at("/rooms/" + day.library + "/closure"), Map.of("reason", "A leak"));
        clock.advance(Duration.ofMinutes(9));
        context.getBean(Passes.class).tick(school.id());
        clock.advance(Duration.ofMinutes(11));
        context.getBean(Passes.class).tick(school.id());
        assertThat(kinds(rivera)).containsExactly("missed", "soon");
        assertThat(told(ana).getFirst().at("/pass/missedWhy/0").asString()).isEqualTo("ROOM_CLOSED");
        assertThat(kinds(school.ben())).isEmpty();
    }

    @Test
    void whoKeepsAnEyeOnAStudentHearsThatTheyLeft() {
        Map<String, Object> watch = Map.of(
                "studentId",
                ana.id(),
                "reason",
                "Leaves class often",
                "staff",
                List.of(school.okafor().id()));
        assertThat(day.admin().post(school.at("/watch-list"), watch).status()).isEqualTo(201);
        day.ask(ana, day.restroom);
        assertThat(kinds(school.okafor())).containsExactly("watched");
        assertThat(told(school.okafor()).getFirst().get("student").asString()).isEqualTo("Ana Alvarez");
        assertThat(kinds(rivera)).isEmpty();
        assertThat(kinds(ana)).as("the student hears nothing of it").isEmpty();
    }

    @Test
    void staffWriteToTheStudentAndToTheRoomTheyLeft() {
        JsonNode pass = day.ask(ana, day.restroom).body();
        String path = school.at("/passes/" + pass.get("id").asString() + "/messages");
        var monitor = day.as(school.monitor());
        assertThat(monitor.post(path, Map.of("to", "student", "text", " Come back, please. "))
                        .status())
                .isEqualTo(204);
        assertThat(monitor.post(path, Map.of("to", "origin", "text", "Ana is in the gym."))
                        .status())
                .isEqualTo(204);
        assertThat(told(ana)).hasSize(1);
        assertThat(told(ana).getFirst().get("text").asString()).isEqualTo("Come back, please.");
        assertThat(told(ana).getFirst().get("from").asString())
                .isEqualTo(school.monitor().name());
        assertThat(told(rivera).getFirst().get("text").asString()).isEqualTo("Ana is in the gym.");
        assertThat(told(school.ben())).isEmpty();

        assertThat(day.as(ana).post(path, Map.of("to", "origin", "text", "x")).status())
                .as("students write to nobody")
                .isEqualTo(403);
        assertThat(monitor.post(path, Map.of("to", "student", "text", " "))
                        .body()
                        .at("/errors/0/field"))
                .hasToString("\"text\"");
        assertThat(monitor.post(path, Map.of("text", "x")).body().at("/errors/0/field"))
                .hasToString("\"to\"");
        assertThat(monitor.post(path, Map.of("to", "student", "text", "x".repeat(301)))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void whatWasSeenIsRead() {
        JsonNode pass = day.ask(ana, day.restroom).body();
        day.as(school.monitor())
                .post(
                        school.at("/passes/" + pass.get("id").asString() + "/messages"),
                        Map.of("to", "student", "text", "Come back."));
        JsonNode notice = told(ana).getFirst();
        assertThat(notice.get("read").asBoolean()).isFalse();
        var browser = day.as(ana);
        assertThat(browser.put(
                                school.at("/notices/read"),
                                Map.of("upTo", notice.get("at").asString()))
                        .status())
                .isEqualTo(204);
        assertThat(told(ana).getFirst().get("read").asBoolean()).isTrue();
        assertThat(browser.put(school.at("/notices/read"), Map.of()).status()).isEqualTo(400);
    }

    @Test
    void nothingIsToldTwiceAndOldNoticesGo() {
        clock.set(Instant.ofEpochSecond(clock.instant().getEpochSecond()));
        JsonNode pass = schedule(Duration.ofMinutes(40));
        day.sql("update notice_cursor set seq = 0 where school_id = :school").update();
        assertThat(kinds(ana)).containsExactly("scheduled");
        clock.advance(Duration.ofDays(15));
        day.put(rivera, pass, "cancellation");
        context.getBean(Passes.class).tick(school.id());
        assertThat(kinds(ana)).doesNotContain("scheduled").isNotEmpty();
    }

    @Test
    void aWalkoutIsToldToTheRoomsStaffThenToMonitorsAndAdminsOnceEach() {
        day.room(
                "Walkout",
                Map.of(
                        "alert",
                        true,
                        "teachers",
                        List.of(Map.of("id", school.okafor().id()))));
        Map<String, Object> missing = Map.of("studentId", ana.id());
        JsonNode pass = day.as(rivera).post(school.at("/walkouts"), missing).body();
        assertThat(kinds(school.okafor())).containsExactly("walkout");
        assertThat(kinds(school.monitor())).as("later").isEmpty();
        assertThat(kinds(ana)).isEmpty();

        Passes passes = context.getBean(Passes.class);
        clock.advance(Duration.ofMinutes(5));
        passes.tick(school.id());
        assertThat(kinds(school.monitor())).containsExactly("walkout");
        assertThat(kinds(school.admin())).as("later still").isEmpty();
        clock.advance(Duration.ofMinutes(5));
        passes.tick(school.id());
        assertThat(kinds(school.admin())).containsExactly("walkout");
        assertThat(kinds(school.okafor())).as("once").containsExactly("walkout");

        day.as(school.monitor())
                .put(
                        school.at("/walkouts/" + pass.get("id").asString() + "/finding"),
                        Map.of("place", "Parking lot", "how", "by-staff"));
        assertThat(kinds(rivera)).containsExactly("found");
        assertThat(kinds(school.okafor())).containsExactly("found", "walkout");
        assertThat(kinds(ana)).isEmpty();
    }
}
