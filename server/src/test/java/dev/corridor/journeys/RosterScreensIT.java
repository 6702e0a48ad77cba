package dev.corridor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.corridor.CorridorTest;
import dev.corridor.TestSchool;
import dev.corridor.people.Accounts;
import dev.corridor.people.People;
import dev.corridor.people.Person;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.schools.Schools;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Rosters as admins see them, through the screens only. */
@CorridorTest
@ExtendWith(KeepPictures.class)
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

    @Test
    void anExportIsUploadedShownAppliedAndUndone() {
        TestSchool school = TestSchool.make(context);
        Page admin = districtAdmin(school);
        button(admin, "Connections").click();
        assertThat(admin.getByText("Nothing is connected yet")).isVisible();
        Chromium.assertAccessible(admin);
        button(admin, "Add a connection").click();
        Chromium.assertAccessible(admin);
        admin.getByRole(AriaRole.BUTTON, starting("OneRoster files You")).press("Enter");
        admin.getByLabel("Name").first().fill("Skyward");
        Chromium.assertAccessible(admin);
        button(admin, "Save").click();
        assertThat(admin.getByRole(AriaRole.HEADING, named("Skyward"))).isVisible();

        admin.getByRole(AriaRole.TAB, named("Runs")).click();
        upload(admin, export(school, List.of("P1,true,A,student,Zo\u00eb,Quinn,5001,zoe@x,9")));
        assertThat(admin.getByRole(AriaRole.HEADING, named("What would change")))
                .isVisible();
        assertThat(admin.getByText("Waits for you")).isVisible();
        Chromium.assertAccessible(admin);
        button(admin, "Apply").click();
        assertThat(admin.getByText("Applied").first()).isVisible();
        assertThat(admin.getByText("Students: 1 new")).isVisible();

        admin.getByRole(AriaRole.BUTTON, starting("Details")).first().click();
        button(admin, "Undo").click();
        assertThat(admin.getByText("Gives back what the run changed")).isVisible();
        Chromium.assertAccessible(admin);
        button(admin, "Undo the run").click();
        assertThat(admin.getByText("Undone").first()).isVisible();

        admin.navigate("http://127.0.0.1:" + port + "/admin/rosters");
        admin.locator("input[type=file]")
                .setInputFiles(new FilePayload(
                        "more.csv",
                        "text/csv",
                        ("role,e-mail,first name,last name,school\nstudent,pia@" + domain(school) + ",Pia,Quick,"
                                        + name(school) + "\n")
                                .getBytes(StandardCharsets.UTF_8)));
        Locator shown = admin.getByRole(AriaRole.HEADING, named("What more.csv would change"));
        assertThat(shown).isVisible();
        admin.reload();
        assertThat(shown).isVisible();
        Chromium.assertAccessible(admin);
        button(admin, "Apply").click();
        assertThat(admin.getByText("Done. The roster is in use.")).isVisible();
        button(admin, "History").click();
        assertThat(admin.getByText("more.csv")).isVisible();
        assertThat(admin.getByText("Skyward").first()).isVisible();
        admin.getByRole(AriaRole.BUTTON, starting("Details: Uploaded file")).click();
        Chromium.assertAccessible(admin);
        button(admin, "Undo").click();
        button(admin, "Undo the run").click();
        assertThat(admin.getByText("Undone").first()).isVisible();
    }

    private static String domain(TestSchool school) {
        return school.login(school.ana()).replaceFirst(".*@", "roster.");
    }

    private String name(TestSchool school) {
        return context.getBean(Schools.class).get(school.id()).name();
    }

    @Test
    void aHalfExportStopsUntilItIsMeant() {
        TestSchool school = TestSchool.make(context);
        Page admin = districtAdmin(school);
        connection(admin);
        List<String> all = IntStream.range(0, 20)
                .mapToObj(i -> "P" + i + ",true,A,student,Kim,Number" + i + ",60" + i + ",k" + i + "@x,9")
                .toList();
        upload(admin, export(school, all));
        button(admin, "Apply").click();
        assertThat(admin.getByText("Students: 20 new")).isVisible();

        upload(admin, export(school, all.subList(0, 10)));
        assertThat(admin.getByText("10 of 20 students")).isVisible();
        Chromium.assertAccessible(admin);
        button(admin, "Do not apply").click();
        assertThat(admin.getByText("Not applied")).isVisible();

        upload(admin, export(school, all.subList(0, 10)));
        button(admin, "Apply all the same").click();
        assertThat(admin.getByText("Students: 10 gone").last()).isVisible();
        assertThat(admin.getByText("Applied").nth(1)).isVisible();
    }

    @Test
    void aTestOfAConnectionSaysWhatFailedAndWhatToDoAndNoSecretComesBack() {
        TestSchool school = TestSchool.make(context);
        Page admin = districtAdmin(school);
        admin.navigate("http://127.0.0.1:" + port + "/admin/rosters/connections/new");
        admin.getByRole(AriaRole.BUTTON, starting("OneRoster service")).click();
        button(admin, "Save").click();
        assertThat(admin.getByText("This is needed.")).hasCount(1);
        admin.getByLabel("Address of the service").fill("https://10.0.0.1/ims/oneroster/rostering/v1p2");
        admin.getByLabel("Address for tokens").fill("https://10.0.0.1/token");
        admin.getByLabel("Client ID or key").fill("abc");
        admin.getByLabel("Client secret").fill("planted-secret-4711");
        button(admin, "Save").click();
        Locator settings = admin.getByRole(AriaRole.TAB, named("Settings"));
        assertThat(settings).isVisible();
        admin.reload();
        settings.click();
        assertThat(admin.getByLabel("Client secret")).hasValue("");
        Assertions.assertThat(admin.content()).doesNotContain("planted-secret-4711");
        button(admin, "Test now").click();
        assertThat(admin.getByText("It stops here:")).isVisible();
        assertThat(admin.getByText("10.0.0.1 is in a private network")).isVisible();
        assertThat(admin.getByText("Change it under Settings, then test again."))
                .isVisible();
        Chromium.assertAccessible(admin);

        admin.navigate("http://127.0.0.1:" + port + "/admin/start");
        assertThat(admin.getByRole(AriaRole.HEADING, named("Rosters by themselves")))
                .isVisible();
        assertThat(admin.getByText("Has not run yet")).isVisible();
        googleAsksForConsent(admin);
    }

    private void googleAsksForConsent(Page admin) {
        admin.navigate("http://127.0.0.1:" + port + "/admin/rosters/connections/new");
        admin.getByRole(AriaRole.BUTTON, starting("Google Workspace")).click();
        choose(admin, "Access", "Consent of an admin");
        admin.getByLabel("Client ID or key").fill("abc");
        admin.getByLabel("Client secret").fill("planted-secret-4711");
        button(admin, "Save").click();
        assertThat(admin.getByRole(AriaRole.TEXTBOX, named("Authorized redirect URI")))
                .hasValue(Pattern.compile("/consent/callback$"));
        assertThat(button(admin, "Connect with Google Workspace")).isVisible();
        Chromium.assertAccessible(admin);
        admin.navigate(admin.url() + "?consent=consent-denied");
        assertThat(admin.getByText("Consent was not given on the other side.")).isVisible();
        Chromium.assertAccessible(admin);
    }

    @Test
    void whatACloudOffersIsMappedAndRunThenAFailureSaysWhenItIsTriedAgain() {
        TestSchool school = TestSchool.make(context);
        Page admin = districtAdmin(school);
        CloudScript cloud = CloudScript.of(context, school);
        admin.navigate("http://127.0.0.1:" + port + "/admin/rosters/connections/" + cloud.id());
        button(admin, "Test now").click();
        assertThat(admin.getByText("Everything works.")).isVisible();
        admin.getByRole(AriaRole.TAB, named("What becomes what")).click();
        choose(
                admin,
                "School of Able",
                context.getBean(Schools.class).get(school.id()).name());
        choose(admin, "teacher", "Hall monitor");
        cloud.anotherAdminMaps("student");
        button(admin, "Save").click();
        assertThat(admin.getByText("Somebody else changed this connection meanwhile"))
                .isVisible();
        assertThat(admin.getByLabel("People in Able").first()).hasValue("Student");
        Chromium.assertAccessible(admin);
        button(admin, "Save").click();
        assertThat(admin.getByText("Saved").first()).isVisible();
        admin.getByRole(AriaRole.TAB, named("Runs")).click();
        button(admin, "Run now").click();
        assertThat(admin.getByText("Students: 2 new")).isVisible();
        Assertions.assertThat(cloud.namesIn(school)).contains("Kim Cloud", "Lee Cloud");

        cloud.failsTonight();
        admin.navigate("http://127.0.0.1:" + port + "/admin/start");
        assertThat(admin.getByText("Failed").first()).isVisible();
        Chromium.assertAccessible(admin);
        admin.getByRole(AriaRole.BUTTON, named("Look: Cloud")).click();
        assertThat(admin.getByText("cloud.example did not answer in time.").first())
                .isVisible();
        assertThat(admin.getByText(Pattern.compile("^It is tried again"))).isVisible();
        Chromium.assertAccessible(admin);
        button(admin, "All connections").click();
        assertThat(admin.getByRole(AriaRole.BUTTON, starting("Cloud"))).containsText("Failed");
    }

    private static void choose(Page page, String field, String option) {
        page.getByLabel(field, new Page.GetByLabelOptions().setExact(true))
                .first()
                .click();
        page.getByRole(AriaRole.OPTION, named(option)).click();
    }

    @Test
    void whoAdministersOneSchoolOnlyHasNoConnections() {
        TestSchool school = TestSchool.make(context);
        Page admin = signedIn(school, school.admin());
        admin.navigate("http://127.0.0.1:" + port + "/admin/rosters/connections");
        assertThat(admin.getByText("Connections belong to the district")).isVisible();
        Chromium.assertAccessible(admin);
    }

    private Page districtAdmin(TestSchool school) {
        context.getBean(Accounts.class)
                .makeDistrictAdmin(school.district(), school.admin().account(), "Ada", "Admin");
        Page admin = signedIn(school, school.admin());
        admin.onDialog(Dialog::accept);
        admin.navigate("http://127.0.0.1:" + port + "/admin/rosters");
        return admin;
    }

    /** Adds one for exports and opens its runs. */
    private void connection(Page admin) {
        admin.navigate("http://127.0.0.1:" + port + "/admin/rosters/connections/new");
        admin.getByRole(AriaRole.BUTTON, starting("OneRoster files You")).click();
        button(admin, "Save").click();
        admin.getByRole(AriaRole.TAB, named("Runs")).click();
    }

    private static void upload(Page page, byte[] zip) {
        FileChooser chooser =
                page.waitForFileChooser(() -> button(page, "Upload a file").click());
        chooser.setFiles(new FilePayload("export.zip", "application/zip", zip));
    }

    /** A whole roster of one school. */
    private byte[] export(TestSchool school, List<String> users) {
        String domain = domain(school);
        String name = name(school);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            write(zip, "orgs.csv", "sourcedId,name,type\nA," + name + ",school\n");
            write(
                    zip,
                    "users.csv",
                    "sourcedId,enabledUser,orgSourcedIds,role,givenName,familyName,identifier,email,grades\n"
                            + String.join("\n", users).replace("@x", "@" + domain) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void write(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
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

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByRoleOptions starting(String name) {
        return new Page.GetByRoleOptions().setName(Pattern.compile("^" + name));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, named(name));
    }
}
