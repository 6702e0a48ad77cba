package dev.corridor.rosters.runs;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestSchool;
import dev.corridor.people.Accounts;
import dev.corridor.people.People;
import dev.corridor.people.Person;
import dev.corridor.people.PersonState;
import dev.corridor.rosters.sources.clever.CleverDistrict;
import dev.corridor.rosters.sources.google.Workspace;
import dev.corridor.schools.Schools;
import dev.corridor.shared.SchoolId;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Rosters from clouds, from their answers to the people of schools. */
@CorridorTest
class CloudRunsTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    ScriptedSource source;

    @Autowired
    Schools schools;

    @Autowired
    People people;

    private TestSchool home;
    private TestBrowser admin;
    private String connection = "";

    @BeforeEach
    void aDistrictAdmin() {
        home = TestSchool.make(context);
        context.getBean(Accounts.class)
                .makeDistrictAdmin(home.district(), home.admin().account(), "Ada", "Admin");
        admin = home.as(home.admin());
    }

    private String at(String path) {
        return "/api/districts/" + home.district() + path;
    }

    private void connect(ScriptedSource.Script script) {
        String name = "cloud-" + home.district();
        source.play(name, script);
        Answer made = admin.post(
                at("/roster-connections"),
                Map.of("kind", ScriptedSource.KIND, "name", "Ours", "settings", Map.of("script", name)));
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        connection = at("/roster-connections/" + made.body().path("id").asString());
    }

    private JsonNode run() {
        Answer begun = admin.post(connection + "/runs", Map.of("preview", false));
        assertThat(begun.status()).as(begun.body().toString()).isEqualTo(202);
        String run = at("/roster-runs/" + begun.body().path("id").asString());
        await().atMost(ofSeconds(30))
                .until(() -> !admin.get(run).body().path("state").asString().equals("fetching"));
        return admin.get(run).body();
    }

    private void runs() {
        JsonNode run = run();
        assertThat(run.path("state").asString()).as(run.toString()).isEqualTo("applied");
    }

    private SchoolId school(String name) {
        return schools.of(home.district()).stream()
                .filter(school -> school.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Person person(SchoolId school, String family) {
        return people.all(school).stream()
                .filter(person -> person.familyName().equals(family))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aCleverDistrictComesInAndItsEventsAreTheOneChangeTheyAre() throws IOException {
        try (CleverDistrict clever = new CleverDistrict()) {
            connect(clever::fetch);
            runs();
            SchoolId high = school("Grand Bend High");
            SchoolId middle = school("Grand Bend Middle");
            assertThat(person(high, "Castillo").grade()).isEqualTo("9");
            assertThat(run().path("state").asString()).isEqualTo("unchanged");

            clever.studentMovesToTheMiddleSchool();
            runs();
            assertThat(person(high, "Castillo").state()).isEqualTo(PersonState.LEFT);
            assertThat(person(middle, "Castillo").state()).isEqualTo(PersonState.ACTIVE);
            assertThat(person(middle, "Castillo").account())
                    .isEqualTo(person(high, "Castillo").account());

            clever.teacherLeaves();
            runs();
            assertThat(person(high, "Rivera").state()).isEqualTo(PersonState.LEFT);
            clever.teacherReturns();
            runs();
            assertThat(person(high, "Rivera").state()).isEqualTo(PersonState.ACTIVE);
            assertThat(person(middle, "Rivera").state()).isEqualTo(PersonState.ACTIVE);

            clever.isPaused();
            JsonNode held = run();
            assertThat(held.path("state").asString()).isEqualTo("failed");
            assertThat(held.at("/problem/code").asString()).isEqualTo("district-paused");
            assertThat(person(middle, "Castillo").state()).isEqualTo(PersonState.ACTIVE);
        }
    }

    @Test
    void aWorkspacesUnitsAreTheSchoolsAndRolesAnAdminSaysTheyAre() throws IOException {
        try (Workspace google = new Workspace()) {
            connect(google::fetch);
            Map<String, Object> units = Map.of(
                    Workspace.STUDENTS, Map.of("schoolId", home.id().toString(), "role", "student"),
                    Workspace.STAFF, Map.of("schoolId", home.id().toString(), "role", "teacher"));
            Answer mapped = admin.with("If-Match", admin.get(connection).header("ETag"))
                    .put(connection + "/mapping", Map.of("units", units, "roles", Map.of(), "number", ""));
            assertThat(mapped.status()).as(mapped.body().toString()).isEqualTo(200);
            admin.without("If-Match");
            runs();
            assertThat(person(home.id(), "Family2").number()).isEqualTo("2001234");
            assertThat(person(home.id(), "Family1").number()).isEqualTo("900");
            assertThat(people.all(home.id()))
                    .extracting(Person::familyName)
                    .doesNotContain("Family3", "Family4", "Family5");

            google.teacherIsSuspended();
            runs();
            assertThat(person(home.id(), "Family1").state()).isEqualTo(PersonState.LEFT);
            assertThat(person(home.id(), "Family2").state()).isEqualTo(PersonState.ACTIVE);
        }
    }
}
