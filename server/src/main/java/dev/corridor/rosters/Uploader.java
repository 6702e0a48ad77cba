package dev.corridor.rosters;

import dev.corridor.rosters.model.Scope;
import dev.corridor.rosters.runs.Run;
import dev.corridor.schools.School;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.DistrictId;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/**
 * Who hands in a roster, answers a run or undoes one, and for what.
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

    /** The same one, for one school. */
    public Uploader inside(School school) {
        return new Uploader(account, district, Optional.of(school), givesAdmin, zone, device);
    }

    /** Whether a run is theirs to look into. */
    public boolean has(Run run) {
        return run.district().equals(district) && (only.isEmpty() || run.only().equals(only.map(School::id)));
    }

    Scope scope(Optional<UUID> connection) {
        return new Scope(district, only.map(School::id), account, givesAdmin, zone, connection);
    }
}
