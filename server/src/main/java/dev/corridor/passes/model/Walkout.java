package dev.corridor.passes.model;

import dev.corridor.shared.PassId;
import dev.corridor.shared.RoomId;
import java.util.Locale;
import java.util.Optional;

/**
 * What makes a pass a walkout: its student left, or stayed away, without permission, and is looked for until found.
 *
 * @param told who has been told so far
 * @param kiosk the room of the kiosk at which staff reported it by PIN, if they did so there
 * @param after the pass that had just ended, whose student did not come back from it
 * @param found present once it is over
 */
public record Walkout(Told told, Optional<RoomId> kiosk, Optional<PassId> after, Optional<Found> found) {

    /** Who has been told, from the first to the last. */
    public enum Told {
        /** The staff of its room. */
        ROOM,
        /** They, and those who watch the hallway. */
        MONITORS,
        /** They, and admins. */
        ADMINS;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Walkout begun(Optional<RoomId> kiosk, Optional<PassId> after) {
        return new Walkout(Told.ROOM, kiosk, after, Optional.empty());
    }

    Walkout telling(Told more) {
        return new Walkout(more, kiosk, after, found);
    }

    Walkout over(Found how) {
        return new Walkout(told, kiosk, after, Optional.of(how));
    }
}
