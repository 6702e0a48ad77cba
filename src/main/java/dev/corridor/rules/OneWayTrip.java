package dev.corridor.rules;

import dev.corridor.shared.RoomId;
import java.time.Instant;

/** The one-way pass, itself no return, that brought a student to where they are; nothing was started since. */
public record OneWayTrip(RoomId origin, RoomId destination, Instant endedAt) {}
