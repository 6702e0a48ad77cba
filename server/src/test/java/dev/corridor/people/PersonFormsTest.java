package dev.corridor.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestDatabase;
import dev.corridor.TestSchool;
import dev.corridor.shared.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

@CorridorTest
class PersonFormsTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    People people;

    private TestSchool school;
    private TestBrowser admin;

    @BeforeEach
    void makeSchool() {
        school = TestSchool.make(context);
        admin = school.as(school.admin());
    }

    @Test
    void somebodyAddedByHandSignsInWithAOneTimePasswordAndChoosesAnother() {
        Answer added = admin.post(school.at("/people"), form("Zoë", "Quinn", "zoe"));
        assertThat(added.status()).isEqualTo(201);
        String id = added.body().at("/id").asString();
        JsonNode sheet = admin.post(school.at("/people/" + id + "/one-time-password"), Map.of())
                .body();

        TestBrowser own = school.browser();
        assertThat(own.signIn(
                                sheet.at("/login").asString(),
                                sheet.at("/password").asString())
                        .status())
                .isEqualTo(200);
        assertThat(own.get("/api/me").body().at("/account/mustChangePassword").asBoolean())
                .isTrue();
        assertThat(audited()).containsExactly("person-created", "password-reset");
    }

    @Test
    void theSecondOfTwoAdminsIsToldAndChangesNothing() {
        String path = at(school.ana());
        Map<String, Object> form = formOf(school.ana());
        String tag = admin.get(path).header("ETag");
        admin.with("If-Match", tag);
        assertThat(admin.put(path, with(form, "pronouns", "she/her")).status()).isEqualTo(200);
        assertThat(admin.put(path, with(form, "grade", "10")).status()).isEqualTo(412);
        admin.without("If-Match");
        assertThat(admin.put(path, form).status()).isEqualTo(428);
        JsonNode now = admin.get(path).body();
        assertThat(now.at("/pronouns").asString()).isEqualTo("she/her");
        assertThat(now.at("/grade").asString()).isEqualTo("9");
    }

    @ParameterizedTest
    @CsvSource({
        "givenName, ''            , givenName",
        "email    , not an e-mail , email",
        "username , two words     , username",
        "grade    , eleven-and-more, grade",
        "pronouns , a\u0000b      , pronouns",
    })
    void badInputNamesItsField(String field, String value, String wrong) {
        Map<String, Object> form = form("Zoë", "", "zoe");
        Answer answer = admin.post(school.at("/people"), with(form, field, value));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().at("/errors/0/field").asString()).isEqualTo(wrong);
    }

    @Test
    void aLoginThatSomebodyHasIsRefused() {
        assertThat(admin.post(school.at("/people"), form("Zoë", "Quinn", "zoe")).status())
                .isEqualTo(201);
        Answer same = admin.post(school.at("/people"), form("Zed", "Quinn", "ZOE"));
        assertThat(same.status()).isEqualTo(400);
        assertThat(same.body().at("/errors/0/field").asString()).isEqualTo("username");
        Map<String, Object> email =
                with(with(form("Zed", "Quinn", "zed"), "username", ""), "email", school.login(school.ana()));
        assertThat(admin.post(school.at("/people"), email)
                        .body()
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("email");
    }

    @Test
    void whoHasAnAccountInTheDistrictKeepsItInTheSecondSchool() {
        TestSchool other = school.sibling();
        Map<String, Object> form = form("Maria", "Rivera", "");
        form.put("email", other.login(other.rivera()));
        form.put("roles", List.of("teacher"));
        assertThat(admin.post(school.at("/people"), form).status()).isEqualTo(201);
        assertThat(other.as(other.rivera()).get("/api/me").body().at("/schools"))
                .hasSize(2);
    }

    @Test
    void aChangeOfRoleSignsOutAtOnceAndOneOfANameDoesNot() {
        TestBrowser rivera = school.as(school.rivera());
        save(school.rivera(), with(formOf(school.rivera()), "title", "Dr."));
        assertThat(rivera.get("/api/me").status()).isEqualTo(200);
        assertThat(save(school.rivera(), with(formOf(school.rivera()), "roles", List.of("monitor")))
                        .status())
                .isEqualTo(200);
        assertThat(rivera.get("/api/me").status()).isEqualTo(401);
        assertThat(audited()).containsExactly("person-changed", "roles-changed");
    }

    @Test
    void nobodyTakesTheirOwnAdminRoleOrGivesAnAreaTheyDoNotHave() {
        Answer own = save(
                school.admin(), with(with(formOf(school.admin()), "roles", List.of("teacher")), "areas", List.of()));
        assertThat(own.status()).isEqualTo(400);
        assertThat(own.body().at("/errors/0/code").asString()).isEqualTo("own");

        TestBrowser clerk = school.as(school.adminOf(AdminArea.PEOPLE));
        Map<String, Object> more =
                with(with(formOf(school.rivera()), "roles", List.of("admin")), "areas", List.of("limits"));
        assertThat(saveAs(clerk, school.rivera(), more)
                        .body()
                        .at("/errors/0/code")
                        .asString())
                .isEqualTo("not-yours");
    }

    @Test
    void onlyWhoAdministersReportsTooMakesACounsellor() {
        TestBrowser clerk = school.as(school.adminOf(AdminArea.PEOPLE));
        Map<String, Object> form = with(formOf(school.okafor()), "rights", List.of("counsellor"));
        Answer read = clerk.get(at(school.okafor()));
        Answer refused = clerk.with("If-Match", read.header("ETag")).put(at(school.okafor()), form);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().at("/errors/0/code").asString()).isEqualTo("not-yours");

        assertThat(save(school.okafor(), form).status()).isEqualTo(200);
        TestBrowser counsellor = school.as(school.okafor());
        Answer record = counsellor.get(at(school.ana()));
        assertThat(record.body().at("/admin/email").asString()).isEqualTo(school.login(school.ana()));
        assertThat(record.body().at("/admin/abilities")).isEmpty();
        assertThat(record.raw().headers().firstValue("ETag")).isEmpty();
        assertThat(counsellor.get(at(school.rivera())).body().has("admin"))
                .as("of students only")
                .isFalse();
        assertThat(counsellor.get(school.at("/people?state=left")).status()).isEqualTo(200);
        assertThat(counsellor
                        .with("If-Match", "\"1\"")
                        .put(at(school.ana()), formOf(school.ana()))
                        .status())
                .isEqualTo(403);

        Answer kept = clerk.with("If-Match", clerk.get(at(school.okafor())).header("ETag"))
                .put(at(school.okafor()), with(form, "title", "Dr."));
        assertThat(kept.status()).as("what somebody has already may stay").isEqualTo(200);
    }

    @Test
    void anAdminOfOneAreaChangesNeitherRightsNorTheWayInOfAnAdminOfAll() {
        TestBrowser clerk = school.as(school.adminOf(AdminArea.PEOPLE));
        String path = at(school.admin());
        assertThat(clerk.get(path).body().at("/admin/abilities").toString()).isEqualTo("[\"state\"]");
        assertThat(saveAs(clerk, school.admin(), with(formOf(school.admin()), "email", "mine@evil.example"))
                        .status())
                .isEqualTo(403);
        assertThat(clerk.post(path + "/one-time-password", Map.of()).status()).isEqualTo(403);
    }

    @Test
    void staffOfAnotherSchoolTooGetNoPasswordFromOneSchoolAlone() {
        TestSchool other = school.sibling();
        Map<String, Object> form = form("Obi", "Okafor", "");
        form.put("email", other.login(other.okafor()));
        String id = admin.post(school.at("/people"), form).body().at("/id").asString();
        assertThat(admin.post(school.at("/people/" + id + "/one-time-password"), Map.of())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void twoAdminsWhoTakeItFromEachOtherAtOnceLeaveOne() throws Exception {
        Person second = school.adminOf(AdminArea.ALL.toArray(AdminArea[]::new));
        Map<String, Object> first = with(with(formOf(school.admin()), "roles", List.of("teacher")), "areas", List.of());
        Map<String, Object> other = with(with(formOf(second), "roles", List.of("teacher")), "areas", List.of());
        TestBrowser one =
                school.as(school.admin()).with("If-Match", admin.get(at(second)).header("ETag"));
        TestBrowser two =
                school.as(second).with("If-Match", admin.get(at(school.admin())).header("ETag"));
        one.get("/api/setup");
        two.get("/api/setup");
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Callable<Answer>> both =
                    List.of(() -> one.put(at(second), other), () -> two.put(at(school.admin()), first));
            for (Future<Answer> done : threads.invokeAll(both)) {
                assertThat(done.get().status()).isLessThan(500);
            }
        }
        assertThat(people.memberships(school.id()).stream().filter(m -> m.role() == Role.ADMIN))
                .hasSize(1);
    }

    @Test
    void theOtherSchoolsPeopleAreNotHereAndTeachersChangeNobody() {
        TestSchool other = school.sibling();
        String stranger = school.at("/people/" + other.ana().id());
        assertThat(admin.get(stranger).status()).isEqualTo(404);
        assertThat(admin.with("If-Match", "\"1\"")
                        .put(stranger, form("A", "B", "c"))
                        .status())
                .isEqualTo(404);
        assertThat(admin.post(stranger + "/one-time-password", Map.of()).status())
                .isEqualTo(404);
        TestBrowser teacher = school.as(school.rivera());
        assertThat(teacher.post(school.at("/people"), form("A", "B", "c")).status())
                .isEqualTo(403);
        assertThat(teacher.post(at(school.ana()) + "/one-time-password", Map.of())
                        .status())
                .isEqualTo(403);
    }

    private Answer save(Person person, Map<String, Object> form) {
        return saveAs(admin, person, form);
    }

    private Answer saveAs(TestBrowser browser, Person person, Map<String, Object> form) {
        String tag = browser.get(at(person)).header("ETag");
        Answer answer = browser.with("If-Match", tag).put(at(person), form);
        browser.without("If-Match");
        return answer;
    }

    private String at(Person person) {
        return school.at("/people/" + person.id());
    }

    private Map<String, Object> formOf(Person person) {
        JsonNode record = admin.get(at(person)).body();
        Map<String, Object> form = form(person.givenName(), person.familyName(), "");
        List<String> roles = new ArrayList<>();
        record.at("/roles").forEach(role -> roles.add(role.asString()));
        List<String> areas = new ArrayList<>();
        record.at("/admin/areas").forEach(area -> areas.add(area.asString()));
        form.put("roles", roles);
        form.put("areas", areas);
        for (String field : List.of("title", "grade", "pronouns")) {
            form.put(field, record.path(field).asString(""));
        }
        form.put("email", record.at("/admin/email").asString());
        return form;
    }

    private static Map<String, Object> form(String given, String family, String username) {
        Map<String, Object> form = new HashMap<>();
        form.put("givenName", given);
        form.put("familyName", family);
        form.put("username", username);
        form.put("roles", List.of("student"));
        form.put("areas", List.of());
        return form;
    }

    private static Map<String, Object> with(Map<String, Object> form, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(form);
        changed.put(field, value);
        return changed;
    }

    private List<String> audited() {
        return TestDatabase.client(TestDatabase.owner())
                .sql("""
                        select what from audit_entry
                         where school_id = :school and what <> 'student-seen' order by at, id
                        """)
                .param("school", school.id().value())
                .query((row, number) -> String.valueOf(row.getString("what")))
                .list();
    }
}
