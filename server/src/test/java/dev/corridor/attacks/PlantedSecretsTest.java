package dev.corridor.attacks;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestClock;
import dev.corridor.TestDatabase;
import dev.corridor.TestSchool;
import dev.corridor.TestUpload;
import dev.corridor.access.factors.WithApp;
import dev.corridor.database.ServerKey;
import dev.corridor.people.Accounts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/**
 * A secret of a connection, of a roster's or a way in, is planted, used, and looked for wherever it could come out; so
 * are those of somebody's second factor, which the server makes.
 */
@CorridorTest
class PlantedSecretsTest {

    private static final String SECRET = "planted-Kx93-secret";

    @Autowired
    ApplicationContext context;

    @Autowired
    TestClock clock;

    private final List<String> told = new ArrayList<>();
    private final List<String> secrets = new ArrayList<>(List.of(SECRET, hex(SECRET.getBytes(StandardCharsets.UTF_8))));

    private Answer heard(Answer answer) {
        told.add(answer.raw().body());
        told.add(answer.raw().headers().map().toString());
        return answer;
    }

    @Test
    void itIsInNoAnswerNoLogNoExportAndNoTable() {
        TestSchool home = TestSchool.make(context);
        context.getBean(Accounts.class)
                .makeDistrictAdmin(home.district(), home.admin().account(), "Ada", "Admin");
        TestBrowser admin = home.as(home.admin());
        String district = "/api/districts/" + home.district();
        try (ServerLog log = new ServerLog()) {
            for (JsonNode source :
                    heard(admin.get(district + "/roster-sources")).body().path("items")) {
                use(admin, district, source);
            }
            upload(admin, home.at("/roster-runs"));
            signOn(home, admin, district + "/sign-on-connections");
            secondFactor(home);
            heard(admin.get(district + "/roster-connections"));
            heard(admin.get(district + "/roster-runs"));
            heard(admin.get(home.at("/audit")));
            heard(admin.get(home.at("/audit/export")));
            told.addAll(log.since());
        }
        assertThat(told).isNotEmpty().noneMatch(this::tells);
        assertThat(tables()).isNotEmpty().noneMatch(this::tells);
    }

