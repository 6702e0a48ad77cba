package dev.corridor.attendance;

import static dev.corridor.attendance.DeskSchool.MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestSchool;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What comes of what the desk wrote down: slips, tardies, the file; and what it is written with. */
class DeskRecordsHttpTest extends AtDesk {

    @Test
    void aSlipShowsTheRosterNameAndWhatHappened() {
        String entry = desk.record(ana, "late").body().at("/entry/id").asString();
        JsonNode slip = desk.as(school.okafor())
                .get(school.at("/attendance/entries/" + entry + "/slip"))
                .body();
        assertThat(slip.get("name").asString()).isEqualTo("Ana Alvarez");
        assertThat(slip.get("by").asString()).isEqualTo("Mr. Okafor");
        assertThat(slip.get("paper").asString()).isEqualTo("receipt");
        TestSchool other = TestSchool.make(context);
        assertThat(other.as(other.admin())
                        .get(other.at("/attendance/entries/" + entry + "/slip"))
                        .status())
                .isEqualTo(404);
        assertThat(other.as(other.admin())
                        .delete(other.at("/attendance/entries/" + entry))
                        .status())
                .isEqualTo(404);
        assertThat(other.as(other.admin())
                        .post(
                                other.at("/attendance/entries"),
                                Map.of("studentId", ana.id(), "kind", "late", "reason", "Overslept"))
                        .body()
                        .at("/errors/0/code")
                        .asString())
                .isEqualTo("unknown");
    }

    @Test
    void tardiesAreCountedByStudentAndTerm() {
        desk.record(ana, "late");
        desk.record(school.ben(), "late", "reason", "Bus was late");
        clock.set(MORNING.plus(Duration.ofDays(1)));
        assertThat(desk.record(ana, "late").body().get("late").asInt()).isEqualTo(2);
        JsonNode counts =
                desk.as(school.okafor()).get(school.at("/attendance/tardies")).body();
        assertThat(counts.get("term").asString()).isEqualTo("2026/2027");
        assertThat(counts.at("/items/0/student/name").asString()).isEqualTo("Ana Alvarez");
        assertThat(counts.at("/items/0/late").asInt()).isEqualTo(2);
        assertThat(counts.at("/items/1/excused").asInt()).isEqualTo(1);

        terms();
        assertThat(desk.as(school.okafor())
                        .get(school.at("/attendance/tardies?term=Fall"))
                        .body()
                        .at("/items/0/late")
                        .asInt())
                .isEqualTo(1);
        assertThat(desk.as(school.okafor())
                        .get(school.at("/attendance/tardies"))
                        .body()
                        .get("term")
                        .asString())
                .isEqualTo("Winter");
        Answer wrong = desk.as(school.okafor()).get(school.at("/attendance/tardies?term=Summer"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(DeskSchool.code(wrong)).isEqualTo("term unknown");
    }

    @Test
    void theExportIsInTheSchoolsTimeAndKept() {
        desk.record(ana, "late", "note", "=1+1");
        Answer file = desk.as(school.okafor()).get(school.at("/attendance/export?from=2026-11-30&to=2026-11-30"));
        assertThat(file.raw().body()).contains("2026-11-30,09:30,late,Ana,Alvarez,,9,Overslept,no,,'=1+1,Mr. Okafor");
        assertThat(desk.as(school.okafor())
                        .get(school.at("/attendance/export?from=2026-11-30&to=2026-11-29"))
                        .status())
                .isEqualTo(400);
        assertThat(desk.audited("attendance-exported")).isEqualTo(1);
        assertThat(desk.audited("attendance-recorded")).isEqualTo(1);
    }

    @Test
    void reasonsAreChangedByAdminsOfSettingsOnly() {
        Answer read = desk.as(school.okafor()).get(school.at("/attendance/settings"));
        assertThat(read.status()).isEqualTo(200);
        Map<String, Object> mine = Map.of(
                "late",
                List.of(Map.of("name", "Snow", "excused", true)),
                "early",
                List.of(Map.of("name", "Sick", "excused", true)),
                "absent",
                List.of(Map.of("name", "Sick", "excused", true)),
                "paper",
                "label",
                "slipText",
                "Go straight to class.");
        desk.as(school.okafor()).with("If-Match", read.header("ETag"));
        assertThat(desk.as(school.okafor())
                        .put(school.at("/attendance/settings"), mine)
                        .status())
                .isEqualTo(403);
        desk.as(school.okafor()).without("If-Match");
        TestBrowser admin = desk.as(school.admin());
        assertThat(admin.put(school.at("/attendance/settings"), mine).status()).isEqualTo(428);
        admin.with("If-Match", read.header("ETag"));
        assertThat(admin.put(school.at("/attendance/settings"), mine).status()).isEqualTo(200);
        assertThat(admin.put(school.at("/attendance/settings"), mine).status())
                .as("of an older version")
                .isEqualTo(412);
        admin.without("If-Match");
        assertThat(desk.record(ana, "late").status()).as("no reason any more").isEqualTo(400);
        assertThat(desk.record(ana, "late", "reason", "Snow")
                        .body()
                        .at("/entry/excused")
                        .asBoolean())
                .isTrue();
        assertThat(desk.audited("desk-settings-changed")).isEqualTo(1);
    }

    /** Fall ends on the Monday. */
    private void terms() {
        TestBrowser admin = desk.as(school.admin());
        admin.with("If-Match", admin.get(school.at("/calendar")).header("ETag"));
        Answer saved = admin.put(
                school.at("/calendar"),
                Map.of(
                        "days",
                        List.of(),
                        "terms",
                        List.of(
                                Map.of("name", "Fall", "from", "2026-08-10", "to", "2026-11-30"),
                                Map.of("name", "Winter", "from", "2026-12-01", "to", "2027-03-01"))));
        admin.without("If-Match");
        assertThat(saved.status()).as(saved.raw().body()).isEqualTo(200);
    }
}
