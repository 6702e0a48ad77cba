package dev.corridor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A kiosk in the browser: bound, scanned at, typed at slowly, in use, after a power cut, and unbound. */
class KioskIT extends LincolnJourney {

    private static final int HAND = 130;

    @Test
    void aKioskIsBoundUsedAndUnbound() {
        Page admin = as(chromium.laptop(), "admin");
        Page kiosk = chromium.laptop();
        Kiosk.bind(admin, kiosk, "Mr. Okafor");
        Chromium.assertAccessible(admin);
        Chromium.assertAccessibleInLightAndDark(kiosk);
        assertThat(kiosk.getByText("Scan your ID", new Page.GetByTextOptions().setExact(false))
                        .first())
                .isVisible();

        Kiosk.scan(kiosk, "00000");
        assertThat(kiosk.getByText(Pattern.compile("^This card is not known here")))
                .isVisible();
        Kiosk.scan(kiosk, Kiosk.number("priya"));
        assertThat(Kiosk.heading(kiosk, "Hi, Priya")).isVisible();
        Chromium.assertAccessibleInLightAndDark(kiosk);
        kiosk.getByRole(AriaRole.BUTTON, Chromium.named("Restroom")).first().click();
        kiosk.getByRole(AriaRole.BUTTON, Chromium.named("^(Start my pass|Join the line)"))
                .click();
        assertThat(kiosk.getByText(Pattern.compile("left$")).or(kiosk.getByText(Pattern.compile("in line$"))))
                .isVisible();
        Chromium.assertAccessibleInLightAndDark(kiosk);

        kiosk.reload();
        assertThat(kiosk.getByText("Scan your ID", new Page.GetByTextOptions().setExact(false))
                        .first())
                .isVisible();
        kiosk.navigate("http://127.0.0.1:" + port + "/home");
        assertThat(kiosk.getByText("Scan your ID", new Page.GetByTextOptions().setExact(false))
                        .first())
                .isVisible();

        Kiosk.scan(kiosk, Kiosk.number("priya"));
        kiosk.getByRole(AriaRole.BUTTON, Chromium.named("^(I'm back|Leave the line)"))
                .click();
        assertThat(kiosk.getByText(Pattern.compile("^(You are back|Cancelled)")))
                .isVisible();
        kiosk.getByRole(AriaRole.BUTTON, Chromium.named("^Done")).click();
        assertThat(Kiosk.heading(kiosk, "Scan your ID")).isVisible();

        admin.onDialog(dialog -> dialog.accept());
        admin.getByRole(AriaRole.BUTTON, Chromium.named("^Unbind: Mr. Okafor")).click();
        kiosk.getByText("Make this device a kiosk").waitFor(new Locator.WaitForOptions().setTimeout(2_000));
    }

    @Test
    void aHandIsNoScanner() {
        Page admin = as(chromium.laptop(), "admin");
        Page kiosk = chromium.laptop();
        Kiosk.bind(admin, kiosk, "Ms. Rivera");
        String number = Kiosk.number("priya");
        kiosk.keyboard().type(number, new Keyboard.TypeOptions().setDelay(HAND));
        assertThat(kiosk.getByRole(AriaRole.TEXTBOX, Chromium.named("^ID number")))
                .hasValue(number);
        kiosk.keyboard().press("Enter");
        assertThat(kiosk.getByText("PIN for " + number)).isVisible();
        kiosk.keyboard().type("1111", new Keyboard.TypeOptions().setDelay(HAND));
        kiosk.keyboard().press("Enter");
        assertThat(kiosk.getByText("This number and PIN do not go together.")).isVisible();
        kiosk.keyboard().type(number, new Keyboard.TypeOptions().setDelay(HAND));
        kiosk.keyboard().press("Enter");
        for (String digit : List.of("2", "5", "8", "0")) {
            kiosk.getByRole(AriaRole.BUTTON, Chromium.named("^" + digit + "$")).click();
        }
        kiosk.getByRole(AriaRole.BUTTON, Chromium.named("^Go$")).click();
        assertThat(Kiosk.heading(kiosk, "Hi, Priya")).isVisible();
        kiosk.keyboard().press("Escape");
        assertThat(Kiosk.heading(kiosk, "Scan your ID")).isVisible();
    }

