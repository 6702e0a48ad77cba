package dev.corridor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** A student is missing: two taps of a teacher, first on the monitor's phone within a second, found by the monitor. */
class WalkoutIT extends LincolnJourney {

    private static final long A_SECOND = 1_000;

    @Test
    void twoTapsAndEveryMonitorKnows() {
        Page rivera = as(chromium.laptop(), "rivera");
        Page monitor = as(chromium.phone(), "monitor");
        new Staff(monitor).watchesTheHallway();
        assertThat(monitor.getByText("Live").first()).isVisible();

        rivera.getByRole(AriaRole.BUTTON, Chromium.exactly("Student missing")).click();
        Locator sheet = rivera.getByRole(AriaRole.DIALOG, named("Who is missing?"));
        Locator mate = sheet.getByRole(AriaRole.LISTITEM).first();
        assertThat(mate).isVisible();
        String name = mate.getByRole(AriaRole.BUTTON)
                .innerText()
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow();
        Chromium.assertAccessibleInLightAndDark(rivera);
        Locator row = monitor.getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(name))
                .filter(new Locator.FilterOptions().setHasText("Walkout"));
        new Staff(monitor).looksOutFor(name);
        long tapped = System.currentTimeMillis();
        mate.getByRole(AriaRole.BUTTON).click();
        assertThat(row).isVisible();
        Assertions.assertThat(new Staff(monitor).sawAt() - tapped)
                .as("milliseconds to the monitor's phone")
                .isLessThan(A_SECOND);
        assertThat(monitor.getByRole(AriaRole.LISTITEM).first()).containsText(name);
        assertThat(rivera.getByRole(AriaRole.BUTTON, named("Undo the walkout of " + name)))
                .isVisible();
        Chromium.assertAccessibleInLightAndDark(rivera);
        Chromium.assertFitsPhones(monitor);

        monitor.getByRole(AriaRole.BUTTON, Chromium.exactly("Found: " + name)).click();
        Locator found = monitor.getByRole(AriaRole.DIALOG, named(name));
        found.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save and end the walkout"))
                .click();
        assertThat(found.getByText("Say where the student was found.")).isVisible();
        found.getByLabel("Where?").fill("Behind the gym");
        found.getByLabel("Comment").fill("Came along at once.");
        Chromium.assertFitsPhones(monitor);
        found.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save and end the walkout"))
                .click();
        assertThat(row).hasCount(0);
        assertThat(rivera.getByRole(AriaRole.BUTTON, named("Found: " + name))).hasCount(0);

        monitor.getByRole(AriaRole.LINK, named("Walkouts and how they ended")).click();
        monitor.getByRole(AriaRole.LINK, named(name)).first().click();
        assertThat(monitor.getByRole(AriaRole.HEADING, named("Walkout of " + name)))
                .isVisible();
        assertThat(monitor.getByText("Behind the gym")).isVisible();
        assertThat(monitor.getByText("Came along at once.")).isVisible();
        Chromium.assertFitsPhones(monitor);
    }

    @Test
    void theStudentReadsWhereToGoAndCannotEndIt() {
        Page okafor = as(chromium.laptop(), "okafor");
        Page omar = as(chromium.phone(), "omar");
        okafor.getByRole(AriaRole.BUTTON, Chromium.exactly("Student missing")).click();
        Locator sheet = okafor.getByRole(AriaRole.DIALOG, named("Who is missing?"));
        sheet.getByLabel("Any student").fill("omar baut");
        sheet.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Omar Bautista"))
                .click();
        assertThat(omar.getByText("You are looked for")).isVisible();
        assertThat(omar.getByText("A teacher has noticed that you are not in class."))
                .isVisible();
        Chromium.assertFitsPhones(omar);
        okafor.getByRole(AriaRole.BUTTON, named("Undo the walkout of Omar")).click();
        assertThat(omar.getByText("You are looked for")).hasCount(0);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
