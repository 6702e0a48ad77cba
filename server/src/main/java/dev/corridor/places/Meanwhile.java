package dev.corridor.places;

import dev.corridor.places.store.PlaceJson;
import dev.corridor.places.store.RoomStore;
import dev.corridor.shared.Problem;
import dev.corridor.shared.Problem.FieldError;
import dev.corridor.shared.SchoolId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells somebody who changes a room from an old version of it what others changed meanwhile. */
@Component
final class Meanwhile {

    private final RoomStore store;
    private final PlaceJson json;

    Meanwhile(RoomStore store, PlaceJson json) {
        this.store = store;
        this.json = json;
    }

    /** @throws Problem naming each field that is not what it was at this version, if the room has moved on */
    void forbid(SchoolId school, Room room, long version) {
        if (room.version() != version) {
            Optional<RoomDraft> seen = store.at(school, room.id(), version);
            throw new Problem(
                    Problem.Kind.CHANGED,
                    "Somebody else changed " + room.name() + " meanwhile. Look at it again, then save.",
                    seen.map(then -> differences(json.fields(then), json.fields(room.draft())))
                            .orElseGet(List::of));
        }
    }

    private static List<FieldError> differences(Map<String, @Nullable Object> then, Map<String, @Nullable Object> now) {
        TreeSet<String> names = new TreeSet<>(then.keySet());
        names.addAll(now.keySet());
        List<FieldError> changed = new ArrayList<>();
        for (String name : names) {
            if (!Objects.equals(then.get(name), now.get(name))) {
                changed.add(new FieldError(
                        name, "changed", "Was " + words(then.get(name)) + ", is " + words(now.get(name)) + "."));
            }
        }
        return changed;
    }

    private static String words(@Nullable Object value) {
        return value == null ? "none" : value.toString();
    }
}
