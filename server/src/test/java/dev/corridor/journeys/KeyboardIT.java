package dev.corridor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The main flows without a mouse. */
class KeyboardIT extends LincolnJourney {

    /** Signs in by typing: name, Tab, password, Enter. */
    private Keyboard signedIn(String login) {
        Page page = chromium.laptop();
        assertThat(page.getByLabel("E-mail or username")).isFocused();
        Keyboard keyboard = new Keyboard(page);
        keyboard.type(login + "@lincoln.example")
                .press("Tab")
                .type("corridor-demo")
                .press("Enter");
        return keyboard;
    }

    @Test
    void aStudentGoesWithTwoKeysAndTheSheetGivesTheFocusBack() {
        Keyboard lena = signedIn("lena");
        lena.sees("Where to?").tabTo("Library").press("Enter");
        assertThat(button(lena.page(), "Start my pass")).isFocused();
        lena.press("Escape");
        assertThat(lena.page().getByRole(AriaRole.DIALOG)).hasCount(0);
        lena.isOn("Library").press("Enter");
        assertThat(button(lena.page(), "Start my pass")).isFocused();
        lena.press("Enter").sees("No sound will play");
        lena.tabTo("I'm back")
                .press("Enter")
                .sees("Back at")
                .tabTo("New pass")
                .press("Enter")
                .sees("Where to?");
    }

    @Test
    void aTeacherAnswersWithAAndD() {
        new Offstage(port, "omar").asks("Nurse", "Rivera");
        new Offstage(port, "hana").asks("Nurse", "Rivera");
        Keyboard rivera = signedIn("rivera");
        rivera.tabTo("Hana Kim").press("d");
        assertThat(button(rivera.page(), "Just not now")).isFocused();
        rivera.press("Escape").isOn("Hana Kim").press("d");
        assertThat(button(rivera.page(), "Just not now")).isFocused();
        rivera.press("Enter");
        assertThat(new Staff(rivera.page()).request("Hana Kim")).hasCount(0);
        rivera.tabTo("Omar Bautista").press("a");
        assertThat(new Staff(rivera.page()).request("Omar Bautista")).hasCount(0);
        rivera.sees("Omar Bautista");
        new Offstage(port, "omar").comesBack();
    }

    @Test
    void aTeacherWritesAPassInOneLine() {
        Keyboard okafor = signedIn("okafor");
        okafor.sees("My rooms").press("Control+k").sees("There and back");
        okafor.type("ana castillo nurse 10");
        assertThat(okafor.page().getByRole(AriaRole.OPTION).first()).containsText("Ana Castillo-Reyes");
        okafor.press("Enter").sees("1 pass written");
        new Offstage(port, "ana").comesBack();
    }

    @Test
    void anAdministratorChangesARoom() {
        Keyboard admin = signedIn("admin");
        admin.sees("My rooms").page().navigate("http://127.0.0.1:" + port + "/admin/rooms");
        admin.sees("Restroom 1 West").tabTo("Restroom 1 West").press("Enter").sees("Time limit");
        admin.press("Escape");
        assertThat(admin.page().getByRole(AriaRole.DIALOG)).hasCount(0);
        admin.isOn("Restroom 1 West").press("Enter").tabTo("Max passes from").type("3");
        admin.tabTo("Save room").press("Enter").sees("Restroom 1 West is saved.");
    }

    private static com.microsoft.playwright.Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name)));
    }
}