    private boolean tells(String text) {
        return secrets.stream().anyMatch(text::contains);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /** Sets an app up, and signs in with its codes and those on paper, well and badly. */
    private void secondFactor(TestSchool home) {
        String password = "seven green bicycles";
        home.password(home.rivera(), password);
        TestBrowser rivera = home.as(home.rivera());
        WithApp app = WithApp.in(rivera, clock);
        secrets.add(app.secret());
        secrets.add(hex(Base32.decode(app.secret())));
        secrets.addAll(app.recoveryCodes());
        app.recoveryCodes().forEach(code -> secrets.add(code.replace("-", "")));
        for (String code : List.of(
                "nonsense", app.code(1), app.code(1), app.recoveryCodes().getFirst())) {
            TestBrowser browser = home.browser();
            heard(browser.signIn(home.login(home.rivera()), password));
            heard(browser.get("/api/session/second-step"));
            heard(browser.post("/api/session/second-step", Map.of("code", code)));
        }
        heard(rivera.get("/api/me/factors"));
        heard(rivera.get("/api/me"));
        heard(rivera.post("/api/me/passkeys/creation", Map.of()));
        heard(home.as(home.admin()).get(home.at("/people/" + home.rivera().id() + "/second-factor")));
    }

    /** Connects one, with the secret in each field that is secret, and has it fail in each way there is. */
    private void use(TestBrowser admin, String district, JsonNode source) {
        Map<String, String> settings = new HashMap<>();
        for (JsonNode field : source.path("fields")) {
            String type = field.path("type").asString();
            if (type.equals("consent")) {
                continue;
            }
            String value =
                    switch (type) {
                        case "address" -> "https://127.0.0.1:9/nowhere";
                        case "choice" -> field.at("/choices/0").asString();
                        case "text" -> "127.0.0.1";
                        default -> SECRET;
                    };
            settings.put(field.path("name").asString(), value);
        }
        String kind = source.path("kind").asString();
        Answer made = heard(
                admin.post(district + "/roster-connections", Map.of("kind", kind, "name", kind, "settings", settings)));
        assertThat(made.status()).as("%s: %s", kind, made.body()).isEqualTo(201);
        String path = district + "/roster-connections/" + made.body().path("id").asString();
        heard(admin.post(district + "/roster-connections", Map.of("kind", "none", "name", "", "settings", settings)));
        heard(admin.with("If-Match", "\"1\"")
                .put(path, Map.of("name", kind + " again", "settings", Map.of("unknown", SECRET))));
        heard(admin.post(path + "/checks", Map.of()));
        if (source.path("uploads").asBoolean()) {
            export(admin, district, path);
        } else {
            String run = heard(admin.post(path + "/runs", Map.of("preview", false)))
                    .body()
                    .path("id")
                    .asString();
            await().atMost(ofSeconds(60))
                    .until(() -> !admin.get(district + "/roster-runs/" + run)
                            .body()
                            .path("state")
                            .asString()
                            .equals("fetching"));
            heard(admin.get(district + "/roster-runs/" + run));
        }
        heard(admin.get(path));
    }

    /**
     * Hands in an export with a password, which waits for a yes and is then applied: it is in what is kept of neither.
     */
    private void export(TestBrowser admin, String district, String path) {
        HttpResponse<String> taken = TestUpload.send(admin, path + "/exports", "export.zip", exported());
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
        told.add(taken.body());
        String runs = district + "/roster-runs";
        JsonNode shown = TestUpload.ended(admin, runs + "/" + TestUpload.id(taken.body()));
        assertThat(shown.path("state").asString()).as(shown.toString()).isEqualTo("planned");
        told.add(shown.toString());
        assertThat(tables()).noneMatch(text -> text.contains(SECRET));
        assertThat(unpacked(waiting(shown)))
                .anyMatch(text -> text.contains("Planted"))
                .noneMatch(text -> text.contains(SECRET));
        told.add(TestUpload.applied(admin, runs, shown).toString());
    }

    /** Hands in accounts with a first password, which is kept until the yes, but not to be read in the database. */
    private void upload(TestBrowser admin, String runs) {
        JsonNode shown = TestUpload.of(
                admin,
                runs,
                "role,e-mail,first name,last name,password\nstudent,p@planted.example,Pat,Planted," + SECRET + "\n");
        assertThat(shown.path("state").asString()).as(shown.toString()).isEqualTo("planned");
        told.add(shown.toString());
        assertThat(tables()).noneMatch(text -> text.contains(SECRET));
        assertThat(unpacked(waiting(shown))).anyMatch(text -> text.contains(SECRET));
        told.add(TestUpload.applied(admin, runs, shown).toString());
    }

    /** What a run that waits for a yes would apply, as the server alone can read it. */
    private byte[] waiting(JsonNode run) {
        String id = run.path("id").asString();
        byte[] sealed = TestDatabase.client(TestDatabase.owner())
                .sql("select body from roster_run_body where run_id = :id")
                .param("id", UUID.fromString(id))
                .query((row, number) -> row.getBytes(1))
                .single();
        return context.getBean(ServerKey.class)
                .openBytes(sealed, "roster run " + id)
                .orElseThrow();
    }

    private static byte[] exported() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("orgs.csv"));
            zip.write("sourcedId,name,type\nPA,Planted School,school\n".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("users.csv"));
            zip.write(("sourcedId,enabledUser,orgSourcedIds,role,givenName,familyName,email,password\n"
                            + "P1,true,PA,student,Pia,Planted,pia@planted.example," + SECRET + "\n")
                    .getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Connects a way in, tests it, sends somebody by it and changes it, well and badly. */
    private void signOn(TestSchool home, TestBrowser admin, String path) {
        Map<String, Object> draft = new HashMap<>(Map.of(
                "preset",
                "generic",
                "name",
                "Way in",
                "issuer",
                "https://127.0.0.1:9/nowhere",
                "clientId",
                "corridor"));
        draft.putAll(Map.of("clientSecret", SECRET, "byEmail", true, "domains", List.of("here.example")));
        draft.putAll(Map.of("audience", List.of("staff"), "on", true));
        Answer made = heard(admin.post(path, draft));
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        String one = path + "/" + made.body().path("id").asString();
        heard(admin.post(one + "/checks", Map.of()));
        heard(home.browser()
                .get("/api/sign-on/" + home.district() + "/ways/"
                        + made.body().path("id").asString()));
        heard(home.browser().get("/api/sign-on?district=" + home.district()));
        draft.put("clientSecret", SECRET.repeat(200));
        heard(admin.with("If-Match", "\"1\"").put(one, draft));
        draft.put("clientSecret", SECRET);
        draft.put("issuer", "nowhere");
        heard(admin.put(one, draft));
        admin.without("If-Match");
        heard(admin.get(one + "/refusals"));
        heard(admin.get(path));
    }

    /** Every row of every table that has to do with connections or signing in, and of the audit log. */
    private static List<String> tables() {
        List<String> rows = new ArrayList<>();
        for (String table : List.of(
                "roster_connection",
                "roster_run",
                "sign_on_connection",
                "sign_on_refusal",
                "sign_on_saml",
                "authenticator",
                "recovery_code",
                "session",
                "audit_entry")) {
            rows.addAll(TestDatabase.client(TestDatabase.owner())
                    .sql("select to_jsonb(t)::text from " + table + " t")
                    .query((row, number) -> row.getString(1))
                    .list());
        }
        for (String table : List.of("roster_mirror", "roster_run_body")) {
            TestDatabase.client(TestDatabase.owner())
                    .sql("select body from " + table)
                    .query((row, number) -> row.getBytes(1))
                    .list()
                    .forEach(body -> rows.addAll(unpacked(body)));
        }
        return rows;
    }

    /** What a zip holds, or the thing itself. */
    private static List<String> unpacked(byte[] body) {
        List<String> texts = new ArrayList<>(List.of(new String(body, StandardCharsets.ISO_8859_1)));
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(body))) {
            while (zip.getNextEntry() != null) {
                texts.add(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
