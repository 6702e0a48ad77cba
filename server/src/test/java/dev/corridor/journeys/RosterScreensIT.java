package dev.corridor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.corridor.CorridorTest;
import dev.corridor.TestSchool;
import dev.corridor.people.People;
import dev.corridor.people.Person;
import dev.corridor.schools.SchoolTransactions;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Rosters as admins see them, through the screens only. */
@CorridorTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RosterScreensIT {

    private static final String PASSWORD = "long enough for a test";

    @Autowired
    private ApplicationContext context;

    @LocalServerPort
    private int port;

    private Chromium chromium;

    @BeforeAll
    void open() {
        chromium = new Chromium(port);
        setDefaultAssertionTimeout(20_000);
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @Test
    void whatIsChangedByHandSaysSoAndGoesBackToTheRosters() {
        TestSchool school = TestSchool.make(context);
        Person ana = fromRoster(school, school.ana());
        Page admin = signedIn(school, school.admin());
        admin.navigate("http://127.0.0.1:" + port + "/admin/people/" + ana.id());
        button(admin, "Change").click();
        assertThat(admin.getByText("From the roster").first()).isVisible();
        admin.getByLabel("Grade", new Page.GetByLabelOptions().setExact(true)).fill("11");
        button(admin, "Save").click();

        button(admin, "Change").click();
        assertThat(admin.getByText("Changed by hand by Ms. Admin")).containsText("Roster: 9");
        Chromium.assertAccessible(admin);
        button(admin, "Take the roster’s for Grade").press("Enter");
        assertThat(admin.getByText("As the roster says, once you save")).isVisible();
        button(admin, "Save").click();

        button(admin, "Change").click();
        assertThat(admin.getByLabel("Grade", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("9");
        assertThat(admin.getByText("Changed by hand by Ms. Admin")).hasCount(0);
    }

    /** The same, as a roster would have brought them. */
    private Person fromRoster(TestSchool school, Person person) {
        Person brought = new Person(
                person.id(),
                person.account(),
                person.givenName(),
                person.familyName(),
                null,
                null,
                null,
                "4711",
                person.grade(),
                null,
                null,
                person.state(),
                "P1");
        return context.getBean(SchoolTransactions.class).configure(school.id(), "people", hall -> {
            context.getBean(People.class).save(hall, List.of(brought));
            return brought;
        });
    }

    private Page signedIn(TestSchool school, Person person) {
        school.password(person, PASSWORD);
        Page page = chromium.laptop();
        Chromium.signIn(page, school.login(person), PASSWORD);
        return page;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
