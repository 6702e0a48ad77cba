package dev.corridor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dev.corridor.TestRooms;
import dev.corridor.tables.TableFormat;
import dev.corridor.tables.TableSheet;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An administrator sets Lincoln's rooms up: one by one, several at once, from a workbook. */
class RoomsFormIT extends LincolnJourney {

    private RoomsBoard board;
    private Admin admin;

    @BeforeAll
    void opensABrowser() {
        board = RoomsBoard.at(chromium.laptop());
        admin = board.admin();
        board.makes("Vat A", "VA").makes("Vat B", "VB").makes("Vat C", "VC").folds("Vats", "Vat A", "Vat B", "Vat C");
    }

    @BeforeEach
    void beginsAnew() {
        board.page().reload();
        assertThat(board.folder("Vats")).isVisible();
    }

    @Test
    void theSecondOfTwoAdminsWhoEditARoomIsToldWhatChangedAndKeepsWhatTheyTyped() {
        Admin second = RoomsBoard.at(chromium.laptop()).admin();
        second.opensTheRoom("Vat B").field("Time limit").fill("12");
        second.field("Max passes to").fill("3");
        admin.opensTheRoom("Vat B").field("Time limit").fill("9");
        admin.savesTheRoom();
        second.press("Save room");
        assertThat(second.page().getByText("Somebody else saved this room meanwhile."))
                .isVisible();
        assertThat(second.page().getByText("Was 10, is 9.")).isVisible();
        assertThat(second.field("Max passes to")).hasValue("3");
        assertThat(second.field("Time limit")).hasValue("12 minutes");
        second.savesTheRoom().opensTheRoom("Vat B");
        assertThat(second.field("Time limit")).hasValue("12 minutes");
        second.page().close();
    }

    @Test
    void severalRoomsChangeTogetherAndWhatRefusesIsNamed() {
        admin.press("Select");
        for (String sign : List.of("^VA", "^VC")) {
            board.page().getByRole(AriaRole.BUTTON, Chromium.named(sign)).click();
        }
        admin.press("Change settings").field("Approval").check();
        admin.selects("Passes to this room need approval", "All in the room").press("Change them");
        assertThat(admin.drawer().getByText("Nothing is changed yet")).isVisible();
        assertThat(admin.drawer().getByRole(AriaRole.ALERT)).containsText("Vat A");
        admin.field("Approval").uncheck();
        admin.field("Time limit").check();
        admin.drawer().getByLabel("Time limit").last().fill("17");
        admin.press("Change them");
        assertThat(board.page().getByText("2 rooms are changed.")).isVisible();
        assertThat(board.folder("Vats").getByText("17 min")).hasCount(2);
    }

    @Test
    void aWorkbookShowsItsErrorsThenComesInWhole(@TempDir Path files) throws IOException {
        List<String> headers = List.of("name", "number", "folder", "minutes");
        admin.press("Import");
        uploads(files.resolve("wrong.xlsx"), headers, List.of("Loom", "L1", "Looms", "ages"));
        assertThat(admin.drawer().getByText("Row 2, minutes")).isVisible();
        assertThat(importing()).hasCount(0);
        uploads(files.resolve("right.xlsx"), headers, List.of("Loom", "L1", "Looms", "8"));
        assertThat(admin.drawer().getByText("1 room added")).isVisible();
        importing().click();
        assertThat(admin.drawer()).hasCount(0);
        assertThat(board.folder("Looms").getByText("Loom", new Locator.GetByTextOptions().setExact(true)))
                .isVisible();
    }

    private Locator importing() {
        return admin.drawer()
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Import").setExact(true));
    }

    private void uploads(Path file, List<String> headers, List<String> row) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            TableFormat.XLSX.write(out, List.of(new TableSheet("Rooms", headers, List.of(row))));
        }
        board.page().locator("input[type=file]").setInputFiles(file);
    }

    @Test
    void aRoomIsDuplicatedWithANameThatIsFree() {
        board.makes("Press 1", "P1").chooses("Press 1", "Duplicate");
        assertThat(admin.field("Name")).hasValue("Press 2");
        assertThat(admin.field("Number")).hasValue("P2");
        admin.savesTheRoom();
        assertThat(board.folder("Not in a folder").getByText("Press 2")).isVisible();
        admin.opensTheRoom("Press 2").press("Duplicate");
        assertThat(admin.field("Name")).hasValue("Press 3");
    }

    @Test
    void aSchoolWithManyRoomsIsNotOfferedTheStarterPackButMayBuildIt() {
        assertThat(board.page().getByText("Start with the rooms that most schools have"))
                .hasCount(0);
        board.chooses("rooms", "Build the starter pack");
        assertThat(admin.drawer()).containsText("Fountain 1");
        Chromium.assertAccessible(board.page());
        board.keys("Escape");
        assertThat(admin.drawer()).hasCount(0);
    }

    @Test
    void aGroupIsDeletedOnceItIsSaidWhichRoomNobodyWouldSee() {
        Map<?, ?> group = Pictures.act(board.page(), "POST", "groups", Map.of("name", "Chess", "members", List.of()));
        Pictures.act(
                board.page(),
                "POST",
                "rooms",
                TestRooms.form(
                        "Chess club",
                        Map.of("visibility", Map.of("kind", "only", "groups", List.of(Pictures.text(group, "id"))))));
        board.page().navigate(board.page().url().replace("/rooms", "/people/groups"));
        admin.press("Change: Chess").press("Delete");
        assertThat(admin.drawer().getByRole(AriaRole.ALERT))
                .containsText("Chess club No student will see it any more.");
        Chromium.assertAccessibleInLightAndDark(board.page());
        admin.press("Keep it");
        assertThat(admin.drawer().getByRole(AriaRole.ALERT)).hasCount(0);
        admin.press("Delete").press("Delete the group");
        assertThat(admin.drawer()).hasCount(0);

        admin.opens("Rooms").page().getByText("Rooms health").click();
        assertThat(board.page()
                        .getByRole(AriaRole.LISTITEM)
                        .filter(new Locator.FilterOptions().setHasText("Chess club"))
                        .first())
                .containsText("no student sees it, a group of those who see it is deleted");
        admin.opensTheRoom("Chess club");
        assertThat(admin.drawer()).containsText("A deleted group");
        admin.press("Save room");
        assertThat(admin.drawer()).containsText("A group named here is not, or is no more, in the school.");
        admin.press("Discard");
    }

    @Test
    void theFormsAreOpenToEverybodyAndLeadToTheManual() {
        admin.opensTheRoom("Vat A");
        Chromium.assertAccessibleInLightAndDark(board.page());
        Locator manual = admin.drawer().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Manual: "));
        assertThat(manual).hasCount(6);
        board.page().context().waitForPage(() -> manual.nth(3).click()).close();
        admin.press("Discard").press("Import");
        Chromium.assertAccessible(board.page());
        board.keys("Escape");
        assertThat(admin.drawer()).hasCount(0);
        admin.press("Select");
        board.page().getByRole(AriaRole.BUTTON, Chromium.named("^VA")).click();
        admin.press("Change settings");
        Chromium.assertAccessibleInLightAndDark(board.page());
    }
}
