package dev.corridor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.corridor.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** A kiosk in the browser: bound, scanned at, typed at slowly, in use, after a power cut, and unbound. */
class KioskIT extends LincolnJourney {

    private static final int SCANNER = 8;
    private static final int HAND = 130;

    /** From the scanner's Enter until the student is greeted, as the page itself measures it. */
    private static final String MEASURE = """
            () => {
              window.answered = new Promise((done) => {
                addEventListener('keydown', function heard(event) {
                  if (event.key !== 'Enter') {
                    return;
                  }
                  removeEventListener('keydown', heard, true);
                  const from = performance.now();
                  const look = () => {
                    if (performance.now() - from > 5000) {
                      done(performance.now() - from);
                    } else if (document.querySelector('h1')?.textContent.startsWith('Hi,')) {
                      requestAnimationFrame(() => done(performance.now() - from));
                    } else {
                      setTimeout(look, 5);
                    }
                  };
                  look();
                }, { capture: true });
              });
            }
            """;

    @Test
    void aKioskIsBoundUsedAndUnbound() {
        Page admin = as(chromium.laptop(), "admin");
        Page kiosk = chromium.laptop();
        bind(admin, kiosk, "Mr. Okafor");
        Chromium.assertAccessible(admin);
        Chromium.assertAccessibleInLightAndDark(kiosk);
        assertThat(kiosk.getByText("Scan your ID", new Page.GetByTextOptions().setExact(false))
                        .first())
                .isVisible();

        scan(kiosk, "00000");
        assertThat(kiosk.getByText(Pattern.compile("^This card is not known here")))
                .isVisible();
        scan(kiosk, number("priya"));
        assertThat(heading(kiosk, "Hi, Priya")).isVisible();
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

        scan(kiosk, number("priya"));
        kiosk.getByRole(AriaRole.BUTTON, Chromium.named("^(I'm back|Leave the line)"))
                .click();
        assertThat(kiosk.getByText(Pattern.compile("^(You are back|Cancelled)")))
                .isVisible();
        kiosk.getByRole(AriaRole.BUTTON, Chromium.named("^Done")).click();
        assertThat(heading(kiosk, "Scan your ID")).isVisible();

        admin.onDialog(dialog -> dialog.accept());
        admin.getByRole(AriaRole.BUTTON, Chromium.named("^Unbind: Mr. Okafor")).click();
        kiosk.getByText("Make this device a kiosk").waitFor(new Locator.WaitForOptions().setTimeout(2_000));
    }

    @Test
    void aScanIsAnsweredInUnderASecondOnASlowDeviceAndAHandIsNoScanner() {
        Page admin = as(chromium.laptop(), "admin");
        Page kiosk = chromium.laptop();
        bind(admin, kiosk, "Ms. Rivera");
        CDPSession throttled = kiosk.context().newCDPSession(kiosk);
        JsonObject slow = new JsonObject();
        slow.addProperty("rate", 6);
        throttled.send("Emulation.setCPUThrottlingRate", slow);
        List<Double> milliseconds = new ArrayList<>();
        for (String login : List.of("priya", "mateo", "lena", "priya", "mateo")) {
            kiosk.evaluate(MEASURE);
            scan(kiosk, number(login));
            milliseconds.add(((Number) kiosk.evaluate("() => window.answered")).doubleValue());
            kiosk.getByRole(AriaRole.BUTTON, Chromium.named("^Done")).click();
            assertThat(heading(kiosk, "Scan your ID")).isVisible();
        }
        Assertions.assertThat(milliseconds)
                .allSatisfy(one -> Assertions.assertThat(one).isLessThan(1000));

        slow.addProperty("rate", 1);
        throttled.send("Emulation.setCPUThrottlingRate", slow);
        String number = number("priya");
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
        assertThat(heading(kiosk, "Hi, Priya")).isVisible();
        kiosk.keyboard().press("Escape");
        assertThat(heading(kiosk, "Scan your ID")).isVisible();
    }

