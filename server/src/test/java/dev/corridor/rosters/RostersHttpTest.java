package dev.corridor.rosters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestDatabase;
import dev.corridor.TestSchool;
import dev.corridor.TestUpload;
import dev.corridor.people.Accounts;
import dev.corridor.people.People;
import dev.corridor.people.Person;
import dev.corridor.people.PersonState;
import dev.corridor.rosters.model.Guard;
import dev.corridor.shared.Ids;
import dev.corridor.shared.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Rosters over HTTP: upload, look, apply, sign in. */
@CorridorTest
class RostersHttpTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @TempDir
    Path folder;

    private TestSchool school;
    private TestBrowser browser;
    private String tail;

    @BeforeEach
    void school() {
        school = TestSchool.make(context);
        accounts.makeDistrictAdmin(school.district(), school.admin().account(), "Ada", "Admin");
        browser = school.as(school.admin());
        browser.get("/api/me");
        tail = Ids.next().toString().substring(24);
    }

    private String district() {
        return "/api/districts/" + school.district() + "/roster-runs";
    }

    private static HttpResponse<String> upload(TestBrowser from, String path, String name, byte[] body) {
        return TestUpload.send(from, path, name, body);
    }

    private JsonNode uploaded(String path, String csv) {
        return TestUpload.of(browser, path, csv);
    }

    private void apply(String csv) {
        JsonNode done = TestUpload.applied(browser, district(), uploaded(district(), csv));
        assertThat(done.get("state").asString()).as(done.toString()).isEqualTo("applied");
    }

    private Answer yes(TestBrowser from, String run) {
        return from.put(run + "/application", Map.of("beyondGuard", false));
    }

    private String csv(String... rows) {
        return "role,e-mail,first name,last name,school ID number,grade,homeroom,password,school\n"
                + String.join("\n", rows)
                        .replace("@x", "@x" + tail + ".example")
                        .replace("$school", name()) + "\n";
    }

    private String name() {
        return browser.get("/api/me").body().at("/schools/0/name").asString();
    }

    private Person person(String family) {
        return people.all(school.id()).stream()
                .filter(one -> one.familyName().equals(family))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void showsThenAppliesThenFindsNothingMore() {
        String csv = csv(
                "teacher,rosa@x,Rosa,Quill,501,,,,$school", "student,tom@x,Tom,Reed,502,09,12B,secret-word-9,$school");

        JsonNode shown = uploaded(district(), csv);

        assertThat(shown.at("/counts/staff/added").asInt()).isEqualTo(1);
        assertThat(shown.at("/counts/students/added").asInt()).isEqualTo(1);
        assertThat(shown.at("/shown/samples/added/0/who").asString()).isEqualTo("Rosa Quill");
        assertThat(shown.get("state").asString()).isEqualTo("planned");
        assertThat(shown.toString()).doesNotContain("secret-word-9");
        assertThat(people.all(school.id())).noneMatch(one -> one.familyName().equals("Quill"));

        JsonNode done = TestUpload.applied(browser, district(), shown);

        assertThat(done.get("state").asString()).as(done.toString()).isEqualTo("applied");
        assertThat(person("Reed").grade()).isEqualTo("9");
        assertThat(kept(done)).isZero();
        assertThat(uploaded(district(), csv).get("state").asString()).isEqualTo("unchanged");
        assertThat(school.browser()
                        .signIn("tom@x" + tail + ".example", "secret-word-9")
                        .status())
                .isEqualTo(200);
    }

    /** Whether the file of a run is in the database. */
    private static long kept(JsonNode run) {
        return TestDatabase.client(TestDatabase.owner())
                .sql("select count(*) from roster_run_body where run_id = :id")
                .param("id", UUID.fromString(run.get("id").asString()))
                .query(Long.class)
                .single();
    }

    @Test
    void showsExactlyWhatChanges() {
        apply(csv("student,tom@x,Tom,Reed,502,9,12B,,$school", "student,ann@x,Ann,Moor,503,9,,,$school"));

        JsonNode shown = uploaded(
                district(),
                csv("student,tom@x,Tom,Reed,502,10,12B,,$school", "student,ann@x,Ann,Moor,503,9,,,$school"));

        assertThat(shown.at("/counts/students").toString())
                .isEqualTo("{\"added\":0,\"changed\":1,\"removed\":0,\"same\":1}");
        JsonNode change = shown.at("/shown/samples/changed/0");
        assertThat(change.get("who").asString()).isEqualTo("Tom Reed");
        assertThat(change.get("field").asString()).isEqualTo("grade");
        assertThat(change.get("before").asString()).isEqualTo("9");
        assertThat(change.get("after").asString()).isEqualTo("10");
    }

    @Test
    void appliesOnlyWhatWasShown() {
        String csv = csv("student,tom@x,Tom,Reed,502,9,12B,,$school");
        JsonNode first = uploaded(district(), csv);
        Person other = districtAdmin();
        TestUpload.applied(school.as(other), district(), TestUpload.of(school.as(other), district(), csv));

        JsonNode late = TestUpload.applied(browser, district(), first);

        assertThat(late.get("state").asString()).isEqualTo("planned");
        assertThat(late.at("/problem/code").asString()).isEqualTo("changed-since");
        assertThat(late.at("/counts/students/added").asInt()).isZero();
    }

    private Person districtAdmin() {
        Person other = school.staff("Mr.", "Olaf", "Other", Role.ADMIN);
        accounts.makeDistrictAdmin(school.district(), other.account(), "Olaf", "Other");
        return other;
    }

    @Test
    void isSeenByWhoeverMayUploadForTheSameAndByNobodyElse() {
        JsonNode shown = uploaded(district(), csv("student,tom@x,Tom,Reed,502,9,12B,,$school"));
        String run = "/" + shown.get("id").asString();
        assertThat(school.as(districtAdmin()).get(district() + run).status()).isEqualTo(200);
        Person local = school.staff("Ms.", "Lo", "Cal", Role.ADMIN);
        assertThat(school.as(local).get(district() + run).status()).isEqualTo(404);
        assertThat(school.as(local).get(school.at("/roster-runs") + run).status())
                .isEqualTo(404);
        assertThat(yes(school.as(local), school.at("/roster-runs") + run).status())
                .isEqualTo(404);
        TestSchool elsewhere = TestSchool.make(context);
        assertThat(elsewhere
                        .as(elsewhere.admin())
                        .get(elsewhere.at("/roster-runs") + run)
                        .status())
                .isEqualTo(404);
        assertThat(yes(elsewhere.as(elsewhere.admin()), elsewhere.at("/roster-runs") + run)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aNewerUploadTakesThePlaceOfOneThatWaits() {
        JsonNode first = uploaded(district(), csv("student,tom@x,Tom,Reed,502,9,12B,,$school"));
        JsonNode second = uploaded(district(), csv("student,ann@x,Ann,Moor,503,9,,,$school"));
        assertThat(state(first)).isEqualTo("forgotten");
        assertThat(state(second)).isEqualTo("planned");
        assertThat(kept(second)).isEqualTo(1);
    }

    private String state(JsonNode run) {
        return browser.get(district() + "/" + run.get("id").asString())
                .body()
                .get("state")
                .asString();
    }

    @Test
    void letsNobodyElseUpload() {
        byte[] body = csv("student,tom@x,Tom,Reed,502,9,12B,,").getBytes(UTF_8);
        assertThat(upload(school.as(school.rivera()), district(), "a.csv", body).statusCode())
                .isEqualTo(404);
        assertThat(upload(school.as(school.rivera()), school.at("/roster-runs"), "a.csv", body)
                        .statusCode())
                .isEqualTo(403);
        assertThat(upload(school.as(school.ana()), school.at("/roster-runs"), "a.csv", body)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void namesEachErrorAndChangesNothing() {
        int before = people.all(school.id()).size();
        JsonNode shown = uploaded(
                district(),
                csv(
                        "student,tom@x,Tom,Reed,502,9,,,$school",
                        "student,bad@x,<script>alert(1)</script>,Reed,503,9,,,$school",
                        "student,worse@x,=cmd(),Reed,504,9,,,$school",
                        "student,long@x," + "x".repeat(10_000) + ",Reed,505,9,,,$school",
                        "student,lost@x,Lo,St,506,9,,,Nowhere High"));

        assertThat(shown.at("/shown/errorCount").asInt()).isEqualTo(4);
        assertThat(shown.at("/shown/errors")
                        .valueStream()
                        .map(error -> error.get("code").asString()))
                .containsExactly("markup", "formula", "too-long", "unknown-school");
        assertThat(shown.at("/shown/errors/0/row").asInt()).isEqualTo(3);
        assertThat(shown.at("/shown/errors/0/column").asString()).isEqualTo("first name");
        assertThat(shown.get("state").asString()).isEqualTo("failed");
        assertThat(yes(browser, district() + "/" + shown.get("id").asString()).status())
                .isEqualTo(409);
        assertThat(kept(shown)).isZero();
        assertThat(people.all(school.id())).hasSize(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PK\u0003\u0004broken", "day,meal\nMonday,Pizza\n", "", "role,first name\n\"student,Tom\n"})
    void refusesWhatItCannotRead(String body) {
        JsonNode shown = TestUpload.of(browser, district(), "x.zip", body.getBytes(UTF_8));
        assertThat(shown.get("state").asString()).isEqualTo("failed");
        assertThat(shown.at("/shown/errorCount").asInt()).isPositive();
    }

    @Test
    void refusesTwoHundredMegabytesClearly() {
        HttpResponse<String> answer = upload(browser, district(), "x.csv", new byte[200_000_000]);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("too-large");
    }

    @Test
    void printsSheetsForThoseWhoHaveNoPasswordOfTheirOwn() {
        apply(csv("student,tom@x,Tom,Reed,502,9,12B,,$school", "teacher,rosa@x,Rosa,Quill,501,,,,$school"));

        Answer sheet = browser.post(school.at("/credential-sheets"), Map.of("grade", "9"));

        assertThat(sheet.status()).as(sheet.raw().body()).isEqualTo(200);
        JsonNode line = sheet.body()
                .get("items")
                .valueStream()
                .filter(item -> item.get("name").asString().equals("Tom Reed"))
                .findFirst()
                .orElseThrow();
        assertThat(line.get("className").asString()).isEqualTo("12B");
        TestBrowser tom = school.browser();
        assertThat(tom.signIn(line.get("login").asString(), line.get("password").asString())
                        .status())
                .isEqualTo(200);
        assertThat(tom.get("/api/me").body().at("/account/mustChangePassword").asBoolean())
                .isTrue();
        assertThat(tom.send(
                                "PUT",
                                "/api/me/password",
                                Map.of("current", line.get("password").asString(), "new", "three unrelated words"))
                        .status())
                .isEqualTo(204);
        Answer again = browser.post(school.at("/credential-sheets"), Map.of("grade", "9"));
        assertThat(again.body()
                        .get("items")
                        .valueStream()
                        .map(item -> item.get("name").asString()))
                .doesNotContain("Tom Reed");
        assertThat(browser.post(school.at("/credential-sheets"), Map.of()).status())
                .isEqualTo(400);
        assertThat(school.as(school.rivera())
                        .post(school.at("/credential-sheets"), Map.of("staff", true))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void keepsAnUploadForOneSchoolInThatSchoolWhoseAdminsUndoIt() {
        TestBrowser admin = school.as(school.staff("Ms.", "Lo", "Cal", Role.ADMIN));
        String runs = school.at("/roster-runs");
        JsonNode done = TestUpload.applied(
                admin,
                runs,
                TestUpload.of(
                        admin, runs, "role,e-mail,first name,last name\nstudent,z@x" + tail + ".example,Zoe,Zed\n"));
        assertThat(done.get("state").asString()).as(done.toString()).isEqualTo("applied");
        assertThat(done.get("undoable").asBoolean()).isTrue();
        assertThat(person("Zed").givenName()).isEqualTo("Zoe");

        apply(csv("student,tom@x,Tom,Reed,502,9,12B,,$school"));
        JsonNode listed = admin.get(runs).body().get("items");
        assertThat(listed).hasSize(2);
        assertThat(listed.at("/0/district").asBoolean()).isTrue();
        assertThat(listed.at("/0").hasNonNull("counts")).isFalse();
        assertThat(listed.at("/1/file").asString()).isEqualTo("people.csv");
        assertThat(admin.get(runs + "/" + listed.at("/0/id").asString() + "/undo")
                        .status())
                .isEqualTo(404);

        String undo = runs + "/" + done.get("id").asString() + "/undo";
        assertThat(admin.get(undo).body().at("/counts/students/changed").asInt())
                .isEqualTo(1);
        Answer begun = admin.put(undo, Map.of());
        assertThat(begun.status()).as(begun.raw().body()).isEqualTo(202);
        JsonNode undone =
                TestUpload.ended(admin, runs + "/" + begun.body().get("id").asString());
        assertThat(undone.get("state").asString()).as(undone.toString()).isEqualTo("applied");
        assertThat(person("Zed").state()).isEqualTo(PersonState.LEFT);
        assertThat(state(done)).isEqualTo("undone");
    }

    @Test
    void theDistrictsAdminsAnswerASchoolsUploadInThatSchool() {
        String runs = school.at("/roster-runs");
        JsonNode shown = TestUpload.of(
                school.as(school.staff("Ms.", "Lo", "Cal", Role.ADMIN)),
                runs,
                "role,e-mail,first name,last name\nstudent,z@x" + tail + ".example,Zoe,Zed\n");
        assertThat(TestUpload.applied(browser, district(), shown).get("state").asString())
                .isEqualTo("applied");
        assertThat(person("Zed").givenName()).isEqualTo("Zoe");
    }

    @Test
    void doesNotMindWhatTheFileIsCalled() {
        JsonNode shown = TestUpload.of(
                browser,
                district(),
                "../../etc/passwd.csv",
                csv("student,t@x,T,R,1,9,,,$school").getBytes(UTF_8));
        assertThat(shown.get("file").asString()).isEqualTo("passwd.csv");
    }

    @Test
    void whatTheCommandLineImportsIsARunAlsoWhereItFails() {
        String csv = csv("student,tom@x,Tom,Reed,502,9,12B,,$school");
        assertThat(imported(csv).mayApply()).isTrue();
        JsonNode run = browser.get(district()).body().at("/items/0");
        assertThat(run.get("cause").asString()).isEqualTo("command");
        assertThat(run.get("state").asString()).isEqualTo("applied");
        assertThat(run.get("file").asString()).isEqualTo("people.csv");

        assertThat(imported(csv("student,,Tom,Reed,502,9,12B,,Nowhere")).mayApply())
                .isFalse();
        JsonNode failed = browser.get(district()).body().at("/items/0");
        assertThat(failed.get("state").asString()).isEqualTo("failed");
        assertThat(failed.at("/problem/code").asString()).isEqualTo("unusable");
    }

    private Preview imported(String csv) {
        try {
            Path file = Files.writeString(folder.resolve("people.csv"), csv);
            Uploader server =
                    new Uploader(Optional.empty(), school.district(), Optional.empty(), true, ZoneOffset.UTC, "test");
            return context.getBean(Rosters.class).importNow(server, file, Guard.USUAL);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
