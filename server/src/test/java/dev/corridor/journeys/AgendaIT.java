package dev.corridor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Passes for a later time in the browser: a student asks for one, a teacher says another time, moves and calls off. */
class AgendaIT extends LincolnJourney {

    @Test
    void aRequestForNowComesLaterAndIsMovedAndCalledOff() {
        Page abe = as(chromium.laptop(), "abe");
        Page mateo = as(chromium.phone(), "mateo");
        new Student(mateo).picks("Robotics lab");
        mateo.getByRole(AriaRole.BUTTON, Chromium.named("^Ask")).click();
        Locator request = new Staff(abe).request("Mateo Vasquez-Lund");
        request.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Another time: Mateo Vasquez-Lund"))
                .click();
        Locator time = abe.getByRole(AriaRole.DIALOG, named("Another time"));
        time.getByLabel("Time").fill("13:20");
        Chromium.assertAccessible(abe);
        time.getByRole(AriaRole.BUTTON).last().click();
        assertThat(request).hasCount(0);

        assertThat(mateo.getByText("Coming up")).isVisible();
        Locator coming = mateo.getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText("Robotics lab"))
                .last();
        assertThat(coming).containsText("1:20");
        Chromium.assertFitsPhones(mateo);

        Page phone = as(chromium.phone(), "abe");
        phone.getByRole(AriaRole.LINK, Chromium.exactly("Agenda")).last().click();
        Locator name = row(phone, "Mateo Vasquez-Lund").getByText("Mateo Vasquez-Lund");
        assertThat(name).isVisible();
        Assertions.assertThat(name.boundingBox().width).as("room for a name").isGreaterThan(120);
        Chromium.assertFitsPhones(phone);

        abe.getByRole(AriaRole.LINK, Chromium.exactly("Agenda")).first().click();
        Locator row = row(abe, "Mateo Vasquez-Lund");
        assertThat(row).containsText("1:20");
        Chromium.assertAccessibleInLightAndDark(abe);
        row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Another time: Mateo Vasquez-Lund"))
                .click();
        abe.getByRole(AriaRole.DIALOG, named("Another time")).getByLabel("Time").fill("13:45");
        abe.getByRole(AriaRole.DIALOG, named("Another time"))
                .getByRole(AriaRole.BUTTON)
                .last()
                .click();
        assertThat(coming).containsText("1:45");
        row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Call off: Mateo Vasquez-Lund, 1:45"))
                .click();
        assertThat(row).hasCount(0);
        assertThat(mateo.getByText("Coming up")).hasCount(0);
    }

    @Test
    void aStudentSchedulesAndCallsOff() {
        Page lena = as(chromium.phone(), "lena");
        new Student(lena).picks("Library");
        lena.getByRole(AriaRole.BUTTON, Chromium.exactly("Go later instead")).click();
        time(lena).fill("07:00");
        lena.getByRole(AriaRole.BUTTON, Chromium.exactly("Schedule it")).click();
        assertThat(lena.getByText("This time is over already.")).isVisible();
        time(lena).fill("13:30");
        Chromium.assertFitsPhones(lena);
        lena.getByRole(AriaRole.BUTTON, Chromium.exactly("Schedule it")).click();
        assertThat(lena.getByText("Coming up")).isVisible();
        lena.getByRole(AriaRole.BUTTON, Chromium.exactly("Call off Library, 1:30"))
                .click();
        assertThat(lena.getByText("Coming up")).hasCount(0);
    }

    @Test
    void aTeacherSchedulesASeriesAndCallsTheRestOff() {
        Page rivera = as(chromium.laptop(), "rivera");
        rivera.getByRole(AriaRole.BUTTON, named("Write a pass")).first().click();
        rivera.getByRole(AriaRole.COMBOBOX).first().fill("amara nwosu");
        rivera.getByRole(AriaRole.OPTION, named("Amara Nwosu")).click();
        rivera.getByLabel("To", new Page.GetByLabelOptions().setExact(true))
                .first()
                .fill("Library");
        rivera.getByRole(AriaRole.OPTION, named("Library")).click();
        rivera.getByText("Later", new Page.GetByTextOptions().setExact(true)).click();
        time(rivera).fill("13:50");
        rivera.getByRole(AriaRole.COMBOBOX, named("Repeat")).click();
        rivera.getByRole(AriaRole.OPTION, Chromium.exactly("Every school day")).click();
        Chromium.assertAccessible(rivera);
        rivera.getByRole(AriaRole.BUTTON, Chromium.exactly("Schedule the pass")).click();
        assertThat(rivera.getByText(Pattern.compile("passes scheduled"))).isVisible();

        rivera.getByRole(AriaRole.LINK, Chromium.exactly("Agenda")).first().click();
        assertThat(row(rivera, "Amara Nwosu")).not().hasCount(0);
        Locator last = row(rivera, "Amara Nwosu").last();
        assertThat(last).containsText("repeats");
        rivera.getByRole(AriaRole.BUTTON, Chromium.exactly("Later")).click();
        assertThat(row(rivera, "Amara Nwosu")).not().hasCount(0);
        rivera.getByRole(AriaRole.BUTTON, Chromium.exactly("Today")).click();
        row(rivera, "Amara Nwosu")
                .first()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("Call off")))
                .click();
        rivera.getByRole(AriaRole.MENUITEM, Chromium.exactly("This one and all after it"))
                .click();
        assertThat(row(rivera, "Amara Nwosu")).hasCount(0);
    }

    private static Locator time(Page page) {
        return page.getByLabel("Time", new Page.GetByLabelOptions().setExact(true));
    }

    private static Locator row(Page page, String student) {
        return page.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(student));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
