package dev.corridor.rosters.model;

import dev.corridor.shared.AccountId;
import dev.corridor.shared.DistrictId;
import dev.corridor.shared.SchoolId;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What an upload may touch.
 *
 * @param only the one school it is for; empty for the whole district
 * @param by who uploads: never taken for gone; empty for an upload on the server itself
 * @param givesAdmin whether admins may be made
 * @param zone of schools that are made
 */
public record Scope(
        DistrictId district, Optional<SchoolId> only, Optional<AccountId> by, boolean givesAdmin, ZoneId zone) {}
