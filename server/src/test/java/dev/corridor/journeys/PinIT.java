package dev.corridor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A teacher chooses a PIN and approves with it on a student's phone. */
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

    private static Locator field(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }
}
