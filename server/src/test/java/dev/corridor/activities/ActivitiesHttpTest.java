package dev.corridor.activities;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestClock;
import dev.corridor.TestSchool;
import dev.corridor.passes.PassSchool;
import dev.corridor.passes.Passes;
import dev.corridor.people.Person;
import dev.corridor.schools.Schools;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Clubs and flex blocks: whose they are, who comes, and the passes of the day. */
@CorridorTest
class ActivitiesHttpTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    TestClock clock;

    @Autowired
    Schools schools;

    @Autowired
    Invites invites;

    private PassSchool day;
    private TestSchool school;
    private Instant morning;

    @BeforeEach
    void makeSchool() {
        day = PassSchool.make(context);
        school = day.school();
        ZoneId zone = schools.zone(school.id());
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        morning = today.plusDays(1).atTime(LocalTime.of(9, 0)).atZone(zone).toInstant();
        clock.set(morning);
    }

    @AfterEach
    void release() {
        clock.release();
    }

    private Answer make(Person host, Map<String, ?> otherwise) {
        Map<String, Object> form =
                new HashMap<>(Map.of("name", "Chess", "roomId", day.library, "fromRoomId", day.classroom));
        form.putAll(otherwise);
        return day.as(host).post(school.at("/activities"), form);
    }

    private String chess(Map<String, ?> otherwise) {
        Answer made = make(school.rivera(), otherwise);
        assertThat(made.status()).as(made.raw().body()).isEqualTo(201);
        return school.at("/activities/" + made.body().get("id").asString());
    }

    private void meets(String activity, Duration in) {
        Answer meets = day.as(school.rivera())
                .post(
                        activity + "/meetings",
                        Map.of("startAt", clock.instant().plus(in).toString(), "lasts", 45));
        assertThat(meets.status()).as(meets.raw().body()).isEqualTo(204);
    }

    private void comes(String activity, Person... students) {
        List<Object> ids = List.of(students).stream().<Object>map(Person::id).toList();
        assertThat(day.as(school.rivera())
                        .put(activity + "/students", Map.of("students", ids))
                        .status())
                .isEqualTo(204);
    }

    private List<String> here(String activity) {
        String meeting = day.as(school.rivera())
                .get(school.at("/activities"))
                .body()
                .at("/items/0/meetings/0/id")
                .asString();
        return day.as(school.rivera())
                .get(activity + "/meetings/" + meeting)
                .body()
                .get("items")
                .valueStream()
                .map(one -> one.at("/student/name").asString() + " "
                        + one.get("here").asString())
                .sorted()
                .toList();
    }

    private List<JsonNode> ahead(Person student) {
        return day.as(student)
                .get(school.at("/passes/ahead"))
                .body()
                .get("items")
                .valueStream()
                .toList();
    }

    @Test
    void passesAppearOnTheDayAndFullPlacesDoNotMatter() {
        day.change(day.library, Map.of("maxTo", 1));
        String chess = chess(Map.of());
        meets(chess, Duration.ofHours(26));
        comes(chess, school.ana(), school.ben());
        assertThat(ahead(school.ana())).as("tomorrow's").isEmpty();

        clock.advance(Duration.ofHours(25));
        invites.writeDue(school.id());
        invites.writeDue(school.id());
        assertThat(ahead(school.ana())).hasSize(1);
        assertThat(ahead(school.ana()).getFirst().get("message").asString()).isEqualTo("Chess");
        assertThat(here(chess)).containsExactly("Ana Alvarez expected", "Ben Baker expected");

        clock.advance(Duration.ofHours(1));
        context.getBean(Passes.class).tick(school.id());
        assertThat(here(chess))
                .as("both, to a room for one")
                .containsExactly("Ana Alvarez on-the-way", "Ben Baker on-the-way");
        JsonNode pass = day.as(school.ana()).get(school.at("/hall")).body().at("/passes/0");
        day.put(school.okafor(), pass, "arrival");
        assertThat(here(chess)).containsExactly("Ana Alvarez here", "Ben Baker on-the-way");
    }

    @Test
    void teachersLetStudentsGoWhereTheSchoolWantsIt() {
        day.scheduling(true, 0);
        String chess = chess(Map.of("fromRoomId", day.library, "roomId", day.restroom));
        meets(chess, Duration.ofHours(1));
        comes(chess, school.ana());
        clock.advance(Duration.ofHours(1));
        context.getBean(Passes.class).tick(school.id());
        assertThat(here(chess)).containsExactly("Ana Alvarez waits-for-teacher");
        JsonNode seen = day.as(school.ana()).get(school.at("/hall")).body().at("/passes/0");
        assertThat(seen.get("waitsForTeacher").asBoolean()).isTrue();
        assertThat(seen.has("notices")).isFalse();
        assertThat(seen.get("abilities")).isEmpty();
        assertThat(day.put(school.rivera(), seen, "approval").status())
                .as("not whom they leave")
                .isEqualTo(403);
        assertThat(day.put(school.okafor(), seen, "approval").status()).isEqualTo(200);
        assertThat(here(chess)).containsExactly("Ana Alvarez on-the-way");
    }

    @Test
    void theHostCallsOffWhatWaitsForTheTeacher() {
        day.scheduling(true, 0);
        String chess = chess(Map.of());
        meets(chess, Duration.ofHours(1));
        comes(chess, school.ana());
        clock.advance(Duration.ofHours(1));
        context.getBean(Passes.class).tick(school.id());
        assertThat(day.as(school.rivera()).delete(chess).status()).isEqualTo(204);
        assertThat(day.as(school.ana()).get(school.at("/hall")).body().get("passes"))
                .isEmpty();
    }

    @Test
    void whoComesLaterThatDayGetsAPassAtOnceAndWhoGoesLosesIt() {
        String chess = chess(Map.of());
        meets(chess, Duration.ofHours(2));
        comes(chess, school.ana());
        assertThat(ahead(school.ana())).hasSize(1);
        comes(chess, school.ben());
        assertThat(ahead(school.ana())).isEmpty();
        assertThat(ahead(school.ben())).hasSize(1);
        comes(chess, school.ana(), school.ben());
        assertThat(ahead(school.ana())).as("once more").hasSize(1);
        assertThat(day.as(school.rivera()).delete(chess).status()).isEqualTo(204);
        assertThat(ahead(school.ana())).isEmpty();
        assertThat(day.as(school.rivera()).delete(chess).status()).isEqualTo(404);
    }

    @Test
    void studentsSignUpWhileThereArePlaces() {
        String chess = chess(Map.of(
                "open",
                true,
                "capacity",
                1,
                "closesAt",
                clock.instant().plus(Duration.ofHours(1)).toString()));
        meets(chess, Duration.ofHours(2));
        String mine = chess.replace("/activities/", "/my/activities/");
        assertThat(mine(school.ana()))
                .extracting(one -> one.get("left").asInt())
                .containsExactly(1);
        assertThat(day.as(school.ana()).put(mine).status()).isEqualTo(204);
        assertThat(ahead(school.ana())).hasSize(1);
        Answer full = day.as(school.ben()).put(mine);
        assertThat(full.body().at("/errors/0/code").asString()).isEqualTo("full");
        assertThat(day.as(school.ana()).delete(mine).status()).isEqualTo(204);
        assertThat(ahead(school.ana())).isEmpty();
        clock.advance(Duration.ofMinutes(61));
        assertThat(mine(school.ben())).as("closed").isEmpty();
        assertThat(day.as(school.ben()).put(mine).status()).isEqualTo(404);
    }

    private List<JsonNode> mine(Person student) {
        return day.as(student)
                .get(school.at("/my/activities"))
                .body()
                .get("items")
                .valueStream()
                .toList();
    }

    @Test
    void itIsItsHostsAndTheAdmins() {
        String chess = chess(Map.of());
        assertThat(day.as(school.okafor()).get(school.at("/activities")).body().get("items"))
                .isEmpty();
        assertThat(day.as(school.okafor()).get(chess + "/students").status()).isEqualTo(404);
        assertThat(day.admin().get(school.at("/activities")).body().get("items"))
                .hasSize(1);
        assertThat(make(school.okafor(), Map.of("hostId", school.rivera().id())).status())
                .isEqualTo(403);
        assertThat(make(school.ana(), Map.of()).status()).isEqualTo(403);
        Map<String, Object> form = Map.of("name", "Go", "roomId", day.library);
        var rivera = day.as(school.rivera());
        assertThat(rivera.put(chess, form).status()).isEqualTo(428);
        assertThat(rivera.with("If-Match", "\"1\"").put(chess, form).status()).isEqualTo(200);
        assertThat(rivera.put(chess, form).status()).isEqualTo(412);
        rivera.without("If-Match");
    }

    @Test
    void whatIsWrongIsNamed() {
        assertThat(make(school.rivera(), Map.of("name", " ")).body().at("/errors/0/field"))
                .hasToString("\"name\"");
        assertThat(make(school.rivera(), Map.of("capacity", 0)).body().at("/errors/0/field"))
                .hasToString("\"capacity\"");
        assertThat(make(school.rivera(), Map.of("fromRoomId", day.library))
                        .body()
                        .at("/errors/0/field"))
                .hasToString("\"fromRoomId\"");
        String chess = chess(Map.of("capacity", 1));
        Answer many = day.as(school.rivera())
                .put(
                        chess + "/students",
                        Map.of(
                                "students",
                                List.of(school.ana().id(), school.ben().id())));
        assertThat(many.body().at("/errors/0/code").asString()).isEqualTo("full");
        Answer past = day.as(school.rivera())
                .post(
                        chess + "/meetings",
                        Map.of("startAt", clock.instant().minusSeconds(60).toString(), "lasts", 45));
        assertThat(past.body().at("/errors/0/code").asString()).isEqualTo("past");
    }
}
