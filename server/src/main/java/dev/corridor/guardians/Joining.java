package dev.corridor.guardians;

import dev.corridor.access.Brakes;
import dev.corridor.access.SignIn;
import dev.corridor.access.SignedIn;
import dev.corridor.guardians.store.GuardianCodeStore;
import dev.corridor.guardians.store.GuardianCodeStore.For;
import dev.corridor.people.Account;
import dev.corridor.people.Accounts;
import dev.corridor.people.PasswordRules;
import dev.corridor.people.Passwords;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.schools.Schools;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.Ids;
import dev.corridor.shared.Problem;
import dev.corridor.shared.SchoolClock;
import dev.corridor.shared.SchoolId;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Becoming a guardian by a code. One that never was, is used, taken back or too old is answered alike, and guessing is
 * braked as at sign-in. Who has an account must know its password; whether there is one learns only who holds a code.
 */
@Component
public class Joining {

    private final SchoolTransactions transactions;
    private final GuardianCodeStore codes;
    private final GuardianCode code;
    private final Ties ties;
    private final SignIn signIn;
    private final Accounts accounts;
    private final Schools schools;
    private final Passwords passwords;
    private final Brakes brakes;
    private final SchoolClock clock;

    Joining(
            SchoolTransactions transactions,
            GuardianCodeStore codes,
            GuardianCode code,
            Ties ties,
            SignIn signIn,
            Accounts accounts,
            Schools schools,
            Passwords passwords,
            Brakes brakes,
            SchoolClock clock) {
        this.transactions = transactions;
        this.codes = codes;
        this.code = code;
        this.ties = ties;
        this.signIn = signIn;
        this.accounts = accounts;
        this.schools = schools;
        this.passwords = passwords;
        this.brakes = brakes;
        this.clock = clock;
    }

    /**
     * What a code is good for; it stays so.
     *
     * @throws Problem BAD_INPUT; TOO_MANY
     */
    public Ties.Offer look(String typed, SignIn.Place place) {
        String read = code.read(typed);
        brakes.begin(read, place.address());
        Ties.Offer offer =
                codes.find(code.hash(read), clock.now()).flatMap(ties::offer).orElseThrow(Ties::wrong);
        brakes.undo(read, place.address());
        return offer;
    }

    /**
     * Makes somebody a guardian who is not signed in: with the account of the e-mail address, if it is theirs, else
     * with a new one.
     *
     * @return the account
     * @throws Problem BAD_INPUT; TOO_MANY; BUSY
     */
    public AccountId become(String typed, Newcomer who, SignIn.Place place) {
        look(typed, place);
        Function<SchoolId, AccountId> account = signIn.known(who.email()) ? proven(who, place) : fresh(who);
        Ties.Names names = new Ties.Names(who.givenName(), who.familyName());
        try {
            return join(typed, account, Optional.of(names), place);
        } catch (DuplicateKeyException meanwhile) {
            throw Problem.field("email", "taken", "Somebody has just begun to use this e-mail address. Try again.");
        }
    }

    /**
     * The same, and signs them in.
     *
     * @return the token of a session
     */
    public String join(String typed, Newcomer who, SignIn.Place place) {
        return signIn.open(become(typed, who, place), place.device());
    }

    /**
     * Makes somebody a guardian, or a guardian of more children, who is signed in.
     *
     * @return the token of a session in place of theirs, which may have ended
     * @throws Problem BAD_INPUT; TOO_MANY
     */
    public String add(String typed, SignedIn who, SignIn.Place place) {
        look(typed, place);
        join(typed, school -> who.account(), Optional.empty(), place);
        return signIn.reopen(who, place.device());
    }

    private AccountId join(
            String typed, Function<SchoolId, AccountId> whose, Optional<Ties.Names> names, SignIn.Place place) {
        byte[] hash = code.hash(code.read(typed));
        return transactions.together(() -> {
            For what = codes.take(hash, clock.now()).orElseThrow(Ties::wrong);
            AccountId account = whose.apply(what.school());
            ties.make(what, account, names, place.device());
            return account;
        });
    }

    private Function<SchoolId, AccountId> proven(Newcomer who, SignIn.Place place) {
        try {
            AccountId account = signIn.prove(who.email(), who.password(), place);
            return school -> account;
        } catch (Problem problem) {
            throw problem.kind() == Problem.Kind.SIGN_IN
                    ? new Problem(Problem.Kind.BAD_INPUT, String.valueOf(problem.getMessage()), problem.errors())
                    : problem;
        }
    }

    private Function<SchoolId, AccountId> fresh(Newcomer who) {
        PasswordRules.check("password", who.password(), who.email());
        String hash = passwords.hash(who.password());
        return school -> {
            AccountId id = new AccountId(Ids.next());
            accounts.addMadeByOwner(Account.fresh(id, schools.get(school).district(), who.email(), null, null), hash);
            return id;
        };
    }
}
