package dev.corridor.rosters.model;

import dev.corridor.people.Account;
import dev.corridor.people.DistrictAdminName;
import dev.corridor.people.HandChange;
import dev.corridor.people.Membership;
import dev.corridor.people.Person;
import dev.corridor.schools.School;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Who is there: what a roster is compared with.
 *
 * @param accounts of the district
 * @param adminNames of the admins of the district
 * @param schools those that the upload may touch
 */
public record Known(List<Account> accounts, List<DistrictAdminName> adminNames, List<KnownSchool> schools) {

    /**
     * A school and everybody in it, also those who left.
     *
     * @param pinned who has a PIN
     * @param byHand what of what rosters say was changed by hand
     * @param handStays whether that stays
     * @param keepers which connection keeps whom; uploads keep nobody
     * @param disabledByRoster whom a connection's roster has disabled, and may enable again
     */
    public record KnownSchool(
            School school,
            List<Person> people,
            List<Membership> memberships,
            Set<PersonId> pinned,
            List<HandChange> byHand,
            boolean handStays,
            Map<PersonId, UUID> keepers,
            Set<PersonId> disabledByRoster) {}

    public Known {
        accounts = List.copyOf(accounts);
        adminNames = List.copyOf(adminNames);
        schools = List.copyOf(schools);
    }

    /** The admins of the district. */
    public Set<AccountId> admins() {
        return adminNames.stream().map(DistrictAdminName::account).collect(Collectors.toUnmodifiableSet());
    }
}
