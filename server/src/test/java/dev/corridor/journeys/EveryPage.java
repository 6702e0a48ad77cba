package dev.corridor.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every page, sheet and menu of every face: nothing that keeps somebody out, nothing too wide, nothing untranslated.
 */
abstract class EveryPage extends LincolnJourney {

    /** How the pages are looked at, and which student's passes are used for it. */
    enum Look {
        /** In English, in light and dark colors. */
        ON_A_LAPTOP("priya", "omar bautista"),
        /** In Spanish, whose words are longer, down to the narrowest phones. */
        ON_A_PHONE("noor", "hana kim");

        final String student;
        final String other;

        Look(String student, String other) {
            this.student = student;
            this.other = other;
        }
    }

    private final Look look;

    EveryPage(Look look) {
        this.look = look;
    }

    private Words english;
    private Words spanish;

    @BeforeAll
    void readWords() {
        Page reader = chromium.laptop();
        english = Words.in("en", reader);
        spanish = Words.in("es", reader);
    }

    private Tour tour() {
        return switch (look) {
            case ON_A_LAPTOP -> new Tour(chromium.laptop(), english, Chromium::assertAccessibleInLightAndDark);
            case ON_A_PHONE -> {
                Spanish language = new Spanish(english, spanish, new Offstage(port, "admin").written());
                yield new Tour(chromium.phone("es"), spanish, page -> {
                    Chromium.assertFitsPhones(page);
                    language.assertSpoken(page);
                });
            }
        };
    }

    private Tour signedIn(String login) {
        Tour tour = tour();
        Chromium.signIn(tour.page(), login + "@lincoln.example", PASSWORD);
        return tour;
    }

    @Test
    void aStudentsPages() {
        Tour tour = tour().lookAt("access.forgot");
        tour.type("access.login", look.student + "@lincoln.example");
        tour.page().locator("input[name=password]").fill("not this");
        tour.press("access.go").lookAt("access.wrong");
        Chromium.signIn(tour.page(), look.student + "@lincoln.example", PASSWORD);

        tour.lookAt("student.where").sheetOf("student.change").escape();
        tour.press("student.find")
                .type("student.find", "zzz")
                .lookAt("student.noneFound")
                .press("ui.act.close");
        tour.pressNamed("^Classrooms")
                .pressNamed(tour.words().at("ui.strip.here"))
                .lookAtSheet()
                .escape();
        tour.pressNamed("Nurse").lookAtSheet().press("student.sheet.ask").lookAt("pass.askedAt");
        tour.press("pass.act.cancel").lookAt("pass.cancelled").press("pass.act.again");
        waitsInLine(tour);
        tour.pressNamed("Library").press("student.sheet.messageOptional").lookAtSheet();
        tour.press("student.sheet.start").lookAt("student.quiet");
        tour.sheetOf("pass.act.change").escape();
        tour.press("pass.act.back").lookAt("pass.backAt").press("pass.act.again");
        tour.menuOf("ui.me.menu").menuItem("ui.me.password").lookAt("access.change.title");
        tour.goTo("/sessions").look();
        tour.goTo("/student/record").look();
        tour.goTo("/card").look();
    }

    private void waitsInLine(Tour tour) {
        Offstage hana = new Offstage(port, "hana").goesTo("All-gender 118B");
        tour.page().reload();
        tour.pressNamed("^Restrooms")
                .pressNamed("All-gender 118B.*" + tour.words().at("ui.strip.shortLine"))
                .lookAtSheet();
        tour.press("student.sheet.join").lookAt("pass.stay");
        hana.comesBack();
        tour.lookAt("pass.turn").press("pass.act.leave").press("pass.act.again");
    }

    @Test
    void aTeachersPages() {
        Offstage asking = new Offstage(port, look.other.substring(0, look.other.indexOf(' '))).asks("Nurse", "Rivera");
        Tour tour = signedIn("rivera").lookAt("teacher.waiting");
        tour.press("teacher.deny").lookAtSheet();
        tour.page().keyboard().press("Escape");
        tour.menuOf("teacher.minutesFor").escape();
        tour.press("teacher.approve");
        // Its row comes in with the server's word, and fades in: looked at before, it would have no contrast yet.
        tour.page().locator("[data-fresh]").first().waitFor();
        tour.lookAt("teacher.outOf");
        tour.sheetOf("teacher.classList").escape();
        tour.menuOf("ui.act.more").menuItem("teacher.code.show").lookAtSheet().escape();
        tour.page().keyboard().press("Control+k");
        tour.lookAtSheet().press("write.several.open").lookAtSheet().type("write.line", look.other + " library 5");
        tour.optionOf(look.other).look().page().keyboard().press("Enter");
        tour.lookAt("write.confirm.title_one").escape();
        tour.goTo("/hallway").lookAt("monitor.title");
        tour.goTo("/agenda").lookAt("agenda.title");
        tour.goTo("/out-of-office").lookAt("offices.title");
        tour.goTo("/security").lookAt("security.keys.title");
        tour.goTo("/activities").sheetOf("activities.add").escape();
        tour.goTo("/fallback").lookAt("fallback.lead").choose("fallback.enter").lookAt("fallback.send");
        tour.goTo("/safety").look();
        asking.comesBack();
    }

    @Test
    void theOfficesPages() {
        Tour desk = signedIn("attendance").goTo("/desk").lookAt("attendance.scanReason");
        desk.choose("attendance.kinds.early").look();
        desk.choose("attendance.tardies").lookAt("attendance.term");
        Tour counsellor = signedIn("abe").goTo("/records").lookAt("people.records.lead");
        counsellor
                .type("people.search", look.other)
                .pressNamed(look.other.replaceAll("\\b\\w", "."))
                .lookAt("people.facts");
        counsellor.goTo("/reports").lookAt("reports.lead");
    }

