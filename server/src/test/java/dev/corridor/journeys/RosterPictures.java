package dev.corridor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.corridor.demo.HalfExport;

/** Pictures of the sample district's roster connections. */
final class RosterPictures {

    private static final String LIST = "/admin/rosters/connections";

    private final Page page;
    private final String address;

    /** @param page that nobody is signed in on */
    RosterPictures(Page page, int port) {
        this.page = page;
        this.address = "http://127.0.0.1:" + port;
        Chromium.signIn(page, "district@prairie.example", "corridor-demo");
        page.setViewportSize(1180, 760);
    }

    void take() {
        aTestThatFails();
        page.navigate(address + LIST);
        page.getByText("Has never run").first().waitFor();
        Pictures.take(page, "roster-connections");
        page.getByText("Prairie exports").click();
        FileChooser chooser =
                page.waitForFileChooser(() -> page.getByRole(AriaRole.BUTTON, Chromium.exactly("Upload a file"))
                        .click());
        chooser.setFiles(new FilePayload("export.zip", "application/zip", HalfExport.zip()));
        assertThat(page.getByRole(AriaRole.BUTTON, Chromium.exactly("Apply all the same")))
                .isVisible();
        page.evaluate("scrollTo(0, 0)");
        page.setViewportSize(1180, 900);
        Pictures.take(page, "roster-held");
    }

    private void aTestThatFails() {
        page.navigate(address + LIST + "/new");
        page.getByRole(AriaRole.BUTTON, Chromium.named("^OneRoster service")).click();
        page.getByLabel("Name").first().fill("PowerSchool");
        page.getByLabel("Address of the service").fill("https://10.0.0.1/ims/oneroster/rostering/v1p2");
        page.getByLabel("Address for tokens").fill("https://10.0.0.1/oauth/token");
        page.getByLabel("Client ID or key").fill("corridor");
        page.getByLabel("Client secret").fill("not-a-real-one");
        page.getByRole(AriaRole.BUTTON, Chromium.exactly("Save")).click();
        page.getByRole(AriaRole.BUTTON, Chromium.exactly("Test now")).click();
        page.getByText("It stops here:").waitFor();
        // What is said at the edge for a while would cover it.
        page.getByRole(AriaRole.BUTTON, Chromium.exactly("Close")).first().click();
        assertThat(page.getByText("Saved")).hasCount(0);
        Pictures.take(
                page.locator("section")
                        .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Test the connection"))
                        .last(),
                "roster-test");
    }
}
