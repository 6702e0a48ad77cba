package dev.corridor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.corridor.CorridorTest;
import dev.corridor.people.Person;
import dev.corridor.safety.EmergencySchool;
import java.time.Duration;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A lockdown, from the teacher who calls it out to the all clear, with the network lost in between. */
@CorridorTest
class EmergencyIT {

    private static final String PASSWORD = "a-long-password-1";

    @Autowired
    private ApplicationContext context;

    @LocalServerPort
    private int port;

    private Chromium chromium;
    private EmergencySchool day;

    @BeforeEach
    void schoolIsOn() {
        chromium = new Chromium(port);
        day = new EmergencySchool(context);
    }

    @AfterEach
    void close() {
        chromium.close();
    }

    @Test
    void aLockdownIsCalledOutCheckedOffWithoutANetworkAndEnded() {
        EmergencySchool.ok(day.ask(day.school.ana(), day.restroom));
        Page ana = as(chromium.phone(), day.school.ana());
        Page okafor = as(chromium.phone(), day.school.okafor());
        okafor.setViewportSize(320, 640);
        Page rivera = as(chromium.laptop(), day.school.rivera());

        rivera.getByRole(AriaRole.BUTTON, named("Your account")).click();
        rivera.getByRole(AriaRole.MENUITEM, named("^Emergency$")).click();
        rivera.getByRole(AriaRole.BUTTON, named("^Lockdown$")).click();
        Chromium.assertAccessible(rivera);
        long pressed = System.nanoTime();
        rivera.getByRole(AriaRole.BUTTON, named("Call out the lockdown")).press("Enter");
        okafor.getByRole(AriaRole.ALERT).waitFor();
        Duration until = Duration.ofNanos(System.nanoTime() - pressed);
        assertThat(okafor.getByRole(AriaRole.ALERT)).containsText("Lockdown since");
        assertThat(ana.getByText("Passes are paused. Stay with your teacher.").first())
                .isVisible();
        Assertions.assertThat(ana.content()).doesNotContainIgnoringCase("lockdown");
        // A second of them is for three browsers on one machine; EmergencyLiveTest holds the server to one.
        Assertions.assertThat(until).as("until another device shows it").isLessThan(Duration.ofSeconds(2));
        Chromium.assertAccessible(ana);

        okafor.getByRole(AriaRole.LINK, named("Open the list")).click();
        assertThat(okafor.getByText("0 of 1 seen").last()).isVisible();
        Chromium.assertAccessible(okafor);
        Assertions.assertThat((Boolean) okafor.evaluate("document.documentElement.scrollWidth <= 320"))
                .as("nothing sticks out at 320 pixels")
                .isTrue();
        okafor.context().setOffline(true);
        okafor.getByRole(AriaRole.BUTTON, named("Mark Ana Alvarez as seen")).press("Enter");
        assertThat(okafor.getByText("sent once there is a network")).isVisible();
        assertThat(rivera.getByText("Seen at")).hasCount(0);
        okafor.context().setOffline(false);
        assertThat(rivera.getByText(Pattern.compile("Seen at .* by .*Okafor"))).isVisible();
        rivera.getByRole(AriaRole.BUTTON, named("Use the dark colors")).click();
        Chromium.assertAccessible(rivera);

        Page admin = as(chromium.laptop(), day.school.admin());
        admin.getByRole(AriaRole.LINK, named("Open the list")).click();
        admin.getByLabel("Message to all staff").fill("Stay away from the gym.");
        admin.getByRole(AriaRole.BUTTON, named("^Send$")).click();
        assertThat(okafor.getByRole(AriaRole.ALERT)).containsText("Stay away from the gym.");
        admin.getByRole(AriaRole.BUTTON, named("^All clear$")).click();
        Chromium.assertAccessible(admin);
        admin.getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON, new com.microsoft.playwright.Locator.GetByRoleOptions().setName("All clear"))
                .click();
        assertThat(okafor.getByText("Lockdown since")).hasCount(0);
        assertThat(ana.getByText("Passes are paused")).hasCount(0);
    }

    private Page as(Page page, Person person) {
        day.school.password(person, PASSWORD);
        Chromium.signIn(page, day.school.login(person), PASSWORD);
        return page;
    }

    private static Page.GetByRoleOptions named(String pattern) {
        return new Page.GetByRoleOptions().setName(Pattern.compile(pattern));
    }
}
