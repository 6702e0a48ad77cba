package dev.corridor.schools;

import dev.corridor.shared.DistrictId;
import dev.corridor.shared.SchoolId;
import java.time.ZoneId;
import java.util.UUID;

/** Makes schools for tests, each with a name of its own. */
public final class SampleSchools {

    public static final ZoneId ZONE = ZoneId.of("America/New_York");

    private SampleSchools() {}

    public static SchoolId create(Schools schools) {
        DistrictId district = schools.createDistrict("District " + UUID.randomUUID(), null);
        return schools.create(district, "School " + UUID.randomUUID(), ZONE, null);
    }
}
