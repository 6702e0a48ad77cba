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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
}
