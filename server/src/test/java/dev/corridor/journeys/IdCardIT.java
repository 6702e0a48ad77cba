package dev.corridor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** ID cards in the browser: one's own, also without a network; design and sheets; a scan at the monitor. */
class IdCardIT extends LincolnJourney {

    private static Locator card(Page page, String name) {
        return page.getByRole(AriaRole.ARTICLE, new Page.GetByRoleOptions().setName("ID card of " + name));
    }

    @Test
    void onesOwnCardMovesAndComesBackWithoutANetworkUntilSigningOut() {
        Page hana = as(chromium.phone(), "hana");
        hana.getByRole(AriaRole.BUTTON, Chromium.named("^Your account")).first().click();
        hana.getByRole(AriaRole.MENUITEM, Chromium.named("^My ID card$")).click();
        Locator own = card(hana, "Hana Kim");
        assertThat(own).containsText("Grade 10");
        assertThat(own).containsText("No. 410063");
        assertThat(hana.getByText("Kept on this device")).isVisible();
        Chromium.assertAccessibleInLightAndDark(hana);
        Chromium.assertFitsPhones(hana);
        String moving = "() => document.getAnimations().length";
        Assertions.assertThat((Integer) hana.evaluate(moving)).isPositive();
        hana.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        hana.waitForFunction("() => document.getAnimations().length === 0");

        hana.context().setOffline(true);
        hana.reload();
        assertThat(own).containsText("No. 410063");
        hana.context().setOffline(false);
        hana.reload();
        hana.getByRole(AriaRole.BUTTON, Chromium.named("^Back$")).click();
        hana.getByRole(AriaRole.BUTTON, Chromium.named("^Your account")).first().click();
        hana.getByRole(AriaRole.MENUITEM, Chromium.named("^Sign out$")).click();
        assertThat(hana.locator("input[name=password]")).isVisible();
        for (int look = 0; look < 50 && has(hana); look++) {
            hana.waitForTimeout(100);
        }
        Assertions.assertThat(has(hana)).as("nobody's card stays").isFalse();
    }

    private static boolean has(Page page) {
        return (Boolean) page.evaluate("async () => await caches.has('corridor-id-card')");
    }

    @Test
    void adminsDesignAndPrint() {
        Page admin = as(chromium.laptop(), "admin");
        admin.navigate("http://127.0.0.1:" + port + "/admin/id-cards");
        assertThat(card(admin, "Sample student")).isVisible();
        admin.getByRole(AriaRole.RADIO, Chromium.named("^Plum$")).click();
        admin.getByText("QR code", new Page.GetByTextOptions().setExact(true)).click();
        admin.getByLabel("Text on each card").fill("If found, call the office.");
        admin.getByRole(AriaRole.BUTTON, Chromium.named("^Save$")).click();
        assertThat(admin.getByText("Saved", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        admin.getByRole(AriaRole.COMBOBOX, Chromium.named("^Whose$")).click();
        admin.getByRole(AriaRole.OPTION, Chromium.named("^All staff$")).click();
        admin.getByRole(AriaRole.BUTTON, Chromium.named("^Make the sheets$")).click();
        assertThat(card(admin, "Elena Rivera")).containsText("If found, call the office.");
        Chromium.assertAccessible(admin);
        Chromium.assertFitsPhones(admin);
        admin.setViewportSize(1366, 768);
        admin.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        Locator printed = card(admin, "Elena Rivera");
        Assertions.assertThat(printed.boundingBox().height)
                .as("a card of 54 mm")
                .isCloseTo(54 * 96 / 25.4, Assertions.within(2.0));
        assertThat(admin.getByText("Text on each card")).isHidden();
    }

    @Test
    void aScanAtTheMonitorFindsTheStudent() {
        Page monitor = as(chromium.phone(), "monitor");
        Locator search = monitor.getByRole(AriaRole.SEARCHBOX).first();
        search.click();
        monitor.keyboard().type("410063");
        monitor.keyboard().press("Enter");
        assertThat(search).hasValue("Hana Kim");
        assertThat(monitor.getByText("Hana Kim").first()).isVisible();
    }
}
