package dev.corridor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An administrator at work in Roosevelt, which has no rooms yet: right input, wrong input, and what is kept. */
class AdministrationIT extends LincolnJourney {

    private Admin admin;

    @BeforeAll
    void opensABrowser() {
        Page page = chromium.laptop();
        Chromium.signIn(page, "admin@roosevelt.example", "corridor-demo");
        page.onDialog(Dialog::accept);
        admin = new Admin(page);
        admin.chooses("Administration");
        admin.opens("Rooms").press("Build the starter pack");
        assertThat(page.getByText("The starter pack is built.")).isVisible();
    }

    @BeforeEach
    void beginsAnew() {
        admin.page().reload();
    }

    private void isSaid(String text) {
        assertThat(admin.page().getByText(text).locator("visible=true").first()).isVisible();
    }

    @Test
    void badInputIsSaidBesideTheFieldAndNothingTypedIsLost() {
        admin.opens("Rooms").press("Add room");
        admin.field("Number").fill("B12");
        admin.press("Save room");
        assertThat(admin.field("Name")).hasAttribute("aria-invalid", "true");
        admin.field("Name").fill("A name of more than fifteen letters");
        admin.press("Save room");
        assertThat(admin.field("Name")).hasAttribute("aria-invalid", "true");
        isSaid("1 thing to fix");
        assertThat(admin.field("Name")).hasValue("A name of more than fifteen letters");
        assertThat(admin.field("Number")).hasValue("B12");
        admin.field("Name").fill("Restroom 1");
        admin.press("Save room");
        assertThat(admin.field("Name")).hasAttribute("aria-invalid", "true");
        admin.field("Name").fill("Boiler room");
        admin.savesTheRoom();

        admin.opensTheRoom("Boiler room");
        assertThat(admin.field("Number")).hasValue("B12");
        admin.press("Delete room");
        assertThat(admin.page().getByText("Boiler room").and(admin.page().locator("b")))
                .hasCount(0);
    }

    @Test
    void aFolderIsMadeRenamedAndDeleted() {
        admin.opens("Rooms").press("Add folder").press("Save folder");
        assertThat(admin.drawer().getByLabel("Name")).hasAttribute("aria-invalid", "true");
        admin.drawer().getByLabel("Name").fill("Annex");
        admin.press("Save folder");
        assertThat(admin.drawer()).hasCount(0);
        admin.opens("Rooms").press("Add room").selects("Folder", "Annex");
        admin.field("Name").fill("Hut");
        admin.field("Number").fill("H1");
        admin.savesTheRoom().press("Edit Annex");
        admin.drawer().getByLabel("Name").fill("Old annex");
        admin.press("Save folder");
        assertThat(heading("Old annex")).isVisible();
        assertThat(admin.drawer()).hasCount(0);
        admin.press("Edit Old annex").press("Delete folder");
        assertThat(heading("Old annex")).hasCount(0);
        isSaid("Hut");
    }

    private Locator heading(String text) {
        return admin.page()
                .getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(text).setExact(true));
    }

    @Test
    void settingsAreCheckedAndKept() {
        admin.opens("Settings").field("How many may be out at once").fill("35");
        admin.field("Name").fill("");
        admin.press("Save settings");
        assertThat(admin.field("Name")).hasAttribute("aria-invalid", "true");
        assertThat(admin.field("How many may be out at once")).hasValue("35");
        admin.field("Name").fill("Roosevelt");
        admin.field("Minutes between two passes of a student").fill("7");
        admin.press("Save settings");
        isSaid("The settings are saved.");

        admin.page().reload();
        assertThat(admin.field("How many may be out at once")).hasValue("35");
        assertThat(admin.field("Minutes between two passes of a student")).hasValue("7 minutes");
    }

    @Test
    void limitsAndGroupsAreSetAndTakenBack() {
        admin.opens("Limits and safety").press("Add a limit").selects("For", "A grade");
        admin.press("Save limit");
        assertThat(admin.drawer().getByLabel("Grade")).hasAttribute("aria-invalid", "true");
        admin.drawer().getByLabel("Grade").fill("9");
        admin.drawer()
                .getByLabel("Passes", new Locator.GetByLabelOptions().setExact(true))
                .fill("2");
        admin.press("Save limit");
        isSaid("2 a day");

        admin.press("Add a group").press("Save group");
        assertThat(admin.drawer().getByLabel("Students").first()).hasAttribute("aria-invalid", "true");
        admin.drawer().getByLabel("Name (optional)").fill("Two of them");
        admin.press("Save group");
        assertThat(admin.drawer().getByLabel("Name (optional)")).hasValue("Two of them");
    }

    @Test
    void aRosterWithErrorsNamesThemAndTheRightOneIsApplied(@TempDir Path folder) throws IOException {
        admin.opens("Rosters").uploads(file(folder, "wrong.csv", "teacher,nobody,Rosa,Quill,Roosevelt"));
        isSaid("wrong.csv, row 2, e-mail");
        isSaid("1 error. Nothing can be applied until it is fixed in the file.");
        assertThat(admin.page()
                        .getByRole(
                                AriaRole.BUTTON,
                                new Page.GetByRoleOptions().setName("Apply").setExact(true)))
                .hasCount(0);
        admin.press("Choose another file")
                .uploads(file(folder, "right.csv", "teacher,quill@roosevelt.example,Rosa,Quill,Roosevelt"))
                .applies();

        Map<String, String> sheet = admin.makesTheSheetFor("All staff");
        Page rosa = chromium.laptop();
        Chromium.signIn(rosa, "quill@roosevelt.example", Objects.requireNonNull(sheet.get("quill@roosevelt.example")));
        assertThat(rosa.getByText("Choose your own password")).isVisible();
    }

    private static Path file(Path folder, String name, String row) throws IOException {
        return Files.writeString(folder.resolve(name), "role,e-mail,first name,last name,school\n" + row + "\n");
    }
}
