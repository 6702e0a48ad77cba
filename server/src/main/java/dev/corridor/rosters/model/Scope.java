package dev.corridor.rosters.model;

import dev.corridor.shared.AccountId;
import dev.corridor.shared.DistrictId;
import dev.corridor.shared.SchoolId;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an upload may touch.
 *
 * @param only the one school it is for; empty for the whole district
 * @param by who uploads: never taken for gone; empty for an upload on the server itself
 * @param givesAdmin whether admins may be made
 * @param connection whose roster it is; empty for a file that somebody hands in
 * @param zone of schools that are made
 */
public record Scope(
        DistrictId district,
        Optional<SchoolId> only,
        Optional<AccountId> by,
        boolean givesAdmin,
        ZoneId zone,
        Optional<UUID> connection) {

    /** Whether somebody is kept by another connection than the one whose roster this is. */
    boolean keptByAnother(@Nullable UUID keeper) {
        return keeper != null && connection.isPresent() && !connection.get().equals(keeper);
    }
}
