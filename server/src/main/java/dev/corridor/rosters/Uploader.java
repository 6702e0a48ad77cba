package dev.corridor.rosters;

import dev.corridor.rosters.model.Scope;
import dev.corridor.schools.School;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.DistrictId;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/**
 * Who hands in a roster, and for what.
 *
 * @param account empty for whoever runs the server
 * @param only the one school it is for; empty for the whole district
 * @param givesAdmin whether this one may make others admins
 * @param zone of schools that are made, and where "today" is
 * @param device for the record
 */
public record Uploader(
        Optional<AccountId> account,
        DistrictId district,
        Optional<School> only,
        boolean givesAdmin,
        ZoneId zone,
        String device) {

    Scope scope(Optional<UUID> connection) {
        return new Scope(district, only.map(School::id), account, givesAdmin, zone, connection);
    }
}
