package dev.corridor.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestSchool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@CorridorTest
class SignInTest {

    private static final String PASSWORD = "seven green bicycles";

    @Autowired
    ApplicationContext context;

    private TestSchool school;

    @BeforeEach
    void makeSchool() {
        school = TestSchool.make(context);
    }

    @Test
    void aRightPasswordOpensASessionAndTellsWhatOneMayDo() {
        school.password(school.rivera(), PASSWORD);
        TestBrowser browser = school.browser();
        Answer answer = browser.signIn(school.login(school.rivera()), PASSWORD);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().at("/schools/0/personName").asString()).isEqualTo("Ms. Rivera");
        assertThat(answer.body().at("/schools/0/abilities").valueStream().map(Object::toString))
                .containsExactly("\"write-passes\"");
        assertThat(browser.get("/api/me").body()).isEqualTo(answer.body());
    }
}
