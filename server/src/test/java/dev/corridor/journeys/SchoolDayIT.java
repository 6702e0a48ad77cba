package dev.corridor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.corridor.demo.SampleDistrictBuilt;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A whole day at Lincoln High, from the first bell to the last, on a student's phone, a teacher's laptop that a
 * substitute sits at, a kiosk, and a monitor's phone at once.
 */
@ExtendWith(KeepPictures.class)
class SchoolDayIT {

    /** A Monday; the first bell is at 8:00. */
    private static final String DAY = "2026-11-23T";

    private static final String PASSWORD = "corridor-demo";
    private static final String ANA = "Ana Castillo-Reyes";

    private EmptyServer server;
    private Chromium chromium;
    private ByHand admin;
    private Student ana;
    private Staff substitute;
    private Staff monitor;

    @BeforeEach
    void firstBell(@TempDir Path folder) {
        setDefaultAssertionTimeout(15_000);
        server = new EmptyServer(folder, at("14:20"));
        SampleDistrictBuilt.once(server.context());
        chromium = new Chromium(server.port());
        admin = new ByHand(server.port(), "admin");
        ana = new Student(as(chromium.phone(), "ana"));
        substitute = new Staff(chromium.laptop());
        monitor = new Staff(as(chromium.phone(), "monitor")).watchesTheHallway();
    }

    @AfterEach
    void over() {
        chromium.close();
        server.close();
    }

    @Test
    void fromTheFirstBellToTheLast() {
        aSubstituteTakesMsRiverasDay();
        whoComesLateGetsASlip();
        aStudentWithoutADeviceLeavesAtTheKiosk();
        aNurseVisitThatTheSubstituteApproves();
        theClubMeetsAndTheHostSeesWhoComes();
        aWalkoutIsFound();
        aDrillEndsEveryPass();
        theLastBell();
    }

    private void aSubstituteTakesMsRiverasDay() {
        JsonNode made = admin.post(
                "/people",
                Map.of(
                        "givenName",
                        "Sam",
                        "familyName",
                        "Stone",
                        "title",
                        "Mx.",
                        "email",
                        "stone@lincoln.example",
                        "roles",
                        List.of("substitute"),
                        "areas",
                        List.of()));
        String stone = made.get("id").asString();
        admin.post(
                "/covers",
                Map.of(
                        "personId",
                        stone,
                        "teacherId",
                        admin.id("/people?role=teacher&q=rivera", "Ms. Rivera"),
                        "from",
                        "2026-11-23",
                        "until",
                        "2026-11-23"));
        String oneTime = admin.post("/people/" + stone + "/one-time-password", Map.of())
                .get("password")
                .asString();
        Page laptop = substitute.page();
        Chromium.signInFirst(laptop, "stone@lincoln.example", oneTime, "copper river lantern");
        assertThat(laptop.getByText("Ms. Rivera").first()).isVisible();
        Chromium.assertAccessible(laptop);
    }

    private void whoComesLateGetsASlip() {
        Page desk = chromium.laptop();
        desk.addInitScript("window.printed = 0; window.print = () => { window.printed += 1 }");
        desk.reload();
        as(desk, "attendance");
        desk.getByRole(AriaRole.LINK, Chromium.exactly("Desk"))
                .locator("visible=true")
                .click();
        desk.getByRole(AriaRole.TEXTBOX, Chromium.named("^Scan a card")).fill("theodora");
        desk.getByRole(AriaRole.BUTTON, Chromium.named("^(TK )?Theodora Konstantinou"))
                .click();
        desk.getByText("Overslept", new Page.GetByTextOptions().setExact(true))
                .last()
                .click();
        desk.getByRole(AriaRole.BUTTON, Chromium.exactly("Record: Late arrival"))
                .click();
        desk.getByRole(AriaRole.BUTTON, Chromium.exactly("Print slip")).click();
        desk.waitForFunction("() => window.printed === 1");
        assertThat(desk.locator("[data-slip]")).containsText("Late arrival");
        desk.context().close();
    }

