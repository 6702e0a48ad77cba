package dev.corridor.rosters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestSchool;
import dev.corridor.TestUpload;
import dev.corridor.people.People;
import dev.corridor.people.Person;
import dev.corridor.shared.Ids;
import dev.corridor.shared.Role;
import dev.corridor.tables.TableFormat;
import dev.corridor.tables.TableSheet;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** The workbook of accounts with its three sheets, from the empty template to people who sign in. */
@CorridorTest
class AccountsWorkbookTest {

    private static final List<String> COLUMNS =
            List.of("e-mail", "first name", "last name", "password", "school ID number", "grade");

    @Autowired
    ApplicationContext context;

    @Autowired
    People people;

    private TestSchool school;
    private TestBrowser admin;
    private String tail;

    @BeforeEach
    void makeSchool() {
        school = TestSchool.make(context);
        admin = school.as(school.admin());
        tail = "@" + Ids.next().toString().substring(24) + ".example";
    }

    @Test
    void eachSheetGivesItsRoleAndAdministratorsAreTeachersToo() throws Exception {
        JsonNode plan = upload(
                List.of(row("ida", "Ida", "Boss", "", "900", "")),
                List.of(row("rosa", "Rosa", "Quill", "", "501", ""), row("ida", "Ida", "Boss", "", "900", "")),
                List.of(row("tom", "Tom", "Reed", "secret-word-9", "502", "09")));
        assertThat(plan.at("/shown/errorCount").asInt()).as(plan.toString()).isZero();
        assertThat(plan.at("/shown/notices").toString()).contains("also-admin");
        assertThat(TestUpload.applied(admin, path(), plan).at("/state").asString())
                .isEqualTo("applied");
        assertThat(roles("Boss")).containsExactlyInAnyOrder(Role.ADMIN, Role.TEACHER);
        assertThat(roles("Quill")).containsExactly(Role.TEACHER);
        assertThat(roles("Reed")).containsExactly(Role.STUDENT);
        assertThat(person("Reed").grade()).isEqualTo("9");
        assertThat(school.browser().signIn("tom" + tail, "secret-word-9").status())
                .isEqualTo(200);
    }

    @Test
    void whatIsWrongIsNamedBySheetRowAndColumnAndNothingIsApplied() throws Exception {
        JsonNode plan = upload(
                List.of(row("ida", "", "Boss", "", "", "")),
                List.of(row("rosa", "Rosa", "Quill", "", "", "")),
                List.of(
                        row("tom", "Tom", "Reed", "", "", "9"),
                        row("rosa", "Rosa", "Quill", "", "", "9"),
                        List.of("no address", "No", "Mail", "", "7", "9")));
        assertThat(plan.at("/shown/errors")
                        .valueStream()
                        .map(error -> error.at("/file").asString() + ":"
                                + error.at("/row").asInt() + ":"
                                + error.at("/column").asString() + ":"
                                + error.at("/code").asString()))
                .containsExactly(
                        "admin:2:first name:missing",
                        "student:3:e-mail:also-on-sheet",
                        "student:4:e-mail:not-an-email");
        assertThat(plan.at("/state").asString()).isEqualTo("failed");
        assertThat(plan.toString()).contains("is also in row 2 of teacher.");
        assertThat(admin.put(path() + "/" + plan.at("/id").asString() + "/application", Map.of("beyondGuard", true))
                        .status())
                .isEqualTo(409);
    }

    @ParameterizedTest
    @EnumSource(TableFormat.class)
    void theTemplateIsReadBackWithoutAnError(TableFormat format) throws Exception {
        byte[] template;
        try (HttpClient http = HttpClient.newHttpClient();
                InputStream body = http.send(
                                admin.request(
                                                "GET",
                                                school.at("/roster-templates/accounts?format=" + format.extension()),
                                                null)
                                        .build(),
                                BodyHandlers.ofInputStream())
                        .body()) {
            template = body.readAllBytes();
        }
        JsonNode plan = send("accounts." + format.extension(), template);
        assertThat(plan.at("/shown/errorCount").asInt()).as(plan.toString()).isZero();
        assertThat(plan.at("/state").asString()).isEqualTo("unchanged");
    }

    @Test
    void onlyAdminsOfPeopleGetTheTemplateAndOnlyInKnownFormats() {
        String path = school.at("/roster-templates/accounts");
        assertThat(school.as(school.rivera()).get(path).status()).isEqualTo(403);
        Answer unknown = admin.get(path + "?format=pdf");
        assertThat(unknown.status()).isEqualTo(400);
    }

    private List<String> row(String login, String given, String family, String password, String number, String grade) {
        return List.of(login + tail, given, family, password, number, grade);
    }

    private JsonNode upload(List<List<String>> admins, List<List<String>> teachers, List<List<String>> students)
            throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableFormat.XLSX.write(
                out,
                List.of(
                        new TableSheet("student", COLUMNS, students),
                        new TableSheet("teacher", COLUMNS, teachers),
                        new TableSheet("admin", COLUMNS, admins)));
        return send("accounts.xlsx", out.toByteArray());
    }

    private String path() {
        return school.at("/roster-runs");
    }

    private JsonNode send(String name, byte[] file) {
        return TestUpload.of(admin, path(), name, file);
    }

    private Person person(String family) {
        return people.all(school.id()).stream()
                .filter(one -> one.familyName().equals(family))
                .findFirst()
                .orElseThrow();
    }

    private Set<Role> roles(String family) {
        return people.standing(school.id(), Set.of(person(family).id()))
                .getFirst()
                .roles();
    }
}
