package dev.corridor.rosters.model;

import dev.corridor.people.Account;
import dev.corridor.people.Membership;
import dev.corridor.people.Person;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.Role;
import dev.corridor.shared.SchoolId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A human who is there: the account, and who and what its owner is in each school. */
final class KnownHuman {

    private final List<Here> places = new ArrayList<>(1);
    private @Nullable Account account;
    private @Nullable Human human;

    /** The same human in one school; somebody with a role need not be a person there. */
    static final class Here {
        private final SchoolId school;
        private @Nullable Person person;
        private List<Membership> roles = List.of();

        private Here(SchoolId school) {
            this.school = school;
        }

        SchoolId school() {
            return school;
        }

        Optional<Person> person() {
            return Optional.ofNullable(person);
        }

        List<Membership> roles() {
            return roles;
        }
    }

    void add(Account owned) {
        account = owned;
    }

    void add(SchoolId school, Person person) {
        in(school).person = person;
    }

    /** Nearly everybody has one role in a school. */
    void add(SchoolId school, Membership role) {
        Here here = in(school);
        if (here.roles.isEmpty()) {
            here.roles = List.of(role);
        } else {
            here.roles = new ArrayList<>(here.roles);
            here.roles.add(role);
        }
    }

    private Here in(SchoolId school) {
        Here there = find(school);
        if (there == null) {
            there = new Here(school);
            places.add(there);
        }
        return there;
    }

    private @Nullable Here find(SchoolId school) {
        for (Here here : places) {
            if (here.school.equals(school)) {
                return here;
            }
        }
        return null;
    }

    Optional<Account> account() {
        return Optional.ofNullable(account);
    }

    List<Here> places() {
        return places;
    }

    Optional<Person> person(SchoolId school) {
        Here here = find(school);
        return here == null ? Optional.empty() : here.person();
    }

    List<Membership> roles(SchoolId school) {
        Here here = find(school);
        return here == null ? List.of() : here.roles;
    }

    /** Whether a student anywhere; empty for somebody without any role. */
    Optional<Boolean> student() {
        boolean any = false;
        for (Here here : places) {
            for (Membership role : here.roles) {
                if (role.role() == Role.STUDENT) {
                    return Optional.of(true);
                }
                any = true;
            }
        }
        return any ? Optional.of(false) : Optional.empty();
    }

    /** Whether an account is this human's. */
    boolean is(AccountId id) {
        return account != null && account.id().equals(id);
    }

    /** Whom of the roster this is; empty if nobody, so far. */
    Optional<Human> human() {
        return Optional.ofNullable(human);
    }

    void is(Human inRoster) {
        human = inRoster;
    }
}
