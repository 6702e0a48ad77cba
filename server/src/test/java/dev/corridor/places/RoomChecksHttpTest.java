package dev.corridor.places;

import static dev.corridor.places.RoomBodies.fields;
import static dev.corridor.places.RoomBodies.room;
import static dev.corridor.places.RoomBodies.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestSchool;
import dev.corridor.shared.Ids;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.node.ObjectNode;

/** What is wrong with a room is named beside its field. */
@CorridorTest
class RoomChecksHttpTest {

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
    void everythingMissingIsNamed() {
        Answer answer = create(Map.of());
        assertThat(answer.status()).isEqualTo(400);
        assertThat(fields(answer))
                .containsExactlyInAnyOrder(
                        "name missing",
                        "number missing",
                        "minutes missing",
                        "travel missing",
                        "colour missing",
                        "icon missing");
    }

    @Test
    void everythingWrongIsNamedBesideItsField() {
        create(room("Library"));
        Map<String, Object> bad = room("LIBRARY");
        bad.put("number", "22-0");
        bad.put("minutes", 1000);
        bad.put("maxTo", 0);
        bad.put("maxFrom", 10000);
        bad.put("travel", List.of());
        bad.put("icon", "No such icon!");
        bad.put("folderId", Ids.next());
        bad.put("teachers", List.of(school.ana().id()));
        bad.put(
                "visibility",
                Map.of("kind", "only", "students", List.of(school.rivera().id())));
        bad.put("closest", List.of(Ids.next()));
        bad.put("dailyHours", Map.of("from", "15:00", "to", "08:00"));
        bad.put("open", false);
        bad.put("closedUntil", "2020-01-01T00:00:00Z");
        Answer answer = create(bad);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(fields(answer))
                .containsExactlyInAnyOrder(
                        "name taken",
                        "number not-alphanumeric",
                        "minutes out-of-range",
                        "maxTo out-of-range",
                        "maxFrom out-of-range",
                        "travel missing",
                        "icon unknown",
                        "folderId unknown",
                        "teachers unknown",
                        "visibility unknown",
                        "closest unknown",
                        "dailyHours out-of-range",
                        "closedUntil in-the-past");
        assertThat(admin.get(school.at("/rooms")).body().at("/items")).hasSize(1);
    }

    @Test
    void wordsThatAreNoneOfOursAreNamed() {
        Answer colour = create(with(room("Gym"), "colour", "pink"));
        assertThat(colour.status()).isEqualTo(400);
        assertThat(fields(colour)).containsExactly("colour not-valid");
        assertThat(colour.body().at("/errors/0/message").asString())
                .contains("brick")
                .doesNotContain("dev.corridor");
        assertThat(fields(create(with(room("Gym"), "travel", List.of("sideways")))))
                .containsExactly("travel[0] not-valid");
        assertThat(fields(create(with(room("Gym"), "shape", "round")))).containsExactly("shape unknown");
        assertThat(create(with(room("Gym"), "minutes", "five")).status()).isEqualTo(400);
    }

    @Test
    void namesAndNumbersAreAsLongAsTheSchoolAllows() {
        Map<String, Object> tooLong = with(room("Sixteen letters!"), "number", "220220");
        assertThat(fields(create(tooLong))).containsExactlyInAnyOrder("name too-long", "number too-long");
        Answer settings = admin.get(school.at("/settings"));
        ObjectNode raised = (ObjectNode) settings.body();
        ((ObjectNode) raised.get("settings")).put("nameLength", 40).put("numberLength", 12);
        Answer allowed = admin.with("If-Match", settings.header("ETag")).put(school.at("/settings"), raised);
        assertThat(allowed.status()).as(allowed.raw().body()).isEqualTo(200);
        assertThat(create(tooLong).status()).isEqualTo(201);
    }

    @Test
    void aRestrictionIsRefusedOnlyWhereNobodyCouldAnswer() {
        Map<String, Object> inRoom = Map.of("kind", "all-in-room", "of", List.of("destination"));
        assertThat(fields(create(with(room("Gym"), "restrictionNow", inRoom))))
                .containsExactly("restrictionNow no-approvers");
        Map<String, Object> staffed =
                with(room("Gym"), "teachers", List.of(school.rivera().id()));
        assertThat(create(with(staffed, "restrictionNow", inRoom)).status()).isEqualTo(201);

        Map<String, Object> either = Map.of("kind", "one-in-room", "of", List.of("origin", "destination"));
        assertThat(create(with(room("Pool"), "restrictionNow", either)).status())
                .as("the gym's teacher could answer for the gym as origin")
                .isEqualTo(201);
        assertThat(create(with(room("Lab"), "restrictionNow", Map.of("kind", "any-teacher")))
                        .status())
                .isEqualTo(201);
        assertThat(fields(create(with(room("Shop"), "restrictionNow", Map.of("kind", "certain")))))
                .containsExactly("restrictionNow.teachers no-approvers");
        assertThat(fields(create(with(room("Shop"), "restrictionNow", Map.of("kind", "one-in-room")))))
                .containsExactly("restrictionNow.of missing");
    }
}
