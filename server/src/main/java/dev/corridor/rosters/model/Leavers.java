package dev.corridor.rosters.model;

import dev.corridor.people.Account;
import dev.corridor.people.Membership;
import dev.corridor.people.Person;
import dev.corridor.people.PersonState;
import dev.corridor.rosters.model.Known.KnownSchool;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Role;
import dev.corridor.shared.SchoolId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whom a whole roster no longer has: those it once brought, in the schools it speaks of. Never whoever was added by
 * hand, whoever uploads it, or the district's break-glass admin.
 */
final class Leavers {

    private final Scope scope;
    private final Known known;
    private final Set<AccountId> admins;
    /** Whether no other connection tells people: nobody knows which of them an admin of the district alone is of. */
    private final boolean alone;

    private final Map<SchoolId, KnownSchool> schools = new HashMap<>();
    private final Set<String> untouched;
    private final KnownHumans there;
    private final PeoplePlanner people;
    private final ByHand byHand;
    private final PeoplePlan plan;
    private final Changes changes;

    Leavers(
            Scope scope,
            Known known,
            boolean othersTell,
            Set<String> untouched,
            KnownHumans there,
            PeoplePlanner people,
            ByHand byHand,
            PeoplePlan plan,
            Changes changes) {
        this.scope = scope;
        this.known = known;
        this.admins = known.admins();
        this.alone = !othersTell;
        known.schools().forEach(school -> schools.put(school.school().id(), school));
        this.untouched = untouched;
        this.people = people;
        this.byHand = byHand;
        this.plan = plan;
        this.changes = changes;
        this.there = there;
    }

    void plan(List<SchoolTarget> covered) {
        Set<PersonId> left = new HashSet<>();
        for (SchoolTarget target : covered) {
            KnownSchool school = schools.get(target.id());
            if (school != null) {
                school.people().forEach(person -> leave(target, school, person, left));
            }
        }
        if (scope.only().isEmpty()) {
            known.accounts().forEach(account -> close(account, there.of(account.id()), left));
        }
    }

    private void leave(SchoolTarget target, KnownSchool school, Person person, Set<PersonId> left) {
        KnownHuman human = there.of(person.account());
        boolean gone = gone(target.id(), person, human)
                && !scope.keptByAnother(school.keepers().get(person.id()));
        if (gone && person.state() == PersonState.LEFT) {
            byHand.agreesThatLeft(person);
        } else if (gone && !byHand.staysThoughGone(person)) {
            List<Membership> roles = human.roles(target.id());
            people.leave(target, person, roles);
            left.add(person.id());
            changes.removed(
                    roles.stream().anyMatch(role -> role.role() == Role.STUDENT) ? Subject.STUDENTS : Subject.STAFF,
                    target.name(),
                    String.valueOf(person.sourceId()),
                    (person.givenName() + " " + person.familyName()).strip());
        }
    }

    private boolean gone(SchoolId school, Person person, KnownHuman human) {
        return person.sourceId() != null
                && !untouched.contains(person.sourceId())
                && !spared(human)
                && human.human().flatMap(now -> now.person(school)).isEmpty();
    }

    private boolean spared(KnownHuman human) {
        return scope.by().filter(human::is).isPresent()
                || human.account().map(Account::breakGlass).orElse(false);
    }

    /** An account whose human is nowhere any more is left as a whole; an admin of the district is one no longer. */
    private void close(Account account, KnownHuman human, Set<PersonId> left) {
        boolean admin = alone && admins.contains(account.id());
        boolean leaves = !left.isEmpty()
                && human.places().stream()
                        .flatMap(place -> place.person().stream())
                        .anyMatch(person -> left.contains(person.id()));
        if (!(admin || leaves) || !fromRoster(account, human) || stays(human, left)) {
            return;
        }
        plan.changed().add(AccountPlanner.state(account, PersonState.LEFT));
        if (admins.contains(account.id())) {
            plan.adminsGone().add(account.id());
        }
        if (!leaves) {
            changes.removed(Subject.STAFF, "", String.valueOf(account.sourceId()), account.login());
        }
    }

    private boolean fromRoster(Account account, KnownHuman human) {
        return account.sourceId() != null
                && account.state() != PersonState.LEFT
                && !untouched.contains(account.sourceId())
                && human.human().isEmpty()
                && !spared(human);
    }

    /**
     * Whether somebody is still in a school of the district, be it one that the roster does not speak of. Admins of the
     * district are people in its schools without having been put there.
     */
    private static boolean stays(KnownHuman human, Set<PersonId> left) {
        return human.places().stream()
                .anyMatch(place -> place.person()
                        .filter(person ->
                                person.sourceId() != null || !place.roles().isEmpty())
                        .filter(person -> person.state() != PersonState.LEFT && !left.contains(person.id()))
                        .isPresent());
    }
}
