package dev.corridor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** What a monitor does from the list: narrows it, writes to a student, reports a pass, which an admin follows up. */
class MonitorIT extends LincolnJourney {

    private static final String THEO = "Theo Lindqvist";

    @Test
    void theListIsNarrowedAndActedOn() {
        Page theo = as(chromium.phone(), "theo");
        new Student(theo).picks("Library").starts();

        Page monitor = as(chromium.phone(), "monitor");
        new Staff(monitor).watchesTheHallway();
        Locator row = monitor.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(THEO));
        assertThat(row).isVisible();
        narrows(monitor, row);
        writes(monitor, row, theo);
        reports(monitor, row);
        followsUp(as(chromium.laptop(), "admin"));
    }

    private static void narrows(Page monitor, Locator row) {
        monitor.getByText("Over time", new Page.GetByTextOptions().setExact(true))
                .click();
        assertThat(row).hasCount(0);
        monitor.getByText("All", new Page.GetByTextOptions().setExact(true)).click();
        monitor.getByRole(AriaRole.BUTTON, named("Filter by place or grade")).click();
        monitor.getByRole(AriaRole.COMBOBOX, Chromium.exactly("Place")).fill("Libr");
        monitor.getByRole(AriaRole.OPTION, named("Library")).click();
        assertThat(row).isVisible();
        Chromium.assertFitsPhones(monitor);
        monitor.setViewportSize(390, 844);
        monitor.getByRole(AriaRole.COMBOBOX, Chromium.exactly("Place")).fill("Gym");
        monitor.getByRole(AriaRole.OPTION, named("Gym")).click();
        assertThat(row).hasCount(0);
        monitor.reload();
        assertThat(row).isVisible();
    }

    private static void writes(Page monitor, Locator row, Page theo) {
        row.getByRole(AriaRole.BUTTON).click();
        monitor.getByRole(AriaRole.BUTTON, Chromium.exactly("Message")).click();
        Locator sheet = monitor.getByRole(AriaRole.DIALOG, named("Message about " + THEO));
        sheet.getByRole(AriaRole.TEXTBOX).fill("Please use the north stairs.");
        Chromium.assertFitsPhones(monitor);
        monitor.setViewportSize(390, 844);
        sheet.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Send"))
                .click();
        assertThat(sheet).hasCount(0);
        assertThat(theo.getByText("Please use the north stairs.").first()).isVisible();
    }

    private static void reports(Page monitor, Locator row) {
        row.getByRole(AriaRole.BUTTON).click();
        monitor.getByRole(AriaRole.BUTTON, Chromium.exactly("Report")).click();
        Locator sheet = monitor.getByRole(AriaRole.DIALOG, named("Report " + THEO));
        sheet.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Send the report"))
                .click();
        assertThat(sheet.getByText("Choose what it is about.")).isVisible();
        sheet.getByRole(AriaRole.COMBOBOX).click();
        monitor.getByRole(AriaRole.OPTION, named("Not where they said")).click();
        sheet.getByLabel("What happened").fill("Met near the gym.");
        Chromium.assertFitsPhones(monitor);
        monitor.setViewportSize(390, 844);
        sheet.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Send the report"))
                .click();
        assertThat(sheet).hasCount(0);
        monitor.getByRole(AriaRole.LINK, named("Reports on passes")).click();
        assertThat(monitor.getByText("Met near the gym.")).isVisible();
        Chromium.assertFitsPhones(monitor);
    }

    private static void followsUp(Page admin) {
        admin.navigate(admin.url().replaceAll("(//[^/]+/).*", "$1admin/reports"));
        Locator report = admin.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(THEO));
        assertThat(report).containsText("Not where they said");
        report.getByRole(AriaRole.COMBOBOX).click();
        admin.getByRole(AriaRole.OPTION, Chromium.exactly("In review")).click();
        assertThat(report).containsText("In review: Dr. Oyelaran");
        Chromium.assertAccessibleInLightAndDark(admin);
        admin.getByRole(AriaRole.BUTTON, Chromium.exactly("What reports may be about"))
                .click();
        Locator list = admin.getByRole(AriaRole.DIALOG).getByRole(AriaRole.TEXTBOX);
        list.fill(list.inputValue() + "\nFood in class");
        Chromium.assertAccessible(admin);
        admin.getByRole(AriaRole.BUTTON, Chromium.exactly("Save")).click();
        assertThat(admin.getByText("The list is saved.")).isVisible();
    }

    @Test
    void whoIsNotOutIsFoundAndReportedMissing() {
        Page monitor = as(chromium.laptop(), "monitor2");
        new Staff(monitor).watchesTheHallway();
        monitor.getByRole(AriaRole.SEARCHBOX).fill("lena sør");
        Locator lena =
                monitor.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText("Lena Sørensen"));
        assertThat(lena).containsText("Should be in");
        Chromium.assertAccessibleInLightAndDark(monitor);
        lena.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Lena Sørensen is missing"))
                .click();
        Locator undo = monitor.getByRole(AriaRole.BUTTON, named("Undo the walkout of Lena Sørensen"));
        assertThat(undo).isVisible();
        undo.click();
        assertThat(undo).hasCount(0);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
