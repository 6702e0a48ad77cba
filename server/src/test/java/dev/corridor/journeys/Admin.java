package dev.corridor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/** What an administrator does at a desk. */
record Admin(Page page) {

    /** Opens a screen of administration by its name in the side bar. */
    Admin opens(String screen) {
        // What is new there may be told behind its name.
        page.getByRole(AriaRole.LINK, Chromium.named("^" + screen + "( \\d.*)?$"))
                .first()
                .click();
        assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(screen).setLevel(1)))
                .isVisible();
        return this;
    }

    /** Chooses something in the account menu: a view, a school, a language. */
    Admin chooses(String item) {
        page.getByRole(AriaRole.BUTTON, Chromium.named("^Your account")).first().click();
        page.getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions().setName(item).setExact(true))
                .click();
        return this;
    }

    Admin uploads(Path file) {
        page.locator("input[type=file]").setInputFiles(file);
        assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName("What " + file.getFileName() + " would change")))
                .isVisible();
        return this;
    }

    /** A line of the plan: added, changed, removed, unchanged. */
    Locator planned(String what) {
        return page.getByRole(AriaRole.ROW, Chromium.named("^" + what + " "));
    }

    Admin applies() {
        press("Apply");
        assertThat(page.getByText("Done. The roster is in use.").last()).isVisible();
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Choose a file")))
                .isVisible();
        return this;
    }

    /** Makes the credential sheet of a class, or of the staff. Returns one-time passwords by sign-in. */
    Map<String, String> makesTheSheetFor(String whose) {
        Locator field = field("For");
        field.fill(whose);
        page.getByRole(AriaRole.OPTION, Chromium.named(whose)).first().click();
        page.waitForResponse(answer -> answer.url().endsWith("/credential-sheets"), () -> press("Make the sheet"));
        Locator rows = page.locator("section table tbody tr");
        assertThat(rows.first()).isVisible();
        return rows.all().stream()
                .map(row -> row.getByRole(AriaRole.CELL).allInnerTexts())
                .collect(Collectors.toMap(cells -> cells.get(1), cells -> cells.get(2)));
    }

    Admin opensTheRoom(String name) {
        page.getByRole(AriaRole.BUTTON, Chromium.named(name)).first().click();
        assertThat(drawer()).isVisible();
        return this;
    }

    Admin savesTheRoom() {
        press("Save room");
        assertThat(drawer()).hasCount(0);
        return this;
    }

    Locator drawer() {
        return page.getByRole(AriaRole.DIALOG);
    }

    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first();
    }

    /** Chooses from a list that opens below a field. */
    Admin selects(String label, String option) {
        field(label).click();
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(option).setExact(true))
                .click();
        return this;
    }

    /** Finds somebody by name and adds them to a field of people. */
    Admin adds(String label, String person) {
        field(label).fill(person);
        page.getByRole(AriaRole.OPTION, Chromium.named("^" + person)).first().click();
        return this;
    }

    Admin press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
        return this;
    }
}
