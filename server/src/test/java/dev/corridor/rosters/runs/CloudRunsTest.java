package dev.corridor.rosters.runs;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.people.People;
import dev.corridor.people.Person;
import dev.corridor.people.PersonState;
import dev.corridor.rosters.sources.clever.CleverDistrict;
import dev.corridor.rosters.sources.google.Workspace;
import dev.corridor.rosters.sources.microsoft.EntraTenant;
import dev.corridor.rosters.sources.oneroster.OneRosterDistrict;
import dev.corridor.shared.SchoolId;
import java.io.IOException;
import java.util.Map;
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
    People people;

    @Test
    void aOneRosterServerIsReadWholeThenItsChangesAndAChosenNameStays() throws IOException {
        try (OneRosterDistrict rest = new OneRosterDistrict()) {
            ConnectedDistrict district = ConnectedDistrict.playing(context, rest::fetch);
            assertThat(district.runs().at("/counts/students/added").asInt()).isEqualTo(1);
            SchoolId school = district.school("Rest High");
            assertThat(district.person(school, "Castillo").preferredName()).isEqualTo("Annie");
            assertThat(district.person(school, "Castillo").grade()).isEqualTo("10");
            assertThat(district.run().path("state").asString()).isEqualTo("unchanged");
            assertThat(rest.askedForChangesOnly()).isTrue();

            rest.studentIsRenamed();
            JsonNode changed = district.runs();
            assertThat(rest.askedForChangesOnly()).isTrue();
            assertThat(changed.at("/counts/students/changed").asInt()).isEqualTo(1);
            assertThat(changed.at("/counts/enrolments/removed").asInt()).isZero();
            assertThat(district.person(school, "Castillo-Reyes").preferredName())
                    .isEqualTo("Annie");
        }
    }

    @Test
    void aCleverDistrictComesInAndItsEventsAreTheOneChangeTheyAre() throws IOException {
        try (CleverDistrict clever = new CleverDistrict()) {
            ConnectedDistrict district = ConnectedDistrict.playing(context, clever::fetch);
            district.runs();
            SchoolId high = district.school("Grand Bend High");
            SchoolId middle = district.school("Grand Bend Middle");
            assertThat(district.person(high, "Castillo").grade()).isEqualTo("9");
            assertThat(district.run().path("state").asString()).isEqualTo("unchanged");

            clever.studentMovesToTheMiddleSchool();
            district.runs();
            assertThat(district.person(high, "Castillo").state()).isEqualTo(PersonState.LEFT);
            assertThat(district.person(middle, "Castillo").state()).isEqualTo(PersonState.ACTIVE);
            assertThat(district.person(middle, "Castillo").account())
                    .isEqualTo(district.person(high, "Castillo").account());

            clever.teacherLeaves();
            district.runs();
            assertThat(district.person(high, "Rivera").state()).isEqualTo(PersonState.LEFT);
            clever.teacherReturns();
            district.runs();
            assertThat(district.person(high, "Rivera").state()).isEqualTo(PersonState.ACTIVE);
            assertThat(district.person(middle, "Rivera").state()).isEqualTo(PersonState.ACTIVE);

            clever.isPaused();
            JsonNode held = district.run();
            assertThat(held.path("state").asString()).isEqualTo("failed");
            assertThat(held.at("/problem/code").asString()).isEqualTo("district-paused");
            assertThat(district.person(middle, "Castillo").state()).isEqualTo(PersonState.ACTIVE);
        }
    }

    @Test
    void aWorkspacesUnitsAreTheSchoolsAndRolesAnAdminSaysTheyAre() throws IOException {
        try (Workspace google = new Workspace()) {
            ConnectedDistrict district = ConnectedDistrict.playing(context, google::fetch);
            SchoolId home = district.home.id();
            Map<String, Object> units = Map.of(
                    Workspace.STUDENTS, Map.of("schoolId", home.toString(), "role", "student"),
                    Workspace.STAFF, Map.of("schoolId", home.toString(), "role", "teacher"));
            TestBrowser admin = district.admin;
            Answer mapped = admin.with(
                            "If-Match", admin.get(district.connection).header("ETag"))
                    .put(district.connection + "/mapping", Map.of("units", units, "roles", Map.of(), "number", ""));
            assertThat(mapped.status()).as(mapped.body().toString()).isEqualTo(200);
            admin.without("If-Match");
            district.runs();
            assertThat(district.person(home, "Family2").number()).isEqualTo("2001234");
            assertThat(district.person(home, "Family1").number()).isEqualTo("900");
            assertThat(people.all(home)).extracting(Person::familyName).doesNotContain("Family3", "Family4", "Family5");

            google.teacherIsSuspended();
            district.runs();
            assertThat(district.person(home, "Family1").state()).isEqualTo(PersonState.LEFT);
            assertThat(district.person(home, "Family2").state()).isEqualTo(PersonState.ACTIVE);
        }
    }

    @Test
    void whomATenantDisablesIsSignedOutByItsChangesAlone() throws IOException {
        try (EntraTenant microsoft = new EntraTenant()) {
            ConnectedDistrict district = ConnectedDistrict.playing(context, microsoft::fetch);
            JsonNode whole = district.runs();
            assertThat(whole.at("/counts/students/added").asInt()).isEqualTo(2);
            assertThat(microsoft.askedForChangesOnly()).isFalse();
            SchoolId high = district.school("Grand Bend High");
            Person teacher = district.person(high, "Rivera");
            assertThat(teacher.number()).isEqualTo("900");
            assertThat(people.all(high))
                    .filteredOn(person -> "02bo".equals(person.number()))
                    .singleElement()
                    .extracting(Person::state)
                    .isEqualTo(PersonState.DISABLED);
            district.home.password(teacher, "a good long password");
            TestBrowser signedIn = district.home.browser();
            assertThat(signedIn.signIn(EntraTenant.TEACHER, "a good long password")
                            .status())
                    .isEqualTo(200);

            microsoft.teacherIsEnabled(false);
            district.runs();
            await().atMost(ofSeconds(1)).until(() -> signedIn.get("/api/me").status() == 401);
            assertThat(microsoft.askedForChangesOnly()).isTrue();
            assertThat(district.person(high, "Rivera").state()).isEqualTo(PersonState.DISABLED);
            assertThat(district.person(district.school("Grand Bend Middle"), "Rivera")
                            .state())
                    .isEqualTo(PersonState.DISABLED);

            microsoft.teacherIsEnabled(true);
            district.runs();
            assertThat(district.person(high, "Rivera").state()).isEqualTo(PersonState.ACTIVE);
        }
    }
}