    private void aStudentWithoutADeviceLeavesAtTheKiosk() {
        Page kiosk = chromium.laptop();
        Kiosk.bind(as(chromium.laptop(), "admin"), kiosk, "Ms. Rivera");
        JsonNode priya = admin.get("/people?role=student&q=priya").at("/items/0");
        Kiosk.scan(kiosk, priya.get("number").asString());
        assertThat(kiosk.getByRole(AriaRole.HEADING, Chromium.named("^Hi, Priya")))
                .isVisible();
        kiosk.getByRole(AriaRole.BUTTON, Chromium.named("Restroom")).first().click();
        kiosk.getByRole(AriaRole.BUTTON, Chromium.named("^Start my pass")).click();
        Locator row = monitor.page()
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(priya.get("name").asString()));
        assertThat(row).isVisible();
        kiosk.reload();
        assertThat(kiosk.getByRole(AriaRole.HEADING, Chromium.named("Scan your ID")))
                .isVisible();
        Kiosk.scan(kiosk, priya.get("number").asString());
        kiosk.getByRole(AriaRole.BUTTON, Chromium.named("^I'm back")).click();
        assertThat(row).hasCount(0);
    }

    /** The request goes to Ms. Rivera and to who covers for her; where it leads, the hallway does not learn. */
    private void aNurseVisitThatTheSubstituteApproves() {
        admin.put("/rooms/" + admin.id("/rooms", "Nurse") + "/closure", Map.of("reason", "At lunch"));
        assertThat(ana.sign("Nurse")).containsText("Closed");
        admin.delete("/rooms/" + admin.id("/rooms", "Nurse") + "/closure");
        assertThat(ana.sign("Nurse")).not().containsText("Closed");
        JsonNode pass = asksForTheNurse();
        substitute.approves(ANA);
        ana.isOut();
        assertThat(monitor.page().getByText(ANA).first()).isVisible();
        Locator row = monitor.page().getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(ANA));
        assertThat(row).containsText("Out, ends 8:30");
        assertThat(row).not().containsText("Nurse");
        new ByHand(server.port(), "nurse").put("/passes/" + pass.get("id").asString() + "/arrival", Map.of());
        ana.page().getByRole(AriaRole.BUTTON, Chromium.named("^Start back to")).click();
        ana.comesBack();
        assertThat(monitor.page().getByText(ANA)).hasCount(0);
    }

    private JsonNode asksForTheNurse() {
        ByHand hand = new ByHand(server.port(), "ana");
        JsonNode origin = hand.get("/passes/choices").get("origin");
        return hand.post(
                "/passes",
                Map.of(
                        "originId",
                        origin.get("id").asString(),
                        "destinationId",
                        hand.id("/rooms", "Nurse"),
                        "travel",
                        "round-trip",
                        "approverId",
                        hand.id("/passes/approvers?q=rivera", "Ms. Rivera")));
    }

    private void theClubMeetsAndTheHostSeesWhoComes() {
        ByHand okafor = new ByHand(server.port(), "okafor");
        String chess = okafor.post(
                        "/activities",
                        Map.of(
                                "name",
                                "Chess club",
                                "roomId",
                                okafor.id("/rooms", "Library"),
                                "fromRoomId",
                                okafor.id("/rooms", "Gym")))
                .get("id")
                .asString();
        okafor.put(
                "/activities/" + chess + "/students",
                Map.of("students", List.of(admin.id("/people?role=student&q=castillo-reyes", ANA))));
        okafor.post("/activities/" + chess + "/meetings", Map.of("startAt", DAY + "15:10:00Z", "lasts", 30));
        assertThat(ana.page()
                        .getByText("Your pass starts at")
                        .or(ana.page().getByText("A pass is scheduled for you"))
                        .first())
                .isVisible();
        ana.page().getByRole(AriaRole.BUTTON, Chromium.exactly("OK")).click();
        server.clock().goOnFrom(at("15:10"));
        assertThat(ana.page().getByText(Pattern.compile("lets you go\\.$"))).isVisible();
        admin.put("/passes/" + passOfAna().get("id").asString() + "/approval", Map.of());
        ana.isOutTo("Library");
        Page host = as(chromium.laptop(), "okafor");
        host.navigate(host.url().replaceAll("(https?://[^/]+).*", "$1/activities"));
        host.getByRole(AriaRole.BUTTON, Chromium.exactly("Open Chess club")).click();
        assertThat(host.getByText("1 on the way")).isVisible();
        Chromium.assertAccessible(host);
        okafor.put("/passes/" + passOfAna().get("id").asString() + "/arrival", Map.of());
        assertThat(host.getByText("1 here")).isVisible();
        host.context().close();
        ana.page().reload();
    }

    private JsonNode passOfAna() {
        return admin.get("/hall")
                .get("passes")
                .valueStream()
                .filter(one -> one.at("/student/name").asString().equals(ANA))
                .findFirst()
                .orElseThrow();
    }

    private void aWalkoutIsFound() {
        Page laptop = substitute.page();
        laptop.getByRole(AriaRole.BUTTON, Chromium.exactly("Student missing")).click();
        Locator who = laptop.getByRole(AriaRole.DIALOG);
        who.getByLabel("Any student").fill("omar baut");
        who.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Omar Bautista"))
                .click();
        Page phone = monitor.page();
        assertThat(phone.getByRole(AriaRole.LISTITEM).first()).containsText("Omar Bautista");
        phone.getByRole(AriaRole.BUTTON, Chromium.exactly("Found: Omar Bautista"))
                .click();
        Locator found = phone.getByRole(AriaRole.DIALOG);
        found.getByLabel("Where?").fill("By the bus stop");
        found.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save and end the walkout"))
                .click();
        assertThat(phone.getByRole(AriaRole.BUTTON, Chromium.exactly("Found: Omar Bautista")))
                .hasCount(0);
    }

    private void aDrillEndsEveryPass() {
        new Offstage(server.port(), "jonah").goesTo("Library");
        assertThat(monitor.page().getByText("Jonah Whitfield").first()).isVisible();
        admin.put("/emergency", Map.of("kind", "lockdown", "drill", true));
        for (Page page : List.of(substitute.page(), monitor.page())) {
            assertThat(page.getByText("DRILL").first()).isVisible();
        }
        assertThat(ana.page().getByText("Passes are paused").first()).isVisible();
        assertThat(monitor.page().getByText("Nobody is out.")).isVisible();
        admin.allClear("lockdown");
        assertThat(ana.page().getByText("Passes are paused")).hasCount(0);
    }

    private void theLastBell() {
        server.clock().goOnFrom(at("21:10"));
        ana.page().reload();
        ana.picks("Library");
        assertThat(ana.sheet().getByText("Passes open on Tuesday")).isVisible();
        Chromium.assertAccessible(ana.page());
    }

    private static Page as(Page page, String login) {
        Chromium.signIn(page, login + "@lincoln.example", PASSWORD);
        return page;
    }

    private static Instant at(String utc) {
        return Instant.parse(DAY + utc + ":00Z");
    }
}
