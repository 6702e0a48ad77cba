package dev.corridor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.corridor.CorridorTest;
import dev.corridor.TestSchool;
import dev.corridor.people.Person;
import dev.corridor.people.StudentAccommodations;
import dev.corridor.rules.Accommodations;
import dev.corridor.rules.Exemption;
import java.util.Set;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** An admin looks after the people of a school, through the screens only. */
@CorridorTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PeopleIT {

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
    void somebodyIsAddedCorrectedAndGivenAPasswordThatSignsIn() {
        Page admin = adminOf(TestSchool.make(context));
        Chromium.assertAccessible(admin);
        button(admin, "Add a person").click();
        admin.getByLabel("Given name").fill("<b>Zoë</b>");
        admin.getByLabel("Family name").fill("Quinn");
        String username = "zoe" + System.nanoTime();
        admin.getByLabel("Username").fill("two words");
        Chromium.assertAccessible(admin);
        button(admin, "^Save$").click();
        assertThat(admin.getByText("A username has no spaces and no @.")).isVisible();
        admin.getByLabel("Username").fill(username);
        button(admin, "^Save$").click();

        assertThat(admin.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("<b>Zoë</b> Quinn")))
                .isVisible();
        button(admin, "Make a one-time password").click();
        String password =
                admin.getByRole(AriaRole.STATUS).locator("code").last().textContent();
        Chromium.assertAccessible(admin);
        Page zoe = chromium.phone();
        Chromium.signIn(zoe, username, password);
        assertThat(zoe.getByText(Pattern.compile("password")).first()).isVisible();
    }

    @Test
    void theSecondOfTwoAdminsSeesWhatTheFirstWroteAndKeepsWhatWasTyped() {
        TestSchool school = TestSchool.make(context);
        Page one = adminOf(school);
        Page two = adminOf(school);
        edit(one);
        edit(two);
        one.getByLabel("Pronouns").fill("she/her");
        button(one, "^Save$").click();
        assertThat(one.getByText("she/her")).isVisible();

        two.getByLabel("Homeroom").fill("B 12");
        button(two, "^Save$").click();
        assertThat(two.getByRole(AriaRole.ALERT)).containsText("Pronouns: she/her");
        assertThat(two.getByLabel("Homeroom")).hasValue("B 12");
        button(two, "^Save$").click();
        assertThat(two.getByText("B 12")).isVisible();
        assertThat(two.getByText("she/her")).isVisible();
    }

    @Test
    void aSuspendedStudentIsSignedOutAndFoundByState() {
        TestSchool school = TestSchool.make(context);
        school.password(school.ana(), PASSWORD);
        Page ana = chromium.phone();
        Chromium.signIn(ana, school.login(school.ana()), PASSWORD);
        Page admin = adminOf(school);
        open(admin, school.ana());
        admin.getByLabel("Suspended").check();
        button(admin, "Change the state").click();
        assertThat(ana.getByLabel("E-mail or username")).isVisible();

        button(admin, "All people").click();
        admin.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("State"))
                .click();
        admin.getByRole(AriaRole.OPTION, named("^Suspended$")).click();
        assertThat(admin.getByRole(AriaRole.MAIN).getByRole(AriaRole.LISTITEM)).hasCount(1);
    }

    @Test
    void aPastedListBecomesAGroupAndShowsWhomItDidNotFind() {
        Page admin = adminOf(TestSchool.make(context));
        button(admin, "^Groups$").click();
        button(admin, "Add a group").click();
        admin.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Band");
        admin.getByLabel("Paste a list").fill("Baker, Ben\nCleo Carter\nNobody Here");
        button(admin, "Add these students").click();
        assertThat(admin.getByText("Nobody Here: nobody is called so")).isVisible();
        // Waits until the sheet, which has just grown, stands still.
        admin.getByRole(AriaRole.HEADING, named("Add a group")).scrollIntoViewIfNeeded();
        Chromium.assertAccessible(admin);
        button(admin, "Save group").click();
        assertThat(admin.getByText("2 students")).isVisible();
        Chromium.assertAccessible(admin);
    }

    @Test
    void accommodationsAreShownWhenAskedForAndHoldWhenSaved() {
        TestSchool school = TestSchool.make(context);
        Page admin = adminOf(school);
        open(admin, school.ana());
        button(admin, "Show the accommodations").click();
        admin.getByLabel("Extra minutes").fill("5");
        admin.getByLabel("No-fly times").check();
        admin.getByLabel("Reason").fill("IEP 7");
        Chromium.assertAccessible(admin);
        button(admin, "Save accommodations").click();
        assertThat(admin.getByText("It holds from the next decision on.")).isVisible();
        Assertions.assertThat(context.getBean(StudentAccommodations.class).book(school.id()))
                .containsEntry(school.ana().id(), new Accommodations(1, 5, Set.of(Exemption.NO_FLY)));
    }

    @Test
    void thePagesFitANarrowScreenInSpanishAndInTheDark() {
        TestSchool school = TestSchool.make(context);
        Page admin = adminOf(school);
        admin.evaluate("localStorage.setItem('corridor.locale', 'es')");
        admin.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        admin.setViewportSize(320, 700);
        admin.reload();
        assertThat(admin.getByRole(AriaRole.HEADING, named("^Personas$"))).isVisible();
        fits(admin);
        open(admin, school.ana());
        assertThat(admin.getByText("Suspendida").first()).isVisible();
        fits(admin);
    }

    private static void fits(Page page) {
        Chromium.assertAccessible(page);
        Object over = page.evaluate("document.documentElement.scrollWidth - innerWidth");
        Assertions.assertThat(((Number) over).intValue())
                .as("what sticks out at the side")
                .isZero();
    }

    private Page adminOf(TestSchool school) {
        school.password(school.admin(), PASSWORD);
        Page page = chromium.laptop();
        page.onDialog(Dialog::accept);
        Chromium.signIn(page, school.login(school.admin()), PASSWORD);
        page.navigate("http://127.0.0.1:" + port + "/admin/people");
        assertThat(page.getByText("Ana Alvarez")).isVisible();
        return page;
    }

    private static void open(Page page, Person person) {
        page.getByRole(AriaRole.BUTTON, named(person.givenName() + " " + person.familyName()))
                .click();
    }

    private static void edit(Page page) {
        page.getByRole(AriaRole.BUTTON, named("Ana Alvarez")).click();
        button(page, "^Change$").click();
        assertThat(page.getByLabel("Given name")).hasValue("Ana");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, named(name));
    }

    private static Page.GetByRoleOptions named(String pattern) {
        return new Page.GetByRoleOptions().setName(Pattern.compile(pattern));
    }
}
