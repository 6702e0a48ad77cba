package dev.corridor.passes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestSchool;
import dev.corridor.people.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.node.ObjectNode;

@CorridorTest
class PhonesHttpTest {

    private static final String PHONE =
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 Safari/604.1";
    private static final String TABLET =
            "Mozilla/5.0 (iPad; CPU OS 18_5 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 Safari/604.1";
    private static final String COMPUTER =
            "Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36";

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
    void aStudentStartsNoPassOnAPhoneWhereTheSchoolSaysSo() {
        assertThat(ask(school.ana(), PHONE)).isEqualTo(201);

        Answer now = day.admin().get(school.at("/settings"));
        ((ObjectNode) now.body().get("settings")).put("phonesAllowed", false);
        day.admin().with("If-Match", now.header("ETag")).put(school.at("/settings"), now.body());
        day.admin().without("If-Match");

        assertThat(ask(school.ben(), PHONE)).isEqualTo(403);
        assertThat(ask(school.ben(), TABLET)).isEqualTo(201);
        assertThat(ask(school.cleo(), COMPUTER)).isEqualTo(201);
        assertThat(day.as(school.dan())
                        .get("/api/me")
                        .body()
                        .at("/schools/0/phonesAllowed")
                        .asBoolean(true))
                .isFalse();
        day.as(school.rivera()).with("User-Agent", PHONE);
        assertThat(day.write(school.rivera(), school.dan(), day.restroom).status())
                .as("staff write on phones all the same")
                .isEqualTo(201);
    }

    private int ask(Person student, String device) {
        day.as(student).with("User-Agent", device);
        return day.ask(student, day.restroom).status();
    }
}
