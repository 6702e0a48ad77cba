package dev.corridor.passes.model;

import java.time.Duration;
import java.util.Optional;

/**
 * What a room wants of students who ask for a pass to it, besides the rules.
 *
 * @param message whether they have to write one
 * @param schedules whether they may ask for a later time
 * @param ahead how long before that time they have to ask
 */
public record RoomAsks(boolean message, boolean schedules, Optional<Duration> ahead) {

    public static final RoomAsks NOTHING = new RoomAsks(false, true, Optional.empty());
}
