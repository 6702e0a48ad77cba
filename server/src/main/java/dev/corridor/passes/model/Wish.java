package dev.corridor.passes.model;

import dev.corridor.rules.TravelType;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.RoomId;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What somebody wants a pass to be.
 *
 * @param minutes absent: what the room allows
 * @param approver whom the student picked to answer, where one may be picked
 * @param mayDecline whether staff only offer it, for the student to accept or decline
 */
public record Wish(
        RoomId origin,
        RoomId destination,
        TravelType travel,
        OptionalInt minutes,
        Optional<String> message,
        Optional<PersonId> approver,
        boolean urgent,
        boolean mayDecline) {}
