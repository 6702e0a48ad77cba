package dev.corridor.journeys;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
    private static final int PATIENCE = 30_000;

    /** Waits for animations that end; the belt of a pass runs for ever. */
    private static final String AT_REST = """
            () => Promise.allSettled(document.getAnimations()
                .filter(running => running.effect?.getComputedTiming().endTime !== Infinity)
                .map(running => running.finished))
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

    private static Path installed() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/google-chrome", "/usr/bin/chromium-browser")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("The journeys need Chromium: install chromium."));
    }

    /** A phone of its own, nobody signed in. */
    Page phone() {
        return page(390, 844);
    }

    /** A laptop of its own, nobody signed in. */
    Page laptop() {
        return page(1366, 768);
    }

    private Page page(int width, int height) {
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, height).setLocale("en-US"));
        context.setDefaultTimeout(PATIENCE);
        Page page = context.newPage();
        page.navigate(address + "/");
        return page;
    }

    /** Signs in through the page. */
    static void signIn(Page page, String login, String password) {
        page.getByLabel("E-mail or username").fill(login);
        page.locator("input[name=password]").fill(password);
        page.locator("button[type=submit]").click();
        page.locator("input[name=password]")
                .waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
    }

    /** Nothing on the page that keeps somebody out, once what fades in or slides has come to rest. */
    static void assertAccessible(Page page) {
        page.evaluate(AT_REST);
        var found = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(rule ->
                                rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                        .toList();
        Assertions.assertThat(found).as("what axe-core finds on " + page.url()).isEmpty();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
