package dev.corridor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;

/** The fallback list in the browser: printed, then entered row by row. */
class FallbackIT extends LincolnJourney {

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
