package dev.corridor.access;

import dev.corridor.access.store.SetupStore;
import dev.corridor.audit.Audit;
import dev.corridor.people.Account;
import dev.corridor.people.Accounts;
import dev.corridor.people.Membership;
import dev.corridor.people.PasswordRules;
import dev.corridor.people.Passwords;
import dev.corridor.people.People;
import dev.corridor.people.Person;
import dev.corridor.people.PersonState;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.schools.Schools;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.Actor;
import dev.corridor.shared.DistrictId;
import dev.corridor.shared.Ids;
import dev.corridor.shared.Permission;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.Role;
import dev.corridor.shared.SchoolId;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The first admin of an empty server: makes a district, a school and the account that may always sign in by password.
 * Happens once; of several at the same moment exactly one succeeds.
 */
@Component
public class Setup {

    /**
     * What the first admin says.
     *
     * @param timeZone such as {@code America/Chicago}
     */
    public record First(
            String district,
            String school,
            String timeZone,
            String givenName,
            String familyName,
            String email,
            String password) {}

    private final SetupStore store;
    private final Schools schools;
    private final People people;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Sessions sessions;
    private final SchoolTransactions transactions;
    private final Audit audit;

    public Setup(
            SetupStore store,
            Schools schools,
            People people,
            Accounts accounts,
            Passwords passwords,
            Sessions sessions,
            SchoolTransactions transactions,
            Audit audit) {
        this.store = store;
        this.schools = schools;
        this.people = people;
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** Whether nobody can sign in yet. */
    public boolean needed() {
        return store.empty();
    }

    /**
     * Sets up, and signs the first admin in.
     *
     * @return the token of the session
     * @throws Problem BAD_INPUT; CONFLICT where somebody was set up before
     */
    public String run(First first, String device) {
        ZoneId zone = zone(first.timeZone());
        name("district", first.district());
        name("school", first.school());
        PasswordRules.check("password", first.password(), first.email());
        Person person = Person.named(
                new PersonId(Ids.next()), new AccountId(Ids.next()), first.givenName(), first.familyName());
        if (!needed()) {
            throw done();
        }
        String hash = passwords.hash(first.password());
        return transactions.together(() -> {
            if (!store.finish(person.account())) {
                throw done();
            }
            DistrictId district = account(first, person, hash);
            school(first, zone, district, person, device);
            return sessions.open(person.account(), device, SessionLife.STAFF);
        });
    }

    private DistrictId account(First first, Person person, String hash) {
        DistrictId district = schools.createDistrict(first.district().strip(), null);
        AccountId id = person.account();
        String email = first.email().strip();
        accounts.add(
                List.of(new Account(id, district, email, null, PersonState.ACTIVE, null, null, true, false, null)));
        accounts.setPasswords(Map.of(id, hash), false);
        // A credential sheet of all staff must not replace the password that was just chosen.
        accounts.inUse(List.of(id));
        accounts.makeDistrictAdmin(district, id, person.givenName(), person.familyName());
        return district;
    }

    private void school(First first, ZoneId zone, DistrictId district, Person person, String device) {
        SchoolId school = schools.create(district, first.school().strip(), zone, null);
        Membership admin = Membership.of(person.account(), Role.ADMIN, Membership.Source.HAND);
        Membership teacher = Membership.of(person.account(), Role.TEACHER, Membership.Source.HAND);
        transactions.configure(school, "people", hall -> {
            people.save(hall, List.of(person));
            people.grant(hall, List.of(admin, teacher));
            audit.record(actor(school, person, device), "set-up", school.value(), null, first.school());
            return school;
        });
    }

    private static Actor actor(SchoolId school, Person person, String device) {
        return new Actor(school, person.account(), person.id(), Set.of(Role.ADMIN), Permission.ADMIN, device);
    }

    private static ZoneId zone(String timeZone) {
        try {
            return ZoneId.of(timeZone);
        } catch (DateTimeException unknown) {
            throw Problem.field("timeZone", "unknown", "There is no such time zone.");
        }
    }

    private static void name(String field, String text) {
        if (text.isBlank() || text.strip().length() > 200) {
            throw Problem.field(field, "length", "1 to 200 characters.");
        }
    }

    private static Problem done() {
        return new Problem(Problem.Kind.CONFLICT, "This server has its first admin already. Sign in.");
    }
}
