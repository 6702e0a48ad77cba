package dev.corridor.passes.web;

import dev.corridor.shared.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a client calls one press of a button, so that its repeat does nothing twice. */
final class Press {

    static final String HEADER = "Idempotency-Key";

    private Press() {}

    /** The key, which is a UUID; nothing if there is none. */
    static Optional<UUID> of(@Nullable String key) {
        if (key == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(key));
        } catch (IllegalArgumentException notOne) {
            throw Problem.field(HEADER, "wrong-type", "The key of a press is a UUID.");
        }
    }

    /** The part of a press that is about one student, one pass, or one of each other's. */
    static UUID of(UUID press, Object part) {
        return UUID.nameUUIDFromBytes((press + "/" + part).getBytes(StandardCharsets.UTF_8));
    }
}
