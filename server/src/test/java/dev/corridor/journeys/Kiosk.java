package dev.corridor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.corridor.TestDatabase;

/** What people do at a kiosk, and scanners. */
final class Kiosk {

    private static final int SCANNER = 8;

    private Kiosk() {}

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

    static Locator heading(Page page, String text) {
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
