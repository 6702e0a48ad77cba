package dev.corridor.places;

import static dev.corridor.places.RoomBodies.room;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestSchool;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@CorridorTest
class BoardHttpTest {

    @Autowired
    ApplicationContext context;

    private TestSchool school;
    private TestBrowser admin;
    private String path;
    private final Map<String, String> ids = new HashMap<>();

    /** Folders Sports (Gym, Pool) and Quiet (Library), and Nurse in none. */
    @BeforeEach
    void makeSchool() {
        school = TestSchool.make(context);
        admin = school.as(school.admin());
        path = school.at("/rooms/board");
        for (String folder : List.of("Sports", "Quiet")) {
            Answer made = admin.post(school.at("/folders"), Map.of("name", folder, "colour", "sun", "icon", "book-2"));
            ids.put(folder, made.body().at("/id").asString());
        }
        make("Library", "Quiet");
        make("Gym", "Sports");
        make("Nurse", null);
        make("Pool", "Sports");
    }

    private void make(String name, @org.jspecify.annotations.Nullable String folder) {
        Map<String, Object> wanted = room(name);
        if (folder != null) {
            wanted.put("folderId", ids.get(folder));
        }
        ids.put(name, admin.post(school.at("/rooms"), wanted).body().at("/id").asString());
    }

    private List<String> named(String... names) {
        return Stream.of(names).map(ids::get).toList();
    }

    private Map<String, Object> shelf(String folder, String... rooms) {
        return Map.of("folderId", ids.get(folder), "rooms", named(rooms));
    }

    private Answer put(String tag, Map<String, Object> board) {
        return admin.with("If-Match", tag).put(path, board);
    }

    private String tag() {
        return admin.get(path).header("ETag");
    }

    private static List<String> names(Answer rooms) {
        return rooms.body()
                .at("/items")
                .valueStream()
                .map(room -> room.at("/name").asString())
                .toList();
    }

    @Test
    void roomsStandByFolderForEverybody() {
        assertThat(names(admin.get(school.at("/rooms")))).containsExactly("Gym", "Pool", "Library", "Nurse");
        assertThat(names(school.as(school.ana()).get(school.at("/rooms"))))
                .containsExactly("Gym", "Pool", "Library", "Nurse");
    }

    @Test
    void whatAnAdminMovesIsMovedForStudentsAndStaff() {
        Answer moved = put(
                tag(),
                Map.of(
                        "folders",
                        List.of(shelf("Quiet", "Nurse", "Library"), shelf("Sports", "Pool")),
                        "loose",
                        named("Gym")));
        assertThat(moved.status()).as(moved.raw().body()).isEqualTo(200);
        assertThat(admin.get(path).header("ETag")).isEqualTo(moved.header("ETag"));
        assertThat(admin.get(path).body()).isEqualTo(moved.body());
        for (var person : List.of(school.admin(), school.ana(), school.rivera())) {
            assertThat(names(school.as(person).get(school.at("/rooms"))))
                    .containsExactly("Nurse", "Library", "Pool", "Gym");
            assertThat(names(school.as(person).get(school.at("/folders")))).containsExactly("Quiet", "Sports");
        }
    }

    @Test
    void aRoomTakesTheLookOfTheFolderItComesIntoAndWhoeverEditsItIsTold() {
        Answer before = admin.get(school.at("/rooms/" + ids.get("Nurse")));
        assertThat(before.body().at("/colour").asString()).isEqualTo("forest");
        put(tag(), Map.of("folders", List.of(shelf("Sports", "Gym", "Pool", "Nurse"), shelf("Quiet", "Library"))));
        Answer after = admin.get(school.at("/rooms/" + ids.get("Nurse")));
        assertThat(after.body().at("/colour").asString()).isEqualTo("sun");
        Answer late =
                admin.with("If-Match", before.header("ETag")).put(school.at("/rooms/" + ids.get("Nurse")), room("N"));
        assertThat(late.status()).isEqualTo(412);
        Answer untouched = admin.get(school.at("/rooms/" + ids.get("Gym")));
        assertThat(untouched.header("ETag")).as("an order is no setting").isEqualTo("\"1\"");
    }

    @Test
    void whoeverMovesWhatSomebodyElseHasMovedIsToldAndNothingIsLost() {
        String seen = tag();
        Map<String, Object> one = Map.of(
                "folders", List.of(shelf("Sports", "Pool", "Gym"), shelf("Quiet", "Library")), "loose", named("Nurse"));
        Map<String, Object> other = Map.of(
                "folders", List.of(shelf("Quiet", "Library"), shelf("Sports", "Gym", "Pool")), "loose", named("Nurse"));
        assertThat(put(seen, one).status()).isEqualTo(200);
        assertThat(put(seen, other).status()).isEqualTo(412);
        assertThat(names(admin.get(school.at("/rooms")))).containsExactly("Pool", "Gym", "Library", "Nurse");
        String now = tag();
        make("Stage", "Quiet");
        assertThat(put(now, one).status()).as("a room came").isEqualTo(412);
        assertThat(admin.without("If-Match").put(path, one).status()).isEqualTo(428);
    }

    @Test
    void ofManyWhoMoveAtOnceOneMovesAndTheOthersAreTold() throws Exception {
        String seen = tag();
        List<Callable<Integer>> moves = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            List<String> order = new ArrayList<>(named("Gym", "Pool"));
            Collections.rotate(order, 1);
            Map<String, Object> board = Map.of(
                    "folders",
                    List.of(Map.of("folderId", ids.get("Sports"), "rooms", order), shelf("Quiet", "Library")),
                    "loose",
                    named("Nurse"));
            moves.add(() -> school.as(school.admin())
                    .with("If-Match", seen)
                    .put(path, board)
                    .status());
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : threads.invokeAll(moves)) {
                answers.add(answer.get());
            }
            assertThat(answers).containsOnly(200, 412).containsOnlyOnce(200);
        }
    }

    @Test
    void aBoardThatLeavesSomethingOutOrNamesItTwiceIsRefused() {
        String tag = tag();
        List<Map<String, Object>> all = List.of(shelf("Sports", "Gym", "Pool"), shelf("Quiet", "Library"));
        for (Map<String, Object> bad : List.<Map<String, Object>>of(
                Map.of("folders", all),
                Map.of("folders", all, "loose", named("Nurse", "Nurse")),
                Map.of("folders", all, "loose", named("Gym")),
                Map.of("folders", List.of(shelf("Sports", "Gym", "Pool", "Library", "Nurse"))),
                Map.of("loose", named("Gym", "Pool", "Library", "Nurse")))) {
            Answer answer = put(tag, bad);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body().at("/errors/0/code").asString()).isEqualTo("incomplete");
        }
        assertThat(tag()).isEqualTo(tag);
    }

    @Test
    void onlyAdminsOfRoomsMoveThem() {
        for (var person : List.of(school.ana(), school.rivera(), school.monitor())) {
            assertThat(school.as(person).get(path).status()).isEqualTo(403);
            assertThat(school.as(person)
                            .with("If-Match", "\"1\"")
                            .put(path, Map.of())
                            .status())
                    .isEqualTo(403);
        }
    }
}
