package dev.corridor.years;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestDatabase;
import dev.corridor.TestSchool;
import dev.corridor.people.AdminArea;
import dev.corridor.people.People;
import dev.corridor.people.Person;
import dev.corridor.people.PersonState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

@CorridorTest
class RolloverHttpTest {

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
    void whatUsuallyBecomesOfEachGradeIsOffered() {
        JsonNode offer = admin.get(school.at("/rollover")).body();
        assertThat(offer.at("/grades").toString())
                .isEqualTo("[{\"grade\":\"9\",\"students\":3,\"becomes\":\"10\"},{\"grade\":\"10\",\"students\":1}]");
    }

    @Test
    void studentsGoUpOrLeaveAndWhoLeavesIsOutAtOnce() {
        TestBrowser dan = school.as(school.dan());
        assertThat(dan.get(school.at("/hall")).status()).isEqualTo(200);
        Map<String, Object> choices = choices();
        choices.put("staying", List.of(school.ben().id().toString()));
        JsonNode plan = admin.post(school.at("/rollover/preview"), choices).body();
        assertThat(plan.at("/promoted").asInt()).isEqualTo(2);
        assertThat(plan.at("/staying").asInt()).isEqualTo(1);
        assertThat(plan.at("/leaving/0/name").asString()).isEqualTo("Dan Diaz");
        assertThat(gradeOf(school.ana())).isEqualTo("9");

        assertThat(turn(choices, plan, nameOf()).status()).isEqualTo(200);
        assertThat(List.of(gradeOf(school.ana()), gradeOf(school.ben()), gradeOf(school.dan())))
                .containsExactly("10", "9", "10");
        assertThat(find(school.dan()).state()).isEqualTo(PersonState.LEFT);
        assertThat(dan.get(school.at("/hall")).status()).isEqualTo(401);
        assertThat(audited()).containsExactly("state-changed", "year-turned");
    }

    @Test
    void everythingIsKeptButWhatIsChosen() {
        String kept = group("Kept");
        String dropped = group("Dropped");
        String apart = admin.post(
                        school.at("/encounter-groups"),
                        Map.of("members", List.of(id(school.ana()), id(school.ben())), "on", true))
                .body()
                .at("/id")
                .asString();
        String limit = admin.post(
                        school.at("/pass-limits"), Map.of("scope", Map.of("kind", "all"), "per", "day", "passes", 4))
                .body()
                .at("/id")
                .asString();
        JsonNode offer = admin.get(school.at("/rollover")).body();
        assertThat(offer.at("/encounterGroups/0/name").asString()).isEqualTo("Ana Alvarez, Ben Baker");
        assertThat(offer.at("/limits/0/kind").asString()).isEqualTo("all");

        Map<String, Object> choices = choices();
        choices.put("groups", List.of(dropped));
        choices.put("encounterGroups", List.of(apart));
        choices.put("limits", List.of(limit));
        JsonNode plan = admin.post(school.at("/rollover/preview"), choices).body();
        assertThat(turn(choices, plan, nameOf()).status()).isEqualTo(200);
        JsonNode left = admin.get(school.at("/rollover")).body();
        assertThat(left.at("/groups/0/id").asString()).isEqualTo(kept);
        assertThat(left.at("/groups")).hasSize(1);
        assertThat(left.at("/encounterGroups")).isEmpty();
        assertThat(left.at("/limits")).isEmpty();
    }

    @Test
    void nothingIsDoneWithoutTheNameOfTheSchoolOrIfItChangedMeanwhile() {
        Map<String, Object> choices = choices();
        JsonNode plan = admin.post(school.at("/rollover/preview"), choices).body();
        Answer wrong = turn(choices, plan, "another school");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body().at("/errors/0/field").asString()).isEqualTo("name");
        school.student("Eve", "Evans", "10");
        assertThat(turn(choices, plan, nameOf()).status()).isEqualTo(409);
        assertThat(gradeOf(school.ana())).isEqualTo("9");
        assertThat(find(school.dan()).state()).isEqualTo(PersonState.ACTIVE);
        assertThat(audited()).isEmpty();
    }

    @Test
    void whatIsNotOfTheSchoolIsRefused() {
        TestSchool other = school.sibling();
        Map<String, Object> grade = choices();
        grade.put("grades", List.of(move("7", "8")));
        Map<String, Object> staying = choices();
        staying.put("staying", List.of(id(other.ana())));
        Map<String, Object> groups = choices();
        groups.put("groups", List.of(id(other.ana())));
        Map<String, Object> limits = choices();
        limits.put("limits", List.of(id(other.ana())));
        for (Map<String, Object> wrong : List.of(grade, staying, groups, limits)) {
            assertThat(admin.post(school.at("/rollover/preview"), wrong).status())
                    .isEqualTo(400);
        }
    }

    @Test
    void anAdminOfPeopleAloneNeitherSeesNorDeletesLimitsAndEncounterGroups() {
        String limit = admin.post(
                        school.at("/pass-limits"), Map.of("scope", Map.of("kind", "all"), "per", "day", "passes", 4))
                .body()
                .at("/id")
                .asString();
        TestBrowser own = school.as(school.adminOf(AdminArea.PEOPLE));
        assertThat(own.get(school.at("/rollover")).body().at("/limits")).isEmpty();
        Map<String, Object> choices = choices();
        choices.put("limits", List.of(limit));
        assertThat(own.post(school.at("/rollover/preview"), choices).status()).isEqualTo(403);
        assertThat(own.post(school.at("/rollover/preview"), choices()).status()).isEqualTo(200);
    }

    private Map<String, Object> choices() {
        Map<String, Object> choices = new HashMap<>();
        choices.put("grades", new ArrayList<>(List.of(move("9", "10"), move("10", null))));
        for (String none : List.of("staying", "groups", "encounterGroups", "limits")) {
            choices.put(none, List.of());
        }
        return choices;
    }

    private static Map<String, Object> move(String grade, @Nullable String becomes) {
        Map<String, Object> move = new HashMap<>();
        move.put("grade", grade);
        move.put("becomes", becomes);
        return move;
    }

    private Answer turn(Map<String, Object> choices, JsonNode plan, String name) {
        return admin.post(
                school.at("/rollover"),
                Map.of("choices", choices, "digest", plan.at("/digest").asString(), "name", name));
    }

    private String group(String name) {
        return admin.post(school.at("/groups"), Map.of("name", name, "members", List.of(id(school.ana()))))
                .body()
                .at("/id")
                .asString();
    }

    private String nameOf() {
        return admin.get("/api/me").body().at("/schools/0/name").asString();
    }

    private @Nullable String gradeOf(Person person) {
        return find(person).grade();
    }

    private Person find(Person person) {
        return people.find(school.id(), person.id()).orElseThrow();
    }

    private static String id(Person person) {
        return person.id().toString();
    }

    private List<String> audited() {
        return TestDatabase.client(TestDatabase.owner())
                .sql("""
                        select what from audit_entry
                         where school_id = :school and what in ('state-changed', 'year-turned')
                         order by id
                        """)
                .param("school", school.id().value())
                .query((row, number) -> row.getString(1))
                .list();
    }
}
