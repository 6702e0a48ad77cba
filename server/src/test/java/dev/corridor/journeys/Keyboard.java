package dev.corridor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

/** Somebody who has a keyboard and nothing else. */
record Keyboard(Page page) {

    private static final int FARTHEST = 120;

    /** What a screen reader would call that which has the focus, near enough. */
    private static final String FOCUSED = """
            () => {
              const at = document.activeElement;
              if (at === document.body) {
                return '';
              }
              const label = at.getAttribute('aria-label') ?? at.labels?.[0]?.innerText ?? at.innerText ?? '';
              return label.replaceAll(/\\s+/g, ' ').trim();
            }
            """;

    Keyboard press(String key) {
        page.keyboard().press(key);
        return this;
    }

    Keyboard type(String text) {
        page.keyboard().type(text);
        return this;
    }

    Keyboard sees(String text) {
        assertThat(page.getByText(text).locator("visible=true").first()).isVisible();
        return this;
    }

    /** Goes on with Tab until what has the focus is called so. */
    Keyboard tabTo(String name) {
        sees(name);
        for (int steps = 0; steps < FARTHEST && !focused().contains(name); steps++) {
            press("Tab");
        }
        return isOn(name);
    }

    Keyboard isOn(String name) {
        page.waitForFunction("name => (" + FOCUSED.strip() + ")().includes(name)", name);
        return this;
    }

    private String focused() {
        return String.valueOf(page.evaluate(FOCUSED));
    }
}