    @Test
    void aMonitorsPages() {
        Offstage out = new Offstage(port, "jonah").goesTo("Library");
        Tour tour = signedIn("monitor").lookAt("monitor.out");
        tour.type("monitor.find", "an").lookAt("monitor.notOut");
        tour.type("monitor.find", "jonah");
        if (look == Look.ON_A_PHONE) {
            tour.pressNamed("Jonah Whitfield").lookAtSheet().escape();
        } else {
            tour.look();
        }
        out.comesBack();
    }

    @Test
    void aGuardiansPages() {
        Tour tour = tour().goTo("/join").lookAt("guardians.join.lead");
        tour.type("guardians.join.code", "AAAA-BBBB-CCCC")
                .press("guardians.join.next")
                .lookAt("guardians.join.wrong");
        tour.type("guardians.join.code", Family.code(port, look.student)).press("guardians.join.next");
        tour.lookAt("guardians.join.to_one");
        tour.type("guardians.join.given", "Lola").type("guardians.join.family", "Prado");
        tour.type("guardians.join.email", "lola-" + look.student + "@home.example");
        tour.page().locator("input[name=password]").fill("short");
        tour.press("guardians.join.go").look();
        tour.page().locator("input[name=password]").fill("four brown bicycles");
        tour.press("guardians.join.go").lookAt("guardians.home.passesNone");
        tour.sheetOf("guardians.home.add").escape();
        tour.menuOf("ui.me.menu").menuItem("ui.me.password").lookAt("access.change.title");
        tour.goTo("/join").type("guardians.join.code", Family.code(port, "Amara"));
        tour.press("guardians.join.next").lookAt("guardians.join.signedIn");
        tour.press("guardians.join.addTo").lookAt("guardians.home.notOut");
    }

    @Test
    void anAdministratorsPages(@TempDir Path folder) throws Exception {
        Tour tour = signedIn("admin").goTo("/admin/rooms").lookAt("places.title");
        tour.pressNamed("Library").lookAtSheet().escape();
        String dots = "^" + tour.words().at("ui.act.more").replace("{{name}}", "Library") + "$";
        tour.pressNamed(dots).menuItem("closing.close").lookAtSheet().escape();
        tour.pressNamed(dots).menuItem("board.moveTo").lookAtSheet().escape();
        tour.menuOf("ui.act.more").menuItem("board.starter.again").lookAtSheet().escape();
        tour.press("places.add")
                .press("roomForm.save")
                .lookAt("roomForm.needed")
                .escape();
        tour.sheetOf("places.addFolder").press("places.folder.save").look().escape();
        tour.goTo("/admin/rooms/kiosks").lookAt("kiosks.title");
        tour.goTo("/admin/start").lookAt("steps.see");
        tour.goTo("/preview").lookAt("student.where");
        tour.goTo("/manual/admin").look();
        tour.goTo("/admin/limits").lookAt("limits.groups.title");
        tour.sheetOf("limits.limits.add").escape();
        tour.sheetOf("limits.groups.add").press("limits.groups.save").look().escape();
        tour.sheetOf("limits.groups.prevented_other").escape();
        tour.sheetOf("limits.groups.logAll").escape();
        tour.sheetOf("limits.watch.add").press("limits.watch.save").look().escape();
        tour.goTo("/admin/settings").lookAt("schools.lead");
        tour.goTo("/admin/schedules").look();
        tour.press("schedules.add").lookAtSheet().escape();
        tour.goTo("/admin/people").lookAt("people.title");
        tour.press("people.add").lookAtSheet().escape();
        tour.goTo("/admin/people/groups").look();
        tour.goTo("/admin/people/covers").look();
        tour.goTo("/admin/people/guardians").lookAt("guardians.list.sheets");
        tour.goTo("/admin/safety").look();
        tour.goTo("/admin/disputes").look();
        tour.goTo("/admin/id-cards").look();
        tour.goTo("/admin/reports").look();
        tour.goTo("/admin/attendance").look();
        tour.goTo("/admin/audit").look();
        tour.goTo("/admin/rosters").lookAt("rosters.sheets.lead").lookAt("rosters.pins.lead");
        if (look == Look.ON_A_PHONE) {
            onlyReadHere(tour);
        }
        Path file = Files.writeString(folder.resolve("people.csv"), """
                role,e-mail,first name,last name,school
                teacher,nobody,Bob,Lee,Lincoln High
                student,kimoh@lincoln.example,Kim,Oh,Lincoln High
                """);
        tour.page().locator("input[type=file]").setInputFiles(file);
        tour.lookAt("rosters.errors_one");
    }

    @Test
    void aDistrictAdministratorsPages() {
        Tour tour = tour();
        Chromium.signIn(tour.page(), "district@prairie.example", PASSWORD);
        DistrictPages.rosters(tour);
        DistrictPages.waysIn(tour);
    }

    /** Pages whose journeys look at everything else. */
    private static void onlyReadHere(Tour tour) {
        tour.goTo("/admin/people/rollover").press("years.show").lookAt("years.planTitle");
        tour.goTo("/admin/people/photos").look();
        tour.goTo("/admin/rooms").press("board.select").lookAt("board.chooseHint");
        tour.page().getByRole(AriaRole.CHECKBOX).first().check();
        tour.sheetOf("board.change").escape();
        tour.goTo("/admin/rosters");
    }
}
