package dev.corridor.places;

import dev.corridor.shared.FolderId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.RoomId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A place a pass goes from or to.
 *
 * @param number on the door; blank if the roster gave none
 * @param colour its folder's, if it is in one; so is the icon
 * @param teachers the teachers in the room
 * @param answering those of the teachers who can answer a request now: neither they nor their accounts are out of use
 * @param pausedUntil until then its teacher lets nobody leave it
 * @param source what a roster calls the room; empty for rooms made by hand
 * @param version goes up with each change of the room
 */
public record Room(
        RoomId id,
        String name,
        String number,
        Optional<FolderId> folder,
        Colour colour,
        String icon,
        int position,
        RoomSettings settings,
        List<PersonId> teachers,
        List<PersonId> answering,
        Optional<Instant> pausedUntil,
        Optional<String> source,
        long version) {

    public Room {
        teachers = List.copyOf(teachers);
        answering = List.copyOf(answering);
    }

    /** Whether it is closed by hand at this moment; its daily hours are apart from this. */
    public Optional<Closure> closure(Instant now) {
        return Optional.ofNullable(settings.closure()).filter(closure -> closure.holdsAt(now));
    }

    /** All of it that may be set. */
    public RoomDraft draft() {
        return new RoomDraft(name, number, folder, colour, icon, settings, teachers, source);
    }
}
