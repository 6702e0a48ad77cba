package dev.corridor.passes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestSchool;
import dev.corridor.people.Person;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** What makes passes quick to write: lists of one's own, favourites, the last pass. */
@CorridorTest
class WrittenHttpTest {

    @Autowired
    ApplicationContext context;

    private PassSchool day;
    private TestSchool school;

    @BeforeEach
    void makeSchool() {
        day = PassSchool.make(context);
        school = day.school();
    }

    private Answer keep(Person who, String name, Object... students) {
        return day.as(who).post(school.at("/my/lists"), Map.of("name", name, "students", List.of(students)));
    }

    @Test
    void aListIsOnesOwn() {
        Answer kept = keep(
                school.rivera(),
                " Choir ",
                school.ana().id(),
                school.ben().id(),
                school.ana().id());
        assertThat(kept.status()).as(kept.raw().body()).isEqualTo(201);
        assertThat(kept.body().get("name").asString()).isEqualTo("Choir");
        assertThat(kept.body().get("students").size()).isEqualTo(2);
        assertThat(keep(school.rivera(), "choir", school.ana().id())
                        .body()
                        .at("/errors/0/code")
                        .asString())
                .isEqualTo("taken");
        assertThat(keep(school.okafor(), "Choir", school.ana().id()).status()).isEqualTo(201);
        assertThat(keep(school.ana(), "Choir", school.ana().id()).status()).isEqualTo(403);
        assertThat(keep(school.rivera(), "Staff", school.okafor().id())
                        .body()
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("students");
        String path = school.at("/my/lists/" + kept.body().get("id").asString());
        assertThat(day.as(school.okafor()).delete(path).status()).isEqualTo(404);
        assertThat(day.as(school.rivera()).delete(path).status()).isEqualTo(204);
        assertThat(day.as(school.rivera()).get(school.at("/my/lists")).body().get("items"))
                .isEmpty();
    }

    @Test
    void favouritesAndTheLastPassAreTheWritersOwn() {
        day.write(school.rivera(), school.ana(), day.restroom);
        day.write(school.rivera(), school.ben(), day.library);
        JsonNode lately = day.as(school.rivera()).get(school.at("/my/written")).body();
        assertThat(lately.get("favourites").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder(day.restroom, day.library);
        assertThat(lately.at("/last/student/id").asString())
                .isEqualTo(school.ben().id().toString());
        JsonNode others = day.as(school.okafor()).get(school.at("/my/written")).body();
        assertThat(others.get("favourites")).isEmpty();
        assertThat(others.has("last")).isFalse();
    }

    @Test
    void staffReadWhoIsInAGroup() {
        String group = day.admin()
                .post(
                        school.at("/groups"),
                        Map.of(
                                "name",
                                "Choir",
                                "members",
                                List.of(school.ben().id(), school.ana().id())))
                .body()
                .get("id")
                .asString();
        String path = school.at("/groups/" + group + "/members");
        assertThat(day.as(school.rivera()).get(path).body().get("items").valueStream())
                .extracting(student -> student.get("name").asString())
                .containsExactly(school.ana().name(), school.ben().name());
        assertThat(day.as(school.ana()).get(path).status()).isEqualTo(403);
    }

    @Test
    void staffFindThoseOfAPastedList() {
        JsonNode found = day.as(school.rivera())
                .post(
                        school.at("/groups/matches"),
                        Map.of("lines", List.of(school.ana().name(), "Nobody Such")))
                .body();
        assertThat(found.at("/items/0/students/0/id").asString())
                .isEqualTo(school.ana().id().toString());
        assertThat(found.at("/items/1/students")).isEmpty();
        assertThat(day.as(school.ana())
                        .post(school.at("/groups/matches"), Map.of("lines", List.of("Ben")))
                        .status())
                .isEqualTo(403);
    }
}
