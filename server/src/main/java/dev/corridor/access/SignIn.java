package dev.corridor.access;

import dev.corridor.access.store.CandidateQueries;
import dev.corridor.access.store.CandidateQueries.Candidate;
import dev.corridor.people.Account;
import dev.corridor.people.Accounts;
import dev.corridor.people.PasswordRules;
import dev.corridor.people.Passwords;
import dev.corridor.people.PersonState;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.Problem.FieldError;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Signs people in by password, and changes passwords. */
@Component
public class SignIn {

    private static final int LONGEST_LOGIN = 320;
    private static final int LONGEST_PASSWORD = 200;

    private final CandidateQueries candidates;
    private final Entrance entrance;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Brakes brakes;
    private final SchoolTransactions transactions;

    public SignIn(
            CandidateQueries candidates,
            Entrance entrance,
            Accounts accounts,
            Passwords passwords,
            Sessions sessions,
            Brakes brakes,
            SchoolTransactions transactions) {
        this.candidates = candidates;
        this.entrance = entrance;
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.brakes = brakes;
        this.transactions = transactions;
    }

    /**
     * Where somebody signs in.
     *
     * @param address where the caller is, as far as guessing is concerned
     * @param device what the browser calls itself
     * @param cookie what the browser kept of a session before, perhaps long over
     */
    public record Place(String address, String device, Optional<String> cookie) {}

    /**
     * Signs in.
     *
     * @param login an e-mail address or a username; case does not count
     * @throws Problem SIGN_IN for anything that does not fit, alike whether there is such an account or not; only if
     *     the password was right, with code {@code account-closed} where the account may not be used,
     *     {@code password-off} where its district does not let it in by password, and {@code expired} where a one-time
     *     password is too old; TOO_MANY; BUSY
     */
    public Entry signIn(String login, String password, Place place) {
        Candidate found = proven(login, password, place);
        Powers powers = entrance.mustBeOpen(found.account());
        mustBeGood(found);
        renewHash(found, password);
        return entrance.byPassword(found.account(), powers, place.device());
    }

    /**
     * Whose login and password these are, though there be nothing for them anywhere yet.
     *
     * @throws Problem as {@link #signIn}; with code {@code second-step} where the password alone lets nobody in
     */
    public AccountId prove(String login, String password, Place place) {
        Candidate found = proven(login, password, place);
        if (found.state() != PersonState.ACTIVE) {
            throw Entrance.closed();
        }
        mustBeGood(found);
        entrance.mustDoWithPassword(found.account(), place.device());
        return found.account();
    }

    /** Whether anybody signs in with this; for whoever is no outsider, since it tells who has an account. */
    public boolean known(String login) {
        return !candidates.of(Account.folded(login)).isEmpty();
    }

    /** Opens a session for whoever has shown otherwise who they are; the token of it. */
    public String open(AccountId account, String device) {
        return entrance.open(account, device);
    }

    /** Opens a session in the place of another of theirs, as much as that was worth; the token of it. */
    public String reopen(SignedIn who, String device) {
        return entrance.reopen(who, device);
    }

    /**
     * Lets in whom somebody else vouches for. No password is asked for, nor its change.
     *
     * @param voucher what {@link VouchedSession} is to tell of the session; empty for nothing
     * @throws Problem SIGN_IN with code {@code account-closed} where the account may not be used
     */
    public Entry openVouched(AccountId account, String device, Optional<String> voucher) {
        return entrance.vouched(account, device, voucher.orElse(null));
    }

    private Candidate proven(String login, String password, Place place) {
        String folded = Account.folded(login);
        if (folded.length() > LONGEST_LOGIN || password.length() > LONGEST_PASSWORD) {
            throw refused();
        }
        List<Candidate> candidates = this.candidates.of(folded);
        String counted = countedAt(place, candidates);
        brakes.begin(folded, counted);
        return whose(folded, password, candidates, counted);
    }

    private static void mustBeGood(Candidate found) {
        if (found.expired()) {
            throw new Problem(
                    Problem.Kind.SIGN_IN,
                    "This one-time password is too old. Ask your school for a new one.",
                    List.of(new FieldError("password", "expired", "This one-time password is too old.")));
        }
    }

    /**
     * Changes one's own password. Every other session of the account ends.
     *
     * @throws Problem BAD_INPUT for a wrong current password or a weak new one; TOO_MANY; BUSY
     */
    public void changePassword(SignedIn who, String current, String chosen, String address) {
        Account account = accounts.find(who.account()).orElseThrow();
        PasswordRules.check("new", chosen, account.login());
        if (chosen.equals(current)) {
            throw Problem.field("new", "unchanged", "Choose another password than before.");
        }
        prove(who, "current", current, address);
        String hash = passwords.hash(chosen);
        transactions.together(() -> {
            accounts.setPasswords(Map.of(who.account(), hash), false);
            sessions.endOthers(who, SessionEnd.PASSWORD);
            return hash;
        });
    }

    /**
     * Whether somebody who is signed in has shown their password again.
     *
     * @param field in which it was typed
     * @throws Problem BAD_INPUT; TOO_MANY; BUSY
     */
    public void prove(SignedIn who, String field, String password, String address) {
        brakes.begin(who.account().toString(), address);
        if (!passwords.matches(cut(password), candidates.passwordHash(who.account()))) {
            throw Problem.field(field, "wrong", "This is not your password.");
        }
        brakes.undo(who.account().toString(), address);
    }

    /**
     * Where wrong passwords are counted: at the address, but for a browser that was signed in to the account before at
     * that browser alone, so that nobody who shares the address, a student say, keeps a teacher out by guessing.
     */
    private String countedAt(Place place, List<Candidate> candidates) {
        return sessions.knownBrowser(
                        place.cookie(),
                        candidates.stream().map(Candidate::account).toList())
                .orElse(place.address());
    }

    /** Compares at least once, also for an account that is not there, so that the time taken tells nothing. */
    private Candidate whose(String login, String password, List<Candidate> candidates, String counted) {
        try {
            if (candidates.isEmpty()) {
                passwords.matches(password, null);
            }
            for (Candidate candidate : candidates) {
                if (passwords.matches(password, candidate.passwordHash())) {
                    brakes.undo(login, counted);
                    return candidate;
                }
            }
        } catch (Problem busy) {
            brakes.undo(login, counted);
            throw busy;
        }
        throw refused();
    }

    private void renewHash(Candidate found, String password) {
        String hash = Objects.requireNonNull(found.passwordHash());
        if (passwords.outdated(hash)) {
            accounts.setPasswords(Map.of(found.account(), passwords.hash(password)), false);
        }
    }

    private static String cut(@Nullable String password) {
        return password == null ? "" : password.substring(0, Math.min(password.length(), LONGEST_PASSWORD));
    }

    private static Problem refused() {
        return new Problem(
                Problem.Kind.SIGN_IN,
                "The login or the password is not right.",
                List.of(new FieldError("password", "wrong", "The login or the password is not right.")));
    }
}
