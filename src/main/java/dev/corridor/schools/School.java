package dev.corridor.schools;

import dev.corridor.shared.DistrictId;
import dev.corridor.shared.SchoolId;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A school.
 *
 * @param zone where its days begin and end
 * @param sourceId what its roster calls it
 */
public record School(
        SchoolId id,
        DistrictId district,
        String name,
        ZoneId zone,
        @Nullable String sourceId) {}
