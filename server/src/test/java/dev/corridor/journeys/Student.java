package dev.corridor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** What a student does and sees on a phone. */
record Student(Page page) {

    /** Opens the folder of a place, if it is in a closed one. */
    Student opens(String folder) {
        page.getByRole(AriaRole.BUTTON, Chromium.named("^" + folder)).click();
        return this;
    }

    /** The sign of a place with the strip that says what it allows now. */
    Locator sign(String place) {
        return page.getByRole(AriaRole.BUTTON, Chromium.named(place)).first();
    }

    Student picks(String place) {
        sign(place).click();
        assertThat(sheet()).isVisible();
        return this;
    }

    Locator sheet() {
        return page.getByRole(AriaRole.DIALOG);
    }

    Student starts() {
        press("Start my pass");
        return isOut();
    }

    Student asks(String teacher) {
        press("Ask " + teacher);
        assertThat(page.getByText("Waiting for " + teacher)).isVisible();
        return this;
    }

    Student isOut() {
        assertThat(back()).isVisible();
        return this;
    }

    /** Sent there, and not to come back by this pass. */
    Student isOutTo(String place) {
        assertThat(card()).containsText(place);
        assertThat(page.getByRole(AriaRole.BUTTON, Chromium.named("^I'm (at|in) ")))
                .isVisible();
        return this;
    }

    Student comesBack() {
        back().click();
        assertThat(page.getByText(Pattern.compile("^Back at"))).isVisible();
        return again();
    }

    /** Puts the card of a pass that is over aside. */
    Student again() {
        press("New pass");
        assertThat(page.getByText("Where to?")).isVisible();
        return this;
    }

    Student waits(String button) {
        press(button);
        assertThat(card()).containsText("Stay in class. We'll tell you.");
        return this;
    }

    Student leavesTheLine() {
        press("Leave the line");
        return again();
    }

    Student startsTheTurn() {
        assertThat(page.getByText("It's your turn.")).isVisible();
        return starts();
    }

    /** The pass that counts now. */
    Locator card() {
        return page.locator("article");
    }

    private Locator back() {
        return page.getByRole(AriaRole.BUTTON, Chromium.named("^I'm back in "));
    }

    private void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
