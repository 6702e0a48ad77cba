package dev.corridor.places;

import static dev.corridor.places.RoomBodies.fields;
import static dev.corridor.places.RoomBodies.room;
import static dev.corridor.places.RoomBodies.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestSchool;
import dev.corridor.people.Person;
import dev.corridor.shared.Ids;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Who sees a room. */
@CorridorTest
class RoomViewersHttpTest {

    @Autowired
    ApplicationContext context;

    private TestSchool school;
    private TestBrowser admin;

    @BeforeEach
    void makeSchool() {
        school = TestSchool.make(context);
        admin = school.as(school.admin());
    }

    private Answer create(Map<String, Object> room) {
        return admin.post(school.at("/rooms"), room);
    }

    @Test
    void studentsSeeOnlyRoomsThatAreForThemAndNoListsOfStudents() {
        create(room("Restroom"));
        String hidden = create(with(
                        room("Chess club"),
                        "visibility",
                        Map.of("kind", "only", "students", List.of(school.ana().id()), "grades", List.of("10"))))
                .body()
                .at("/id")
                .asString();
        assertThat(names(school.as(school.ana()))).containsExactly("Restroom", "Chess club");
        assertThat(names(school.as(school.dan()))).containsExactly("Restroom", "Chess club");
        assertThat(names(school.as(school.ben()))).containsExactly("Restroom");
        assertThat(school.as(school.ben()).get(school.at("/rooms/" + hidden)).status())
                .isEqualTo(404);
        Answer seen = school.as(school.dan()).get(school.at("/rooms/" + hidden));
        assertThat(seen.raw().body()).doesNotContain(school.ana().id().toString());
        assertThat(seen.body().at("/abilities")).isEmpty();
    }

    @Test
    void aRoomForAGroupIsSeenByItsMembersAndTheNextDecisionGoesByIt() {
        Map<String, Object> chess =
                Map.of("name", "Chess", "members", List.of(school.ana().id()));
        String group = admin.post(school.at("/groups"), chess).body().at("/id").asString();
        create(room("Lab"));
        Answer club = create(with(room("Chess club"), "visibility", Map.of("kind", "only", "groups", List.of(group))));
        assertThat(club.status()).as(club.raw().body()).isEqualTo(201);
        assertThat(club.body().at("/visibility/groups/0").asString()).isEqualTo(group);
        assertThat(names(school.as(school.ana()))).contains("Chess club");
        assertThat(names(school.as(school.ben()))).doesNotContain("Chess club");
        assertThat(choices(school.ana())).contains(club.body().at("/id").asString());
        assertThat(choices(school.ben())).doesNotContain(club.body().at("/id").asString());

        String version =
                admin.get(school.at("/groups")).body().at("/items/0/version").asString();
        admin.with("If-Match", version)
                .put(
                        school.at("/groups/" + group),
                        Map.of("name", "Chess", "members", List.of(school.ben().id())));
        assertThat(names(school.as(school.ana()))).doesNotContain("Chess club");
        assertThat(choices(school.ben())).contains(club.body().at("/id").asString());
        assertThat(fields(create(
                        with(room("Stage"), "visibility", Map.of("kind", "only", "groups", List.of(Ids.next()))))))
                .containsExactly("visibility.groups unknown");
        assertThat(fields(create(with(room("Stage"), "visibility", Map.of("kind", "except")))))
                .containsExactly("visibility empty");
    }

    private String choices(Person student) {
        return school.as(student).get(school.at("/passes/choices")).raw().body();
    }

    private List<String> names(TestBrowser browser) {
        JsonNode items = browser.get(school.at("/rooms")).body().at("/items");
        return items.valueStream().map(room -> room.at("/name").asString()).toList();
    }
}
