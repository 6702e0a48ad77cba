package dev.corridor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Grand Bend's first day, from an empty server to a hallway in use, all of it in browsers. */
@ExtendWith(KeepPictures.class)
class GrandBendDayIT {

    /** A Monday in third period at Grand Bend High School. */
    private static final Instant THIRD_PERIOD = Instant.parse("2026-11-23T16:32:00Z");

    private static final Path FILES = Path.of("..", "samples", "grand-bend");
    private static final String OWN_PASSWORD = "copper river lantern";
    private static final String HIGH = "Grand Bend High School";
    private static final String ELEMENTARY = "Grand Bend Elementary School";

    private static final String ELEMENTARY_TEACHER = "ebuck";

    private EmptyServer server;
    private Chromium chromium;
    private Admin admin;

    @BeforeEach
    void startsWithNothing(@TempDir Path folder) {
        setDefaultAssertionTimeout(15_000);
        server = new EmptyServer(folder, THIRD_PERIOD);
        chromium = new Chromium(server.port());
        admin = new Admin(chromium.laptop());
    }

    @AfterEach
    void ends() {
        chromium.close();
        server.close();
    }

    @Test
    void fromAnEmptyServerToAHallwayInUse(@TempDir Path folder) throws IOException {
        setsUp();
        importsTheDistrict(folder);
        preparesRoomsAndKeepsTwoApart();
        Map<String, String> students = admin.opens("Rosters").makesTheSheetFor("Algebra I · 03 - Traditional");
        Map<String, String> staff = admin.makesTheSheetFor("All staff");

        Staff monitor = new Staff(signedIn(chromium.phone(), staff, "watts"));
        Student jimmy = student(students, "jjordan");
        aTeacherApprovesAndTheMonitorSeesItWithinASecond(
                jimmy, new Staff(signedIn(chromium.laptop(), staff, "rgomez")), monitor);
        Student peter = student(students, "pnash");
        theThirdWaitsAndGetsTheTurn(jimmy, peter, student(students, "afritz"));
        twoAreKeptApartAndTheSecondCannotTellWhy(
                student(students, "rriggs"), student(students, "hblair"), student(students, "sbray"));
        anotherSchoolSeesNoneOfIt();
    }

    private static void aTeacherApprovesAndTheMonitorSeesItWithinASecond(Student jimmy, Staff gomez, Staff monitor) {
        jimmy.opens("Classrooms").picks("222").asks("Russell Gomez");
        assertThat(gomez.request("Jimmy Jordan")).isVisible();
        monitor.looksOutFor("Jimmy Jordan");

        long asked = System.currentTimeMillis();
        gomez.approves("Jimmy Jordan");

        long took = monitor.sawAt() - asked;
        System.out.println("From the teacher's press to the monitor's screen: " + took + " ms");
        Assertions.assertThat(took).isBetween(0L, 1_000L);
        jimmy.isOut();
        Chromium.assertAccessible(jimmy.page());
        Chromium.assertAccessible(monitor.page());
        jimmy.comesBack();
        assertThat(monitor.page().getByText("Jimmy Jordan")).hasCount(0);
    }

    private static void theThirdWaitsAndGetsTheTurn(Student jimmy, Student peter, Student alan) {
        jimmy.picks("Restroom 1").starts();
        peter.picks("Restroom 1").starts();

        assertThat(alan.sign("Restroom 1")).containsText("Short line");
        alan.picks("Restroom 1").waits("Join the line");
        assertThat(alan.card()).containsText("1st");
        Chromium.assertAccessible(alan.page());

        peter.comesBack();
        assertThat(alan.card()).containsText("It's your turn.");
        Chromium.assertAccessible(alan.page());
        alan.startsTheTurn();
        jimmy.comesBack();
        alan.comesBack();
    }

    /** Time stands still meanwhile, so that the words must be the same to the letter. */
    private void twoAreKeptApartAndTheSecondCannotTellWhy(Student ronald, Student herbert, Student steve) {
        ronald.picks("Library").starts();
        server.clock().set(server.clock().instant());
        List<String> keptApart = whatIsSaidOnTheWayTo("Library", herbert);
        admin.opens("Limits and safety");
        assertThat(admin.page().getByText("1 meeting prevented")).isVisible();
        hallwayTakes("1");
        List<String> full = whatIsSaidOnTheWayTo("Library", steve);
        hallwayTakes("");
        server.clock().goOnFrom(server.clock().instant());

        Assertions.assertThat(keptApart).isEqualTo(full);
        Assertions.assertThat(String.join(" ", keptApart)).doesNotContain("Ronald", "Riggs");
        herbert.picks("Library").waits("Wait for my turn");
        ronald.comesBack();
        herbert.startsTheTurn().comesBack();
    }