    @Test
    void aTabletHeldUprightListsTheClassInTwoLanguagesAndIsLeftByPin() {
        Page admin = as(chromium.laptop(), "admin");
        Page tablet = chromium.page(820, 1180, "en-US", ColorScheme.LIGHT);
        bind(admin, tablet, "Ms. Rivera");
        Chromium.assertAccessibleInLightAndDark(tablet);
        tablet.getByRole(AriaRole.BUTTON, Chromium.named("^My name is on the list"))
                .click();
        Locator first = tablet.getByRole(AriaRole.BUTTON, Chromium.named("^[A-Z][^ ]+ [A-Z]\\.$"))
                .first();
        String name = first.textContent();
        Chromium.assertAccessibleInLightAndDark(tablet);
        first.click();
        assertThat(heading(tablet, "Hi, " + name)).isVisible();
        Chromium.assertAccessible(tablet);
        tablet.getByRole(AriaRole.BUTTON, Chromium.named("^Done")).click();
        tablet.getByRole(AriaRole.BUTTON, Chromium.named("^Español")).click();
        assertThat(heading(tablet, "Escanea tu credencial")).isVisible();
        Chromium.assertAccessible(tablet);
        tablet.getByRole(AriaRole.BUTTON, Chromium.named("^English")).click();

        tablet.getByRole(AriaRole.BUTTON, Chromium.named("^Staff")).click();
        Locator sheet = tablet.getByRole(AriaRole.DIALOG);
        sheet.getByRole(AriaRole.COMBOBOX).fill("rivera");
        tablet.getByRole(AriaRole.OPTION, Chromium.named("Ms. Rivera")).click();
        sheet.getByLabel("PIN", new Locator.GetByLabelOptions().setExact(true)).fill("2580");
        Chromium.assertAccessible(tablet);
        sheet.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions()
                                .setName("Leave kiosk mode")
                                .setExact(true))
                .last()
                .click();
        assertThat(tablet.getByText("Make this device a kiosk")).isVisible();
    }

    /** Makes a device the kiosk of a room. */
    static void bind(Page admin, Page device, String room) {
        admin.navigate(admin.url().replaceAll("(https?://[^/]+).*", "$1/admin/rooms/kiosks"));
        admin.getByLabel("Room", new Page.GetByLabelOptions().setExact(true))
                .first()
                .fill(room);
        admin.getByRole(AriaRole.OPTION, Chromium.named(room)).first().click();
        admin.getByRole(AriaRole.BUTTON, Chromium.named("^Make a code")).click();
        String code = admin.locator("code").textContent();
        device.navigate(device.url().replaceAll("(https?://[^/]+).*", "$1/kiosk"));
        device.getByLabel("Code", new Page.GetByLabelOptions().setExact(true)).fill(code);
        Chromium.assertAccessible(device);
        device.getByRole(AriaRole.BUTTON, Chromium.named("^Start the kiosk")).click();
        assertThat(heading(device, "Scan your ID")).isVisible();
    }

    /**
     * As a scanner types: a few milliseconds a character, then Enter. The keys were pressed then, however late a slow
     * device gets to see them.
     */
    static void scan(Page kiosk, String text) {
        CDPSession device = kiosk.context().newCDPSession(kiosk);
        double at = System.currentTimeMillis() / 1000.0;
        for (int i = 0; i < text.length(); i++) {
            String key = text.substring(i, i + 1);
            press(device, key, key, at);
            at += SCANNER / 1000.0;
        }
        press(device, "Enter", "\r", at);
        device.detach();
    }

    private static void press(CDPSession device, String key, String text, double at) {
        JsonObject down = new JsonObject();
        down.addProperty("type", "keyDown");
        down.addProperty("key", key);
        down.addProperty("text", text);
        down.addProperty("timestamp", at);
        device.send("Input.dispatchKeyEvent", down);
        JsonObject up = new JsonObject();
        up.addProperty("type", "keyUp");
        up.addProperty("key", key);
        up.addProperty("timestamp", at);
        device.send("Input.dispatchKeyEvent", up);
    }

    private static Locator heading(Page page, String text) {
        return page.getByRole(AriaRole.HEADING, Chromium.named(text)).first();
    }

    static String number(String login) {
        return TestDatabase.client(TestDatabase.owner())
                .sql("""
                        select p.number
                          from person p
                          join account a on a.id = p.account_id
                         where a.email = :email
                        """)
                .param("email", login + "@lincoln.example")
                .query(String.class)
                .single();
    }
}
