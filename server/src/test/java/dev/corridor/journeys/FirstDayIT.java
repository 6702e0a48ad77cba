package dev.corridor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Somebody who has never seen Corridor brings a school from an empty server to a student's first pass, led by the first
 * steps, through the screens only.
 */
@ExtendWith(KeepPictures.class)
class FirstDayIT {

    /** A Monday in third period at Grand Bend High School. */
    private static final Instant THIRD_PERIOD = Instant.parse("2026-11-23T16:32:00Z");

    private static final Path FILES = Path.of("..", "samples", "grand-bend");
    private static final String HIGH = "Grand Bend High School";
    private static final String OWN_PASSWORD = "copper river lantern";
    private static final int MOST_VIEWS = 25;

    private final Views views = new Views();
    private EmptyServer server;
    private Chromium chromium;
    private Admin admin;

    @BeforeEach
    void startsWithNothing(@TempDir Path folder) {
        setDefaultAssertionTimeout(15_000);
        server = new EmptyServer(folder, THIRD_PERIOD);
        chromium = new Chromium(server.port());
        admin = new Admin(views.watch(chromium.laptop()));
    }

    @AfterEach
    void ends() {
        chromium.close();
        server.close();
    }

    @Test
    void fromAnEmptyServerToTheFirstPassInAtMost25Views(@TempDir Path folder) throws IOException {
        setsUp();
        Chromium.assertAccessible(admin.page());
        takes("Rooms").press("Build the starter pack");
        assertThat(admin.page().getByText("The starter pack is built.")).isVisible();
        returns("2 of 8 done");
        takes("People");
        theRosterIsAppliedOnceItIsRight(folder);
        badRoomsAndBellsAreRefusedTooBeforeTheRightOnes(folder);
        Map<String, String> students = admin.makesTheSheetFor("Algebra I · 03 - Traditional");
        returns("4 of 8 done");
        takes("Settings").press("Save settings");
        assertThat(admin.page().getByText("The settings are saved.").last()).isVisible();
        returns("5 of 8 done");
        admin.press("Do without: Pass limits").press("Do without: Students kept apart");
        assertThat(admin.page().getByText("5 of 6 done")).isVisible();
        looksAsAStudent();

        Student jimmy = signsIn(students, "jjordan");
        jimmy.picks("Library").starts();
        Chromium.assertAccessible(jimmy.page());

        returns("Everything is set. Students can take passes.");
        Chromium.assertAccessible(admin.page());
        Assertions.assertThat(views.seen()).hasSizeLessThanOrEqualTo(MOST_VIEWS);
        System.out.println("Views from an empty server to the first pass: " + views.seen());
    }

    private void setsUp() {
        assertThat(admin.page().getByText("Set up Corridor")).isVisible();
        admin.field("District").fill("Grand Bend ISD");
        admin.field("School").fill(HIGH);
        admin.field("First name").fill("Ada");
        admin.field("Last name").fill("Operator");
        admin.field("E-mail").fill("ada@grandbend.example");
        admin.page().locator("input[type=password]").fill("seven green bicycles");
        admin.press("Set up");
        assertThat(admin.page().getByText("1 of 8 done")).isVisible();
        assertThat(step("School and time zone")).containsText("Done. " + HIGH + ", America/Chicago");
    }

    private Locator step(String name) {
        return admin.page()
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions()
                        .setHas(admin.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name))));
    }

    /** Goes where a step is taken. */
    private Admin takes(String step) {
        admin.press("Open: " + step);
        assertThat(admin.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .not()
                .containsText("Start");
        return admin;
    }

    private void returns(String progress) {
        admin.opens("Start");
        assertThat(admin.page().getByText(progress)).isVisible();
    }

    private void theRosterIsAppliedOnceItIsRight(Path folder) throws IOException {
        Path roster = rosterWith(
                folder, "enrollments.csv", text -> text.replaceFirst("255901107,T207219", "255901107,T000000"));
        refused(roster, "enrollments.csv, row 2, userSourcedId");
        admin.uploads(FILES.resolve("oneroster.zip"));
        assertThat(admin.planned("Students")).containsText("960");
        admin.applies();
    }

    private void badRoomsAndBellsAreRefusedTooBeforeTheRightOnes(Path folder) throws IOException {
        Path rooms = changed(folder, "rooms.csv", text -> text.replaceFirst(",102,20", ",102,twenty"));
        refused(rooms, "rooms.csv, row 3, seats");
        Path bells = changed(folder, "bell-schedule.csv", text -> text.replaceFirst("09:30,10:20", "9h30,10:20"));
        refused(bells, "bell-schedule.csv, row 5, start");
        admin.uploads(FILES.resolve("bell-schedule.csv")).applies();
    }

    private static Path changed(Path folder, String file, UnaryOperator<String> change) throws IOException {
        String text = Files.readString(FILES.resolve(file));
        Assertions.assertThat(change.apply(text)).isNotEqualTo(text);
        return Files.writeString(folder.resolve(file), change.apply(text));
    }

    /** The district's roster with something else in one of its files. */
    private static Path rosterWith(Path folder, String file, UnaryOperator<String> change) throws IOException {
        Path bad = folder.resolve("oneroster.zip");
        try (InputStream in = Files.newInputStream(FILES.resolve("oneroster.zip"));
                ZipInputStream from = new ZipInputStream(in);
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(bad))) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                byte[] bytes = from.readAllBytes();
                if (entry.getName().endsWith(file)) {
                    bytes = change.apply(new String(bytes, java.nio.charset.StandardCharsets.UTF_8))
                            .getBytes(java.nio.charset.StandardCharsets.UTF_8);
                }
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(bytes);
            }
        }
        return bad;
    }

    private void refused(Path file, String place) {
        admin.uploads(file);
        Locator said = admin.page().locator("main").getByRole(AriaRole.ALERT);
        assertThat(said).containsText("1 error. Nothing can be applied");
        assertThat(said).containsText(place);
        assertThat(admin.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Apply")))
                .hasCount(0);
        admin.press("Choose another file");
    }

    /** What the preview shows is what then happens: the library is free, and its pass starts. */
    private void looksAsAStudent() {
        admin.press("Open: The first pass");
        Page page = admin.page();
        assertThat(page.getByText("Nobody's account is used")).isVisible();
        Student preview = new Student(page);
        assertThat(preview.sign("Library")).containsText("Free now");
        Chromium.assertAccessible(page);
        page.getByRole(AriaRole.BUTTON, Chromium.named("^Close the preview$")).click();
    }

    private Student signsIn(Map<String, String> sheet, String username) {
        String login = sheet.keySet().stream()
                .filter(one -> one.startsWith(username))
                .findFirst()
                .orElseThrow();
        Page phone = views.watch(chromium.phone());
        Chromium.signInFirst(phone, login, Objects.requireNonNull(sheet.get(login)), OWN_PASSWORD);
        return new Student(phone);
    }
}
