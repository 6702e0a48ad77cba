package dev.corridor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The board of Lincoln's rooms, as an administrator has it before them. */
record RoomsBoard(Admin admin) {

    /** Signs in and opens the board, on a device of any width. */
    static RoomsBoard at(Page page) {
        Chromium.signIn(page, "admin@lincoln.example", "corridor-demo");
        page.onDialog(Dialog::accept);
        page.navigate(page.url().replaceFirst("(https?://[^/]+).*", "$1/admin/rooms"));
        assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName("Rooms").setLevel(1)))
                .isVisible();
        return new RoomsBoard(new Admin(page));
    }

    Page page() {
        return admin.page();
    }

    RoomsBoard makes(String name, String number) {
        admin.press("Add room").field("Name").fill(name);
        admin.field("Number").fill(number);
        admin.savesTheRoom();
        return this;
    }

    /** Makes a folder of rooms that are there. */
    RoomsBoard folds(String folder, String... rooms) {
        admin.press("Add folder");
        admin.drawer().getByLabel("Name").fill(folder);
        for (String room : rooms) {
            admin.adds("Add rooms", room);
        }
        page().keyboard().press("Tab");
        admin.press("Save folder");
        assertThat(admin.drawer()).hasCount(0);
        assertThat(tiles(folder)).containsText(rooms);
        return this;
    }

    Locator folder(String name) {
        return page().getByRole(
                        AriaRole.REGION,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The names on the tiles of a folder. */
    Locator tiles(String folder) {
        return folder(folder).getByRole(AriaRole.LISTITEM).locator("b");
    }

    Locator grip(String name) {
        return button("Move " + name);
    }

    /** The dots of a room. */
    Locator dots(String name) {
        return button("More for " + name);
    }

    private Locator button(String name) {
        return page().getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Chooses in the menu of a room. */
    RoomsBoard chooses(String room, String item) {
        dots(room).click();
        item(item).click();
        return this;
    }

    Locator item(String name) {
        return page().getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    void keys(String... keys) {
        for (String key : keys) {
            page().keyboard().press(key);
        }
    }

    /** Does something that moves a room or a folder, and waits until that is kept. */
    void arranged(Runnable move) {
        page().waitForResponse(
                        answer -> answer.url().endsWith("/rooms/board")
                                && answer.request().method().equals("PUT")
                                && answer.status() == 200,
                        move);
    }
}
