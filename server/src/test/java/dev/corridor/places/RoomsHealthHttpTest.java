package dev.corridor.places;

import static dev.corridor.places.RoomBodies.room;
import static dev.corridor.places.RoomBodies.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestSchool;
import dev.corridor.people.Person;
import dev.corridor.people.PersonState;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Rooms that are not well. */
@CorridorTest
class RoomsHealthHttpTest {

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
    void healthNamesRoomsWithoutTeachersCapacityOrApprovers() {
        create(with(with(room("Well"), "maxTo", 4), "showAsOrigin", false));
        create(with(room("Gym"), "teachers", List.of(school.okafor().id())));
        Map<String, Object> lab = with(
                with(room("Lab"), "maxTo", 4),
                "teachers",
                List.of(school.rivera().id()));
        create(with(lab, "restrictionNow", Map.of("kind", "one-in-room", "of", List.of("destination"))));
        assertThat(ailing()).containsExactly("Gym [\"capacity\"]");
        school.state(school.rivera(), PersonState.LEFT);
        assertThat(ailing()).containsExactly("Gym [\"capacity\"]", "Lab [\"approvers\"]");
    }

    private List<String> ailing() {
        return admin.get(school.at("/rooms/health"))
                .body()
                .at("/items")
                .valueStream()
                .map(item -> item.at("/name").asString() + " " + item.at("/lacks"))
                .toList();
    }

    @Test
    void healthNamesRoomsThatNoStudentSeesAndDeletedGroups() {
        String chess = group("Chess", school.ana());
        makes("Chess club", Map.of("kind", "only", "groups", List.of(chess)));
        makes("Stage", Map.of("kind", "only", "groups", List.of(chess), "grades", List.of("10")));
        makes("Pool", Map.of("kind", "except", "groups", List.of(chess)));
        makes("Seniors", Map.of("kind", "only", "students", List.of(school.ben().id())));
        makes("Twelfth", Map.of("kind", "only", "grades", List.of("12")));
        assertThat(ailing()).containsExactly("Twelfth [\"viewers\"]");

        assertThat(admin.delete(school.at("/groups/" + chess)).status()).isEqualTo(204);
        school.state(school.ben(), PersonState.LEFT);
        assertThat(ailing())
                .containsExactly(
                        "Chess club [\"viewers\",\"group\"]",
                        "Stage [\"group\"]",
                        "Pool [\"group\"]",
                        "Seniors [\"viewers\"]",
                        "Twelfth [\"viewers\"]");
        assertThat(admin.get(school.at("/rooms")).raw().body()).contains(chess);
    }

    @Test
    void aRoomForAGroupWithoutStudentsIsSeenByNobody() {
        makes("Chess club", Map.of("kind", "only", "groups", List.of(group("Chess"))));
        assertThat(ailing()).containsExactly("Chess club [\"viewers\"]");
    }

    private String group(String name, Person... members) {
        return admin.post(
                        school.at("/groups"),
                        Map.of(
                                "name",
                                name,
                                "members",
                                Stream.of(members).map(Person::id).toList()))
                .body()
                .at("/id")
                .asString();
    }

    /** A room that lacks nothing, for some. */
    private void makes(String name, Map<String, Object> visibility) {
        Answer made = create(with(with(with(room(name), "maxTo", 4), "showAsOrigin", false), "visibility", visibility));
        assertThat(made.status()).as(made.raw().body()).isEqualTo(201);
    }
}
