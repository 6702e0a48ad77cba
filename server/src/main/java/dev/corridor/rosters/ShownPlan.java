package dev.corridor.rosters;

import java.time.Instant;

/**
 * An uploaded roster that waits to be applied.
 *
 * @param expiresAt when it is forgotten
 */
public record ShownPlan(RosterPlanId id, String file, Preview preview, Instant expiresAt) {}
