package dev.corridor.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import dev.corridor.TestBrowser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;

/** The machine's Chromium, driven by tests. */
final class Chromium implements AutoCloseable {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final int PATIENCE = 15_000;

    /**
     * Waits for what fades in or slides, also where it is about to; the belt of a pass and its ring run all the time.
     */
    private static final String AT_REST = """
            async (looks) => {
              for (let look = 0; look < looks; look++) {
                await new Promise((next) => setTimeout(next, 60));
                await Promise.allSettled(document.getAnimations()
                    .filter((running) => running.effect?.getComputedTiming().endTime < 900)
                    .map((running) => running.finished));
              }
            }
            """;

    private static final int LOOKS = 3;

    /** What follows a change of size or colors has begun. */
    private static final String NEXT_FRAMES =
            "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))";

    /** What makes the page, or a sheet on it, scroll sideways. */
    private static final String TOO_WIDE = """
            () => [document.documentElement, ...document.querySelectorAll('[role=dialog], [role=dialog] *')]
                .filter(box => box.scrollWidth > box.clientWidth + 1
                    && (box === document.documentElement || /auto|scroll/.test(getComputedStyle(box).overflowX)))
                .flatMap(box => [...box.querySelectorAll('*')]
                    .filter(inner => inner.getBoundingClientRect().right > box.getBoundingClientRect().left + box.clientWidth + 1)
                    .slice(0, 3).concat(box)
                    .map(inner => inner.outerHTML.slice(0, 200)))
            """;

    private final Playwright playwright;
    private final Browser browser;
    private final String address;

    Chromium(int port) {
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(installed())
                        .setArgs(FLAGS));
        this.address = "http://127.0.0.1:" + port;
    }

    /** The one without windows to draw first: the journeys need an eighth less of the processor with it. */
    private static Path installed() {
        return Stream.of(
                        "/usr/bin/chromium-headless-shell",
                        "/usr/bin/chromium",
                        "/usr/bin/google-chrome",
                        "/usr/bin/chromium-browser")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("The journeys need Chromium: install chromium-headless-shell."));
    }

    /** A phone of its own, nobody signed in. */
    Page phone() {
        return page(390, 844, "en-US");
    }

    /** A phone whose browser prefers a language. */
    Page phone(String language) {
        return page(390, 844, language);
    }

    /** A laptop of its own, nobody signed in. */
    Page laptop() {
        return laptop("en-US");
    }

    /** A laptop whose browser prefers a language. */
    Page laptop(String language) {
        return page(1366, 768, language);
    }

    /** A phone that says of itself that it is one. */
    Page trulyPhone() {
        return opened(context(390, 844, "en-US", ColorScheme.LIGHT)
                .setUserAgent("Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko)"
                        + " Chrome/140.0.0.0 Mobile Safari/537.36"));
    }

    /** A phone that is used with fingers alone. */
    Page touchPhone() {
        return opened(
                context(390, 844, "en-US", ColorScheme.LIGHT).setHasTouch(true).setIsMobile(true));
    }

    private Page page(int width, int height, String language) {
        return page(width, height, language, ColorScheme.LIGHT);
    }

    /** A device of its own, nobody signed in. */
    Page page(int width, int height, String language, ColorScheme scheme) {
        return opened(context(width, height, language, scheme));
    }

    private static Browser.NewContextOptions context(int width, int height, String language, ColorScheme scheme) {
        return new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale(language)
                .setTimezoneId("America/Chicago")
                .setColorScheme(scheme);
    }

    private Page opened(Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options);
        context.setDefaultTimeout(PATIENCE);
        Page page = context.newPage();
        page.navigate(address + "/");
        return page;
    }

    /** Opens a page as whoever is signed in in another browser, without the time that a password takes. */
    Page enter(Page page, TestBrowser signedIn, String path) {
        String session = Objects.requireNonNull(signedIn.cookie("corridor"));
        page.context().addCookies(List.of(new Cookie("corridor", session).setUrl(address)));
        page.navigate(address + path);
        return page;
    }

    /** Signs in through the page. */
    static void signIn(Page page, String login, String password) {
        page.locator("input[name=username]").fill(login);
        page.locator("input[name=password]").fill(password);
        page.locator("button[type=submit]").click();
        page.locator("input[name=password]")
                .waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
    }

    /** Signs in with a one-time password from a sheet, and chooses an own one. */
    static void signInFirst(Page page, String login, String oneTime, String own) {
        signIn(page, login, oneTime);
        page.locator("input[name=current]").fill(oneTime);
        page.locator("input[name=new]").fill(own);
        page.locator("input[name=again]").fill(own);
        page.locator("button[type=submit]").click();
        page.locator("input[name=current]")
                .waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
    }

    /** Elements whose name fits a pattern. */
    static Page.GetByRoleOptions named(String pattern) {
        return new Page.GetByRoleOptions().setName(Pattern.compile(pattern));
    }

    /** Elements with just this name. */
    static Page.GetByRoleOptions exactly(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    /** Nothing on the page that keeps somebody out, once what fades in or slides has come to rest. */
    static void assertAccessible(Page page) {
        rest(page);
        assertNothingFound(page, Axe.ALL);
    }

    /** The same in the dark colors too; but for contrast nothing differs there. */
    static void assertAccessibleInLightAndDark(Page page) {
        assertAccessible(page);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.locator("html[data-mantine-color-scheme=dark]").waitFor();
        settle(page);
        assertNothingFound(page, Axe.CONTRAST_ALONE);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private static void assertNothingFound(Page page, Axe axe) {
        Assertions.assertThat(axe.finds(page))
                .as("what axe-core finds on " + page.url())
                .isEmpty();
    }

    /**
     * Nothing that keeps somebody out, and nothing wider than a phone, be it a small one. Colors, which take most of
     * the time, are those of laptops.
     */
    static void assertFitsPhones(Page page) {
        rest(page);
        for (int width : List.of(320, 390)) {
            page.setViewportSize(width, 844);
            settle(page);
            Assertions.assertThat((List<?>) page.evaluate(TOO_WIDE))
                    .as("what is wider than " + width + " on " + page.url())
                    .isEmpty();
        }
        assertNothingFound(page, Axe.ALL_BUT_CONTRAST);
    }

    /** Waits for what a change of size or colors sets in motion on a page that was at rest. */
    private static void settle(Page page) {
        page.evaluate(NEXT_FRAMES);
        page.evaluate(AT_REST, 1);
    }

    /** Takes a picture of every page that is open. */
    void takePictures(Path folder) {
        int count = 0;
        for (BrowserContext context : browser.contexts()) {
            for (Page page : context.pages()) {
                page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(++count + ".png")));
            }
        }
    }

    /** Waits until what fades in or slides has come to rest. */
    static void rest(Page page) {
        page.evaluate(AT_REST, LOOKS);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
