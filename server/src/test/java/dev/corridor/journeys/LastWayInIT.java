package dev.corridor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static dev.corridor.journeys.Chromium.exactly;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestSchool;
import dev.corridor.people.Accounts;
import dev.corridor.signon.saml.Idp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A district's admin switches passwords off, and is kept from taking the way in that is left away. */
@CorridorTest
@ExtendWith(KeepPictures.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LastWayInIT {

    private static final String PASSWORD = "four brown bicycles";
    private static final Pattern NOBODY = Pattern.compile("would have no way in left: Teachers\\.");
    private static final Pattern NADIE = Pattern.compile("se quedarían sin ninguna forma de entrar: Docentes\\.");

    @Autowired
    private ApplicationContext context;

    @LocalServerPort
    private int port;

    private TestSchool school;
    private TestBrowser api;
    private Chromium chromium;

    @BeforeAll
    void open() {
        school = TestSchool.make(context);
        context.getBean(Accounts.class)
                .makeDistrictAdmin(school.district(), school.admin().account(), "Ada", "Admin");
        school.password(school.admin(), PASSWORD);
        api = school.as(school.admin());
        chromium = new Chromium(port);
        setDefaultAssertionTimeout(20_000);
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @Test
    void theLastWayInOfThoseWithoutPasswordsIsNotTakenAway() {
        String google = "/admin/sign-on/" + add(google());
        Page admin = at(chromium.laptop(), "/admin/sign-on/rules");
        switchesPasswordsOff(admin);

        at(admin, "/admin/sign-on");
        assertThat(admin.getByText("Passwords keep working until you switch them off"))
                .isVisible();
        assertThat(admin.getByText("Google", new Page.GetByTextOptions().setExact(true)))
                .hasCount(1);
        Chromium.assertAccessibleInLightAndDark(admin);
        at(admin, google);
        shown(admin, "Show it on the sign-in page").uncheck();
        admin.getByRole(AriaRole.BUTTON, exactly("Save")).click();
        assertThat(admin.getByText(NOBODY)).isVisible();
        Chromium.assertAccessibleInLightAndDark(admin);

        Page phone = at(chromium.phone(), google);
        phone.onDialog(Dialog::accept);
        phone.getByRole(AriaRole.BUTTON, exactly("Delete this way to sign in")).click();
        assertThat(phone.getByText(NOBODY)).isVisible();
        at(phone, "/admin/sign-on");
        assertThat(phone.getByText("Passwords keep")).isVisible();
        Chromium.assertFitsPhones(phone);
        Assertions.assertThat(api.get(connections()).raw().body()).contains("\"Google\"");
        inSpanish(at(chromium.phone("es"), google));
    }

    private static void inSpanish(Page phone) {
        shown(phone, "Mostrarla en la página de entrada").uncheck();
        phone.getByRole(AriaRole.BUTTON, exactly("Guardar")).click();
        assertThat(phone.getByText(NADIE)).isVisible();
        Chromium.assertFitsPhones(phone);
    }

    private static void switchesPasswordsOff(Page admin) {
        admin.getByLabel("Teachers").first().check();
        admin.getByLabel(Pattern.compile("^Ada Admin")).check();
        admin.getByRole(AriaRole.BUTTON, exactly("Save")).click();
        assertThat(admin.getByText("Saved.")).isVisible();
    }

    /** A provider that says until when its metadata is good. */
    @Test
    void metadataThatHasRunOutIsNotTakenAndSaysSo() {
        Page admin = at(chromium.laptop(), "/admin/sign-on/new");
        admin.getByRole(AriaRole.BUTTON, Chromium.named("^Another provider \\(SAML"))
                .click();
        Chromium.assertAccessibleInLightAndDark(admin);
        field(admin, "Name").fill("By SAML");
        field(admin, "Your domains").fill("here.example");
        field(admin, "Or its text").fill(metadata("2026-01-15T12:00:00Z"));
        admin.getByRole(AriaRole.BUTTON, exactly("Save")).click();
        assertThat(admin.getByText("This metadata was good until January 15, 2026 and is no longer."))
                .isVisible();
        field(admin, "Or its text").fill(metadata("2046-01-15T12:00:00Z"));
        admin.getByRole(AriaRole.BUTTON, exactly("Save")).click();
        assertThat(admin.getByText("The provider says that its metadata is good until January 15, 2046."))
                .isVisible();
    }

    private static String metadata(String until) {
        return Idp.metadata("https://idp.example", "https://idp.example/sso", false, Idp.KEY)
                .replace("<md:EntityDescriptor ", "<md:EntityDescriptor validUntil=\"" + Instant.parse(until) + "\" ");
    }

    private String connections() {
        return "/api/districts/" + school.district() + "/sign-on-connections";
    }

    private String add(Map<String, Object> draft) {
        Answer made = api.post(connections(), draft);
        Assertions.assertThat(made.status()).as(made.raw().body()).isEqualTo(201);
        return made.body().path("id").asString();
    }

    private static Map<String, Object> google() {
        return new HashMap<>(Map.of(
                "preset",
                "google",
                "name",
                "Google",
                "clientId",
                "corridor",
                "clientSecret",
                "a secret",
                "byEmail",
                true,
                "domains",
                List.of("here.example"),
                "audience",
                List.of("students", "staff"),
                "on",
                true));
    }

    private Page at(Page page, String path) {
        return chromium.enter(page, school.as(school.admin()), path);
    }

    private static Locator field(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private static Locator shown(Page page, String label) {
        return page.getByLabel(Pattern.compile("^" + label));
    }
}
