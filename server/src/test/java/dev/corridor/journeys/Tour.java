package dev.corridor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Somebody led through pages in either language, who stops to look at each. Keys are those of the word lists. */
record Tour(Page page, Words words, Consumer<Page> looks) {

    private static final String FOLLOW = """
            (path) => {
              document.querySelector('h1').setAttribute('data-before', '');
              history.pushState({}, '', path);
            }
            """;

    Tour look() {
        looks.accept(page);
        return this;
    }

    /** Waits until something is said, then looks. */
    Tour lookAt(String key) {
        assertThat(page.getByText(words.like(key)).locator("visible=true").first())
                .isVisible();
        return look();
    }

    Tour press(String key) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words.like(key)))
                .first()
                .click();
        return this;
    }

    /** Presses what has a name of the school's own, such as a room's. */
    Tour pressNamed(String name) {
        page.getByRole(AriaRole.BUTTON, Chromium.named(name)).first().click();
        return this;
    }

    /** Chooses one of a few that are side by side. */
    Tour choose(String key) {
        page.getByText(words.like(key), new Page.GetByTextOptions())
                .locator("visible=true")
                .first()
                .click();
        return this;
    }

    /** Presses a button, and looks at the sheet that it opens. */
    Tour sheetOf(String key) {
        return press(key).lookAtSheet();
    }

    Tour lookAtSheet() {
        assertThat(sheet()).isVisible();
        return look();
    }

    /** Presses a button, and looks at the menu that it opens. */
    Tour menuOf(String key) {
        press(key);
        assertThat(page.getByRole(AriaRole.MENU)).isVisible();
        return look();
    }

    Tour menuItem(String key) {
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(words.like(key)))
                .click();
        return this;
    }

    /** Closes the sheet or menu that is open. */
    Tour escape() {
        page.keyboard().press("Escape");
        assertThat(sheet()).hasCount(0);
        assertThat(page.getByRole(AriaRole.MENU)).hasCount(0);
        return this;
    }

    Tour tab(String key) {
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(words.like(key)))
                .click();
        return this;
    }

    Tour type(String key, String text) {
        page.getByLabel(words.at(key)).first().fill(text);
        return this;
    }

    /** Goes to a page; within administration as a link would, without loading the app anew. */
    Tour goTo(String path) {
        if (path.startsWith("/admin") && page.url().matches("https?://[^/]+/admin.*")) {
            page.evaluate(FOLLOW, path);
        } else {
            page.navigate(page.url().replaceAll("(https?://[^/]+).*", "$1") + path);
        }
        assertThat(page.locator("h1:not([data-before])").first()).isVisible();
        return this;
    }

    /** Waits until somebody is found. */
    Tour optionOf(String name) {
        assertThat(page.getByRole(
                                AriaRole.OPTION,
                                new Page.GetByRoleOptions().setName(Pattern.compile(name, Pattern.CASE_INSENSITIVE)))
                        .first())
                .isVisible();
        return this;
    }

    private Locator sheet() {
        return page.getByRole(AriaRole.DIALOG);
    }
}
