package dev.corridor.rosters.model;

import dev.corridor.people.Account;
import dev.corridor.people.DistrictAdminName;
import dev.corridor.people.HandChange;
import dev.corridor.people.Membership;
import dev.corridor.people.Person;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.SchoolId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is to be written about people, gathered while the plan is made. */
public final class PeoplePlan {

    /**
     * A first password as handed in, of an account that is added.
     *
     * @param whose the same in each plan made from the same roster
     */
    public record FirstPassword(AccountId account, String whose, String password) {
        @Override
        public String toString() {
            return "the first password of " + whose;
        }
    }

    /** What is to be written in one school. */
    public static final class OfSchool {
        private final List<Person> saved = new ArrayList<>();
        private final List<Membership> granted = new ArrayList<>();
        private final List<Membership> revoked = new ArrayList<>();
        private final List<PersonId> present = new ArrayList<>();
        private final Map<PersonId, String> pins = new HashMap<>();
        private final List<HandChange.News> byHand = new ArrayList<>();
        private final List<HandChange> byHandAgain = new ArrayList<>();

        /** People to add or overwrite. */
        public List<Person> saved() {
            return saved;
        }

        public List<Membership> granted() {
            return granted;
        }

        public List<Membership> revoked() {
            return revoked;
        }

        /** Everybody whom the roster has here, changed or not. */
        public List<PersonId> present() {
            return present;
        }

        /** PINs as handed in, of students who have none. */
        public Map<PersonId, String> pins() {
            return pins;
        }

        /** What the roster has to say about fields that were changed by hand. */
        public List<HandChange.News> byHand() {
            return byHand;
        }

        /** Changes by hand that are noted again as they were. */
        public List<HandChange> byHandAgain() {
            return byHandAgain;
        }

        private void add(OfSchool more) {
            saved.addAll(more.saved);
            granted.addAll(more.granted);
            revoked.addAll(more.revoked);
            present.addAll(more.present);
            pins.putAll(more.pins);
            byHand.addAll(more.byHand);
            byHandAgain.addAll(more.byHandAgain);
        }

        private Set<PersonId> noted() {
            return Stream.concat(
                            byHand.stream().map(HandChange.News::person),
                            byHandAgain.stream().map(HandChange::person))
                    .collect(Collectors.toSet());
        }

        public boolean empty() {
            return saved.isEmpty()
                    && granted.isEmpty()
                    && revoked.isEmpty()
                    && pins.isEmpty()
                    && byHand.isEmpty()
                    && byHandAgain.isEmpty();
        }
    }

    private final List<Account> added = new ArrayList<>();
    private final List<Account> changed = new ArrayList<>();
    private final List<FirstPassword> passwords = new ArrayList<>();
    private final List<DistrictAdminName> admins = new ArrayList<>();
    private final List<AccountId> adminsGone = new ArrayList<>();
    private final Map<SchoolId, OfSchool> schools = new LinkedHashMap<>();

    public List<Account> added() {
        return added;
    }

    public List<Account> changed() {
        return changed;
    }

    public List<FirstPassword> passwords() {
        return passwords;
    }

    /** New admins of the district. */
    public List<DistrictAdminName> admins() {
        return admins;
    }

    public List<AccountId> adminsGone() {
        return adminsGone;
    }

    public OfSchool in(SchoolId school) {
        return schools.computeIfAbsent(school, id -> new OfSchool());
    }

    /** Takes in what is planned about other people. */
    void add(PeoplePlan more) {
        added.addAll(more.added);
        changed.addAll(more.changed);
        passwords.addAll(more.passwords);
        admins.addAll(more.admins);
        adminsGone.addAll(more.adminsGone);
        more.schools.forEach((school, plan) -> in(school).add(plan));
    }

    /** Of whom of those who are there it has to be known how they were, to write and to record the plan. */
    Set<AccountId> concerns(Known known) {
        Set<AccountId> concerned = new HashSet<>(adminsGone);
        changed.forEach(account -> concerned.add(account.id()));
        admins.forEach(admin -> concerned.add(admin.account()));
        for (OfSchool school : schools.values()) {
            school.saved.forEach(person -> concerned.add(person.account()));
            school.granted.forEach(role -> concerned.add(role.account()));
            school.revoked.forEach(role -> concerned.add(role.account()));
        }
        for (Known.KnownSchool school : known.schools()) {
            Set<PersonId> noted = in(school.school().id()).noted();
            school.people().stream()
                    .filter(person -> noted.contains(person.id())
                            || school.disabledByRoster().contains(person.id()))
                    .forEach(person -> concerned.add(person.account()));
        }
        return concerned;
    }
}
