package dev.corridor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.corridor.TestClock;
import dev.corridor.access.factors.WithApp;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What a teacher is known by beside a password: a PIN with which they approve on a student's phone, a passkey, codes of
 * an app and codes on paper.
 */
class PinIT extends LincolnJourney {

    private static final String OF_THE_SAMPLE = "2580";
    private static final String PIN = "4826";

    @Test
    void aTeacherApprovesOnTheStudentsPhone() {
        Page abe = as(chromium.laptop(), "abe");
        abe.getByRole(AriaRole.BUTTON, Chromium.named("^Your account")).click();
        abe.getByRole(AriaRole.MENUITEM, Chromium.exactly("My PIN")).click();
        field(abe, "PIN now").fill(OF_THE_SAMPLE);
        field(abe, "New PIN").fill("1234");
        field(abe, "New PIN again").fill("1234");
        abe.getByRole(AriaRole.BUTTON, Chromium.exactly("Save PIN")).click();
        assertThat(abe.getByText(Pattern.compile("^Choose 4 to 6 digits"))).isVisible();
        field(abe, "New PIN").fill(PIN);
        field(abe, "New PIN again").fill(PIN);
        Chromium.assertAccessibleInLightAndDark(abe);
        abe.getByRole(AriaRole.BUTTON, Chromium.exactly("Save PIN")).click();
        assertThat(abe.getByText("Your PIN is saved.")).isVisible();
        assertThat(field(abe, "PIN now")).isVisible();

        Page lena = as(chromium.phone(), "lena");
        new Student(lena).picks("Robotics lab");
        lena.getByRole(AriaRole.BUTTON, Chromium.named("^Ask")).click();
        assertThat(lena.getByText("Waiting for Mr. Abe")).isVisible();
        lena.getByRole(AriaRole.BUTTON, Chromium.exactly("A teacher's PIN")).click();
        Locator sheet = lena.getByRole(AriaRole.DIALOG);
        sheet.getByRole(AriaRole.COMBOBOX).click();
        lena.getByRole(AriaRole.OPTION).first().click();
        sheet.getByLabel("PIN", new Locator.GetByLabelOptions().setExact(true)).fill("9999");
        Chromium.assertAccessible(lena);
        sheet.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Approve my pass"))
                .click();
        assertThat(sheet.getByText("This name and PIN do not go together.")).isVisible();
        sheet.getByLabel("PIN", new Locator.GetByLabelOptions().setExact(true)).fill(PIN);
        sheet.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Approve my pass"))
                .click();
        new Student(lena).isOut().comesBack();
    }

    @Test
    void aTeacherSignsInWithAPasskeyACodeAndACodeOnPaper() {
        String login = "abe@lincoln.example";
        Page page = chromium.laptop();
        OwnFactors abe = new OwnFactors(page, port, context.getBean(TestClock.class));
        abe.signsIn(login, PASSWORD);
        abe.addsAPasskey();
        WithApp app = abe.setsAnAppUp();
        abe.keepsThem();

        abe.signsOut();
        abe.usesThePasskey();
        abe.isIn();

        abe.signsOut();
        abe.signsIn(login, PASSWORD);
        abe.typesACode("000000");
        abe.isToldThatItIsWrong();
        abe.typesACode(app.code(0));
        abe.isIn();

        abe.signsOut();
        abe.signsIn(login, PASSWORD);
        abe.usesPaper(app.recoveryCodes().getFirst());
        abe.isIn();
        takesItBack(page);
    }

    /** Other journeys come by password alone. */
    private static void takesItBack(Page page) {
        page.navigate(page.url().replaceFirst("(://[^/]+).*", "$1/security"));
        page.getByRole(AriaRole.BUTTON, Chromium.exactly("Remove")).click();
        assertThat(page.getByRole(AriaRole.BUTTON, Chromium.exactly("Set up an app")))
                .isVisible();
    }

    private static Locator field(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }
}
