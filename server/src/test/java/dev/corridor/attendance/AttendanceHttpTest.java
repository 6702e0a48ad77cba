package dev.corridor.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestClock;
import dev.corridor.TestDatabase;
import dev.corridor.TestRooms;
import dev.corridor.TestSchool;
import dev.corridor.passes.Passes;
import dev.corridor.people.AdminArea;
import dev.corridor.people.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** The desk over HTTP: who may use it, what it writes down, and what that means for passes. */
@CorridorTest
class AttendanceHttpTest {

    /** 9:30 in Chicago, a Monday. */
    private static final Instant MORNING = Instant.parse("2026-11-30T15:30:00Z");

    @Autowired
    ApplicationContext context;

    @Autowired
    TestClock clock;

    private final Map<Person, TestBrowser> browsers = new HashMap<>();
    private TestSchool school;
    private Person ana;
    private String classroom;
    private String restroom;

    @BeforeEach
    void makeSchool() {
        clock.set(MORNING);
        school = TestSchool.make(context);
        ana = school.ana();
        allow(school.okafor());
        classroom = TestRooms.make(as(school.admin()), school.at(""), "Room 214", Map.of());
        restroom = TestRooms.make(as(school.admin()), school.at(""), "Restroom", Map.of());
    }

    @AfterEach
    void release() {
        clock.release();
    }

    /** Lets a teacher keep attendance, as an admin does. */
    private void allow(Person teacher) {
        TestBrowser admin = as(school.admin());
        Answer read = admin.get(school.at("/people/" + teacher.id()));
        Map<String, Object> form = new HashMap<>();
        for (String field : List.of("givenName", "familyName", "title")) {
            form.put(field, read.body().get(field).asString());
        }
        form.put("email", read.body().at("/admin/email").asString());
        form.put("roles", List.of("teacher"));
        form.put("areas", List.of());
        form.put("rights", List.of("desk"));
        admin.with("If-Match", read.header("ETag"));
        Answer changed = admin.put(school.at("/people/" + teacher.id()), form);
        admin.without("If-Match");
        assertThat(changed.status()).as(changed.raw().body()).isEqualTo(200);
        assertThat(changed.body().at("/admin/rights/0").asString()).isEqualTo("desk");
    }

    private TestBrowser as(Person person) {
        return browsers.computeIfAbsent(person, school::as);
    }

    private Answer record(Person student, String kind, Object... more) {
        Map<String, Object> form = new HashMap<>(Map.of("studentId", student.id(), "kind", kind));
        form.put(
                "reason",
                Map.of("late", "Overslept", "early", "Sick", "absent", "Sick").get(kind));
        for (int i = 0; i < more.length; i += 2) {
            form.put(more[i].toString(), more[i + 1]);
        }
        return as(school.okafor()).post(school.at("/attendance/entries"), form);
    }

    private Answer write(Person staff, Map<String, ?> more) {
        Map<String, Object> form = new HashMap<>(Map.of(
                "studentId",
                ana.id(),
                "originId",
                classroom,
                "destinationId",
                restroom,
                "travel",
                "round-trip",
                "minutes",
                5));
        form.putAll(more);
        return as(staff).post(school.at("/passes"), form);
    }

    private String state(JsonNode pass) {
        return look(pass).get("state").asString();
    }

    private JsonNode look(JsonNode pass) {
        return as(ana).get(school.at("/passes/" + pass.get("id").asString())).body();
    }

    private JsonNode atDesk(Person student) {
        return as(school.okafor())
                .get(school.at("/people/" + student.id() + "/attendance"))
                .body();
    }

    private List<JsonNode> today() {
        return as(school.okafor())
                .get(school.at("/attendance/entries"))
                .body()
                .get("items")
                .valueStream()
                .toList();
    }

