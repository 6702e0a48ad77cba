package dev.corridor.passes.model;

import dev.corridor.rules.TravelType;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.RoomId;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * What somebody wants a pass to be.
 *
 * @param minutes absent: what the room allows
 * @param approver whom the student picked to answer, where one may be picked
 * @param mayDecline whether staff only offer it, for the student to accept or decline
 * @param startAt when it is to start; absent: at once
 * @param series the series it belongs to, if it is to be repeated
 * @param meeting the meeting of an activity that it leads to, if it does
 * @param escorted whether the member of staff who writes it goes along
 */
public record Wish(
        RoomId origin,
        RoomId destination,
        TravelType travel,
        OptionalInt minutes,
        Optional<String> message,
        Optional<PersonId> approver,
        boolean urgent,
        boolean mayDecline,
        Optional<Instant> startAt,
        Optional<UUID> series,
        Optional<UUID> meeting,
        boolean escorted) {

    /** One to no activity, which the student goes alone. */
    public Wish(
            RoomId origin,
            RoomId destination,
            TravelType travel,
            OptionalInt minutes,
            Optional<String> message,
            Optional<PersonId> approver,
            boolean urgent,
            boolean mayDecline,
            Optional<Instant> startAt,
            Optional<UUID> series) {
        this(
                origin,
                destination,
                travel,
                minutes,
                message,
                approver,
                urgent,
                mayDecline,
                startAt,
                series,
                Optional.empty(),
                false);
    }

    /** The same with whoever writes it going along. */
    public Wish escorting() {
        return new Wish(
                origin,
                destination,
                travel,
                minutes,
                message,
                approver,
                urgent,
                mayDecline,
                startAt,
                series,
                meeting,
                true);
    }
}
