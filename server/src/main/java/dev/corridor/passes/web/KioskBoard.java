package dev.corridor.passes.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.corridor.passes.PassCard.Sign;
import dev.corridor.passes.web.Choices.Queue;
import dev.corridor.places.RoomCodes.RoomCode;
import dev.corridor.shared.OneOf;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a kiosk shows while nobody stands at it: nothing of any student but the initials of whose turn it is.
 *
 * @param version changes with anything but the moment
 * @param section the class now in session in its room
 * @param teachers of the room, by name
 * @param turns of those who asked at this room's kiosk, the one that ends first before the others
 * @param places at most four, the closest first, as they are for whoever has had no pass today
 * @param paused whether an emergency holds every pass
 * @param code what the room's students type to end a pass, where some are asked for it
 * @param walkouts whether staff may report a student missing there: the school has an alert room
 * @param classList whether students choose themselves from a list
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record KioskBoard(
        String version,
        Instant now,
        Sign room,
        @Nullable String section,
        List<String> teachers,
        List<Turn> turns,
        List<Place> places,
        boolean paused,
        @Nullable RoomCode code,
        boolean walkouts,
        boolean classList) {

    /** The same, under a version that tells all but the moment. */
    KioskBoard versioned() {
        int all = Objects.hash(room, section, teachers, turns, places, paused, code, walkouts, classList);
        return new KioskBoard(
                HexFormat.of().toHexDigits(all),
                now,
                room,
                section,
                teachers,
                turns,
                places,
                paused,
                code,
                walkouts,
                classList);
    }

    /** Somebody may start now. */
    record Turn(String initials, Instant until) {}

    /**
     * A place to go.
     *
     * @param until when it opens again, where it is closed until then
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Place(
            Sign sign,

            @OneOf({"free", "line", "approval", "closed", "locked", "not-now", "refused", "here"})
            String status,

            @Nullable Queue line,
            @Nullable Instant until) {}
}
