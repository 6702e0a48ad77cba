package dev.corridor.attendance;

import static dev.corridor.attendance.DeskSchool.MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestDatabase;
import dev.corridor.people.AdminArea;
import dev.corridor.people.Person;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The desk over HTTP: who may use it, and what it writes down. */
class AttendanceHttpTest extends AtDesk {

    @Test
    void onlyTheDeskKeepsAttendance() {
        for (Person person : List.of(school.rivera(), school.monitor(), ana)) {
            TestBrowser browser = desk.as(person);
            for (String path : List.of(
                    "/attendance/entries", "/attendance/tardies", "/attendance/export", "/attendance/settings")) {
                assertThat(browser.get(school.at(path)).status()).as(path).isEqualTo(403);
            }
            Answer written = browser.post(
                    school.at("/attendance/entries"),
                    Map.of("studentId", ana.id(), "kind", "late", "reason", "Overslept"));
            assertThat(written.status()).isEqualTo(403);
        }
        assertThat(desk.record(ana, "late").status()).isEqualTo(201);
        Answer me = desk.as(school.okafor()).get("/api/me");
        assertThat(me.raw().body()).contains("keep-attendance");
        Person rooms = school.adminOf(AdminArea.ROOMS);
        assertThat(desk.as(rooms).get(school.at("/attendance/entries")).status())
                .isEqualTo(403);
        assertThat(desk.as(school.admin()).get(school.at("/attendance/entries")).status())
                .as("an admin of people")
                .isEqualTo(200);
    }

    @Test
    void anArrivalIsWrittenDownOnceHoweverOftenItIsScanned() {
        Answer first = desk.record(ana, "late");
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.body().at("/entry/reason").asString()).isEqualTo("Overslept");
        assertThat(first.body().get("late").asInt()).isEqualTo(1);
        Answer again = desk.record(ana, "late", "reason", "Traffic");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().get("before").asBoolean()).isTrue();
        assertThat(again.body().at("/entry/id")).isEqualTo(first.body().at("/entry/id"));
        assertThat(again.body().at("/entry/reason").asString()).isEqualTo("Overslept");
        assertThat(desk.today()).hasSize(1);
    }

    @Test
    void twoDesksAtOnceWriteOneEntry() {
        Map<String, Object> form = Map.of("studentId", ana.id(), "kind", "early", "reason", "Sick");
        TestBrowser admin = desk.as(school.admin());
        TestBrowser okafor = desk.as(school.okafor());
        admin.get("/api/setup");
        okafor.get("/api/setup");
        List<CompletableFuture<Integer>> all = IntStream.range(0, 12)
                .mapToObj(n -> CompletableFuture.supplyAsync(
                        () -> (n % 2 == 0 ? admin : okafor)
                                .post(school.at("/attendance/entries"), form)
                                .status(),
                        Thread::startVirtualThread))
                .toList();
        assertThat(all.stream().map(CompletableFuture::join))
                .as("written once")
                .filteredOn(status -> status == 201)
                .hasSize(1);
        assertThat(desk.today()).hasSize(1);
    }

    @Test
    void anAbsenceTakenBackIsForgottenAtOnceButKeptOnRecord() {
        String entry = desk.record(ana, "absent").body().at("/entry/id").asString();
        assertThat(desk.as(school.okafor())
                        .delete(school.at("/attendance/entries/" + entry))
                        .status())
                .isEqualTo(204);
        assertThat(desk.write(school.rivera(), Map.of()).status()).isEqualTo(201);
        assertThat(desk.as(school.okafor())
                        .delete(school.at("/attendance/entries/" + entry))
                        .status())
                .isEqualTo(404);
        assertThat(desk.today()).isEmpty();
        assertThat(TestDatabase.client(TestDatabase.owner())
                        .sql("select count(*) from desk_entry where school_id = :school and taken_back_by = :by")
                        .param("school", school.id().value())
                        .param("by", school.okafor().id().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void eachWrongFieldIsNamed() {
        assertThat(DeskSchool.code(desk.record(ana, "late", "reason", "Aliens")))
                .isEqualTo("reason unknown");
        assertThat(DeskSchool.code(
                        desk.record(ana, "late", "at", MORNING.plusSeconds(60).toString())))
                .isEqualTo("at not-today");
        assertThat(DeskSchool.code(desk.record(
                        ana, "late", "at", MORNING.minus(Duration.ofHours(10)).toString())))
                .as("yesterday evening in Chicago")
                .isEqualTo("at not-today");
        assertThat(DeskSchool.code(desk.record(
                        ana, "late", "returnsAt", MORNING.plusSeconds(60).toString())))
                .isEqualTo("returnsAt early-only");
        assertThat(DeskSchool.code(desk.record(
                        ana,
                        "early",
                        "returnsAt",
                        MORNING.plus(Duration.ofHours(15)).toString())))
                .as("tomorrow in Chicago")
                .isEqualTo("returnsAt not-later");
        assertThat(DeskSchool.code(desk.record(ana, "late", "note", "x".repeat(201))))
                .isEqualTo("note too-long");
        assertThat(DeskSchool.code(desk.record(school.rivera(), "late"))).isEqualTo("studentId unknown");
        assertThat(desk.record(ana, "tired").status()).isEqualTo(400);
        assertThat(desk.today()).isEmpty();
    }

    @Test
    void whatDoesNotFollowIsRefusedWithWhatWasWritten() {
        assertThat(DeskSchool.code(desk.record(ana, "back"))).isEqualTo("kind not-gone");
        desk.record(ana, "absent");
        assertThat(DeskSchool.code(desk.record(ana, "early"))).isEqualTo("kind absent");
        desk.record(ana, "late");
        assertThat(DeskSchool.code(desk.record(ana, "absent"))).isEqualTo("kind here");
        desk.record(ana, "early");
        assertThat(DeskSchool.code(desk.record(ana, "absent"))).isEqualTo("kind gone");
        assertThat(DeskSchool.code(
                        desk.record(ana, "back", "at", MORNING.minusSeconds(60).toString())))
                .isEqualTo("at before-last");
    }

    @Test
    void aRightTakenAwayIsGoneAtOnce() {
        TestBrowser okafor = desk.as(school.okafor());
        assertThat(okafor.get(school.at("/attendance/entries")).status()).isEqualTo(200);
        TestBrowser admin = desk.as(school.admin());
        Answer read = admin.get(school.at("/people/" + school.okafor().id()));
        Map<String, Object> form = new HashMap<>(Map.of(
                "givenName",
                "Obi",
                "familyName",
                "Okafor",
                "title",
                "Mr.",
                "email",
                read.body().at("/admin/email").asString(),
                "roles",
                List.of("teacher"),
                "areas",
                List.of()));
        admin.with("If-Match", read.header("ETag"));
        assertThat(admin.put(school.at("/people/" + school.okafor().id()), form).status())
                .isEqualTo(200);
        assertThat(okafor.get(school.at("/attendance/entries")).status())
                .as("signed out")
                .isEqualTo(401);
        assertThat(school.as(school.okafor())
                        .get(school.at("/attendance/entries"))
                        .status())
                .isEqualTo(403);
    }
}