    @Test
    void aTabletHeldUprightListsTheClassInTwoLanguagesAndIsLeftByPin() {
        Page admin = as(chromium.laptop(), "admin");
        Page tablet = chromium.page(820, 1180, "en-US", ColorScheme.LIGHT);
        Kiosk.bind(admin, tablet, "Ms. Rivera");
        Chromium.assertAccessibleInLightAndDark(tablet);
        allowsTheClassList(admin);
        tablet.getByRole(AriaRole.BUTTON, Chromium.named("^My name is on the list"))
                .click();
        Locator first = tablet.getByRole(AriaRole.BUTTON, Chromium.named("^[A-Z][^ ]+ [A-Z]\\.$"))
                .first();
        String name = first.textContent();
        Chromium.assertAccessibleInLightAndDark(tablet);
        first.click();
        assertThat(Kiosk.heading(tablet, "Hi, " + name)).isVisible();
        Chromium.assertAccessible(tablet);
        tablet.getByRole(AriaRole.BUTTON, Chromium.named("^Done")).click();
        tablet.getByRole(AriaRole.BUTTON, Chromium.named("^Español")).click();
        assertThat(Kiosk.heading(tablet, "Escanea tu credencial")).isVisible();
        Chromium.assertAccessible(tablet);
        tablet.getByRole(AriaRole.BUTTON, Chromium.named("^English")).click();

        Locator sheet = staffSheet(tablet, "Leave kiosk mode");
        Chromium.assertAccessible(tablet);
        typesThePin(tablet);
        sheet.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions()
                                .setName("Leave kiosk mode")
                                .setExact(true))
                .last()
                .click();
        assertThat(tablet.getByText("Make this device a kiosk")).isVisible();
    }

    /** The answer to a press is lost with the power: what was asked for is there once, and the kiosk at its start. */
    @Test
    void aPowerCutInTheMiddleLosesNothingAndDoublesNothing() {
        Page admin = as(chromium.laptop(), "admin");
        Page kiosk = chromium.laptop();
        Kiosk.bind(admin, kiosk, "Ms. Rivera");
        Kiosk.scan(kiosk, Kiosk.number("lena"));
        kiosk.getByRole(AriaRole.BUTTON, Chromium.named("Restroom")).first().click();
        kiosk.route("**/passes", route -> {
            route.fetch();
            route.abort();
        });
        kiosk.getByRole(AriaRole.BUTTON, Chromium.named("^(Start my pass|Join the line)"))
                .click();
        assertThat(kiosk.getByRole(AriaRole.ALERT).first()).isVisible();
        kiosk.close();

        Page again = kiosk.context().newPage();
        again.navigate("http://127.0.0.1:" + port + "/");
        assertThat(Kiosk.heading(again, "Scan your ID")).isVisible();
        Kiosk.scan(again, Kiosk.number("lena"));
        assertThat(again.getByText(Pattern.compile("^To Restroom"))).isVisible();
        again.getByRole(AriaRole.BUTTON, Chromium.named("^(I'm back|Leave the line)"))
                .click();
        assertThat(again.getByText(Pattern.compile("^(You are back|Cancelled)")))
                .isVisible();
    }

    /** Ms. Rivera reports the last of her class by PIN, sees it on her own screen and undoes it there. */
    @Test
    void aTeacherReportsAStudentMissingByPin() {
        Page admin = as(chromium.laptop(), "admin");
        Page rivera = as(chromium.laptop(), "rivera");
        Page kiosk = chromium.page(1366, 768, "en-US", ColorScheme.LIGHT);
        Kiosk.bind(admin, kiosk, "Ms. Rivera");
        allowsTheClassList(admin);
        assertThat(kiosk.getByRole(AriaRole.BUTTON, Chromium.named("^My name is on the list")))
                .isVisible();
        Locator sheet = staffSheet(kiosk, "Student missing");
        Kiosk.scan(kiosk, "00000");
        typesThePin(kiosk);
        sheet.getByText("Next", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(sheet.getByRole(AriaRole.ALERT)).containsText("No student here has this number.");
        Chromium.assertAccessibleInLightAndDark(kiosk);

        sheet.getByText("From the class list").click();
        Locator last = sheet.getByRole(AriaRole.LISTITEM).last();
        String name = last.textContent();
        last.getByRole(AriaRole.BUTTON).click();
        Chromium.assertAccessibleInLightAndDark(kiosk);
        typesThePin(kiosk);
        sheet.getByText("Next", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(sheet.getByText("Is " + name + " missing?")).isVisible();
        Chromium.assertAccessibleInLightAndDark(kiosk);
        sheet.getByText("Report missing").click();
        assertThat(sheet.getByText(name + " is reported missing.")).isVisible();

        Locator undo = rivera.getByRole(
                AriaRole.BUTTON, Chromium.named("^Undo the walkout of " + name.substring(0, name.indexOf(' '))));
        undo.first().click();
        assertThat(undo).hasCount(0);
        sheet.getByText("Done", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(Kiosk.heading(kiosk, "Scan your ID")).isVisible();
    }

    private static Locator staffSheet(Page kiosk, String act) {
        kiosk.getByRole(AriaRole.BUTTON, Chromium.named("^Staff")).click();
        Locator sheet = kiosk.getByRole(AriaRole.DIALOG);
        sheet.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(act))
                .first()
                .click();
        return sheet;
    }

    private static void typesThePin(Page kiosk) {
        Locator sheet = kiosk.getByRole(AriaRole.DIALOG);
        sheet.getByRole(AriaRole.COMBOBOX).fill("rivera");
        kiosk.getByRole(AriaRole.OPTION, Chromium.named("Ms. Rivera")).click();
        sheet.getByLabel("PIN", new Locator.GetByLabelOptions().setExact(true)).fill("2580");
    }

    /** For the kiosk that was bound last; the switch shows what the server has said. */
    private static void allowsTheClassList(Page admin) {
        Locator list = admin.getByRole(AriaRole.SWITCH, Chromium.named("^Class list: Ms. Rivera"))
                .last();
        list.click(new Locator.ClickOptions().setForce(true));
        assertThat(list).isChecked();
    }
}
