package dev.corridor.access;

import dev.corridor.shared.RoomId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A kiosk as admins see it.
 *
 * @param roomName of the room that it is for
 * @param boundAt missing while its code waits to be typed
 * @param seenAt when it last asked the server for something
 * @param classList whether it shows the class that is in its room, as far as the school wants class lists
 * @param device what its browser calls itself
 */
public record KioskState(
        KioskId id,
        RoomId roomId,
        String roomName,
        Instant madeAt,
        @Nullable Instant boundAt,
        @Nullable Instant seenAt,
        boolean classList,
        @Nullable String device) {}
