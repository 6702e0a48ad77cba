package dev.corridor.guardians;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestDatabase;
import dev.corridor.TestSchool;
import dev.corridor.people.Person;
import dev.corridor.shared.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A school that has guardians, and words for what is done about them over HTTP. */
public final class GuardianSchool {

    public static final String PASSWORD = "four brown bicycles";

    public final TestSchool school;
    public final TestBrowser admin;

    private GuardianSchool(TestSchool school) {
        this.school = school;
        this.admin = school.as(school.admin());
        sees("live");
    }

    static GuardianSchool make(ApplicationContext context) {
        return new GuardianSchool(TestSchool.make(context));
    }

    /** In a school that is there. */
    public static GuardianSchool of(TestSchool school) {
        return new GuardianSchool(school);
    }

    String at(String path) {
        return school.at(path);
    }

    /** What guardians see from now on: off, ended or live. */
    void sees(String what) {
        Answer now = admin.get(at("/settings"));
        ((ObjectNode) now.body().get("settings")).put("guardians", what);
        Answer changed = admin.with("If-Match", now.header("ETag")).put(at("/settings"), now.body());
        admin.without("If-Match");
        if (changed.status() != 200) {
            throw new AssertionError(changed.raw().body());
        }
    }

    Answer invite(Person... students) {
        return admin.post(
                at("/guardian-invitations"),
                Map.of("students", Stream.of(students).map(Person::id).toList(), "note", "Mother"));
    }

    String code(Person... students) {
        Answer made = invite(students);
        if (made.status() != 201) {
            throw new AssertionError(made.raw().body());
        }
        return made.body().path("code").asString();
    }

    static String someEmail() {
        return "g" + Ids.next().toString().replace("-", "") + "@home.example";
    }

    static Answer join(TestBrowser browser, String code, String email, String password) {
        return join(browser, code, "Gloria", email, password);
    }

    private static Answer join(TestBrowser browser, String code, String given, String email, String password) {
        return browser.post(
                "/api/guardians",
                Map.of(
                        "code",
                        code,
                        "givenName",
                        given,
                        "familyName",
                        "Alvarez",
                        "email",
                        email,
                        "password",
                        password));
    }

    /** A new guardian's browser, signed in. */
    TestBrowser guardian(Person... children) {
        return signedIn("Gloria", someEmail(), children);
    }

    /** The same, by a given name of their own. */
    public TestBrowser guardian(String given, Person child) {
        return signedIn(given, someEmail(), child);
    }

    TestBrowser guardianAs(String email, Person... children) {
        return signedIn("Gloria", email, children);
    }

    private TestBrowser signedIn(String given, String email, Person... children) {
        TestBrowser browser = school.browser();
        Answer joined = join(browser, code(children), given, email, PASSWORD);
        if (joined.status() != 201) {
            throw new AssertionError(joined.raw().body());
        }
        return browser;
    }

    static List<String> names(Answer children) {
        List<String> names = new ArrayList<>();
        children.body()
                .path("items")
                .forEach(child -> names.add(child.path("name").asString()));
        return names;
    }

    Answer children(TestBrowser guardian) {
        return guardian.get(at("/my/children"));
    }

    Answer passes(TestBrowser guardian, Person child) {
        return guardian.get(at("/my/children/" + child.id() + "/passes"));
    }

    JsonNode of(Person student) {
        return admin.get(at("/people/" + student.id() + "/guardians")).body();
    }

    /** The id of a student's first guardian. */
    public String idOfGuardian(Person student) {
        return Objects.requireNonNull(of(student).at("/guardians/0/id").asString());
    }

    Answer remove(Person student) {
        return admin.delete(at("/people/" + student.id() + "/guardians/" + idOfGuardian(student)));
    }

    /** A request whose one field is wrong in this way. */
    static void refused(Answer answer, String field, String code) {
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(400);
        assertThat(answer.body().at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(answer.body().at("/errors/0/code").asString()).isEqualTo(code);
    }

    /** How many accounts of the district guardians have made. */
    long accounts() {
        return TestDatabase.client(TestDatabase.owner())
                .sql("select count(*) from account where district_id = :district and self_made_at is not null")
                .param("district", school.district().value())
                .query(Long.class)
                .single();
    }
}
