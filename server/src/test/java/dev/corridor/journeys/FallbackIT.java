package dev.corridor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import dev.corridor.CorridorTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The fallback list in the browser: printed, then entered row by row. */
@CorridorTest
@ExtendWith(KeepPictures.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FallbackIT {

    @Autowired
    private ApplicationContext context;

    @LocalServerPort
    private int port;

    private Chromium chromium;

    @BeforeAll
    void schoolIsOn() {
        SchoolMorning.goesOn(context);
        chromium = new Chromium(port);
        setDefaultAssertionTimeout(15_000);
    }

    @AfterAll
    void schoolIsOver() {
        chromium.close();
    }

    private Page okafor() {
        Page page = chromium.laptop();
        Chromium.signIn(page, "okafor@lincoln.example", "corridor-demo");
        page.getByRole(AriaRole.BUTTON, Chromium.named("^Your account")).first().click();
        page.getByRole(AriaRole.MENUITEM, Chromium.named("^Fallback list$")).click();
        return page;
    }

    private static void choose(Page page, String field, String typed, String option) {
        Locator box = page.getByRole(AriaRole.COMBOBOX, Chromium.named("^" + field + "$"))
                .last();
        box.click();
        box.fill(typed);
        page.getByRole(AriaRole.OPTION, Chromium.named(option)).first().click();
    }

    @Test
    void aClassIsPrintedWithBlankTimes() {
        Page page = okafor();
        choose(page, "Class", "Rivera", "Rivera");
        assertThat(page.getByRole(AriaRole.COLUMNHEADER, Chromium.named("^Left$")))
                .isVisible();
        Chromium.assertAccessible(page);
        Chromium.assertFitsPhones(page);
        page.setViewportSize(1366, 768);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.getByText("Where students may go")).isVisible();
        assertThat(page.getByRole(AriaRole.BUTTON, Chromium.named("^Print the list$")))
                .isHidden();
    }

    @Test
    void whatIsNotRightStaysAndTheRestIsEntered() {
        Page page = okafor();
        page.getByText("Enter", new Page.GetByTextOptions().setExact(true)).click();
        choose(page, "Student", "devon", "Devon Achterberg");
        choose(page, "From", "Library", "Library");
        choose(page, "To", "Gym", "Gym");
        page.getByLabel("Left").fill("08:30");
        page.getByRole(AriaRole.BUTTON, Chromium.named("^Enter these passes$")).click();
        assertThat(page.getByText("A student, two rooms and two times are needed."))
                .isVisible();
        page.getByLabel("Back", new Page.GetByLabelOptions().setExact(true)).fill("08:20");
        page.getByRole(AriaRole.BUTTON, Chromium.named("^Enter these passes$")).click();
        assertThat(page.getByText("Nobody is back before leaving.")).isVisible();
        Chromium.assertAccessibleInLightAndDark(page);
        Chromium.assertFitsPhones(page);
        page.setViewportSize(1366, 768);
        page.getByLabel("Back", new Page.GetByLabelOptions().setExact(true)).fill("08:40");
        page.getByRole(AriaRole.BUTTON, Chromium.named("^Enter these passes$")).click();
        assertThat(page.getByText("1 pass entered.")).isVisible();
        assertThat(page.getByLabel("Left")).hasValue("");
    }
}
