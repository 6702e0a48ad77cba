package dev.corridor.passes.model;

import dev.corridor.shared.RoomId;
import java.time.Instant;

/** Knows the codes that rooms show. */
@FunctionalInterface
public interface RoomCodes {

    /** Whether this is what the room shows now or has shown just before. */
    boolean shows(RoomId room, String code, Instant now);
}
