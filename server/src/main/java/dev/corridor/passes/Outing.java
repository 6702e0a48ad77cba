package dev.corridor.passes;

import java.time.Instant;
import java.util.Optional;

/**
 * That a student was out, or is: all that somebody learns of a pass who knows no more than the student's family.
 *
 * @param endedAt empty while the student is out
 * @param endsAt when the student is expected back; empty where that time stands or is over
 * @param origin the room's name; empty where it is kept from most
 * @param destination the same
 */
public record Outing(
        Instant startedAt,
        Optional<Instant> endedAt,
        Optional<Instant> endsAt,
        Optional<String> origin,
        Optional<String> destination) {}
