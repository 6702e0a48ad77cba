package dev.corridor.rosters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestSchool;
import dev.corridor.people.Accounts;
import dev.corridor.people.People;
import dev.corridor.people.Person;
import dev.corridor.shared.Ids;
import dev.corridor.shared.Role;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rosters over HTTP: upload, look, apply, sign in. */
@CorridorTest
class RostersHttpTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

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
        return "/api/districts/" + school.district() + "/roster-plans";
    }

    private HttpResponse<String> upload(TestBrowser from, String path, String name, byte[] body) throws Exception {
        from.get("/api/me");
        String boundary = "corridor-test";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(UTF_8));
        out.write(body);
        out.write(("\r\n--" + boundary + "--\r\n").getBytes(UTF_8));
        HttpRequest request = from.request("POST", path, null)
                .method("POST", BodyPublishers.ofByteArray(out.toByteArray()))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("X-XSRF-TOKEN", String.valueOf(from.cookie("XSRF-TOKEN")))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString());
        }
    }

    private JsonNode uploaded(String path, String csv) throws Exception {
        HttpResponse<String> answer = upload(browser, path, "people.csv", csv.getBytes(UTF_8));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body());
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
    void showsThenAppliesThenFindsNothingMore() throws Exception {
        String csv = csv(
                "teacher,rosa@x,Rosa,Quill,501,,,,$school", "student,tom@x,Tom,Reed,502,09,12B,secret-word-9,$school");

        JsonNode shown = uploaded(district(), csv);

        assertThat(shown.at("/counts/staff/added").asInt()).isEqualTo(1);
        assertThat(shown.at("/counts/students/added").asInt()).isEqualTo(1);
        assertThat(shown.at("/samples/added/0/who").asString()).isEqualTo("Rosa Quill");
        assertThat(shown.get("mayApply").asBoolean()).isTrue();
        assertThat(shown.toString()).doesNotContain("secret-word-9");
        assertThat(people.all(school.id())).noneMatch(one -> one.familyName().equals("Quill"));

        String plan = district() + "/" + shown.get("id").asString();
        assertThat(browser.get(plan).body().get("counts")).isEqualTo(shown.get("counts"));
        Answer done = browser.put(plan + "/application");

        assertThat(done.status()).as(done.raw().body()).isEqualTo(200);
        assertThat(person("Reed").grade()).isEqualTo("9");
        assertThat(browser.get(plan).status()).isEqualTo(404);
        assertThat(uploaded(district(), csv).get("empty").asBoolean()).isTrue();
        assertThat(school.browser()
                        .signIn("tom@x" + tail + ".example", "secret-word-9")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void showsExactlyWhatChanges() throws Exception {
        apply(csv("student,tom@x,Tom,Reed,502,9,12B,,$school", "student,ann@x,Ann,Moor,503,9,,,$school"));

        JsonNode shown = uploaded(
                district(),
                csv("student,tom@x,Tom,Reed,502,10,12B,,$school", "student,ann@x,Ann,Moor,503,9,,,$school"));

        assertThat(shown.at("/counts/students").toString())
                .isEqualTo("{\"added\":0,\"changed\":1,\"removed\":0,\"same\":1}");
        JsonNode change = shown.at("/samples/changed/0");
        assertThat(change.get("who").asString()).isEqualTo("Tom Reed");
        assertThat(change.get("field").asString()).isEqualTo("grade");
        assertThat(change.get("before").asString()).isEqualTo("9");
        assertThat(change.get("after").asString()).isEqualTo("10");
    }

    private void apply(String csv) throws Exception {
        JsonNode shown = uploaded(district(), csv);
        Answer done = browser.put(district() + "/" + shown.get("id").asString() + "/application");
        assertThat(done.status()).as(done.raw().body()).isEqualTo(200);
    }

    @Test
    void appliesOnlyWhatWasShown() throws Exception {
        String csv = csv("student,tom@x,Tom,Reed,502,9,12B,,$school");
        JsonNode first = uploaded(district(), csv);
        apply(csv);

        Answer late = browser.put(district() + "/" + first.get("id").asString() + "/application");

        assertThat(late.status()).isEqualTo(409);
        Answer again = browser.get(district() + "/" + first.get("id").asString());
        assertThat(again.body().get("empty").asBoolean()).isTrue();
    }

    @Test
    void isTheUploadersAlone() throws Exception {
        JsonNode shown = uploaded(district(), csv("student,tom@x,Tom,Reed,502,9,12B,,$school"));
        Person other = school.staff("Mr.", "Olaf", "Other", Role.ADMIN);
        accounts.makeDistrictAdmin(school.district(), other.account(), "Olaf", "Other");

        String plan = district() + "/" + shown.get("id").asString();
        assertThat(school.as(other).get(plan).status()).isEqualTo(404);
        assertThat(school.as(other).put(plan + "/application").status()).isEqualTo(404);
        assertThat(TestSchool.make(context).as(school.rivera()).get(plan).status())
                .isEqualTo(404);
    }

    @Test
    void letsNobodyElseUpload() throws Exception {
        byte[] body = csv("student,tom@x,Tom,Reed,502,9,12B,,").getBytes(UTF_8);
        assertThat(upload(school.as(school.rivera()), district(), "a.csv", body).statusCode())
                .isEqualTo(404);
        assertThat(upload(school.as(school.rivera()), school.at("/roster-plans"), "a.csv", body)
                        .statusCode())
                .isEqualTo(403);
        assertThat(upload(school.as(school.ana()), school.at("/roster-plans"), "a.csv", body)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void namesEachErrorAndChangesNothing() throws Exception {
        int before = people.all(school.id()).size();
        JsonNode shown = uploaded(
                district(),
                csv(
                        "student,tom@x,Tom,Reed,502,9,,,$school",
                        "student,bad@x,<script>alert(1)</script>,Reed,503,9,,,$school",
                        "student,worse@x,=cmd(),Reed,504,9,,,$school",
                        "student,long@x," + "x".repeat(10_000) + ",Reed,505,9,,,$school",
                        "student,lost@x,Lo,St,506,9,,,Nowhere High"));

        assertThat(shown.get("errorCount").asInt()).isEqualTo(4);
        assertThat(shown.get("errors")
                        .valueStream()
                        .map(error -> error.get("code").asString()))
                .containsExactly("markup", "formula", "too-long", "unknown-school");
        assertThat(shown.at("/errors/0/row").asInt()).isEqualTo(3);
        assertThat(shown.at("/errors/0/column").asString()).isEqualTo("first name");
        assertThat(shown.get("mayApply").asBoolean()).isFalse();
        Answer applied = browser.put(district() + "/" + shown.get("id").asString() + "/application");
        assertThat(applied.status()).isEqualTo(409);
        assertThat(people.all(school.id())).hasSize(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PK\u0003\u0004broken", "day,meal\nMonday,Pizza\n", "", "role,first name\n\"student,Tom\n"})
    void refusesWhatItCannotRead(String body) throws Exception {
        HttpResponse<String> answer = upload(browser, district(), "x.zip", body.getBytes(UTF_8));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        JsonNode shown = JSON.readTree(answer.body());
        assertThat(shown.get("errorCount").asInt()).isPositive();
        assertThat(shown.get("mayApply").asBoolean()).isFalse();
    }

    @Test
    void refusesTwoHundredMegabytesClearly() throws Exception {
        HttpResponse<String> answer = upload(browser, district(), "x.csv", new byte[200_000_000]);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("too-large");
    }

    @Test
    void printsSheetsForThoseWhoHaveNoPasswordOfTheirOwn() throws Exception {
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
    void keepsAnUploadForOneSchoolInThatSchool() throws Exception {
        Person local = school.staff("Ms.", "Lo", "Cal", Role.ADMIN);
        TestBrowser admin = school.as(local);
        HttpResponse<String> answer = upload(
                admin,
                school.at("/roster-plans"),
                "a.csv",
                ("role,e-mail,first name,last name\nstudent,z@x" + tail + ".example,Zoe,Zed\n").getBytes(UTF_8));
        String id = JSON.readTree(answer.body()).get("id").asString();
        assertThat(admin.put(school.at("/roster-plans/" + id + "/application")).status())
                .isEqualTo(200);
        assertThat(person("Zed").givenName()).isEqualTo("Zoe");
        assertThat(List.of(browser.get(district() + "/" + id).status())).containsExactly(404);
    }

    @Test
    void doesNotMindWhatTheFileIsCalled() throws IOException, Exception {
        HttpResponse<String> answer = upload(
                browser,
                district(),
                "../../etc/passwd.csv",
                csv("student,t@x,T,R,1,9,,,$school").getBytes(UTF_8));
        assertThat(JSON.readTree(answer.body()).get("file").asString()).isEqualTo("passwd.csv");
    }
}
