package dev.corridor.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestRooms;
import dev.corridor.TestSchool;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@CorridorTest
class GradesHttpTest {

    @Autowired
    ApplicationContext context;

    @Test
    void theGradesOfStudentsAreToldAsSchoolsCountThem() {
        TestSchool school = TestSchool.make(context);
        school.student("Kim", "Kindergartner", "KG");
        school.student("Sam", "Senior", "12");
        school.state(school.student("Gone", "Away", "11"), PersonState.LEFT);

        assertThat(grades(school)).containsExactly("K", "9", "10", "12");
        assertThat(grades(TestSchool.make(context))).containsExactly("9", "10");
        assertThat(school.as(school.ana()).get(school.at("/grades")).status()).isEqualTo(403);
    }

    /** Everything that names a grade means the same one, however it is typed. */
    @Test
    void aGradeIsOneHoweverItIsWritten() {
        TestSchool school = TestSchool.make(context);
        TestBrowser admin = school.as(school.admin());
        Person kim = school.student("Kim", "Kindergartner", " kg ");
        String office = TestRooms.make(
                admin, school.at(""), "Office", Map.of("visibility", Map.of("kind", "only", "grades", List.of("09"))));
        Answer limit = admin.post(
                school.at("/pass-limits"),
                Map.of("scope", Map.of("kind", "grade", "grade", "9th"), "per", "day", "passes", 1));

        assertThat(limit.body().at("/scope/grade").asString()).isEqualTo("9");
        assertThat(admin.post(
                                school.at("/pass-limits"),
                                Map.of("scope", Map.of("kind", "grade", "grade", " 09"), "per", "day", "passes", 2))
                        .body()
                        .at("/errors/0/code")
                        .asString())
                .isEqualTo("taken");
        assertThat(admin.get(school.at("/rooms/" + office))
                        .body()
                        .at("/visibility/grades/0")
                        .asString())
                .isEqualTo("9");
        assertThat(sees(school, school.ana(), office)).isTrue();
        assertThat(sees(school, kim, office)).isFalse();
        assertThat(admin.get(school.at("/people?grade=KG&q=kim"))
                        .body()
                        .at("/items/0/grade")
                        .asString())
                .isEqualTo("K");
        assertThat(admin.get(school.at("/people?grade=09")).body().at("/items")).hasSize(3);
    }

    private static boolean sees(TestSchool school, Person student, String room) {
        return school.as(student)
                .get(school.at("/rooms"))
                .body()
                .get("items")
                .valueStream()
                .anyMatch(one -> one.get("id").asString().equals(room));
    }

    private static List<String> grades(TestSchool school) {
        return school.as(school.admin())
                .get(school.at("/grades"))
                .body()
                .get("items")
                .valueStream()
                .map(grade -> grade.asString())
                .toList();
    }
}
