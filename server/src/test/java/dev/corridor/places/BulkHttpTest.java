package dev.corridor.places;

import static dev.corridor.places.RoomBodies.room;
import static dev.corridor.places.RoomBodies.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestSchool;
import dev.corridor.shared.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

@CorridorTest
class BulkHttpTest {

    @Autowired
    ApplicationContext context;

    private TestSchool school;
    private TestBrowser admin;
    private JsonNode gym;
    private JsonNode pool;

    @BeforeEach
    void makeSchool() {
        school = TestSchool.make(context);
        admin = school.as(school.admin());
        gym = admin.post(school.at("/rooms"), with(room("Gym"), "maxTo", 3)).body();
        pool = admin.post(school.at("/rooms"), with(room("Pool"), "messageRequired", true))
                .body();
    }

    private static Map<String, Object> target(JsonNode room) {
        return Map.of(
                "room",
                room.at("/id").asString(),
                "version",
                room.at("/version").asLong());
    }

    private Answer change(List<JsonNode> rooms, Map<String, Object> values) {
        return admin.patch(
                school.at("/rooms"),
                Map.of(
                        "rooms",
                        rooms.stream().map(BulkHttpTest::target).toList(),
                        "fields",
                        values.keySet().stream()
                                .filter(field -> !field.startsWith("closed"))
                                .toList(),
                        "values",
                        values));
    }

    private JsonNode now(JsonNode room) {
        return admin.get(school.at("/rooms/" + room.at("/id").asString())).body();
    }

    private static List<String> errors(Answer answer) {
        return answer.body()
                .at("/errors")
                .valueStream()
                .map(error ->
                        error.at("/field").asString() + " " + error.at("/code").asString())
                .toList();
    }

    @Test
    void onlyWhatIsChosenChanges() {
        Answer answer = change(List.of(gym, pool), Map.of("minutes", 9, "countsTowardLimits", false));
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
        assertThat(answer.body().at("/items")).hasSize(2);
        for (JsonNode room : List.of(now(gym), now(pool))) {
            assertThat(room.at("/minutes").asInt()).isEqualTo(9);
            assertThat(room.at("/countsTowardLimits").asBoolean()).isFalse();
        }
        assertThat(now(gym).at("/maxTo").asInt()).isEqualTo(3);
        assertThat(now(pool).at("/messageRequired").asBoolean()).isTrue();
    }

    @Test
    void aValueThatIsLeftOutIsTakenAway() {
        Answer answer = admin.patch(
                school.at("/rooms"),
                Map.of("rooms", List.of(target(gym)), "fields", List.of("maxTo"), "values", Map.of()));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(now(gym).at("/maxTo").isMissingNode()).isTrue();
    }

    @Test
    void severalRoomsCloseWithAReason() {
        change(
                List.of(gym, pool),
                Map.of("open", false, "closedUntil", "2100-01-01T15:00:00Z", "closedReason", "Flooded"));
        assertThat(now(pool).at("/open").asBoolean()).isFalse();
        assertThat(now(gym).at("/closedReason").asString()).isEqualTo("Flooded");
        change(List.of(now(gym), now(pool)), Map.of("minutes", 7));
        assertThat(now(gym).at("/closedReason").asString()).isEqualTo("Flooded");
    }

    @Test
    void roomsGoIntoAFolderAndTakeItsLook() {
        String folder = admin.post(
                        school.at("/folders"), Map.of("name", "Sports", "colour", "sun", "icon", "ball-basketball"))
                .body()
                .at("/id")
                .asString();
        change(List.of(gym, pool), Map.of("folderId", folder));
        assertThat(now(pool).at("/colour").asString()).isEqualTo("sun");
        assertThat(errors(change(List.of(now(gym)), Map.of("folderId", Ids.next()))))
                .containsExactly("rooms[0].folderId unknown");
    }

    @Test
    void eachRefusalIsNamedAndNothingChanges() {
        admin.post(
                school.at("/rooms"),
                with(room("Lab"), "teachers", List.of(school.rivera().id())));
        JsonNode lab = admin.get(school.at("/rooms")).body().at("/items/2");
        Answer answer = change(
                List.of(lab, gym, pool),
                Map.of("restrictionNow", Map.of("kind", "all-in-room", "of", List.of("destination"))));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(errors(answer))
                .containsExactly("rooms[1].restrictionNow no-approvers", "rooms[2].restrictionNow no-approvers");
        assertThat(now(lab)).isEqualTo(lab);
    }

    @Test
    void whatSomebodyElseChangedIsNamed() {
        change(List.of(gym), Map.of("minutes", 8));
        Answer late = change(List.of(pool, gym), Map.of("minutes", 4));
        assertThat(errors(late)).containsExactly("rooms[1] changed");
        assertThat(now(pool)).isEqualTo(pool);
        assertThat(now(gym).at("/minutes").asInt()).isEqualTo(8);
        List<JsonNode> twice = new ArrayList<>(List.of(pool, pool));
        assertThat(errors(change(twice, Map.of("minutes", 4)))).containsExactly("rooms[1] unknown");
    }

    @Test
    void whatMayNotBeChangedTogetherIsRefused() {
        assertThat(errors(change(List.of(gym), Map.of("name", "Same")))).containsExactly("fields unknown");
        assertThat(errors(admin.patch(school.at("/rooms"), Map.of("rooms", List.of(target(gym))))))
                .containsExactly("fields missing");
        assertThat(errors(admin.patch(school.at("/rooms"), Map.of("fields", List.of("minutes")))))
                .containsExactly("rooms out-of-range");
        assertThat(school.as(school.rivera())
                        .patch(school.at("/rooms"), Map.of())
                        .status())
                .isEqualTo(403);
    }
}
