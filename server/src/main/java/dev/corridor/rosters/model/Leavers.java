package dev.corridor.rosters.model;

import dev.corridor.people.Account;
import dev.corridor.people.Person;
import dev.corridor.people.PersonState;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.SchoolId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Whom a whole roster no longer has: those it once brought, in the schools it speaks of. Never whoever was added by
 * hand, whoever uploads it, or the district's break-glass admin.
 */
final class Leavers {

    /** Somebody as a person of a school. */
    private record InSchool(SchoolId school, Person person) {}

    private final Scope scope;
    private final Known known;
    private final Set<String> untouched;
    private final Map<AccountId, Human> humans = new HashMap<>();
    private final Map<AccountId, Account> accounts = new HashMap<>();
    private final Map<AccountId, List<InSchool>> places = new HashMap<>();
    private final PeoplePlanner people;
    private final PeoplePlan plan;
    private final Changes changes;

    Leavers(
            Scope scope,
            Known known,
            Snapshot snapshot,
            Set<Human> present,
            PeoplePlanner people,
            PeoplePlan plan,
            Changes changes) {
        this.scope = scope;
        this.known = known;
        this.untouched = snapshot.untouched();
        this.people = people;
        this.plan = plan;
        this.changes = changes;
        present.forEach(human -> humans.put(human.id(), human));
        known.accounts().forEach(account -> accounts.put(account.id(), account));
        known.schools()
                .forEach(school -> school.people()
                        .forEach(person -> places.computeIfAbsent(person.account(), id -> new ArrayList<>(1))
                                .add(new InSchool(school.school().id(), person))));
    }

    void plan(List<SchoolTarget> covered) {
        Set<PersonId> left = new HashSet<>();
        for (SchoolTarget school : covered) {
            for (Person person : school.known().map(Known.KnownSchool::people).orElse(List.of())) {
                if (gone(school.id(), person)
                        && !scope.keptByAnother(keepers(school).get(person.id()))) {
                    people.leave(school, person);
                    left.add(person.id());
                    changes.removed(
                            people.student(school.id(), person.account()) ? Subject.STUDENTS : Subject.STAFF,
                            school.name(),
                            String.valueOf(person.sourceId()),
                            (person.givenName() + " " + person.familyName()).strip());
                }
            }
        }
        if (scope.only().isEmpty()) {
            known.accounts().forEach(account -> close(account, left));
        }
    }

    private static Map<PersonId, UUID> keepers(SchoolTarget school) {
        return school.known().map(Known.KnownSchool::keepers).orElse(Map.of());
    }

    private boolean gone(SchoolId school, Person person) {
        return person.sourceId() != null
                && person.state() != PersonState.LEFT
                && !untouched.contains(person.sourceId())
                && !spared(person.account())
                && Optional.ofNullable(humans.get(person.account()))
                        .flatMap(human -> human.person(school))
                        .isEmpty();
    }

    private boolean spared(AccountId account) {
        return scope.by().equals(Optional.of(account))
                || Optional.ofNullable(accounts.get(account))
                        .map(Account::breakGlass)
                        .orElse(false);
    }

    /** An account whose human is nowhere any more is left as a whole; an admin of the district is one no longer. */
    private void close(Account account, Set<PersonId> left) {
        boolean admin = known.admins().contains(account.id());
        boolean leaves = placesOf(account.id())
                .anyMatch(place -> left.contains(place.person().id()));
        if (!fromRoster(account) || !(admin || leaves) || stays(account.id(), left)) {
            return;
        }
        plan.changed().add(AccountPlanner.state(account, PersonState.LEFT));
        if (admin) {
            plan.adminsGone().add(account.id());
        }
        if (!leaves) {
            changes.removed(Subject.STAFF, "", String.valueOf(account.sourceId()), account.login());
        }
    }

    private boolean fromRoster(Account account) {
        return account.sourceId() != null
                && account.state() != PersonState.LEFT
                && !untouched.contains(account.sourceId())
                && !humans.containsKey(account.id())
                && !spared(account.id());
    }

    /**
     * Whether somebody is still in a school of the district, be it one that the roster does not speak of. Admins of the
     * district are people in its schools without having been put there.
     */
    private boolean stays(AccountId account, Set<PersonId> left) {
        return placesOf(account)
                .filter(place -> place.person().sourceId() != null || people.anyRole(place.school(), account))
                .map(InSchool::person)
                .anyMatch(person -> person.state() != PersonState.LEFT && !left.contains(person.id()));
    }

    private Stream<InSchool> placesOf(AccountId account) {
        return places.getOrDefault(account, List.of()).stream();
    }
}
