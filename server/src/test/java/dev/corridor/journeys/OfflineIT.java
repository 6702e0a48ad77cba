package dev.corridor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.corridor.CorridorTest;
import dev.corridor.people.Person;
import dev.corridor.safety.EmergencySchool;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What still shows once the network is cut: the manual, and the list of who was out. */
@CorridorTest
@ExtendWith(KeepPictures.class)
class OfflineIT {

    private static final String PASSWORD = "a-long-password-1";
    private static final String LIST_IS_KEPT =
            "(await (await caches.open('corridor-roll-call')).keys()).some(({url}) => url.endsWith('/roll-call'))";
    private static final String KEPT = "async name => (await (await caches.open(name)).keys()).length";

    @Autowired
    private ApplicationContext context;

    @LocalServerPort
    private int port;

    private Chromium chromium;

    @BeforeEach
    void open() {
        setDefaultAssertionTimeout(15_000);
        chromium = new Chromium(port);
    }

    @AfterEach
    void close() {
        chromium.close();
    }

    @Test
    void theRollCallComesBackAfterAReloadWithoutANetworkAndGoesWhenItsPersonDoes() {
        EmergencySchool day = new EmergencySchool(context);
        EmergencySchool.ok(day.ask(day.school.ana(), day.restroom));
        Page okafor = as(chromium.phone(), day, day.school.okafor());
        Page rivera = as(chromium.laptop(), day, day.school.rivera());
        callsOutALockdown(rivera);
        okafor.getByRole(AriaRole.LINK, Chromium.named("Open the list")).click();
        assertThat(okafor.getByText("0 of 1 seen").last()).isVisible();
        until(okafor, "async () => !!(await caches.match('/safety')) && " + LIST_IS_KEPT);

        okafor.context().setOffline(true);
        okafor.reload();

        assertThat(okafor.getByText("Ana Alvarez")).isVisible();
        assertThat(okafor.getByText("0 of 1 seen").last()).isVisible();
        okafor.getByRole(AriaRole.BUTTON, Chromium.named("Mark Ana Alvarez as seen"))
                .click();
        assertThat(okafor.getByText("sent once there is a network")).isVisible();
        okafor.reload();
        assertThat(okafor.getByText("sent once there is a network")).isVisible();
        okafor.context().setOffline(false);
        assertThat(rivera.getByText("1 of 1 seen").last()).isVisible();

        okafor.getByRole(AriaRole.BUTTON, Chromium.named("^Your account"))
                .first()
                .click();
        okafor.getByRole(AriaRole.MENUITEM, Chromium.named("^Sign out$")).click();
        assertThat(okafor.locator("input[name=password]")).isVisible();
        until(okafor, "async () => !(await caches.has('corridor-roll-call'))");
    }

    @Test
    void nothingOfARollCallStaysOnceItIsOver() {
        EmergencySchool day = new EmergencySchool(context);
        EmergencySchool.ok(day.ask(day.school.ana(), day.restroom));
        Page admin = as(chromium.laptop(), day, day.school.admin());
        callsOutALockdown(admin);
        until(admin, "async () => " + LIST_IS_KEPT);
        admin.getByRole(AriaRole.BUTTON, Chromium.named("^All clear$")).click();
        admin.getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON, new com.microsoft.playwright.Locator.GetByRoleOptions().setName("All clear"))
                .click();
        until(admin, "async () => !(await caches.has('corridor-roll-call'))");
    }

    /** Waits for what a page itself has to wait for, which waitForFunction takes for true. */
    private static void until(Page page, String holds) {
        for (int look = 0; look < 100; look++) {
            if (Boolean.TRUE.equals(page.evaluate(holds))) {
                return;
            }
            page.waitForTimeout(100);
        }
        throw new AssertionError("never came true: " + holds);
    }

    private static void callsOutALockdown(Page staff) {
        staff.getByRole(AriaRole.BUTTON, Chromium.named("^Your account"))
                .first()
                .click();
        staff.getByRole(AriaRole.MENUITEM, Chromium.named("^Emergency$")).click();
        staff.getByRole(AriaRole.BUTTON, Chromium.named("^Lockdown$")).click();
        staff.getByRole(AriaRole.BUTTON, Chromium.named("Call out the lockdown"))
                .click();
        assertThat(staff.getByText("0 of 1 seen").last()).isVisible();
    }

    @Test
    void theManualIsSearchedAndReadWithoutANetworkOnceItWasOpened() {
        Page reader = chromium.phone();
        reader.navigate("http://127.0.0.1:" + port + "/manual/teacher#in-an-emergency");
        assertThat(reader.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("In an emergency")))
                .isInViewport();
        assertThat(reader.getByText("Kept on this device")).isVisible();
        Chromium.assertFitsPhones(reader);
        Chromium.assertAccessibleInLightAndDark(reader);

        reader.context().setOffline(true);
        reader.reload();
        assertThat(reader.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("For teachers")))
                .isVisible();
        reader.getByLabel("Search the manual").fill("credential sheet");
        reader.getByRole(AriaRole.LINK, Chromium.named("^Credential sheets")).click();
        assertThat(reader.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Credential sheets")))
                .isInViewport();
        Assertions.assertThat(reader.url()).endsWith("/manual/admin#credential-sheets");
    }

    @Test
    void aReaderOfSpanishGetsEveryPageInSpanish() {
        Page reader = chromium.laptop("es");
        reader.navigate("http://127.0.0.1:" + port + "/manual/student");
        assertThat(reader.getByText("¿A dónde vas?").first()).isVisible();
        assertThat(reader.locator("article")).hasAttribute("lang", "es");
        reader.getByRole(AriaRole.LINK, Chromium.named("^Para la administración$"))
                .click();
        assertThat(reader.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName("Salones").setExact(true)))
                .isVisible();
        assertThat(reader.locator("article")).hasAttribute("lang", "es");
    }

    @Test
    void whoIsOnlineIsNeverShownWhatWasKept() {
        Page reader = chromium.laptop();
        reader.navigate("http://127.0.0.1:" + port + "/manual");
        assertThat(reader.getByText("Kept on this device")).isVisible();
        Assertions.assertThat((Integer) reader.evaluate(KEPT, "corridor-manual"))
                .isPositive();
        reader.evaluate("""
                async () => {
                  const cache = await caches.open('corridor-manual');
                  for (const {url} of await cache.keys()) {
                    await cache.put(url, new Response('old'));
                  }
                }
                """);
        for (String path : List.of("/manual", "/")) {
            reader.navigate("http://127.0.0.1:" + port + path);
            assertThat(reader.getByText(path.equals("/") ? "Set up Corridor" : "For students")
                            .or(reader.getByText("Sign in"))
                            .first())
                    .isVisible();
            Assertions.assertThat(reader.content()).doesNotContain(">old<");
        }
    }

    private Page as(Page page, EmergencySchool day, Person person) {
        day.school.password(person, PASSWORD);
        Chromium.signIn(page, day.school.login(person), PASSWORD);
        return page;
    }
}
