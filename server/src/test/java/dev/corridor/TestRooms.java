package dev.corridor;

import dev.corridor.TestBrowser.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rooms of schools under test, made as an admin makes them. */
public final class TestRooms {

    private TestRooms() {}

    /** The form of a room of ten minutes, both ways, but for what is said otherwise. */
    public static Map<String, Object> form(String name, Map<String, ?> otherwise) {
        Map<String, Object> form = new HashMap<>(Map.of(
                "name",
                name,
                "number",
                "1",
                "colour",
                "ocean",
                "icon",
                "door",
                "minutes",
                10,
                "travel",
                List.of("one-way", "round-trip")));
        form.putAll(otherwise);
        return form;
    }

    /**
     * Makes such a room, and tells its id.
     *
     * @param school the path of the school
     */
    public static String make(TestBrowser admin, String school, String name, Map<String, ?> otherwise) {
        Answer made = admin.post(school + "/rooms", form(name, otherwise));
        if (made.status() != 201) {
            throw new AssertionError(made.raw().body());
        }
        return made.body().path("id").asString();
    }
}
