package dev.corridor.places.web;

import dev.corridor.places.BulkChanges.Target;
import dev.corridor.places.RoomDraft;
import dev.corridor.places.RoomPart;
import dev.corridor.shared.OneOf;
import dev.corridor.shared.Problem;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The same change for several rooms.
 *
 * @param fields which of the values count; the others stay in each room as they are
 * @param values a room's form, of which only those fields are looked at
 */
record BulkForm(
        @Nullable List<Target> rooms,

        @OneOf({
            "folderId",
            "travel",
            "minutes",
            "maxTo",
            "maxFrom",
            "showAsOrigin",
            "countsTowardLimits",
            "open",
            "confidential",
            "urgentAllowed",
            "messageRequired",
            "restrictionNow",
            "restrictionLater",
            "scheduling",
            "restrictedEnding",
            "visibility",
            "dailyHours"
        })
        @Nullable
        List<String> fields,

        @Nullable RoomForm values) {

    private static final int MOST = 1_000;

    List<Target> targets() {
        List<Target> targets = Objects.requireNonNullElse(rooms, List.<Target>of());
        if (targets.isEmpty() || targets.size() > MOST) {
            throw Problem.field("rooms", "out-of-range", "Choose from 1 to " + MOST + " rooms.");
        }
        return targets;
    }

    Set<RoomPart> parts() {
        if (fields == null || fields.isEmpty()) {
            throw Problem.field("fields", "missing", "Say what is to be changed.");
        }
        List<String> unknown =
                fields.stream().filter(field -> RoomPart.of(field).isEmpty()).toList();
        if (!unknown.isEmpty()) {
            throw Problem.field("fields", "unknown", "This cannot be changed for several rooms: " + unknown + ".");
        }
        return fields.stream()
                .flatMap(field -> RoomPart.of(field).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(RoomPart.class)));
    }

    /** A room that has those parts as they are wanted. */
    RoomDraft wanted() {
        if (values == null) {
            throw Problem.field("values", "missing", "Say what it is to be.");
        }
        return values.unchecked(Optional.empty(), Optional.empty());
    }
}
