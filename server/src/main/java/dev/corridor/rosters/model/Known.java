package dev.corridor.rosters.model;

import dev.corridor.people.Account;
import dev.corridor.people.DistrictAdminName;
import dev.corridor.people.HandChange;
import dev.corridor.people.Membership;
import dev.corridor.people.Person;
import dev.corridor.schools.School;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Role;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Who is there, or some of them: what a roster is compared with.
 *
 * @param accounts of the district
 * @param adminNames of all admins of the district
 * @param schools all that the upload may touch
 */
public record Known(List<Account> accounts, List<DistrictAdminName> adminNames, List<KnownSchool> schools) {

    /**
     * A school and people in it, also those who left.
     *
     * @param pinned who has a PIN
     * @param byHand what of what rosters say was changed by hand
     * @param handStays whether that stays
     * @param keepers which connection keeps whom; uploads keep nobody
     * @param toldByOthers whom other connections tell, and the one whose roster it is does not
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
            Set<PersonId> toldByOthers,
            Set<PersonId> disabledByRoster) {

        /** Accounts of those who are students there. */
        Set<AccountId> students() {
            return memberships.stream()
                    .filter(membership -> membership.role() == Role.STUDENT)
                    .map(Membership::account)
                    .collect(Collectors.toSet());
        }

        private KnownSchool only(Set<AccountId> some) {
            List<Person> theirs = people.stream()
                    .filter(person -> some.contains(person.account()))
                    .toList();
            Set<PersonId> ids = theirs.stream().map(Person::id).collect(Collectors.toSet());
            Map<PersonId, UUID> kept = new HashMap<>(keepers);
            kept.keySet().retainAll(ids);
            return new KnownSchool(
                    school,
                    theirs,
                    memberships.stream()
                            .filter(membership -> some.contains(membership.account()))
                            .toList(),
                    both(pinned, ids),
                    byHand.stream()
                            .filter(change -> ids.contains(change.person()))
                            .toList(),
                    handStays,
                    kept,
                    both(toldByOthers, ids),
                    both(disabledByRoster, ids));
        }

        private static Set<PersonId> both(Set<PersonId> some, Set<PersonId> others) {
            Set<PersonId> both = new HashSet<>(some);
            both.retainAll(others);
            return both;
        }

        private static KnownSchool all(List<KnownSchool> parts) {
            KnownSchool first = parts.getFirst();
            Map<PersonId, UUID> keepers = new HashMap<>();
            parts.forEach(part -> keepers.putAll(part.keepers));
            return new KnownSchool(
                    first.school,
                    list(parts, KnownSchool::people),
                    list(parts, KnownSchool::memberships),
                    Set.copyOf(list(parts, KnownSchool::pinned)),
                    list(parts, KnownSchool::byHand),
                    parts.stream().anyMatch(KnownSchool::handStays),
                    keepers,
                    Set.copyOf(list(parts, KnownSchool::toldByOthers)),
                    Set.copyOf(list(parts, KnownSchool::disabledByRoster)));
        }
    }

    public Known {
        accounts = List.copyOf(accounts);
        adminNames = List.copyOf(adminNames);
        schools = List.copyOf(schools);
    }

    private static <P, T> List<T> list(List<P> parts, Function<P, Collection<T>> of) {
        return parts.stream().flatMap(part -> of.apply(part).stream()).toList();
    }

    /** All these together, who are different people of the same schools; there is at least one. */
    static Known all(List<Known> parts) {
        Known first = parts.getFirst();
        return new Known(
                list(parts, Known::accounts),
                first.adminNames,
                IntStream.range(0, first.schools.size())
                        .mapToObj(at -> KnownSchool.all(
                                parts.stream().map(part -> part.schools.get(at)).toList()))
                        .toList());
    }

    /** The same of some only; every school and every admin of the district stays. */
    Known only(Set<AccountId> some) {
        return new Known(
                accounts.stream().filter(account -> some.contains(account.id())).toList(),
                adminNames,
                schools.stream().map(school -> school.only(some)).toList());
    }

    /** The admins of the district. */
    public Set<AccountId> admins() {
        return adminNames.stream().map(DistrictAdminName::account).collect(Collectors.toUnmodifiableSet());
    }
}
