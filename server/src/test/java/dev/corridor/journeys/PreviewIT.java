package dev.corridor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.corridor.CorridorTest;
import dev.corridor.people.Person;
import dev.corridor.safety.EmergencySchool;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** An admin looks through the eyes of others, and nothing comes of what is pressed. */
@CorridorTest
@ExtendWith(KeepPictures.class)
class PreviewIT {

    private static final String PASSWORD = "a-long-password-1";
    private static final String ONLY_A_PREVIEW = "This is only a preview. Nothing was sent.";

    @Autowired
    private ApplicationContext context;

    @LocalServerPort
    private int port;

    private Chromium chromium;
    private EmergencySchool day;
    private Page admin;
    private final List<String> sent = new ArrayList<>();

    @BeforeEach
    void signIn() {
        setDefaultAssertionTimeout(15_000);
        chromium = new Chromium(port);
        day = new EmergencySchool(context);
        admin = as(chromium.laptop(), day.school.admin());
        admin.onRequest(request -> {
            if (!request.method().equals("GET")) {
                sent.add(request.method() + " " + request.url());
            }
        });
    }

    @AfterEach
    void close() {
        chromium.close();
    }

    private Page as(Page page, Person person) {
        day.school.password(person, PASSWORD);
        Chromium.signIn(page, day.school.login(person), PASSWORD);
        return page;
    }

    private void looksAs(String kind, String name) {
        admin.getByText(kind, new Page.GetByTextOptions().setExact(true)).click();
        Locator field = admin.getByRole(AriaRole.COMBOBOX).first();
        field.fill(name);
        admin.getByRole(AriaRole.OPTION, Chromium.named(name)).first().click();
    }

    @Test
    void aStudentsScreenShowsAllAndSendsNothing() {
        admin.navigate("http://127.0.0.1:" + port + "/preview");
        assertThat(admin.getByText("Hi, Student")).isVisible();
        looksAs("A student", "Ana");
        assertThat(admin.getByText("Hi, Ana")).isVisible();
        assertThat(admin.getByText("The look is kept in the audit log.")).isVisible();
        Chromium.assertAccessibleInLightAndDark(admin);
        admin.getByRole(AriaRole.BUTTON, Chromium.named("^Choose your room$")).click();
        Student screen = new Student(admin);
        screen.sheet()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("Room 214")))
                .click();
        assertThat(screen.sheet()).hasCount(0);
        assertThat(screen.sign("Restroom")).containsText("Free now");
        screen.picks("Restroom");
        Chromium.assertAccessible(admin);
        admin.getByRole(AriaRole.BUTTON, Chromium.named("^Start my pass$")).click();
        assertThat(admin.getByText(ONLY_A_PREVIEW)).isVisible();
        Assertions.assertThat(sent).isEmpty();
        admin.keyboard().press("Escape");

        EmergencySchool.ok(day.ask(day.school.ana(), day.restroom));
        admin.getByRole(AriaRole.BUTTON, Chromium.named("^Look again$")).click();
        screen.isOut();
        admin.getByRole(AriaRole.BUTTON, Chromium.named("^I'm back in ")).click();
        assertThat(admin.getByText(ONLY_A_PREVIEW)).isVisible();
        Assertions.assertThat(sent).isEmpty();
        Chromium.assertFitsPhones(admin);
    }

    @Test
    void aTeachersHomeShowsThatTeachersRoomsAndSendsNothing() {
        EmergencySchool.ok(day.ask(day.school.ana(), day.restroom));
        admin.navigate("http://127.0.0.1:" + port + "/preview?as=teacher");
        assertThat(admin.getByText("Whose screen do you want to see?")).isVisible();
        looksAs("A teacher", "Rivera");
        assertThat(admin.getByText("Room 214").first()).isVisible();
        assertThat(admin.getByText("Ana Alvarez").first()).isVisible();
        Chromium.assertAccessible(admin);
        admin.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("End").setExact(true))
                .first()
                .click();
        assertThat(admin.getByText(ONLY_A_PREVIEW).first()).isVisible();
        Assertions.assertThat(sent).isEmpty();
    }
}