    /** The words of the sign, of the form and of the card in line, which the student then leaves. */
    private static List<String> whatIsSaidOnTheWayTo(String place, Student student) {
        assertThat(student.sign(place)).containsText(Pattern.compile("Not just yet|In about"));
        String sign = student.sign(place).innerText();
        String form = student.picks(place).sheet().innerText();
        String card = student.waits("Wait for my turn").card().innerText();
        student.leavesTheLine();
        return List.of(sign, form, card);
    }

    private void hallwayTakes(String most) {
        admin.opens("Settings").field("How many may be out at once").fill(most);
        admin.press("Save settings");
        assertThat(admin.page().getByText("The settings are saved.").last()).isVisible();
    }

    private void anotherSchoolSeesNoneOfIt() {
        admin.chooses(ELEMENTARY).chooses("Administration").opens("Rosters");
        Map<String, String> sheet = admin.makesTheSheetFor("All staff");
        Staff elementary = new Staff(signedIn(chromium.laptop(), sheet, ELEMENTARY_TEACHER));
        assertThat(elementary.page().getByText("Nobody is out.")).isVisible();
        Page page = elementary.page();
        page.keyboard().press("Control+k");
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Who, where, minutes"))
                .fill("jimmy jordan");
        assertThat(page.getByText("No student fits")).isVisible();
        assertThat(page.getByRole(AriaRole.OPTION)).hasCount(0);
    }

    private Student student(Map<String, String> sheet, String username) {
        return new Student(signedIn(chromium.phone(), sheet, username));
    }

    private static Page signedIn(Page page, Map<String, String> sheet, String username) {
        String login = sheet.keySet().stream()
                .filter(one -> one.equals(username) || one.startsWith(username + "@"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(username + " is not on the sheet of " + sheet.keySet()));
        Chromium.signInFirst(page, login, Objects.requireNonNull(sheet.get(login)), OWN_PASSWORD);
        return page;
    }

    private void setsUp() {
        Page page = admin.page();
        assertThat(page.getByText("Set up Corridor")).isVisible();
        Chromium.assertAccessible(page);
        admin.field("District").fill("Grand Bend ISD");
        admin.field("School").fill(HIGH);
        admin.field("First name").fill("Ada");
        admin.field("Last name").fill("Operator");
        admin.field("E-mail").fill("ada@grandbend.example");
        page.locator("input[type=password]").fill("seven green bicycles");
        admin.press("Set up");
        admin.chooses("Administration").opens("Rosters");
    }

    private void importsTheDistrict(Path folder) throws IOException {
        admin.uploads(FILES.resolve("oneroster.zip"));
        assertThat(admin.planned("Staff")).containsText("68");
        assertThat(admin.planned("Students")).containsText("960");
        assertThat(admin.planned("Classes")).containsText("532");
        Chromium.assertAccessible(admin.page());
        admin.applies();
        admin.uploads(FILES.resolve("rooms.csv"));
        assertThat(admin.page().getByText("Nothing would change")).isVisible();
        admin.press("Choose another file");
        admin.uploads(FILES.resolve("bell-schedule.csv")).applies();
        Path monitor = folder.resolve("monitor.csv");
        Files.writeString(monitor, """
                role,e-mail,first name,last name,school
                monitor,watts@grandbend.example,Wanda,Watts,%s
                """.formatted(HIGH));
        admin.uploads(monitor).applies();
    }

    private void preparesRoomsAndKeepsTwoApart() {
        admin.opens("Rooms").press("Build the starter pack");
        assertThat(admin.page().getByText("The starter pack is built.")).isVisible();
        admin.opensTheRoom("Restroom 1").field("Max passes to").fill("2");
        admin.savesTheRoom();
        admin.opensTheRoom("222")
                .selects("Passes to this room need approval", "One in the room")
                .savesTheRoom();
        admin.opens("Limits and safety").press("Add a group");
        admin.adds("Students", "Ronald Riggs").adds("Students", "Herbert Blair");
        Chromium.assertAccessible(admin.page());
        admin.press("Save group");
        assertThat(admin.page().getByText("Herbert Blair, Ronald Riggs")).isVisible();
    }
}