    @Test
    void onlyTheDeskKeepsAttendance() {
        for (Person person : List.of(school.rivera(), school.monitor(), ana)) {
            TestBrowser browser = as(person);
            for (String path : List.of(
                    "/attendance/entries", "/attendance/tardies", "/attendance/export", "/attendance/settings")) {
                assertThat(browser.get(school.at(path)).status()).as(path).isEqualTo(403);
            }
            Answer written = browser.post(
                    school.at("/attendance/entries"),
                    Map.of("studentId", ana.id(), "kind", "late", "reason", "Overslept"));
            assertThat(written.status()).isEqualTo(403);
        }
        assertThat(record(ana, "late").status()).isEqualTo(201);
        Answer me = as(school.okafor()).get("/api/me");
        assertThat(me.raw().body()).contains("keep-attendance");
        Person rooms = school.adminOf(AdminArea.ROOMS);
        assertThat(as(rooms).get(school.at("/attendance/entries")).status()).isEqualTo(403);
        assertThat(as(school.admin()).get(school.at("/attendance/entries")).status())
                .as("an admin of people")
                .isEqualTo(200);
    }

    @Test
    void anArrivalIsWrittenDownOnceHoweverOftenItIsScanned() {
        Answer first = record(ana, "late");
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.body().at("/entry/reason").asString()).isEqualTo("Overslept");
        assertThat(first.body().get("late").asInt()).isEqualTo(1);
        Answer again = record(ana, "late", "reason", "Traffic");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().get("before").asBoolean()).isTrue();
        assertThat(again.body().at("/entry/id")).isEqualTo(first.body().at("/entry/id"));
        assertThat(again.body().at("/entry/reason").asString()).isEqualTo("Overslept");
        assertThat(today()).hasSize(1);
    }

    @Test
    void twoDesksAtOnceWriteOneEntry() {
        Map<String, Object> form = Map.of("studentId", ana.id(), "kind", "early", "reason", "Sick");
        TestBrowser admin = as(school.admin());
        TestBrowser okafor = as(school.okafor());
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
        assertThat(today()).hasSize(1);
    }

    @Test
    void whoIsAbsentLosesTheDaysPassesAndStartsNone() {
        JsonNode later = write(
                        school.rivera(),
                        Map.of("startAt", MORNING.plus(Duration.ofHours(1)).toString()))
                .body();
        JsonNode tomorrow = write(
                        school.rivera(),
                        Map.of("startAt", MORNING.plus(Duration.ofDays(1)).toString()))
                .body();
        assertThat(record(ana, "absent").status()).isEqualTo(201);

        assertThat(state(later)).isEqualTo("missed");
        assertThat(look(later).at("/missedWhy/0").asString()).isEqualTo("ABSENT");
        assertThat(state(tomorrow)).isEqualTo("scheduled");
        Answer own = as(ana).post(
                        school.at("/passes"),
                        Map.of("originId", classroom, "destinationId", restroom, "travel", "round-trip", "minutes", 5));
        assertThat(own.status()).isEqualTo(409);
        assertThat(own.body().at("/reasons/0/code").asString()).isEqualTo("ABSENT");
        assertThat(own.body().at("/reasons/0/overridable").asBoolean()).isFalse();
        Answer staff = write(school.rivera(), Map.of());
        assertThat(staff.body().at("/reasons/0/overridable").asBoolean()).isTrue();
        assertThat(write(school.rivera(), Map.of("override", List.of("ABSENT"))).status())
                .isEqualTo(201);
    }

    @Test
    void theArrivalMakesPassesPossibleAgain() {
        record(ana, "absent");
        assertThat(write(school.rivera(), Map.of()).status()).isEqualTo(409);
        assertThat(record(ana, "late").status()).isEqualTo(201);
        assertThat(write(school.rivera(), Map.of()).status()).isEqualTo(201);
    }

    @Test
    void anAbsenceTakenBackIsForgottenAtOnceButKeptOnRecord() {
        String entry = record(ana, "absent").body().at("/entry/id").asString();
        assertThat(as(school.okafor())
                        .delete(school.at("/attendance/entries/" + entry))
                        .status())
                .isEqualTo(204);
        assertThat(write(school.rivera(), Map.of()).status()).isEqualTo(201);
        assertThat(as(school.okafor())
                        .delete(school.at("/attendance/entries/" + entry))
                        .status())
                .isEqualTo(404);
        assertThat(today()).isEmpty();
        assertThat(TestDatabase.client(TestDatabase.owner())
                        .sql("select count(*) from desk_entry where school_id = :school and taken_back_by = :by")
                        .param("school", school.id().value())
                        .param("by", school.okafor().id().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whoLeavesIsOutUntilExpectedBackAndAnOpenPassEndsThen() {
        JsonNode open = write(school.rivera(), Map.of()).body();
        JsonNode later = write(
                        school.rivera(),
                        Map.of("startAt", MORNING.plus(Duration.ofHours(3)).toString()))
                .body();
        clock.set(MORNING.plusSeconds(120));
        Instant left = MORNING.plusSeconds(60);
        Answer early = record(
                ana,
                "early",
                "at",
                left.toString(),
                "returnsAt",
                MORNING.plus(Duration.ofHours(2)).toString(),
                "note",
                " with father ");
        assertThat(early.status()).as(early.raw().body()).isEqualTo(201);
        assertThat(early.body().at("/entry/note").asString()).isEqualTo("with father");
        assertThat(state(open)).isEqualTo("ended");
        assertThat(Instant.parse(look(open).get("endedAt").asString())).isEqualTo(left);
        assertThat(state(later)).as("after the return").isEqualTo("scheduled");
        assertThat(write(school.rivera(), Map.of()).status()).isEqualTo(409);
        assertThat(atDesk(ana).get("may").valueStream().map(JsonNode::asString)).containsExactly("back");
        clock.set(MORNING.plus(Duration.ofHours(1)));
        assertThat(record(ana, "back").status()).isEqualTo(201);
        assertThat(write(school.rivera(), Map.of()).status()).isEqualTo(201);
    }

    @Test
    void aScheduledPassOfWhoIsAwayIsMissedAtItsTimeWhateverElseFailed() {
        Instant at = MORNING.plus(Duration.ofHours(1));
        JsonNode later =
                write(school.rivera(), Map.of("startAt", at.toString())).body();
        TestDatabase.client(TestDatabase.owner())
                .sql(
                        "insert into absence values (:school, :person, '2026-11-30', '2026-11-30T06:00Z', '2026-12-01T06:00Z')")
                .param("school", school.id().value())
                .param("person", ana.id().value())
                .update();
        clock.set(at);
        context.getBean(Passes.class).tick(school.id());
        assertThat(state(later)).isEqualTo("missed");
    }

    private static String code(Answer answer) {
        return answer.body().at("/errors/0/field").asString() + " "
                + answer.body().at("/errors/0/code").asString();
    }

    @Test
    void eachWrongFieldIsNamed() {
        assertThat(code(record(ana, "late", "reason", "Aliens"))).isEqualTo("reason unknown");
        assertThat(code(record(ana, "late", "at", MORNING.plusSeconds(60).toString())))
                .isEqualTo("at not-today");
        assertThat(code(record(
                        ana, "late", "at", MORNING.minus(Duration.ofHours(10)).toString())))
                .as("yesterday evening in Chicago")
                .isEqualTo("at not-today");
        assertThat(code(record(ana, "late", "returnsAt", MORNING.plusSeconds(60).toString())))
                .isEqualTo("returnsAt early-only");
        assertThat(code(record(
                        ana,
                        "early",
                        "returnsAt",
                        MORNING.plus(Duration.ofHours(15)).toString())))
                .as("tomorrow in Chicago")
                .isEqualTo("returnsAt not-later");
        assertThat(code(record(ana, "late", "note", "x".repeat(201)))).isEqualTo("note too-long");
        assertThat(code(record(school.rivera(), "late"))).isEqualTo("studentId unknown");
        assertThat(record(ana, "tired").status()).isEqualTo(400);
        assertThat(today()).isEmpty();
    }

    @Test
    void whatDoesNotFollowIsRefusedWithWhatWasWritten() {
        assertThat(code(record(ana, "back"))).isEqualTo("kind not-gone");
        record(ana, "absent");
        assertThat(code(record(ana, "early"))).isEqualTo("kind absent");
        record(ana, "late");
        assertThat(code(record(ana, "absent"))).isEqualTo("kind here");
        record(ana, "early");
        assertThat(code(record(ana, "absent"))).isEqualTo("kind gone");
        assertThat(code(record(ana, "back", "at", MORNING.minusSeconds(60).toString())))
                .isEqualTo("at before-last");
    }

    @Test
    void aSlipShowsTheRosterNameAndWhatHappened() {
        String entry = record(ana, "late").body().at("/entry/id").asString();
        JsonNode slip = as(school.okafor())
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
        record(ana, "late");
        record(school.ben(), "late", "reason", "Bus was late");
        clock.set(MORNING.plus(Duration.ofDays(1)));
        assertThat(record(ana, "late").body().get("late").asInt()).isEqualTo(2);
        JsonNode counts =
                as(school.okafor()).get(school.at("/attendance/tardies")).body();
        assertThat(counts.get("term").asString()).isEqualTo("2026/2027");
        assertThat(counts.at("/items/0/student/name").asString()).isEqualTo("Ana Alvarez");
        assertThat(counts.at("/items/0/late").asInt()).isEqualTo(2);
        assertThat(counts.at("/items/1/excused").asInt()).isEqualTo(1);

        terms();
        assertThat(as(school.okafor())
                        .get(school.at("/attendance/tardies?term=Fall"))
                        .body()
                        .at("/items/0/late")
                        .asInt())
                .isEqualTo(1);
        assertThat(as(school.okafor())
                        .get(school.at("/attendance/tardies"))
                        .body()
                        .get("term")
                        .asString())
                .isEqualTo("Winter");
        Answer wrong = as(school.okafor()).get(school.at("/attendance/tardies?term=Summer"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(code(wrong)).isEqualTo("term unknown");
    }

    /** Fall ends on the Monday. */
    private void terms() {
        TestBrowser admin = as(school.admin());
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

    @Test
    void theExportIsInTheSchoolsTimeAndKept() {
        record(ana, "late", "note", "=1+1");
        Answer file = as(school.okafor()).get(school.at("/attendance/export?from=2026-11-30&to=2026-11-30"));
        assertThat(file.raw().body()).contains("2026-11-30,09:30,late,Ana,Alvarez,,9,Overslept,no,,'=1+1,Mr. Okafor");
        assertThat(as(school.okafor())
                        .get(school.at("/attendance/export?from=2026-11-30&to=2026-11-29"))
                        .status())
                .isEqualTo(400);
        assertThat(audited("attendance-exported")).isEqualTo(1);
        assertThat(audited("attendance-recorded")).isEqualTo(1);
    }

    private long audited(String what) {
        return TestDatabase.client(TestDatabase.owner())
                .sql("select count(*) from audit_entry where school_id = :school and what = :what")
                .param("school", school.id().value())
                .param("what", what)
                .query(Long.class)
                .single();
    }

    @Test
    void reasonsAreChangedByAdminsOfSettingsOnly() {
        Answer read = as(school.okafor()).get(school.at("/attendance/settings"));
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
        as(school.okafor()).with("If-Match", read.header("ETag"));
        assertThat(as(school.okafor())
                        .put(school.at("/attendance/settings"), mine)
                        .status())
                .isEqualTo(403);
        as(school.okafor()).without("If-Match");
        TestBrowser admin = as(school.admin());
        assertThat(admin.put(school.at("/attendance/settings"), mine).status()).isEqualTo(428);
        admin.with("If-Match", read.header("ETag"));
        assertThat(admin.put(school.at("/attendance/settings"), mine).status()).isEqualTo(200);
        assertThat(admin.put(school.at("/attendance/settings"), mine).status())
                .as("of an older version")
                .isEqualTo(412);
        admin.without("If-Match");
        assertThat(record(ana, "late").status()).as("no reason any more").isEqualTo(400);
        assertThat(record(ana, "late", "reason", "Snow")
                        .body()
                        .at("/entry/excused")
                        .asBoolean())
                .isTrue();
        assertThat(audited("desk-settings-changed")).isEqualTo(1);
    }

    @Test
    void aRightTakenAwayIsGoneAtOnce() {
        TestBrowser okafor = as(school.okafor());
        assertThat(okafor.get(school.at("/attendance/entries")).status()).isEqualTo(200);
        TestBrowser admin = as(school.admin());
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
