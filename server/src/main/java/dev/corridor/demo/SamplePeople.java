package dev.corridor.demo;

import dev.corridor.demo.World.Job;
import dev.corridor.demo.World.Staff;
import dev.corridor.demo.World.Student;
import dev.corridor.people.Account;
import dev.corridor.people.Accounts;
import dev.corridor.people.Membership;
import dev.corridor.people.Passwords;
import dev.corridor.people.People;
import dev.corridor.people.Person;
import dev.corridor.people.PersonState;
import dev.corridor.people.StaffRight;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.DistrictId;
import dev.corridor.shared.Ids;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Role;
import dev.corridor.shared.SchoolId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives a sample school its people, each with the same well-known password. */
@Component
final class SamplePeople {

    static final String PASSWORD = "corridor-demo";

    /** Those whose sign-ins are told to everybody; printing a sheet of first passwords leaves theirs alone. */
    private static final Set<String> NAMED = Set.of("ana", "rivera", "monitor", "attendance", "admin", "district");

    private final Accounts accounts;
    private final People people;
    private final Passwords passwords;
    private final SchoolTransactions transactions;

    SamplePeople(Accounts accounts, People people, Passwords passwords, SchoolTransactions transactions) {
        this.accounts = accounts;
        this.people = people;
        this.passwords = passwords;
        this.transactions = transactions;
    }

    /** Who became of whom, by login. */
    record Built(Map<String, PersonId> byLogin, Map<String, AccountId> accounts) {

        PersonId person(String login) {
            PersonId person = byLogin.get(login);
            if (person == null) {
                throw new IllegalArgumentException("the sample world has nobody called " + login);
            }
            return person;
        }
    }

    Built build(DistrictId district, SchoolId school, World world) {
        List<Person> everybody = new ArrayList<>();
        List<Membership> roles = new ArrayList<>();
        Map<Person, Set<StaffRight>> rights = new HashMap<>();
        Map<String, PersonId> byLogin = new HashMap<>();
        Map<String, AccountId> byAccount = new HashMap<>();
        for (Staff staff : world.staff()) {
            Person person = person(staff.given(), staff.family(), staff.title(), null, null, null);
            everybody.add(person);
            staff.jobs().stream()
                    .map(SamplePeople::role)
                    .distinct()
                    .forEach(role -> roles.add(Membership.of(person.account(), role, Membership.Source.HAND)));
            if (staff.jobs().contains(Job.DESK)) {
                rights.put(person, Set.of(StaffRight.DESK));
            }
            if (staff.jobs().contains(Job.COUNSELLOR)) {
                rights.put(person, Set.of(StaffRight.COUNSELLOR));
            }
            byLogin.put(staff.login(), person.id());
            byAccount.put(staff.login(), person.account());
        }
        for (Student student : world.students()) {
            Person person = person(
                    student.given(), student.family(), null, student.number(), student.grade(), student.homeroom());
            everybody.add(person);
            roles.add(Membership.of(person.account(), Role.STUDENT, Membership.Source.HAND));
            byLogin.put(student.login(), person.id());
            byAccount.put(student.login(), person.account());
        }
        open(district, world.domain(), byAccount);
        transactions.configure(school, "people", hall -> {
            people.save(hall, everybody);
            people.grant(hall, roles);
            rights.forEach((person, given) -> people.allow(hall, person, given));
            return school;
        });
        return new Built(Map.copyOf(byLogin), Map.copyOf(byAccount));
    }

    /** The admin of the whole district, who is in none of its schools until they look at one. */
    AccountId administrator(DistrictId district) {
        AccountId account = new AccountId(Ids.next());
        open(district, "prairie.example", Map.of("district", account));
        accounts.makeDistrictAdmin(district, account, "Dana", "Whitfield");
        accounts.breakGlass(district, Set.of(account));
        return account;
    }

    private void open(DistrictId district, String domain, Map<String, AccountId> byLogin) {
        accounts.add(byLogin.entrySet().stream()
                .map(entry -> Account.fresh(entry.getValue(), district, entry.getKey() + "@" + domain, null, null))
                .toList());
        String hash = passwords.hashHere(PASSWORD);
        accounts.setPasswords(
                byLogin.values().stream().collect(Collectors.toMap(Function.identity(), account -> hash)), false);
        accounts.inUse(
                NAMED.stream().filter(byLogin::containsKey).map(byLogin::get).toList());
    }

    private static Role role(Job job) {
        return switch (job) {
            case ADMIN -> Role.ADMIN;
            case TEACHER -> Role.TEACHER;
            case MONITOR -> Role.MONITOR;
            case DESK, COUNSELLOR -> Role.TEACHER;
        };
    }

    private static Person person(
            String given,
            String family,
            @Nullable String title,
            @Nullable String number,
            @Nullable String grade,
            @Nullable String homeroom) {
        return new Person(
                new PersonId(Ids.next()),
                new AccountId(Ids.next()),
                given,
                family,
                null,
                title,
                null,
                number,
                grade,
                homeroom,
                null,
                PersonState.ACTIVE,
                // Students came with a roster; staff were added by hand.
                number == null ? null : "S" + number);
    }
}
