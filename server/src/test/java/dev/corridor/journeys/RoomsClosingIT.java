package dev.corridor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A room is closed and opened from its sign; a student who has the page open reads it within a second. */
class RoomsClosingIT extends LincolnJourney {

    /** What a change may take to be seen on another device. */
    private static final int A_SECOND = 1_000;

    private static final String ROOM = "Dark room";

    private RoomsBoard board;
    private Student cole;

    @BeforeAll
    void opensABrowser() {
        board = RoomsBoard.at(chromium.laptop()).makes(ROOM, "D1");
        board.page().reload();
        cole = new Student(chromium.phone());
        Chromium.signIn(cole.page(), "cole@lincoln.example", "corridor-demo");
        assertThat(sign()).containsText("Free now");
        cole.page().evaluate("window.sameAsBefore = true");
    }

    @AfterEach
    void theStudentsPageWasNeverLoadedAnew() {
        Assertions.assertThat(cole.page().evaluate("window.sameAsBefore")).isEqualTo(true);
    }

    private Locator sign() {
        return cole.sign(ROOM);
    }

    private void within(String text) {
        assertThat(sign()).containsText(text, new LocatorAssertions.ContainsTextOptions().setTimeout(A_SECOND));
    }

    private void opensAgain() {
        board.page().reload();
        board.chooses(ROOM, "Open again");
        assertThat(sign()).containsText("Free now");
    }

    @Test
    void byKeyboardAloneWithAReasonThatStudentsRead() {
        Keyboard keyboard = new Keyboard(board.page());
        board.dots(ROOM).focus();
        keyboard.press("Enter").isOn("Close").press("Enter");
        keyboard.sees("Close " + ROOM).isOn("Until somebody opens it");
        keyboard.tabTo("Reason students read").type("Painting").press("Enter");
        within("Closed");
        assertThat(board.admin().drawer()).hasCount(0);
        keyboard.isOn("More for " + ROOM);

        cole.picks(ROOM);
        assertThat(cole.sheet()).containsText("Painting");
        Chromium.assertAccessible(cole.page());
        cole.page().keyboard().press("Escape");
        assertThat(cole.sheet()).hasCount(0);

        keyboard.press("Enter").isOn("Open again").press("Enter");
        within("Free now");
    }

    @Test
    void forAWhileOrUntilATimeTodayWhichIsSaidInFull() {
        board.chooses(ROOM, "Close");
        chooses(board, "30 min");
        assertThat(board.admin().drawer()).containsText(Pattern.compile("Closed until \\d+:\\d\\d, for 30 min\\."));
        board.admin().press("Close it");
        assertThat(sign()).containsText(Pattern.compile("Closed until \\d+:\\d\\d$"));

        board.chooses(ROOM, "Change how long");
        assertThat(radio("As now: until")).isChecked();
        chooses(board, "Until a time");
        Locator time = board.admin().field("Until what time today");
        time.fill("");
        board.admin().press("Save");
        assertThat(board.admin().drawer()).containsText("Say until when.");
        time.fill("23:59");
        assertThat(board.admin().drawer()).containsText("Closed until 11:59, for ");
        Chromium.assertAccessibleInLightAndDark(board.page());
        board.admin().press("Save");
        // School is out by then: what students can do is tomorrow.
        assertThat(sign()).containsText("Closed until Tue, 8:");
        assertThat(board.folder("Not in a folder").getByText("Closed until 11:59"))
                .isVisible();
        opensAgain();
    }

    @Test
    void aTimeThatIsOverIsRefusedBesideTheField() {
        board.chooses(ROOM, "Close");
        chooses(board, "Until a time");
        Locator time = board.admin().field("Until what time today");
        time.fill("00:00");
        board.admin().press("Close it");
        assertThat(time).hasAttribute("aria-invalid", "true");
        assertThat(board.admin().drawer())
                .containsText(Pattern.compile("That time is over: it is \\d+:\\d\\d\\. Say a later one today\\."));
        assertThat(sign()).containsText("Free now");
        chooses(board, "60 min");
        board.admin().press("Close it");
        assertThat(sign()).containsText(Pattern.compile("Closed until \\d+:\\d\\d$"));
        opensAgain();
    }

    @Test
    void theFormClosesUntilAnotherDayWhichIsNamed() {
        board.admin().opensTheRoom(ROOM);
        board.admin()
                .drawer()
                .getByRole(AriaRole.SWITCH, new Locator.GetByRoleOptions().setName("Closed now"))
                .press("Space");
        board.admin().field("Until").fill("2099-03-02T08:00");
        board.admin().savesTheRoom();
        assertThat(sign()).containsText("Closed until Mon, Mar 2, 8:00");
        assertThat(board.folder("Not in a folder").getByText("Closed until Mon, Mar 2, 8:00"))
                .isVisible();
        opensAgain();
    }

    @Test
    void whoTeachesThereAndMayCloseRoomsDoesItFromTheirOwnPage() {
        board.admin().opensTheRoom(ROOM).field("Teachers in this room").fill("Oyelaran");
        board.page().getByRole(AriaRole.OPTION, Chromium.named("Oyelaran")).click();
        board.page().keyboard().press("Tab");
        board.admin().savesTheRoom();
        Page page = chromium.phone();
        Chromium.signIn(page, "admin@lincoln.example", "corridor-demo");
        RoomsBoard own = new RoomsBoard(new Admin(page));
        own.chooses(ROOM, "Close");
        Chromium.assertFitsPhones(page);
        chooses(own, "15 min");
        own.admin().press("Close it");
        assertThat(sign()).containsText(Pattern.compile("Closed until \\d+:\\d\\d$"));
        assertThat(page.getByText(Pattern.compile("^Closed until \\d+:\\d\\d$")))
                .isVisible();
        page.close();
        opensAgain();
    }

    private Locator radio(String name) {
        return board.page().getByRole(AriaRole.RADIO, Chromium.named("^" + name));
    }

    private static void chooses(RoomsBoard where, String howLong) {
        where.admin()
                .drawer()
                .getByText(howLong, new Locator.GetByTextOptions().setExact(true))
                .click();
    }
}
