package dev.corridor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A Monday morning at Lincoln High, third period: who asks, who answers, who sees it. */
class LincolnMorningIT extends LincolnJourney {

    @Test
    void aStudentGoesInTwoTapsAndTheMonitorSeesIt() {
        Page monitor = as(chromium.phone(), "monitor");
        Page ana = as(chromium.phone(), "ana");
        assertThat(ana.getByText("Where to?")).isVisible();
        Chromium.assertAccessible(ana);

        tile(ana, "^Restrooms").click();
        tile(ana, "Restroom 2 East").click();
        ana.getByRole(AriaRole.BUTTON, named("Start my pass")).click();

        assertThat(ana.getByRole(AriaRole.BUTTON, named("I.m back"))).isVisible();
        assertThat(monitor.getByText("Ana Castillo-Reyes").first()).isVisible();
        Chromium.assertAccessible(ana);
        Chromium.assertAccessible(monitor);

        ana.getByRole(AriaRole.BUTTON, named("I.m back")).click();
        assertThat(monitor.getByText("Ana Castillo-Reyes")).hasCount(0);
    }

    @Test
    void aTeacherApprovesAndTheStudentGoes() {
        Page abe = as(chromium.laptop(), "abe");
        Page isaac = as(chromium.phone(), "isaac");
        tile(isaac, "Robotics lab").click();
        isaac.getByRole(AriaRole.BUTTON, named("^Ask")).click();
        assertThat(isaac.getByText(Pattern.compile("Waiting for"))).isVisible();

        Locator approve = abe.getByRole(AriaRole.BUTTON, named("^Approve$"));
        assertThat(approve.first()).isVisible();
        Chromium.assertAccessible(abe);
        approve.first().click();

        assertThat(isaac.getByRole(AriaRole.BUTTON, named("I.m back|I.m at|I.m here|Arrived")))
                .isVisible();
    }

    private static Locator tile(Page page, String room) {
        return page.getByRole(AriaRole.BUTTON, named(room)).first();
    }

    private static Page.GetByRoleOptions named(String pattern) {
        return new Page.GetByRoleOptions().setName(Pattern.compile(pattern));
    }
}
