package dev.corridor.rosters.model;

import dev.corridor.people.Account;
import dev.corridor.people.Person;
import dev.corridor.people.PersonState;
import dev.corridor.rosters.model.Known.KnownSchool;
import dev.corridor.schools.School;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.SchoolId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is there, as if it were in a database: whoever is asked for, and nobody else. */
record KnownThere(Known all, boolean othersTell) implements There {

    @Override
    public List<School> schools() {
        return all.schools().stream().map(KnownSchool::school).toList();
    }

    @Override
    public void census(Census into) {
        all.accounts()
                .forEach(
                        account -> into.account(account.id(), account.email(), account.username(), account.sourceId()));
        all.schools().forEach(school -> census(school, into));
    }

    private static void census(KnownSchool school, Census into) {
        SchoolId id = school.school().id();
        school.people()
                .forEach(person -> into.person(
                        id,
                        person.account(),
                        person.number(),
                        person.sourceId(),
                        person.state() == PersonState.ACTIVE,
                        school.students().contains(person.account())));
        school.memberships().forEach(role -> into.role(id, role.account()));
    }

    @Override
    public Known known(List<AccountId> accounts, Map<SchoolId, List<AccountId>> inSchools) {
        Set<AccountId> some = new HashSet<>(accounts);
        List<Account> theirs = all.accounts().stream()
                .filter(account -> some.contains(account.id()))
                .toList();
        return new Known(
                theirs,
                all.adminNames(),
                all.schools().stream()
                        .map(school -> only(
                                school,
                                Set.copyOf(
                                        inSchools.getOrDefault(school.school().id(), List.of()))))
                        .toList());
    }

    private static KnownSchool only(KnownSchool school, Set<AccountId> some) {
        List<Person> people = school.people().stream()
                .filter(person -> some.contains(person.account()))
                .toList();
        Set<PersonId> ids = people.stream().map(Person::id).collect(Collectors.toSet());
        return new KnownSchool(
                school.school(),
                people,
                school.memberships().stream()
                        .filter(role -> some.contains(role.account()))
                        .toList(),
                both(school.pinned(), ids),
                school.byHand().stream()
                        .filter(change -> ids.contains(change.person()))
                        .toList(),
                school.handStays(),
                school.keepers().entrySet().stream()
                        .filter(keeper -> ids.contains(keeper.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                both(school.toldByOthers(), ids),
                both(school.disabledByRoster(), ids));
    }

    private static Set<PersonId> both(Set<PersonId> some, Set<PersonId> others) {
        return some.stream().filter(others::contains).collect(Collectors.toSet());
    }

    @Override
    public KnownPlaces places(SchoolId school) {
        return KnownPlaces.none(80, 20);
    }
}
