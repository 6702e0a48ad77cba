package dev.corridor.rosters;

import dev.corridor.people.Account;
import dev.corridor.people.DistrictAdminName;
import dev.corridor.people.Person;
import dev.corridor.rosters.model.Known;
import dev.corridor.rosters.model.PeoplePlan;
import dev.corridor.rosters.model.Plan;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.SchoolId;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** Whose audit log a plan belongs into: accounts are of the district, and their owners of schools. */
final class Concerned {

    private Concerned() {}

    /**
     * The schools of which nothing is written themselves, and where somebody is whose account changes; all of them for
     * somebody who is in none.
     */
    static Set<SchoolId> besides(Plan plan, Known known) {
        Set<AccountId> changed = accounts(plan.people());
        Set<AccountId> nowhere = new HashSet<>(changed);
        Set<SchoolId> schools = new LinkedHashSet<>();
        for (Known.KnownSchool school : known.schools()) {
            for (Person person : school.people()) {
                if (changed.contains(person.account())) {
                    nowhere.remove(person.account());
                    schools.add(school.school().id());
                }
            }
        }
        plan.schools().forEach(school -> school.people().saved().forEach(person -> nowhere.remove(person.account())));
        if (!nowhere.isEmpty()) {
            known.schools().forEach(school -> schools.add(school.school().id()));
        }
        plan.schools().stream().filter(school -> !school.empty()).forEach(school -> schools.remove(school.id()));
        return schools;
    }

    private static Set<AccountId> accounts(PeoplePlan people) {
        Set<AccountId> changed = new HashSet<>(people.adminsGone());
        people.changed().stream().map(Account::id).forEach(changed::add);
        people.admins().stream().map(DistrictAdminName::account).forEach(changed::add);
        return changed;
    }
}
