package dev.corridor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** The attendance desk in the browser: a scan, three taps, a slip, and what the student sees of it. */
class DeskIT extends LincolnJourney {

    private Page desk(Page page) {
        Chromium.signIn(page, "attendance@lincoln.example", "corridor-demo");
        page.getByRole(AriaRole.LINK, Chromium.exactly("Desk"))
                .locator("visible=true")
                .click();
        assertThat(field(page)).isFocused();
        return page;
    }

    private static Locator field(Page page) {
        return page.getByRole(AriaRole.TEXTBOX, Chromium.named("^Scan a card"));
    }

    private static Locator row(Page page, String student) {
        return page.getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(student))
                .filter(new Locator.FilterOptions().setHasText("by Mr. Pappas"));
    }

    /** The number of a student, as the card has it. */
    private static String number(Page page, String name) {
        return Pictures.students(page, name)
                .map(student -> Pictures.text(student, "number"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aScanIsALateArrivalAtOnceAndASecondOneIsNot() {
        Page page = desk(chromium.laptop());
        String number = number(page, "Cole Henriksen");
        page.getByRole(AriaRole.COMBOBOX, Chromium.named("scanned cards")).click();
        page.getByRole(AriaRole.OPTION, Chromium.exactly("Bus was late")).click();
        field(page).click();
        page.keyboard().type(number);
        assertThat(row(page, "Cole Henriksen")).hasCount(0);
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText("Cole Henriksen")))
                .containsText("Late once this term");
        assertThat(row(page, "Cole Henriksen")).containsText("Bus was late");
        assertThat(field(page)).isFocused();
        assertThat(field(page)).hasValue("");

        page.keyboard().type(number);
        page.keyboard().press("Enter");
        assertThat(page.getByText("had been recorded already")).isVisible();
        assertThat(row(page, "Cole Henriksen")).hasCount(1);

        page.keyboard().type("123456789");
        page.keyboard().press("Enter");
        assertThat(page.getByText("No student has the number 123456789.")).isVisible();
        Chromium.assertAccessibleInLightAndDark(page);
        Chromium.assertFitsPhones(page);
    }

    @Test
    void threeTapsAndASlipThatFitsItsPaper() {
        Page page = chromium.laptop();
        page.addInitScript("window.printed = 0; window.print = () => { window.printed += 1 }");
        page.reload();
        desk(page);
        field(page).fill("theodora");
        page.getByRole(AriaRole.BUTTON, Chromium.named("^(TK )?Theodora Konstantinou"))
                .click();
        page.getByText("Overslept", new Page.GetByTextOptions().setExact(true))
                .last()
                .click();
        Chromium.assertAccessible(page);
        page.getByRole(AriaRole.BUTTON, Chromium.exactly("Record: Late arrival"))
                .click();
        assertThat(row(page, "Theodora")).containsText("Overslept");

        page.getByRole(AriaRole.BUTTON, Chromium.exactly("Print slip")).click();
        page.waitForFunction("() => window.printed === 1");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        Locator slip = page.locator("[data-slip]");
        assertThat(slip).isVisible();
        assertThat(slip).containsText("Late arrival");
        assertThat(slip).containsText("Theodora Konstantinou-Wrzesniewski");
        assertThat(slip).containsText("Go now to");
        assertThat(field(page)).isHidden();
        Assertions.assertThat(slip.boundingBox().width)
                .as("80 mm less its margins")
                .isLessThanOrEqualTo(76 * 96 / 25.4);
        byte[] paper = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
        Assertions.assertThat(pages(paper)).as("one page, 80 mm wide").containsExactly(227L);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        assertThat(slip).isHidden();
    }

    /** How wide the pages of a PDF are, in points. */
    private static List<Long> pages(byte[] pdf) {
        Pattern box = Pattern.compile("/MediaBox \\[0 0 ([\\d.]+) ");
        return box.matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                .results()
                .map(found -> Math.round(Double.parseDouble(found.group(1))))
                .toList();
    }

    @Test
    void whoLeavesLosesThePassOfTheDayAndReadsWhy() {
        Page devon = chromium.phone();
        Chromium.signIn(devon, "devon@lincoln.example", "corridor-demo");
        Student student = new Student(devon);
        student.picks("Library");
        devon.getByRole(AriaRole.BUTTON, Chromium.exactly("Go later instead")).click();
        devon.getByLabel("Time", new Page.GetByLabelOptions().setExact(true)).fill("13:30");
        devon.getByRole(AriaRole.BUTTON, Chromium.exactly("Schedule it")).click();
        assertThat(devon.getByText("Coming up")).isVisible();

        Page page = desk(chromium.phone());
        page.getByText("Leaves early", new Page.GetByTextOptions().setExact(true))
                .click();
        field(page).fill("devon acht");
        page.getByRole(AriaRole.BUTTON, Chromium.named("^(DA )?Devon Achterberg"))
                .click();
        page.getByText("Sick", new Page.GetByTextOptions().setExact(true))
                .last()
                .click();
        page.getByLabel("Note for the office").fill("with his mother");
        page.getByRole(AriaRole.BUTTON, Chromium.exactly("Record: Leaves early"))
                .click();
        assertThat(row(page, "Devon Achterberg")).containsText("with his mother");
        Chromium.assertFitsPhones(page);

        assertThat(devon.getByText("Coming up")).hasCount(0);
        devon.reload();
        assertThat(devon.getByText("Marked absent today").first()).isVisible();

        field(page).fill("devon acht");
        page.getByRole(AriaRole.BUTTON, Chromium.named("^(DA )?Devon Achterberg"))
                .click();
        page.getByRole(AriaRole.BUTTON, Chromium.exactly("Record: Back again")).click();
        assertThat(row(page, "Devon Achterberg")).hasCount(2);
    }

    @Test
    void adminsSetReasonsAndSeeTardies() {
        Page page = chromium.laptop();
        Chromium.signIn(page, "admin@lincoln.example", "corridor-demo");
        page.navigate("http://127.0.0.1:" + port + "/admin/attendance");
        Locator first = page.getByLabel("Reason 1", new Page.GetByLabelOptions().setExact(true))
                .first();
        assertThat(first).hasValue("Overslept");
        page.getByRole(AriaRole.BUTTON, Chromium.exactly("Add a reason"))
                .first()
                .click();
        page.getByRole(AriaRole.BUTTON, Chromium.exactly("Save")).click();
        assertThat(page.getByText("1 field is not right.")).isVisible();
        page.getByLabel("Reason 7", new Page.GetByLabelOptions().setExact(true))
                .first()
                .fill("Snow");
        page.getByRole(AriaRole.BUTTON, Chromium.exactly("Save")).click();
        assertThat(page.getByText("Saved", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        Chromium.assertAccessibleInLightAndDark(page);
        Chromium.assertFitsPhones(page);
        page.setViewportSize(1366, 768);
        page.navigate("http://127.0.0.1:" + port + "/desk");
        page.getByText("Tardies", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.getByLabel("Term").first()).isVisible();
        Chromium.assertAccessible(page);
    }
}
