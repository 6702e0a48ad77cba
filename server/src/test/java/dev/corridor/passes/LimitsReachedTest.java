package dev.corridor.passes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestSchool;
import dev.corridor.people.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@CorridorTest
class LimitsReachedTest {

    @Autowired
    ApplicationContext context;

    private PassSchool day;
    private TestSchool school;

    @BeforeEach
    void makeSchool() {
        day = PassSchool.make(context);
        school = day.school();
    }

    @Test
    void whoHasUsedUpALimitIsListedWithWhatWasUsedAndAllowed() {
        limit(Map.of("kind", "all"), "day", 2);
        limit(Map.of("kind", "student", "id", school.ben().id()), "day", 1);
        limit(day.restroom, Map.of("kind", "all"), "week", 2);
        goesAndComesBack(school.ana());
        goesAndComesBack(school.ana());
        goesAndComesBack(school.ben());
        day.write(school.rivera(), school.cleo(), day.restroom);

        assertThat(reached())
                .containsExactly(
                        "Ana Alvarez, 9: 2 of 2 a day",
                        "Ana Alvarez, 9: 2 of 2 a week to Restroom",
                        "Ben Baker, 9: 1 of 1 a day");
    }

    @Test
    void theListIsWhatTheNextDecisionSays() {
        limit(Map.of("kind", "all"), "day", 1);
        goesAndComesBack(school.ana());
        assertThat(reached()).containsExactly("Ana Alvarez, 9: 1 of 1 a day");
        assertThat(day.ask(school.ana(), day.restroom).body().get("state").asString())
                .isEqualTo("requested");

        exempt(school.ana());
        assertThat(reached()).as("a limit does not bind who is exempt").isEmpty();
    }

    @Test
    void aTermEnteredByHandSaysFromWhenOnPassesCount() {
        limit(Map.of("kind", "all"), "term", 1);
        goesAndComesBack(school.ana());
        day.sql("update pass set school_day = school_day - 10 where school_id = :school")
                .update();
        LocalDate today = LocalDate.ofInstant(school.now(), TestSchool.ZONE);

        term(today.minusDays(20), today.plusDays(20));
        assertThat(reached()).containsExactly("Ana Alvarez, 9: 1 of 1 a term");
        term(today.minusDays(5), today.plusDays(20));
        assertThat(reached()).isEmpty();
    }

    private void term(LocalDate from, LocalDate to) {
        Answer now = day.admin().get(school.at("/calendar"));
        Answer saved = day.admin()
                .with("If-Match", now.header("ETag"))
                .put(
                        school.at("/calendar"),
                        Map.of(
                                "days",
                                List.of(),
                                "terms",
                                List.of(Map.of("name", "Fall", "from", from.toString(), "to", to.toString()))));
        day.admin().without("If-Match");
        assertThat(saved.status()).as(saved.raw().body()).isEqualTo(200);
    }

    @Test
    void onlyAdminsOfLimitsOfTheSchoolReadIt() {
        limit(Map.of("kind", "all"), "day", 1);
        goesAndComesBack(school.ana());
        for (Person person : List.of(school.ana(), school.rivera(), school.monitor())) {
            assertThat(day.as(person).get(school.at("/pass-limits/reached")).status())
                    .isEqualTo(403);
        }
        TestSchool other = TestSchool.make(context);
        assertThat(other.as(other.admin())
                        .get(school.at("/pass-limits/reached"))
                        .status())
                .isEqualTo(404);
    }

    private void goesAndComesBack(Person student) {
        Answer out = day.ask(student, day.restroom);
        assertThat(out.body().get("state").asString()).as(out.raw().body()).isEqualTo("active");
        assertThat(day.put(student, out.body(), "end").status()).isEqualTo(200);
    }

    private void exempt(Person student) {
        Answer saved = day.admin()
                .with("If-Match", "\"0\"")
                .put(
                        school.at("/people/" + student.id() + "/accommodations"),
                        Map.of(
                                "factor",
                                1,
                                "extraMinutes",
                                0,
                                "exemptions",
                                List.of("limit"),
                                "reason",
                                "",
                                "readers",
                                List.of()));
        day.admin().without("If-Match");
        assertThat(saved.status()).as(saved.raw().body()).isEqualTo(200);
    }

    /** The narrower of a room's own limits wins, as of the school's; one for others binds nobody else. */
    @Test
    void aRoomsOwnLimitMayBeForAGradeAGroupOrAStudent() {
        limit(day.restroom, Map.of("kind", "all"), "day", 1);
        limit(day.restroom, Map.of("kind", "grade", "grade", "10"), "day", 0);
        limit(day.restroom, Map.of("kind", "student", "id", school.ben().id()), "day", 3);
        goesAndComesBack(school.ana());
        goesAndComesBack(school.ben());
        assertThat(reached()).containsExactly("Ana Alvarez, 9: 1 of 1 a day to Restroom");
        assertThat(day.ask(school.ana(), day.restroom).body().get("state").asString())
                .isEqualTo("requested");
        assertThat(day.ask(school.dan(), day.restroom).body().get("state").asString())
                .as("none for grade 10")
                .isEqualTo("requested");
        assertThat(day.ask(school.ben(), day.restroom).body().get("state").asString())
                .isEqualTo("active");
        assertThat(day.ask(school.cleo(), day.restroom).body().get("state").asString())
                .isEqualTo("active");
        assertThat(day.ask(school.student("Eve", "Engel", "10"), day.room("Gym", Map.of()))
                        .body()
                        .get("state")
                        .asString())
                .as("another room")
                .isEqualTo("active");
    }

    private void limit(String room, Map<String, ?> scope, String per, int passes) {
        assertThat(day.admin()
                        .post(
                                school.at("/pass-limits"),
                                Map.of("scope", scope, "roomId", room, "per", per, "passes", passes))
                        .status())
                .isEqualTo(201);
    }

    private void limit(Map<String, ?> scope, String per, int passes) {
        assertThat(day.admin()
                        .post(school.at("/pass-limits"), Map.of("scope", scope, "per", per, "passes", passes))
                        .status())
                .isEqualTo(201);
    }

    private List<String> reached() {
        return day.admin()
                .get(school.at("/pass-limits/reached"))
                .body()
                .get("items")
                .valueStream()
                .map(one -> "%s, %s: %d of %d a %s%s"
                        .formatted(
                                one.at("/student/name").asString(),
                                one.at("/student/grade").asString(),
                                one.get("used").asInt(),
                                one.get("of").asInt(),
                                one.get("per").asString(),
                                one.hasNonNull("room")
                                        ? " to " + one.get("room").asString()
                                        : ""))
                .toList();
    }
}
