package dev.corridor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An administrator arranges Lincoln's rooms: with a pointer, by keyboard, with a finger. */
class RoomsBoardIT extends LincolnJourney {

    private static final String[] ALL = {"Kiln A", "Kiln B", "Kiln C"};

    private RoomsBoard board;

    @BeforeAll
    void opensABrowser() {
        board = RoomsBoard.at(chromium.laptop());
        for (String room : ALL) {
            board.makes(room, "K" + room.charAt(5));
        }
        board.folds("Kilns", ALL);
    }

    @BeforeEach
    void beginsAnew() {
        board.page().reload();
        assertThat(board.folder("Kilns")).isVisible();
    }

    @Test
    void roomsAndFoldersAreMovedByKeyboardAloneAndStayMoved() {
        String first = board.tiles("Kilns").first().innerText();
        board.grip(first).focus();
        board.keys("Space", "ArrowRight", "ArrowRight");
        assertThat(board.page().getByText(first + ": 3 of 3 in Kilns")).isVisible();
        assertThat(board.grip(first)).isFocused();
        board.arranged(() -> board.keys("Space"));
        board.page().reload();
        assertThat(board.tiles("Kilns").last()).hasText(first);

        List<String> stand = board.tiles("Kilns").allInnerTexts();
        board.grip(stand.getFirst()).focus();
        board.keys("Space", "ArrowRight", "Escape");
        assertThat(board.tiles("Kilns")).containsText(stand.toArray(String[]::new));

        List<String> before = headings();
        board.grip("Kilns").focus();
        board.keys("Space", "ArrowUp");
        board.arranged(() -> board.keys("Enter"));
        board.page().reload();
        assertThat(board.folder("Kilns")).isVisible();
        Assertions.assertThat(headings().indexOf("Kilns")).isEqualTo(before.indexOf("Kilns") - 1);
    }

    private List<String> headings() {
        return board.page()
                .getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(2))
                .allInnerTexts();
    }

    @Test
    void roomsAreDraggedIntoAFolderAndOutOfIt() {
        board.makes("Oven", "O1");
        board.arranged(() -> board.grip("Oven")
                .dragTo(board.page()
                        .getByRole(AriaRole.BUTTON, Chromium.named("^KC"))
                        .first()));
        assertThat(board.folder("Kilns").getByText("Oven")).isVisible();
        board.arranged(
                () -> board.grip("Oven").dragTo(board.folder("Not in a folder").getByRole(AriaRole.HEADING)));
        assertThat(board.folder("Not in a folder").getByText("Oven")).isVisible();
    }

    @Test
    void withAFingerThePlaceIsChosenFromAList() {
        Page phone = chromium.touchPhone();
        RoomsBoard touched = RoomsBoard.at(phone);
        touched.admin().press("Add room").field("Name").fill("Wheel");
        touched.admin().field("Number").fill("W1");
        touched.admin().savesTheRoom();
        phone.reload();
        touched.dots("Wheel").tap();
        touched.item("Move to another place").tap();
        touched.admin().field("Folder").selectOption("Kilns");
        touched.admin().field("Place").selectOption("First");
        Chromium.assertFitsPhones(phone);
        touched.arranged(() -> touched.admin().press("Move it"));
        assertThat(touched.tiles("Kilns").first()).hasText("Wheel");

        touched.grip("Wheel").tap();
        touched.admin().field("Folder").selectOption("Not in a folder");
        touched.arranged(() -> touched.admin().press("Move it"));
        assertThat(touched.folder("Not in a folder").getByText("Wheel")).isVisible();
        Assertions.assertThat(touched.dots("Wheel").boundingBox().height).isGreaterThanOrEqualTo(44);

        List<String> stand = headings();
        String ahead = stand.get(stand.indexOf("Kilns") - 1);
        moves(touched, "First");
        assertThat(phone.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(2))
                        .first())
                .hasText("Kilns");
        moves(touched, "After " + ahead);
        phone.context().close();
    }

    private static void moves(RoomsBoard touched, String place) {
        touched.grip("Kilns").tap();
        touched.admin().field("Place").selectOption(place);
        touched.arranged(() -> touched.admin().press("Move it"));
    }

    @Test
    void theSecondOfTwoAdminsWhoMoveIsToldAndSeesHowThingsStand() {
        board.page().route("**/rooms/board", route -> {
            if (route.request().method().equals("PUT")) {
                Map<String, String> headers = new HashMap<>(route.request().headers());
                headers.put("if-match", "\"1\"");
                route.resume(new Route.ResumeOptions().setHeaders(headers));
            } else {
                route.resume();
            }
        });
        List<String> before = board.tiles("Kilns").allInnerTexts();
        board.grip(before.getLast()).focus();
        board.keys("Space", "ArrowLeft", "Space");
        assertThat(board.page().getByText("Somebody else moved rooms meanwhile"))
                .isVisible();
        assertThat(board.tiles("Kilns")).containsText(before.toArray(String[]::new));
        board.page().unroute("**/rooms/board");
    }

    @Test
    void theBoardIsOpenToEverybody() {
        Chromium.assertAccessibleInLightAndDark(board.page());
        board.dots("Kiln A").click();
        assertThat(board.item("Edit")).isVisible();
        Chromium.assertAccessible(board.page());
        board.item("Move to another place").click();
        assertThat(board.admin().drawer()).isVisible();
        Chromium.assertAccessibleInLightAndDark(board.page());
        Page phone = chromium.phone();
        RoomsBoard.at(phone);
        Chromium.assertFitsPhones(phone);
        phone.close();
    }
}
