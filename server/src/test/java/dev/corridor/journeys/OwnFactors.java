package dev.corridor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.corridor.TestClock;
import dev.corridor.access.factors.WithApp;
import java.util.List;
import java.util.regex.Pattern;

/** A laptop with a fingerprint reader, at the name of this machine: numbers have no passkeys. */
final class OwnFactors {

    private static final String READER = """
            {"options": {"protocol": "ctap2", "transport": "internal", "hasResidentKey": true,
                         "hasUserVerification": true, "isUserVerified": true, "automaticPresenceSimulation": true}}
            """;

    private final Page page;
    private final String address;
    private final TestClock clock;

    OwnFactors(Page page, int port, TestClock clock) {
        this.page = page;
        this.address = "http://localhost:" + port;
        this.clock = clock;
        CDPSession devtools = page.context().newCDPSession(page);
        devtools.send("WebAuthn.enable", new JsonObject());
        devtools.send(
                "WebAuthn.addVirtualAuthenticator",
                JsonParser.parseString(READER).getAsJsonObject());
        page.onDialog(dialog -> dialog.accept());
    }

    OwnFactors goesTo(String path) {
        page.navigate(address + path);
        return this;
    }

    void signsIn(String login, String password) {
        goesTo("/");
        page.locator("input[name=username]").fill(login);
        page.locator("input[name=password]").fill(password);
        page.locator("button[type=submit]").click();
    }

    void signsOut() {
        goesTo("/");
        page.getByRole(AriaRole.BUTTON, Chromium.named("^Your account")).click();
        page.getByRole(AriaRole.MENUITEM, Chromium.exactly("Sign out")).click();
        assertThat(button("Sign in")).isVisible();
    }

    void isIn() {
        assertThat(page.getByRole(AriaRole.BUTTON, Chromium.named("^Your account")))
                .isVisible();
    }

    void addsAPasskey() {
        page.getByRole(AriaRole.BUTTON, Chromium.named("^Your account")).click();
        page.getByRole(AriaRole.MENUITEM, Chromium.exactly("Sign-in and security"))
                .click();
        button("Add a passkey").click();
        page.getByRole(AriaRole.BUTTON, Chromium.named("^Rename ")).click();
        page.getByLabel("Name", exactly()).fill("Laptop on the desk");
        button("Save").click();
        assertThat(page.getByText("Laptop on the desk")).isVisible();
        assertThat(page.getByText("This device")).isVisible();
    }

    /** The app, with what was shown of its codes on paper. */
    WithApp setsAnAppUp() {
        button("Set up an app").click();
        assertThat(page.getByRole(AriaRole.IMG, Chromium.exactly("QR code for the app")))
                .isVisible();
        String secret = page.locator("form code").textContent().replace(" ", "");
        WithApp app = new WithApp(secret, List.of(), clock);
        page.getByLabel("The code that it shows now").fill("000000");
        button("Switch it on").click();
        assertThat(page.getByText(Pattern.compile("^This code is not right"))).isVisible();
        Chromium.assertAccessibleInLightAndDark(page);
        page.getByLabel("The code that it shows now").fill(app.code(-1));
        button("Switch it on").click();
        Locator codes = page.locator("ol code");
        assertThat(codes).hasCount(10);
        Chromium.assertFitsPhones(page);
        return new WithApp(secret, codes.allTextContents(), clock);
    }

    void keepsThem() {
        button("I have kept them").click();
        assertThat(page.getByText("10 codes are left.")).isVisible();
    }

    void typesACode(String code) {
        assertThat(page.getByRole(AriaRole.HEADING, Chromium.exactly("One more step")))
                .isVisible();
        page.getByLabel("Code", exactly()).fill(code);
        page.keyboard().press("Enter");
    }

    void isToldThatItIsWrong() {
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("This code is not right");
        Chromium.assertAccessibleInLightAndDark(page);
        Chromium.assertFitsPhones(page);
    }

    void usesPaper(String code) {
        button("Use a recovery code").click();
        page.getByLabel("Recovery code", exactly()).fill(code);
        page.keyboard().press("Enter");
    }

    void usesThePasskey() {
        button("Use a passkey").click();
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, Chromium.exactly(name));
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
