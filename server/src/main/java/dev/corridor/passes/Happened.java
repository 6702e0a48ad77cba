package dev.corridor.passes;

import dev.corridor.shared.PassId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.RoomId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An entry of the hall log, with what parts that tell people of it need to know of its pass.
 *
 * @param kind what happened, in the log's word
 * @param actor nobody for the clock
 * @param how the means by which it ended, if it did
 * @param codes of the rules that were confirmed or noticed
 * @param parties who wrote the pass or asked for it, and who approved it
 * @param scheduled whether it was for a later time
 * @param series of which it is one, if it is
 * @param started whether it has begun by now
 */
public record Happened(
        long seq,
        Instant at,
        String kind,
        PassId pass,
        Optional<PersonId> actor,
        Optional<String> how,
        List<String> codes,
        PersonId student,
        RoomId origin,
        RoomId destination,
        List<PersonId> parties,
        boolean urgent,
        boolean scheduled,
        Optional<UUID> series,
        boolean started) {

    public Happened {
        codes = List.copyOf(codes);
        parties = List.copyOf(parties);
    }
}
