package dev.corridor.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestSchool;
import dev.corridor.people.PersonState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@CorridorTest
class PeopleExportTest {

    @Autowired
    ApplicationContext context;

    private TestSchool school;

    @BeforeEach
    void makeSchool() {
        school = TestSchool.make(context);
    }

    @Test
    void theFileHoldsEverybodyOfThisSchoolAndNoFormulas() {
        school.student("=HYPERLINK(\"evil\")", "Zzz", "9");
        school.state(school.ana(), PersonState.LEFT);
        school.sibling().student("Only", "There", "9");
        TestBrowser admin = school.as(school.admin());

        Answer export = admin.get(school.at("/people/export"));

        assertThat(export.header("Content-Type")).startsWith("text/csv");
        assertThat(export.raw().body().lines()).hasSize(10).first().asString().startsWith("given name,family name");
        assertThat(export.raw().body())
                .contains("Ana,Alvarez,", ",student,left")
                .doesNotContain("There", "\n=HYPERLINK", "\n\"=HYPERLINK");
        assertThat(admin.get(school.at("/audit?topic=looks"))
                        .body()
                        .at("/items/0/what")
                        .asString())
                .isEqualTo("people-exported");
    }

    @Test
    void onlyAdminsOfPeopleGetIt() {
        assertThat(school.as(school.rivera()).get(school.at("/people/export")).status())
                .isEqualTo(403);
        assertThat(school.as(school.admin())
                        .get(school.sibling().at("/people/export"))
                        .status())
                .isEqualTo(404);
    }
}
