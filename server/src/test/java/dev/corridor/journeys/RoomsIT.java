package dev.corridor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import dev.corridor.CorridorTest;
import dev.corridor.tables.TableFormat;
import dev.corridor.tables.TableSheet;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** An administrator arranges Lincoln's rooms, changes several at once and brings some in; students see it at once. */
@CorridorTest
@ExtendWith(KeepPictures.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoomsIT {

    /** What a change may take to be seen on another device. */
    private static final int A_SECOND = 1_000;

    @Autowired
    private ApplicationContext context;

    @LocalServerPort
    private int port;

    private Chromium chromium;
    private Admin admin;

    @BeforeAll
    void opensABrowser() {
        SchoolMorning.goesOn(context);
        setDefaultAssertionTimeout(15_000);
        chromium = new Chromium(port);
        admin = adminAt(chromium.laptop());
        for (String room : List.of("Kiln A", "Kiln B", "Kiln C")) {
            makes(room, "K" + room.charAt(5));
        }
        admin.press("Add folder");
        admin.drawer().getByLabel("Name").fill("Kilns");
        for (String room : List.of("Kiln A", "Kiln B", "Kiln C")) {
            admin.adds("Add rooms", room);
        }
        admin.page().keyboard().press("Tab");
        admin.press("Save folder");
        assertThat(admin.drawer()).hasCount(0);
        assertThat(tiles("Kilns")).containsText(new String[] {"Kiln A", "Kiln B", "Kiln C"});
    }

    @BeforeEach
    void beginsAnew() {
        admin.page().reload();
        assertThat(folder("Kilns")).isVisible();
    }

    @AfterAll
    void closesIt() {
        chromium.close();
    }

    private static Admin adminAt(Page page) {
        Chromium.signIn(page, "admin@lincoln.example", "corridor-demo");
        page.onDialog(Dialog::accept);
        Admin admin = new Admin(page);
        admin.chooses("Administration");
        return admin.opens("Rooms");
    }

    private void makes(String name, String number) {
        admin.press("Add room").field("Name").fill(name);
        admin.field("Number").fill(number);
        admin.savesTheRoom();
    }

    private Locator folder(String name) {
        return admin.page()
                .getByRole(
                        AriaRole.REGION,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator tiles(String folder) {
        return folder(folder).getByRole(AriaRole.LISTITEM).locator("b");
    }

    private Locator grip(String name) {
        return admin.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Move " + name).setExact(true));
    }

    private void keys(String... keys) {
        for (String key : keys) {
            admin.page().keyboard().press(key);
        }
    }

    private void arranged(Runnable move) {
        admin.page()
                .waitForResponse(
                        answer -> answer.url().endsWith("/rooms/board")
                                && answer.request().method().equals("PUT")
                                && answer.status() == 200,
                        move);
    }

    @Test
    void roomsAndFoldersAreMovedByKeyboardAloneAndStayMoved() {
        grip("Kiln A").focus();
        keys("Space", "ArrowRight", "ArrowRight");
        assertThat(admin.page().getByText("Kiln A: 3 of 3 in Kilns")).isVisible();
        assertThat(grip("Kiln A")).isFocused();
        arranged(() -> keys("Space"));
        admin.page().reload();
        assertThat(tiles("Kilns")).containsText(new String[] {"Kiln B", "Kiln C", "Kiln A"});

        grip("Kiln B").focus();
        keys("Space", "ArrowRight", "Escape");
        assertThat(tiles("Kilns")).containsText(new String[] {"Kiln B", "Kiln C", "Kiln A"});

        List<String> before = headings();
        grip("Kilns").focus();
        keys("Space", "ArrowUp");
        arranged(() -> keys("Enter"));
        admin.page().reload();
        assertThat(folder("Kilns")).isVisible();
        org.assertj.core.api.Assertions.assertThat(headings().indexOf("Kilns")).isEqualTo(before.indexOf("Kilns") - 1);
    }

    private List<String> headings() {
        return admin.page()
                .getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(2))
                .allInnerTexts();
    }

    @Test
    void roomsAreDraggedIntoAFolderAndOutOfIt() {
        makes("Oven", "O1");
        arranged(() -> grip("Oven")
                .dragTo(admin.page()
                        .getByRole(AriaRole.BUTTON, Chromium.named("^KC"))
                        .first()));
        assertThat(folder("Kilns").getByText("Oven")).isVisible();
        arranged(() -> grip("Oven").dragTo(folder("Not in a folder").getByRole(AriaRole.HEADING)));
        assertThat(folder("Not in a folder").getByText("Oven")).isVisible();
    }

    @Test
    void theSecondOfTwoAdminsWhoMoveIsToldAndSeesHowThingsStand() {
        admin.page().route("**/rooms/board", route -> {
            if (route.request().method().equals("PUT")) {
                java.util.Map<String, String> headers =
                        new java.util.HashMap<>(route.request().headers());
                headers.put("if-match", "\"1\"");
                route.resume(new com.microsoft.playwright.Route.ResumeOptions().setHeaders(headers));
            } else {
                route.resume();
            }
        });
        List<String> before = tiles("Kilns").allInnerTexts();
        grip("Kiln C").focus();
        keys("Space", "ArrowLeft", "Space");
        assertThat(admin.page().getByText("Somebody else moved rooms meanwhile"))
                .isVisible();
        assertThat(tiles("Kilns")).containsText(before.toArray(String[]::new));
        admin.page().unroute("**/rooms/board");
    }

    @Test
    void theSecondOfTwoAdminsWhoEditARoomIsToldWhatChangedAndKeepsWhatTheyTyped() {
        Admin second = adminAt(chromium.laptop());
        second.opensTheRoom("Kiln B").field("Time limit").fill("12");
        second.field("Max passes to").fill("3");
        admin.opensTheRoom("Kiln B").field("Time limit").fill("9");
        admin.savesTheRoom();
        second.press("Save room");
        assertThat(second.page().getByText("Somebody else saved this room meanwhile."))
                .isVisible();
        assertThat(second.page().getByText("Was 10, is 9.")).isVisible();
        assertThat(second.field("Max passes to")).hasValue("3");
        assertThat(second.field("Time limit")).hasValue("12 minutes");
        second.savesTheRoom().opensTheRoom("Kiln B");
        assertThat(second.field("Time limit")).hasValue("12 minutes");
        second.page().close();
    }

    @Test
    void severalRoomsChangeTogetherAndWhatRefusesIsNamed() {
        admin.press("Select");
        for (String sign : List.of("^KA", "^KC")) {
            admin.page().getByRole(AriaRole.BUTTON, Chromium.named(sign)).click();
        }
        admin.press("Change settings").field("Approval").check();
        admin.selects("Passes to this room need approval", "All in the room").press("Change them");
        assertThat(admin.drawer().getByText("Nothing is changed yet")).isVisible();
        assertThat(admin.drawer().getByRole(AriaRole.ALERT)).containsText("Kiln A");
        admin.field("Approval").uncheck();
        admin.field("Time limit").check();
        admin.drawer().getByLabel("Time limit").last().fill("17");
        admin.press("Change them");
        assertThat(admin.page().getByText("2 rooms are changed.")).isVisible();
        assertThat(folder("Kilns").getByText("17 min")).hasCount(2);
    }

    @Test
    void aWorkbookShowsItsErrorsThenComesInWhole(@TempDir Path files) throws IOException {
        List<String> headers = List.of("name", "number", "folder", "minutes");
        admin.press("Import");
        uploads(files.resolve("wrong.xlsx"), headers, List.of("Loom", "L1", "Looms", "ages"));
        assertThat(admin.drawer().getByText("Row 2, minutes")).isVisible();
        assertThat(admin.drawer()
                        .getByRole(
                                AriaRole.BUTTON,
                                new Locator.GetByRoleOptions().setName("Import").setExact(true)))
                .hasCount(0);
        uploads(files.resolve("right.xlsx"), headers, List.of("Loom", "L1", "Looms", "8"));
        assertThat(admin.drawer().getByText("1 room added")).isVisible();
        admin.drawer()
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Import").setExact(true))
                .click();
        assertThat(admin.drawer()).hasCount(0);
        assertThat(folder("Looms").getByText("Loom", new Locator.GetByTextOptions().setExact(true)))
                .isVisible();
    }

    private void uploads(Path file, List<String> headers, List<String> row) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            TableFormat.XLSX.write(out, List.of(new TableSheet("Rooms", headers, List.of(row))));
        }
        admin.page().locator("input[type=file]").setInputFiles(file);
    }

    @Test
    void aRoomIsDuplicatedWithANameThatIsFree() {
        makes("Press 1", "P1");
        admin.opensTheRoom("Press 1").press("Duplicate");
        assertThat(admin.field("Name")).hasValue("Press 2");
        assertThat(admin.field("Number")).hasValue("P2");
        admin.savesTheRoom();
        assertThat(folder("Not in a folder").getByText("Press 2")).isVisible();
    }

    @Test
    void aStudentSeesWithinASecondThatARoomIsClosedMovedOrOpen() {
        makes("Dark room", "D1");
        Page cole = chromium.phone();
        Chromium.signIn(cole, "cole@lincoln.example", "corridor-demo");
        Locator sign = new Student(cole).sign("Dark room");
        assertThat(sign).containsText("Free now");
        closes("Dark room");
        admin.field("Reason students read").fill("Painting");
        admin.savesTheRoom();
        within(sign, "Closed");
        closes("Dark room");
        admin.savesTheRoom();
        within(sign, "Free now");
        cole.close();
    }

    /** Turns the switch that closes a room, whichever way it stands. */
    private void closes(String room) {
        admin.opensTheRoom(room)
                .drawer()
                .getByRole(AriaRole.SWITCH, new Locator.GetByRoleOptions().setName("Closed now"))
                .press("Space");
    }

    private static void within(Locator sign, String text) {
        assertThat(sign).containsText(text, new LocatorAssertions.ContainsTextOptions().setTimeout(A_SECOND));
    }

    @Test
    void theBoardItsFormsAndTheImportAreOpenToEverybody() {
        Chromium.assertAccessibleInLightAndDark(admin.page());
        admin.opensTheRoom("Kiln A");
        Chromium.assertAccessibleInLightAndDark(admin.page());
        admin.press("Discard").press("Import");
        Chromium.assertAccessible(admin.page());
        keys("Escape");
        assertThat(admin.drawer()).hasCount(0);
        admin.press("Select");
        admin.page().getByRole(AriaRole.BUTTON, Chromium.named("^KA")).click();
        admin.press("Change settings");
        Chromium.assertAccessibleInLightAndDark(admin.page());
        keys("Escape");
        Page phone = chromium.phone();
        adminAtPhone(phone);
        Chromium.assertFitsPhones(phone);
        phone.close();
    }

    private static void adminAtPhone(Page page) {
        Chromium.signIn(page, "admin@lincoln.example", "corridor-demo");
        page.navigate(page.url().replaceFirst("(https?://[^/]+).*", "$1/admin/rooms"));
        assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName("Rooms").setLevel(1)))
                .isVisible();
    }
}
