package dev.corridor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** What teachers and monitors do and see. */
record Staff(Page page) {

    /** The request of a student that waits for an answer. */
    Locator request(String student) {
        return page.getByRole(
                AriaRole.ARTICLE, new Page.GetByRoleOptions().setName(student).setExact(true));
    }

    Staff approves(String student) {
        request(student)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Approve"))
                .first()
                .click();
        assertThat(request(student)).hasCount(0);
        return this;
    }

    Staff watchesTheHallway() {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Hallway"))
                .first()
                .click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Hallway")))
                .isVisible();
        return this;
    }

    /** Begins to look out for a name; {@link #sawAt()} tells when it came. */
    Staff looksOutFor(String student) {
        page.evaluate("""
                name => {
                  window.seen = new Promise(tell => {
                    const look = () => document.body.innerText.includes(name) && tell(Date.now());
                    new MutationObserver(look).observe(document.body, {subtree: true, childList: true, characterData: true});
                  });
                }
                """, student);
        return this;
    }

    /** When the name came, by this machine's clock in milliseconds. */
    long sawAt() {
        return ((Number) page.evaluate("() => window.seen")).longValue();
    }
}
