package dev.corridor.places;

import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestRooms;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is sent about rooms, and what is answered. */
final class RoomBodies {

    private RoomBodies() {}

    /** The form of a room with nothing special. */
    static Map<String, Object> room(String name) {
        return TestRooms.form(
                name,
                Map.of(
                        "number", "220",
                        "colour", "forest",
                        "icon", "friends",
                        "travel", List.of("round-trip"),
                        "minutes", 5));
    }

    static Map<String, Object> with(Map<String, Object> room, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(room);
        changed.put(field, value);
        return changed;
    }

    /** Each field that is wrong, with its code. */
    static List<String> fields(Answer answer) {
        return answer.body()
                .at("/errors")
                .valueStream()
                .map(error ->
                        error.at("/field").asString() + " " + error.at("/code").asString())
                .toList();
    }
}
