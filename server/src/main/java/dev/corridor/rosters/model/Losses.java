package dev.corridor.rosters.model;

import dev.corridor.people.Person;
import dev.corridor.people.PersonState;
import dev.corridor.rosters.model.Known.KnownSchool;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Role;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Counts what a school loses by a plan. */
final class Losses {

    private Losses() {}

    static Guard.Losses of(SchoolTarget school, PeoplePlan.OfSchool people, KnownPlaces there, PlacesPlan plan) {
        Set<AccountId> students = new HashSet<>();
        school.known().map(KnownSchool::memberships).orElse(List.of()).stream()
                .filter(membership -> membership.role() == Role.STUDENT)
                .forEach(membership -> students.add(membership.account()));
        Set<PersonId> leaving = new HashSet<>();
        people.saved().stream()
                .filter(person -> person.state() == PersonState.LEFT || person.state() == PersonState.DISABLED)
                .forEach(person -> leaving.add(person.id()));
        int[] counts = new int[4];
        for (Person person : school.known().map(KnownSchool::people).orElse(List.of())) {
            if (person.state() == PersonState.ACTIVE && person.sourceId() != null) {
                int kind = students.contains(person.account()) ? 0 : 2;
                counts[kind]++;
                counts[kind + 1] += leaving.contains(person.id()) ? 1 : 0;
            }
        }
        int less = plan.leaves().size()
                + plan.goneWithSections().size()
                - plan.joins().size();
        return new Guard.Losses(
                counts[0], counts[1], counts[2], counts[3], there.members().size(), Math.max(0, less));
    }
}
