package dev.corridor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The scenes of the manual about what comes around a pass: what is planned, who is missing, cards and paper. */
record DayPictures(String address, Instant now) {

    /** The way in of a child's family. */
    void family(Page join, String code) {
        join.navigate(address + "/join");
        join.getByLabel("Code").fill(code);
        press(join, "Next");
        shows(join, "Ana C.");
        Pictures.take(join, "guardian-join");
    }

    /** What Ana's mother sees: two passes that are over, one of them to the nurse, and that Ana is out. */
    void out(Page admin, Page ana, Page guardian) {
        press(ana, "I.m back");
        shows(ana, "Back at");
        Map<?, ?> nurse = Pictures.pass(admin, "ana", "Ms. Rivera", "Nurse");
        Pictures.act(admin, "PUT", "passes/" + Pictures.text(nurse, "id") + "/end", Map.of());
        Pictures.pass(admin, "ana", "Ms. Rivera", "Gym");
        guardian.reload();
        shows(guardian, "Out until");
        Pictures.take(guardian, "guardian");
    }

    /** Passes for later, asked for and scheduled, and the clubs that Ms. Rivera hosts. */
    void plans(Page rivera) {
        for (String student : List.of("priya", "noor")) {
            Pictures.schedule(rivera, student, "Library", now.plusSeconds(5_400));
        }
        open(rivera, "/agenda", "Agenda");
        rivera.setViewportSize(1180, 460);
        Pictures.take(rivera, "agenda");
        rivera.setViewportSize(1180, 720);
        Map<?, ?> club = Pictures.act(
                rivera,
                "POST",
                "activities",
                Map.of("name", "Chess club", "roomId", Pictures.room(rivera, "Ms. Rivera"), "open", true));
        Pictures.act(
                rivera,
                "POST",
                "activities/" + Pictures.text(club, "id") + "/meetings",
                Map.of("startAt", now.plusSeconds(16_000).toString(), "lasts", 45));
        open(rivera, "/activities", "Chess club");
        press(rivera, "^Open");
        rivera.setViewportSize(1180, 620);
        Pictures.take(rivera, "activities");
    }

    /** A student who did not come back, as the monitor's phone shows it. */
    void walkout(Page rivera, Page monitor) {
        Pictures.act(rivera, "POST", "walkouts", Map.of("studentId", Pictures.student(rivera, "tess")));
        shows(monitor, "Tess");
        Pictures.take(monitor, "walkout");
    }

    void card(Page student) {
        open(student, "/card", "Castillo");
        Pictures.take(student, "id-card");
    }

    void paper(Page teacher) {
        open(teacher, "/fallback", "Fallback list");
        teacher.getByRole(AriaRole.COMBOBOX, Chromium.named("^Class$")).last().click();
        teacher.getByRole(AriaRole.OPTION).first().click();
        shows(teacher, "Left");
        Pictures.take(teacher, "fallback");
    }

    private void open(Page page, String path, String says) {
        page.navigate(address + path);
        shows(page, says);
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, Chromium.named(name)).first().click();
    }

    private static void shows(Page page, String text) {
        assertThat(page.getByText(text).locator("visible=true").first()).isVisible();
    }
}
