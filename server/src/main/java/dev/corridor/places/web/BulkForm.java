package dev.corridor.places.web;

import dev.corridor.places.BulkChanges.Target;
import dev.corridor.shared.OneOf;
import dev.corridor.shared.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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

    /** What a room's form says after the change. How it is closed goes with whether it is. */
    RoomForm over(RoomForm now) {
        if (values == null || fields == null || fields.isEmpty()) {
            throw Problem.field("fields", "missing", "Say what is to be changed.");
        }
        Set<String> counts = new HashSet<>(fields);
        RoomForm wanted = values;
        RoomForm changed = new RoomForm(
                now.name(),
                now.number(),
                counts.remove("folderId") ? wanted.folderId() : now.folderId(),
                now.colour(),
                now.icon(),
                counts.remove("travel") ? wanted.travel() : now.travel(),
                counts.remove("minutes") ? wanted.minutes() : now.minutes(),
                counts.remove("maxTo") ? wanted.maxTo() : now.maxTo(),
                counts.remove("maxFrom") ? wanted.maxFrom() : now.maxFrom(),
                counts.remove("showAsOrigin") ? wanted.showAsOrigin() : now.showAsOrigin(),
                counts.remove("countsTowardLimits") ? wanted.countsTowardLimits() : now.countsTowardLimits(),
                counts.contains("open") ? wanted.open() : now.open(),
                counts.contains("open") ? wanted.closedUntil() : now.closedUntil(),
                counts.remove("open") ? wanted.closedReason() : now.closedReason(),
                counts.remove("confidential") ? wanted.confidential() : now.confidential(),
                counts.remove("urgentAllowed") ? wanted.urgentAllowed() : now.urgentAllowed(),
                counts.remove("messageRequired") ? wanted.messageRequired() : now.messageRequired(),
                now.teachers(),
                counts.remove("restrictionNow") ? wanted.restrictionNow() : now.restrictionNow(),
                counts.remove("restrictionLater") ? wanted.restrictionLater() : now.restrictionLater(),
                counts.remove("scheduling") ? wanted.scheduling() : now.scheduling(),
                counts.remove("restrictedEnding") ? wanted.restrictedEnding() : now.restrictedEnding(),
                counts.remove("visibility") ? wanted.visibility() : now.visibility(),
                now.closest(),
                counts.remove("dailyHours") ? wanted.dailyHours() : now.dailyHours());
        if (!counts.isEmpty()) {
            throw Problem.field("fields", "unknown", "This cannot be changed for several rooms: " + counts + ".");
        }
        return changed;
    }
}
