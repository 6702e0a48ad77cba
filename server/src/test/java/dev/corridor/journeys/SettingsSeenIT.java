package dev.corridor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.corridor.CorridorTest;
import dev.corridor.people.Person;
import dev.corridor.safety.EmergencySchool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What an admin sets by hand, and who sees it on another device, with no reload. */
@CorridorTest
@ExtendWith(KeepPictures.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SettingsSeenIT {

    private static final String MARK = "You watch this student";

    @Autowired
    private ApplicationContext context;

    @LocalServerPort
    private int port;

    private Chromium chromium;
    private EmergencySchool day;

    @BeforeAll
    void open() {
        setDefaultAssertionTimeout(15_000);
        chromium = new Chromium(port);
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @BeforeEach
    void schoolIsOn() {
        day = new EmergencySchool(context);
    }

    private Page as(Page page, Person person, String path) {
        return chromium.enter(page, day.school.as(person), path);
    }

    private Admin admin(String path) {
        Page page = as(chromium.laptop(), day.school.admin(), path);
        page.onDialog(Dialog::accept);
        return new Admin(page);
    }

    private static Locator said(Page page, String text) {
        return page.getByText(text).locator("visible=true").first();
    }

    @Test
    void termsAreEnteredPutRightAndTakenBack() {
        Admin admin = admin("/admin/schedules");
        assertThat(said(admin.page(), "None: limits a term count from August on."))
                .isVisible();
        admin.press("Enter terms");
        term(admin, 0, "Fall", "2026-12-18", "2026-08-17");
        admin.press("Save terms");
        assertThat(admin.drawer().getByRole(AriaRole.ALERT)).isVisible();
        assertThat(field(admin, "First day", 0)).hasValue("2026-12-18");
        term(admin, 0, "Fall", "2026-08-17", "2026-12-18");
        admin.press("Add a term");
        term(admin, 1, "Spring", "", "2027-05-28");
        admin.press("Save terms");
        assertThat(field(admin, "First day", 1)).hasAttribute("aria-invalid", "true");
        Chromium.assertAccessible(admin.page());
        term(admin, 1, "Spring", "2027-01-05", "2027-05-28");
        admin.press("Save terms");
        assertThat(admin.drawer()).hasCount(0);
        assertThat(said(admin.page(), "Fall: ")).isVisible();
        assertThat(said(admin.page(), "Spring: ")).isVisible();

        admin.press("Change terms").press("Remove the term Fall").press("Save terms");
        assertThat(admin.drawer()).hasCount(0);
        assertThat(said(admin.page(), "Fall: ")).hasCount(0);
        assertThat(said(admin.page(), "Spring: ")).isVisible();
    }

    private static void term(Admin admin, int row, String name, String from, String to) {
        field(admin, "Name", row).fill(name);
        field(admin, "First day", row).fill(from);
        field(admin, "Last day", row).fill(to);
    }

    private static Locator field(Admin admin, String label, int row) {
        return admin.drawer()
                .getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
                .nth(row);
    }

    @Test
    void onlyTheStaffNamedSeeWhomTheyWatch() {
        EmergencySchool.ok(day.ask(day.school.ana(), day.restroom));
        Page rivera = as(chromium.laptop(), day.school.rivera(), "/");
        Page monitor = as(chromium.phone(), day.school.monitor(), "/");
        Page ana = as(chromium.phone(), day.school.ana(), "/");
        for (Page page : new Page[] {rivera, monitor}) {
            assertThat(said(page, "Ana Alvarez")).isVisible();
        }
        Admin admin = admin("/admin/limits");
        admin.press("Watch a student").press("Save");
        assertThat(admin.drawer().getByLabel("Student").first()).hasAttribute("aria-invalid", "true");
        admin.adds("Student", "Ana Alvarez");
        admin.field("Reason").fill("Lost in the halls last week.");
        admin.field("Who watches").fill("Rivera");
        admin.page().getByRole(AriaRole.OPTION, Chromium.named("Rivera")).click();
        Chromium.assertAccessible(admin.page());
        admin.press("Save");
        assertThat(said(admin.page(), "Watched by Ms. Rivera")).isVisible();

        assertThat(said(rivera, MARK)).isVisible();
        Chromium.assertAccessible(rivera);
        said(rivera, MARK).hover();
        assertThat(said(rivera, "Lost in the halls last week.")).isVisible();
        for (Page page : new Page[] {monitor, ana}) {
            assertThat(page.getByText(MARK)).hasCount(0);
        }
        admin.press("Change: Ana Alvarez").press("Take off the list");
        assertThat(said(admin.page(), "Nobody is on the watch list")).isVisible();
        assertThat(rivera.getByText(MARK)).hasCount(0);
    }

    @Test
    void phonesAndLanguagesAreTakenFromWhoeverUsesThem() {
        Page ana = as(chromium.trulyPhone(), day.school.ana(), "/");
        Page ben = as(chromium.laptop("es"), day.school.ben(), "/");
        assertThat(said(ana, "Where to?")).isVisible();
        assertThat(said(ben, "¿A dónde vas?")).isVisible();

        Admin admin = admin("/admin/settings");
        admin.page()
                .getByRole(AriaRole.SWITCH, Chromium.named("^Students may use phones"))
                .uncheck();
        admin.field("Languages people may choose").press("ArrowDown");
        admin.page().getByRole(AriaRole.OPTION, Chromium.named("Español")).click();
        admin.page().keyboard().press("Escape");
        admin.press("Save settings");
        assertThat(said(admin.page(), "The settings are saved.")).isVisible();

        assertThat(said(ana, "Passes are not for phones at this school.")).isVisible();
        assertThat(ana.getByRole(AriaRole.HEADING, Chromium.named("Ana Alvarez")))
                .isVisible();
        assertThat(said(ana, "Where to?")).hasCount(0);
        Chromium.assertFitsPhones(ana);
        assertThat(said(ben, "Where to?")).isVisible();
        ben.getByRole(AriaRole.BUTTON, Chromium.named("^Your account")).click();
        assertThat(ben.getByRole(AriaRole.MENUITEM, Chromium.named("Change password")))
                .isVisible();
        assertThat(ben.getByText("Español")).hasCount(0);
    }
}
