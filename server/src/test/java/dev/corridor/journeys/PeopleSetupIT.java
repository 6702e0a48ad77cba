package dev.corridor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.corridor.CorridorTest;
import dev.corridor.TestSchool;
import dev.corridor.people.AdminArea;
import dev.corridor.people.Person;
import dev.corridor.photos.Drawn;
import dev.corridor.shared.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Who acts for whom, the turn of the year, photos: set up through the screens only. */
@CorridorTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PeopleSetupIT {

    private static final String PASSWORD = "long enough for a test";

    @Autowired
    private ApplicationContext context;

    @LocalServerPort
    private int port;

    private Chromium chromium;
    private TestSchool school;

    @BeforeAll
    void open() {
        chromium = new Chromium(port);
        setDefaultAssertionTimeout(20_000);
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @BeforeEach
    void makeSchool() {
        school = TestSchool.make(context);
    }

    @Test
    void aSubstituteNamedForTodayComesInAndIsOutOnceTakenBack() {
        Person substitute = school.staff("Mr.", "Sam", "Stand", Role.SUBSTITUTE);
        school.password(substitute, PASSWORD);
        Page early = chromium.phone();
        early.locator("input[name=username]").fill(school.login(substitute));
        early.locator("input[name=password]").fill(PASSWORD);
        early.locator("button[type=submit]").click();
        assertThat(early.getByText("This account cannot be used")).isVisible();

        Page admin = admin("/admin/people/covers");
        assertThat(admin.getByText("Nobody acts for a teacher")).isVisible();
        button(admin, "Name somebody").click();
        Chromium.assertAccessibleInLightAndDark(admin);
        choose(admin, "Name", "Sam", "Stand");
        choose(admin, "For the teacher", "Riv", "Rivera");
        button(admin, "^Save$").click();
        assertThat(admin.getByText("Mr. Stand for Ms. Rivera")).isVisible();
        Chromium.assertAccessibleInLightAndDark(admin);

        Page in = chromium.phone();
        Chromium.signIn(in, school.login(substitute), PASSWORD);
        in.waitForURL("**/home");
        assertThat(in.getByText("Today you act for")).isVisible();
        assertThat(in.getByText("all day")).isVisible();
        Chromium.assertAccessibleInLightAndDark(in);
        Chromium.assertFitsPhones(in);

        button(admin, "^Change: Mr. Stand").click();
        admin.getByLabel("Last day")
                .fill(LocalDate.now(TestSchool.ZONE).plusDays(2).toString());
        Chromium.assertAccessibleInLightAndDark(admin);
        button(admin, "^Save$").click();
        assertThat(admin.getByText(Pattern.compile("\\d to [A-Z]"))).isVisible();
        admin.onDialog(Dialog::accept);
        button(admin, "^Take back").click();
        assertThat(admin.getByText("Nobody acts for a teacher")).isVisible();
        assertThat(in.locator("input[name=password]")).isVisible();
        Chromium.assertFitsPhones(admin);
    }

    @Test
    void theYearTurnsOnceTheNameOfTheSchoolIsTyped() {
        Page admin = admin("/admin/people/rollover");
        assertThat(admin.getByText("What becomes of each grade")).isVisible();
        Chromium.assertAccessibleInLightAndDark(admin);
        button(admin, "Show what would happen").click();
        assertThat(admin.getByText("3 students move up")).isVisible();
        assertThat(admin.getByText("1 student is marked as left and signed out"))
                .isVisible();
        admin.getByText("Who leaves").click();
        assertThat(admin.getByText("Dan Diaz, 10")).isVisible();
        Chromium.assertFitsPhones(admin);
        admin.setViewportSize(1366, 768);
        admin.getByLabel("Name of the school").fill("another");
        button(admin, "Begin the new school year").click();
        assertThat(admin.getByText("Type the name of the school as it is.")).isVisible();
        Chromium.assertAccessible(admin);
        admin.getByLabel("Name of the school").fill(nameOf(admin));
        button(admin, "Begin the new school year").click();
        assertThat(admin.getByText("The new school year has begun")).isVisible();
        admin.navigate(at("/admin/people"));
        assertThat(admin.getByText("Dan Diaz")).hasCount(0);
        assertThat(admin.getByText("Student · Grade 10")).hasCount(3);
    }

    @Test
    void photosAreHandedInAndShown(@TempDir Path folder) throws IOException {
        Path zip = folder.resolve("photos.zip");
        Files.write(
                zip,
                Drawn.zip(Map.of(
                        school.login(school.ana()) + ".jpg",
                        Drawn.image("jpeg", 480, 600),
                        "stranger.jpg",
                        Drawn.image("jpeg", 480, 600),
                        school.login(school.ben()) + ".png",
                        "no image".getBytes(StandardCharsets.UTF_8))));
        Page admin = admin("/admin/people/photos");
        assertThat(admin.getByRole(AriaRole.HEADING, Chromium.named("^Photos$")))
                .isVisible();
        Chromium.assertAccessibleInLightAndDark(admin);
        admin.locator("input[type=file]").setInputFiles(zip);
        assertThat(admin.getByText("1 photo stored · 2 files not used")).isVisible();
        assertThat(admin.getByText("Nobody has this number or login.")).isVisible();
        Chromium.assertAccessible(admin);
        Chromium.assertFitsPhones(admin);

        admin.setViewportSize(1366, 768);
        admin.navigate(at("/admin/people"));
        assertThat(admin.locator("li img")).hasCount(1);
        Chromium.assertAccessibleInLightAndDark(admin);
        admin.locator("li", new Page.LocatorOptions().setHasText("Ana Alvarez"))
                .getByRole(AriaRole.BUTTON)
                .click();
        admin.onDialog(Dialog::accept);
        button(admin, "Delete the photo").click();
        assertThat(admin.locator("h1 ~ img, img[src*=photos]")).hasCount(0);
    }

    @Test
    void whoMayNotSeesNoWayThere() {
        Page admin = signedIn(school.adminOf(AdminArea.ROOMS), "/admin");
        assertThat(admin.getByRole(AriaRole.LINK, Chromium.named("^Rooms"))).isVisible();
        assertThat(admin.getByRole(AriaRole.LINK, Chromium.named("^People"))).hasCount(0);
        assertThat(admin.getByRole(AriaRole.LINK, Chromium.named("^Settings"))).hasCount(0);

        Page teacher = signedIn(school.rivera(), "/admin/people/covers");
        teacher.waitForURL("**/home");
        assertThat(teacher.getByText("Administration")).hasCount(0);
    }

    private Page admin(String path) {
        return signedIn(school.admin(), path);
    }

    private Page signedIn(Person person, String path) {
        school.password(person, PASSWORD);
        Page page = chromium.laptop();
        Chromium.signIn(page, school.login(person), PASSWORD);
        page.navigate(at(path));
        return page;
    }

    private String at(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    private static String nameOf(Page page) {
        return (String) page.evaluate("async () => (await (await fetch('/api/me')).json()).schools[0].name");
    }

    private static void choose(Page page, String label, String typed, String option) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .and(page.locator("input"))
                .pressSequentially(typed);
        page.getByRole(AriaRole.OPTION, Chromium.named(option)).first().click();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, Chromium.named(name)).first();
    }
}
