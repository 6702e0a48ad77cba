package dev.corridor.privacy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody looked at a student's record.
 *
 * @param by their name; left out if they are no longer known
 */
public record Look(Instant at, @Nullable String by) {}
