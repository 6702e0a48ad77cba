package dev.corridor.schools;

import dev.corridor.shared.DistrictId;
import org.jspecify.annotations.Nullable;

/**
 * A district.
 *
 * @param sourceId what its roster calls it
 */
public record District(DistrictId id, String name, @Nullable String sourceId) {}
