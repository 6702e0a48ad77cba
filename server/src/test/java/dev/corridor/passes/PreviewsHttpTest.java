package dev.corridor.passes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestClock;
import dev.corridor.TestSchool;
import dev.corridor.people.AdminArea;
import dev.corridor.people.Person;
import dev.corridor.people.PersonState;
import dev.corridor.shared.Ids;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

@CorridorTest
class PreviewsHttpTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    TestClock clock;

    private PassSchool day;
    private TestSchool school;

    @BeforeEach
    void makeSchool() {
        clock.set(Instant.parse("2026-11-23T16:00:00Z"));
        day = PassSchool.make(context);
        school = day.school();
    }

    @AfterEach
    void release() {
        clock.release();
    }

    private JsonNode preview(String query) {
        Answer answer = day.admin().get(school.at("/previews/student?" + query));
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
        return answer.body();
    }

    private JsonNode ofAna() {
        return preview("student=" + school.ana().id() + "&originId=" + day.classroom);
    }

    private static JsonNode choice(JsonNode choices, String room) {
        return choices.get("items")
                .valueStream()
                .filter(one -> one.get("roomId").asString().equals(room))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void itIsWhatTheStudentsOwnScreenShows() {
        day.admin().post(school.at("/pass-limits"), Map.of("scope", Map.of("kind", "all"), "per", "day", "passes", 1));
        for (String trip : List.of("none yet", "out", "back, at the limit")) {
            JsonNode own = day.as(school.ana())
                    .get(school.at("/passes/choices?originId=" + day.classroom))
                    .body();
            assertThat(ofAna().get("choices")).as(trip).isEqualTo(own);
            if (trip.equals("none yet")) {
                JsonNode pass = day.ask(school.ana(), day.restroom).body();
                JsonNode open = ofAna().get("open");
                assertThat(open).hasSize(1);
                assertThat(open.get(0)).isEqualTo(day.look(school.ana(), pass).body());
            } else if (trip.equals("out")) {
                JsonNode pass = ofAna().at("/open/0");
                assertThat(day.put(school.ana(), pass, "end").status()).isEqualTo(200);
                assertThat(ofAna().get("over")).hasSize(1);
            }
        }
        assertThat(choice(ofAna().get("choices"), day.restroom).get("status").asString())
                .isEqualTo("locked");
    }

    @Test
    void whatItSaysThenHappens() {
        JsonNode choices = ofAna().get("choices");
        assertThat(choice(choices, day.restroom).get("status").asString()).isEqualTo("free");
        assertThat(choice(choices, day.library).get("status").asString()).isEqualTo("approval");

        assertThat(day.ask(school.ana(), day.library).body().get("state").asString())
                .isEqualTo("requested");
        assertThat(day.ask(school.ben(), day.restroom).body().get("state").asString())
                .isEqualTo("active");
    }

    @Test
    void aKindOfStudentIsJudgedLikeOneOfThatGradeWhoHasNotBeenOut() {
        String seniors = day.room("Lounge", Map.of("visibility", Map.of("kind", "only", "grades", List.of("10"))));

        JsonNode tenth = preview("grade=10&originId=" + day.classroom);
        JsonNode ninth = preview("grade=9&originId=" + day.classroom);

        assertThat(tenth.get("choices"))
                .isEqualTo(day.as(school.dan())
                        .get(school.at("/passes/choices?originId=" + day.classroom))
                        .body());
        assertThat(choice(tenth.get("choices"), seniors).get("status").asString())
                .isEqualTo("free");
        assertThat(ninth.at("/choices/items").findValuesAsString("roomId")).doesNotContain(seniors);
        assertThat(ninth.has("student")).isFalse();
    }

    @Test
    void nothingIsWrittenButTheLookAtAStudentByName() {
        preview("grade=9");
        assertThat(looks()).isZero();
        ofAna();
        assertThat(looks()).isEqualTo(1);
        assertThat(day.numbers()).isEmpty();
        assertThat(day.sql("select count(*) from refusal where school_id = :school")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private long looks() {
        return day.sql("select count(*) from audit_entry where school_id = :school and what = 'student-seen'")
                .query(Long.class)
                .single();
    }

    @Test
    void itSaysWhoCannotSignIn() {
        assertThat(ofAna().get("signsIn").asBoolean()).isTrue();
        school.state(school.ana(), PersonState.SUSPENDED);
        JsonNode suspended = ofAna();
        assertThat(suspended.get("signsIn").asBoolean()).isFalse();
        assertThat(choice(suspended.get("choices"), day.restroom).get("status").asString())
                .isEqualTo("refused");
    }

    @Test
    void aTeachersHomeShowsWhatTheTeacherSees() {
        day.ask(school.ana(), day.restroom);
        day.ask(school.ben(), day.library);
        for (Person teacher : List.of(school.rivera(), school.okafor())) {
            JsonNode preview = day.admin()
                    .get(school.at("/previews/teacher?teacher=" + teacher.id()))
                    .body();
            JsonNode own = day.as(teacher).get(school.at("/hall")).body();
            assertThat(preview.get("passes")).as(teacher.name()).isEqualTo(own.get("passes"));
            assertThat(day.admin()
                            .get(school.at("/people/" + teacher.id() + "/rooms"))
                            .body()
                            .at("/items/0/room/id"))
                    .isEqualTo(
                            day.as(teacher).get(school.at("/my/rooms")).body().at("/items/0/room/id"));
        }
    }

    @Test
    void somebodyByNameIsForAdminsOfPeopleAndOfSafety() {
        String ana = school.at("/previews/student?student=" + school.ana().id());
        String rivera = school.at("/previews/teacher?teacher=" + school.rivera().id());
        TestBrowser people = school.as(school.adminOf(AdminArea.PEOPLE));
        TestBrowser rooms = school.as(school.adminOf(AdminArea.ROOMS));
        assertThat(people.get(ana).status()).isEqualTo(403);
        assertThat(people.get(rivera).status()).isEqualTo(403);
        assertThat(rooms.get(school.at("/previews/student?grade=9")).status()).isEqualTo(200);
        assertThat(rooms.get(ana).status()).isEqualTo(403);
        for (Person nobody : List.of(school.rivera(), school.monitor(), school.ana())) {
            assertThat(day.as(nobody)
                            .get(school.at("/previews/student?grade=9"))
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void whoIsNotThatOrNotOfTheSchoolIsNotThere() {
        TestSchool other = school.sibling();
        for (Object id : List.of(other.ana().id(), school.rivera().id(), Ids.next())) {
            assertThat(day.admin()
                            .get(school.at("/previews/student?student=" + id))
                            .status())
                    .isEqualTo(404);
        }
        for (Object id : List.of(other.rivera().id(), school.ana().id(), Ids.next())) {
            assertThat(day.admin()
                            .get(school.at("/previews/teacher?teacher=" + id))
                            .status())
                    .isEqualTo(404);
        }
    }
}
