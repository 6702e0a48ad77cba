package dev.corridor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import dev.corridor.CorridorTest;
import dev.corridor.TestClock;
import dev.corridor.demo.SampleDistrictBuilt;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * Takes the pictures of docs/using from Lincoln High's third period. Nothing that a check runs: CONTRIBUTING.md says
 * how to call it after a screen has changed.
 */
@CorridorTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManualPictures {

    private static final Instant THIRD_PERIOD = Instant.parse("2026-11-23T16:12:00Z");
    private static final String ROSTER = """
            role,email,first name,last name,school id number,grade
            student,zoe.lindqvist@lincoln.example,Zoe,Lindqvist,990101,9
            student,mateo.ruiz@lincoln.example,Mateo,Ruiz,990102,10
            teacher,n.haddad@lincoln.example,Noor,Haddad,,
            """;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestClock clock;

    @LocalServerPort
    private int port;

    private Chromium chromium;
    private Page admin;
    private Page ana;
    private Page rivera;

    @BeforeAll
    void schoolIsOn() {
        clock.goOnFrom(THIRD_PERIOD);
        chromium = new Chromium(port);
        Page empty = chromium.laptop();
        assertThat(button(empty, "^Set up")).isVisible();
        Pictures.take(empty, "setup");
        firstSteps(empty);
        SampleDistrictBuilt.once(context);
        admin = as(chromium.laptop(), "admin");
        ana = as(chromium.phone(), "ana");
        rivera = as(chromium.laptop(), "rivera");
    }

    @AfterAll
    void schoolIsOver() {
        chromium.close();
        clock.release();
    }

    /** As a school's first admin sees them, once the starter pack is built. */
    private void firstSteps(Page empty) {
        Admin first = new Admin(empty);
        first.field("District").fill("Prairie Schools");
        first.field("School").fill("Prairie High");
        first.field("First name").fill("June");
        first.field("Last name").fill("Okoye");
        first.field("E-mail").fill("june@prairie.example");
        empty.locator("input[type=password]").fill("seven green bicycles");
        first.press("Set up").press("Open: Rooms").press("Build the starter pack");
        shows(empty, "The starter pack is built.");
        first.opens("Start").press("Do without: Students kept apart");
        shows(empty, "2 of 7 done");
        empty.getByRole(AriaRole.ALERT).getByRole(AriaRole.BUTTON).click();
        empty.setViewportSize(1180, 720);
        empty.evaluate("scrollTo(0, 0)");
        Pictures.take(empty, "admin-start");
    }

    private static Page as(Page page, String login) {
        Chromium.signIn(page, login + "@lincoln.example", "corridor-demo");
        return page;
    }

    /** In an order in which each scene leaves what the next one wants. */
    @Test
    void everyPictureOfTheManual() {
        schoolUnderWay();
        home();
        requestAndRefusal();
        lineAndTurn();
        passUnderWay();
        staff();
        administration();
        new RosterPictures(chromium.laptop(), port).take();
        kiosk();
        day();
    }

    /** What comes around a pass. */
    private void day() {
        DayPictures scenes = new DayPictures("http://127.0.0.1:" + port, THIRD_PERIOD);
        scenes.family(chromium.phone(), Family.code(port, "ana"));
        scenes.out(admin, ana, as(chromium.phone(), "guardian"));
        scenes.plans(rivera);
        scenes.paper(rivera);
        scenes.walkout(rivera, as(chromium.phone(), "monitor"));
        scenes.card(ana);
    }

    private void kiosk() {
        Page kiosk = chromium.laptop();
        Kiosk.bind(admin, kiosk, "Ms. Rivera");
        Pictures.take(kiosk, "kiosk");
    }

    /** Some who are out, and some who ask Ms. Rivera. */
    private void schoolUnderWay() {
        Map.of("kofi", "Restroom 2 West", "chloe", "Restroom 2 East", "micah", "Gym", "carmen", "Cafeteria")
                .forEach((student, place) -> Pictures.pass(admin, student, "Ms. Ward", place));
        Map.of("natalia", "Library", "tess", "Restroom 2 East")
                .forEach((student, place) -> Pictures.pass(admin, student, "Ms. Rivera", place));
        Map.of("logan", "Retake quiz 6, you said today works.", "soren", "I left my notebook there.")
                .forEach((student, message) -> Pictures.ask(as(chromium.phone(), student), "Ms. Rivera", message));
    }

    private void home() {
        shows(ana, "Where to?");
        Pictures.take(ana, "student");
        Page dark = as(chromium.page(390, 844, "es-US", ColorScheme.DARK), "isaac");
        shows(dark, "¿A dónde vas?");
        Pictures.take(dark, "student-dark-spanish");
    }

    private void requestAndRefusal() {
        press(ana, "Robotics lab");
        press(ana, "^Ask");
        shows(ana, "Waiting for");
        Pictures.take(ana, "request");
        press(ana, "^Cancel");
        press(ana, "^New pass");
        Pictures.act(
                admin,
                "PUT",
                "rooms/" + Pictures.room(admin, "Library") + "/closure",
                Map.of(
                        "reason",
                        "Class visit",
                        "until",
                        THIRD_PERIOD.plusSeconds(1_080).toString()));
        press(ana, "Library.*Closed");
        shows(ana, "Soonest you can go");
        Pictures.take(ana, "refusal");
        press(ana, "Pick another place");
    }

    /** The all-gender restroom has room for one. */
    private void lineAndTurn() {
        Map<?, ?> other = Pictures.pass(admin, "isaac", "Main office", "All-gender 118B");
        press(ana, "^Restrooms");
        press(ana, "All-gender 118B.*ine");
        press(ana, "Join the line");
        shows(ana, "in line");
        Pictures.take(ana, "line");
        writeForAFullRoom();
        Pictures.act(admin, "PUT", "passes/" + Pictures.text(other, "id") + "/end", Map.of());
        shows(ana, "Start my pass");
        Pictures.take(ana, "turn");
    }

    private void writeForAFullRoom() {
        rivera.keyboard().press("Control+k");
        assertThat(button(rivera, "Write the pass")).isVisible();
        rivera.keyboard().type("theo 118b 5");
        shows(rivera, "Theo");
        Pictures.take(rivera.getByRole(AriaRole.DIALOG), "write");
        rivera.keyboard().press("Enter");
        assertThat(button(rivera, "anyway")).isVisible();
        Pictures.take(rivera.getByRole(AriaRole.DIALOG), "confirm");
        rivera.keyboard().press("Escape");
    }

    private void passUnderWay() {
        press(ana, "Start my pass");
        assertThat(button(ana, "I.m back")).isVisible();
        Pictures.take(ana, "student-pass");
    }

    private void staff() {
        rivera.setViewportSize(1240, 600);
        rivera.reload();
        shows(rivera, "Waiting for you");
        Pictures.take(rivera, "teacher");
        Page monitor = as(chromium.phone(), "monitor");
        shows(monitor, "Out now");
        Pictures.take(monitor, "monitor");
        desk();
    }

    private void desk() {
        Page desk = as(chromium.laptop(), "attendance");
        Map.of("kofi", "late", "chloe", "late", "micah", "absent", "carmen", "early")
                .forEach((student, kind) -> {
                    String reason = Map.of("late", "Bus was late", "absent", "Sick", "early", "Medical appointment")
                            .get(kind);
                    Pictures.act(
                            desk,
                            "POST",
                            "attendance/entries",
                            Map.of("studentId", Pictures.student(desk, student), "kind", kind, "reason", reason));
                });
        desk.navigate("http://127.0.0.1:" + port + "/desk");
        desk.getByRole(AriaRole.TEXTBOX, Chromium.named("Scan a card")).fill("priya ram");
        press(desk, "Priya Raman");
        shows(desk, "Record: Late arrival");
        desk.setViewportSize(1180, 760);
        Pictures.take(desk, "desk");
    }

    private void administration() {
        admin.navigate("http://127.0.0.1:" + port + "/admin/rooms");
        shows(admin, "Student services");
        Pictures.take(admin, "admin-rooms");
        press(admin, "Restroom 2 East");
        assertThat(button(admin, "Save room")).isVisible();
        Pictures.take(admin.getByRole(AriaRole.DIALOG), "admin-room");
        admin.navigate("http://127.0.0.1:" + port + "/admin/settings");
        shows(admin, "Time zone");
        Pictures.take(admin, "admin-settings");
        admin.navigate("http://127.0.0.1:" + port + "/preview");
        shows(admin, "Where to?");
        admin.setViewportSize(1024, 720);
        Pictures.take(admin, "admin-preview");
        admin.setViewportSize(1366, 768);
        admin.navigate("http://127.0.0.1:" + port + "/admin/rosters");
        FilePayload file = new FilePayload("new-this-week.csv", "text/csv", ROSTER.getBytes(StandardCharsets.UTF_8));
        admin.locator("input[type=file]").setInputFiles(List.of(file).toArray(FilePayload[]::new));
        assertThat(button(admin, "^Apply")).isVisible();
        Pictures.take(admin, "admin-rosters");
    }

    private static void shows(Page page, String text) {
        assertThat(page.getByText(text).first()).isVisible();
    }

    private static void press(Page page, String name) {
        button(page, name).click();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(name)))
                .first();
    }
}
