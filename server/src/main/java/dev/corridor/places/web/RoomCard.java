package dev.corridor.places.web;

import dev.corridor.places.Approval;
import dev.corridor.places.Audience;
import dev.corridor.places.Closure;
import dev.corridor.places.Colour;
import dev.corridor.places.DailyHours;
import dev.corridor.places.RestrictedEnding;
import dev.corridor.places.Room;
import dev.corridor.places.RoomSettings;
import dev.corridor.places.Travel;
import dev.corridor.shared.FolderId;
import dev.corridor.shared.OneOf;
import dev.corridor.shared.RoomId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A room as the API tells it.
 *
 * @param open whether it is open but for its daily hours
 * @param closedUntil when it opens by itself; null if open, or if nobody knows
 * @param alert whether passes to it are walkouts; no student sees such a room
 * @param visibility null for students, who see only rooms that are for them
 * @param pausedUntil until then nobody leaves it on a pass of their own
 * @param abilities {@code change}, {@code delete}, {@code close}, {@code pause}, {@code code}
 */
record RoomCard(
        RoomId id,
        String name,
        String number,
        @Nullable FolderId folderId,
        Colour colour,
        String icon,
        Set<Travel> travel,
        int minutes,
        @Nullable Integer maxTo,
        @Nullable Integer maxFrom,
        boolean showAsOrigin,
        boolean countsTowardLimits,
        boolean open,
        @Nullable Instant closedUntil,
        @Nullable String closedReason,
        boolean confidential,
        boolean urgentAllowed,
        boolean alert,
        boolean messageRequired,
        List<NamedPerson> teachers,
        Approval restrictionNow,
        Approval restrictionLater,
        RoomSettings.Scheduling scheduling,
        RestrictedEnding restrictedEnding,
        @Nullable Audience visibility,
        List<RoomId> closest,
        @Nullable DailyHours dailyHours,
        @Nullable Instant pausedUntil,
        long version,

        @OneOf({"change", "delete", "close", "pause", "code"})
        List<String> abilities) {

    /**
     * Tells a room.
     *
     * @param number as this viewer may see it
     */
    static RoomCard of(
            Room room,
            String number,
            Instant now,
            List<NamedPerson> teachers,
            boolean forStaff,
            List<String> abilities) {
        RoomSettings settings = room.settings();
        Optional<Closure> closure = room.closure(now);
        return new RoomCard(
                room.id(),
                room.name(),
                number,
                room.folder().orElse(null),
                room.colour(),
                room.icon(),
                settings.travel(),
                settings.minutes(),
                settings.maxTo(),
                settings.maxFrom(),
                settings.showAsOrigin(),
                settings.countsTowardLimits(),
                closure.isEmpty(),
                closure.map(Closure::until).orElse(null),
                closure.map(Closure::reason).orElse(null),
                settings.confidential(),
                settings.urgentAllowed(),
                settings.alert(),
                settings.messageRequired(),
                teachers,
                settings.restrictionNow(),
                settings.restrictionLater(),
                settings.scheduling(),
                settings.restrictedEnding(),
                forStaff ? settings.visibility() : null,
                settings.closest(),
                settings.dailyHours(),
                room.pausedUntil().filter(now::isBefore).orElse(null),
                room.version(),
                abilities);
    }
}
