package dev.corridor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.corridor.CorridorTest;
import dev.corridor.Keycloak;
import dev.corridor.TestClock;
import dev.corridor.TestSchool;
import dev.corridor.people.Accounts;
import dev.corridor.people.Person;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A district connects its own provider, and its people sign in there: through the screens of both. */
@CorridorTest
@ExtendWith(KeepPictures.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WaysInIT {

    private static final String CLIENT = "corridor-sign-on";
    private static final String SECRET = "a secret of Keycloak's";
    private static final String PASSWORD = "four brown bicycles";

    @Autowired
    private ApplicationContext context;

    @LocalServerPort
    private int port;

    private TestSchool school;
    private TestSchool saml;
    private Keycloak keycloak;
    private Chromium chromium;

    @BeforeAll
    void open(@TempDir Path folder) throws IOException, InterruptedException {
        mustBeOfToday();
        school = TestSchool.make(context);
        saml = TestSchool.make(context);
        for (TestSchool one : List.of(school, saml)) {
            context.getBean(Accounts.class)
                    .makeDistrictAdmin(one.district(), one.admin().account(), "Ada", "Admin");
        }
        String users = String.join(
                ",",
                user("ana", school.login(school.ana()), true),
                user("rivera", school.login(school.rivera()), false),
                user("stranger", "stranger@" + domain(school), true),
                user("saml-rivera", saml.login(saml.rivera()), false),
                user("registrar", "registrar@idp.example", true)
                        .replace(
                                "\"enabled\"",
                                "\"clientRoles\":{\"realm-management\":[\"manage-clients\"]},\"enabled\""));
        keycloak = new Keycloak(folder, """
                "clients":[{"clientId":"%s","secret":"%s","enabled":true,"publicClient":false,
                            "standardFlowEnabled":true,"redirectUris":["http://127.0.0.1:%d/*"]}],
                "users":[%s]
                """.formatted(CLIENT, SECRET, port, users));
        chromium = new Chromium(port);
        setDefaultAssertionTimeout(20_000);
    }

    /**
     * A provider's assertion is good for a minute of its own time. Other journeys have the server live on another day;
     * by its name this one comes before them.
     */
    private void mustBeOfToday() {
        Duration off = Duration.between(context.getBean(TestClock.class).instant(), Instant.now());
        Assertions.assertThat(off)
                .as("run before journeys of another day")
                .isBetween(Duration.ZERO, Duration.ofSeconds(20));
    }

    @AfterAll
    void close() throws InterruptedException {
        chromium.close();
        keycloak.stop();
    }

    private static String user(String name, String email, boolean vouched) {
        return """
                {"username":"%s","email":"%s","emailVerified":%s,"enabled":true,"firstName":"%s","lastName":"Test",
                 "credentials":[{"type":"password","value":"%s"}]}
                """.formatted(name, email, vouched, name, PASSWORD);
    }

    private static String domain(TestSchool school) {
        String login = school.login(school.ana());
        return login.substring(login.indexOf('@') + 1);
    }

    @Test
    void aDistrictConnectsItsProviderAndItsPeopleSignInThere() {
        Page admin = districtAdmin(school);
        addsTheProvider(admin);
        testsIt(admin);

        Page phone = chromium.phone();
        phone.navigate("http://127.0.0.1:" + port + "/sign-in?district=" + school.district());
        Chromium.assertFitsPhones(phone);
        signsOn(phone, "ana");
        assertThat(account(phone)).isVisible();
        signsOutAndIsAskedAgain(phone);

        Page laptop = chromium.laptop();
        laptop.navigate("http://127.0.0.1:" + port + "/sign-in?district=" + school.district());
        signsOn(laptop, "rivera");
        assertThat(laptop.getByText(Pattern.compile("does not vouch for the e-mail address")))
                .isVisible();
        Chromium.assertAccessibleInLightAndDark(laptop);
        button(laptop, "Back to sign-in").click();
        assertThat(way(laptop)).isVisible();

        Page other = chromium.phone();
        other.navigate("http://127.0.0.1:" + port + "/sign-in?district=" + school.district());
        signsOn(other, "stranger");
        assertThat(other.getByText(Pattern.compile("^Nobody here is known"))).isVisible();
        Chromium.assertFitsPhones(other);
        seesWhoWasNotLetIn(admin);
    }

    /** Keycloak is another site by this name, so that its page posts without this site's cookies. */
    @Test
    void aProviderOfSamlTakesItsPeopleInFromAnotherSite() throws IOException, InterruptedException {
        Page admin = districtAdmin(saml);
        admin.getByRole(AriaRole.LINK, exactly("Sign-in")).click();
        button(admin, "Add a way to sign in").click();
        admin.getByRole(AriaRole.BUTTON, Chromium.named("^Another provider \\(SAML"))
                .press("Enter");
        field(admin, "Name").fill("District account");
        field(admin, "Your domains").fill(domain(saml));
        button(admin, "Save").click();
        Locator entity = field(admin, "Entity ID and address of our metadata");
        assertThat(entity).hasValue(Pattern.compile("^http://127.0.0.1:" + port + "/api/sign-on/.*/metadata$"));
        Chromium.assertAccessibleInLightAndDark(admin);
        keycloak.register(metadata(entity.inputValue()), "registrar", PASSWORD);
        field(admin, "Address of the metadata").fill(keycloak.realm());
        button(admin, "Save").click();
        assertThat(admin.getByText("This is no metadata of SAML.")).isVisible();
        field(admin, "Address of the metadata").fill(keycloak.elsewhere() + "/protocol/saml/descriptor");
        admin.getByLabel(Pattern.compile("^Show it on the sign-in page")).check();
        saves(admin);
        button(admin, "Test now").click();
        assertThat(admin.locator("div[role=status]:has(ol)")).containsText("Everything works");
        assertThat(admin.getByText(Pattern.compile("^Certificate until"))).isVisible();
        Chromium.assertAccessible(admin);

        Page phone = chromium.phone();
        phone.navigate("http://127.0.0.1:" + port + "/sign-in?district=" + saml.district());
        signsOn(phone, "saml-rivera");
        assertThat(account(phone)).isVisible();
        account(phone).click();
        phone.getByRole(AriaRole.MENUITEM, exactly("Sign out")).click();
        way(phone).click();
        assertThat(phone.locator("input[name=password]")).isVisible();
    }

    private static String metadata(String address) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
                    .body();
        }
    }

    private void addsTheProvider(Page admin) {
        admin.getByRole(AriaRole.LINK, exactly("Sign-in")).click();
        assertThat(admin.getByText("Everybody signs in with a password")).isVisible();
        button(admin, "Add a way to sign in").click();
        admin.getByRole(AriaRole.BUTTON, Chromium.named("^Another provider \\(OpenID"))
                .press("Enter");
        field(admin, "Name").fill("District account");
        field(admin, "Issuer").fill(keycloak.realm());
        button(admin, "Save").click();
        assertThat(admin.getByText("This is needed.").first()).isVisible();
        Chromium.assertAccessible(admin);
        field(admin, "Your domains").fill(domain(school));
        button(admin, "Save").click();
        assertThat(field(admin, "Redirect address"))
                .hasValue(Pattern.compile("^http://127.0.0.1:" + port + "/api/sign-on/.*/callback$"));
    }

    private void testsIt(Page admin) {
        field(admin, "Client ID").fill(CLIENT);
        field(admin, "Client secret").fill("not this one");
        admin.getByLabel(Pattern.compile("^Show it on the sign-in page")).check();
        saves(admin);
        button(admin, "Test now").click();
        assertThat(admin.getByText("The provider does not know this client ID with this secret."))
                .isVisible();
        Chromium.assertAccessible(admin);
        field(admin, "Client secret").fill(SECRET);
        saves(admin);
        button(admin, "Test now").click();
        assertThat(admin.getByText(Pattern.compile("^Everything works"))).isVisible();
        admin.getByRole(AriaRole.TAB, exactly("People")).click();
        assertThat(admin.getByText(Pattern.compile("^All \\d+ people whom it is for")))
                .isVisible();
        Chromium.assertAccessible(admin);
    }

    private static void saves(Page admin) {
        admin.waitForResponse(
                answer -> answer.request().method().equals("PUT") && answer.ok(),
                () -> button(admin, "Save").click());
    }

    /** By the provider's own page. */
    private static void signsOn(Page page, String name) {
        way(page).click();
        page.locator("input[name=username]").fill(name);
        page.locator("input[name=password]").fill(PASSWORD);
        page.locator("input[name=password]").press("Enter");
        page.waitForURL(Pattern.compile("^http://127\\.0\\.0\\.1:\\d+/(?!realms).*"));
    }

    private void signsOutAndIsAskedAgain(Page phone) {
        account(phone).click();
        phone.getByRole(AriaRole.MENUITEM, exactly("Sign out")).click();
        assertThat(way(phone)).isVisible();
        way(phone).click();
        assertThat(phone.locator("input[name=password]")).isVisible();
        Assertions.assertThat(phone.url())
                .as("though the provider still knows who it is")
                .startsWith(keycloak.realm());
    }

    private void seesWhoWasNotLetIn(Page admin) {
        admin.reload();
        assertThat(admin.getByRole(AriaRole.HEADING, exactly("Not let in"))).isVisible();
        assertThat(admin.getByText("stranger@" + domain(school))).isVisible();
        assertThat(admin.getByText(school.login(school.rivera()))).isVisible();
        Chromium.assertAccessibleInLightAndDark(admin);
        admin.getByRole(AriaRole.LINK, exactly("Start")).click();
        assertThat(admin.getByText("2 people were not let in")).isVisible();
    }

    private Page districtAdmin(TestSchool school) {
        Person ada = school.admin();
        school.password(ada, PASSWORD);
        Page page = chromium.laptop();
        Chromium.signIn(page, school.login(ada), PASSWORD);
        page.navigate("http://127.0.0.1:" + port + "/admin/start");
        return page;
    }

    private static Locator way(Page page) {
        return page.getByRole(AriaRole.LINK, exactly("Sign in with District account"));
    }

    private static Locator account(Page page) {
        return page.getByRole(AriaRole.BUTTON, Chromium.named("^Your account")).first();
    }

    private static Locator field(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, exactly(name));
    }

    private static Page.GetByRoleOptions exactly(String name) {
        return Chromium.exactly(name);
    }
}
