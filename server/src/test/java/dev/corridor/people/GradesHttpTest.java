package dev.corridor.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestSchool;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@CorridorTest
class GradesHttpTest {

    @Autowired
    ApplicationContext context;

    @Test
    void theGradesOfStudentsAreToldAsTheRosterWritesThem() {
        TestSchool school = TestSchool.make(context);
        school.student("Kim", "Kindergartner", "KG");
        school.student("Sam", "Senior", "12");
        school.state(school.student("Gone", "Away", "11"), PersonState.LEFT);

        assertThat(grades(school)).containsExactly("9", "10", "12", "KG");
        assertThat(grades(TestSchool.make(context))).containsExactly("9", "10");
        assertThat(school.as(school.ana()).get(school.at("/grades")).status()).isEqualTo(403);
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
