package dev.corridor.schools;

import dev.corridor.shared.PassId;
import dev.corridor.shared.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened in a hall. It holds ids and codes, before and after, never names or free text.
 *
 * @param kind what happened, in a word such as {@code started}
 * @param pass the pass it happened to, if one
 * @param actor who did it; nobody for what the clock does
 * @param actingFor the member of staff in whose name the actor acted
 * @param opId the act's own id, by which a repeat is known
 * @param device the device it came from
 * @param happenedAt when it happened; for what was written offline earlier than when it is recorded
 * @param how the means, such as {@code room-code}
 * @param codes the codes of the rules that were confirmed or noticed
 * @param before the pass before, as a JSON object
 * @param after the pass after, as a JSON object
 */
public record LogEntry(
        String kind,
        @Nullable PassId pass,
        @Nullable PersonId actor,
        @Nullable PersonId actingFor,
        UUID opId,
        @Nullable String device,
        Instant happenedAt,
        @Nullable String how,
        List<String> codes,
        @Nullable String before,
        @Nullable String after) {

    public LogEntry {
        if (kind.isBlank()) {
            throw new IllegalArgumentException("a log entry needs a kind");
        }
        codes = List.copyOf(codes);
    }
}
