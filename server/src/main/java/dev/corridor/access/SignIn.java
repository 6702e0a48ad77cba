package dev.corridor.access;

import dev.corridor.access.store.CandidateQueries;
import dev.corridor.access.store.CandidateQueries.Candidate;
import dev.corridor.access.store.HomeQueries;
import dev.corridor.people.Account;
import dev.corridor.people.Accounts;
import dev.corridor.people.PasswordRules;
import dev.corridor.people.Passwords;
import dev.corridor.people.PersonState;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.Permission;
import dev.corridor.shared.Problem;
import dev.corridor.shared.Problem.FieldError;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Signs people in by password, and changes passwords. */
@Component
public class SignIn {

    private static final int LONGEST_LOGIN = 320;
    private static final int LONGEST_PASSWORD = 200;

    private final CandidateQueries candidates;
    private final HomeQueries homes;
    private final HomeStandings standings;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Brakes brakes;
    private final SchoolTransactions transactions;

    public SignIn(
            CandidateQueries candidates,
            HomeQueries homes,
            HomeStandings standings,
            Accounts accounts,
            Passwords passwords,
            Sessions sessions,
            Brakes brakes,
            SchoolTransactions transactions) {
        this.candidates = candidates;
        this.homes = homes;
        this.standings = standings;
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
     * @return the token of the new session
     * @throws Problem SIGN_IN for anything that does not fit, alike whether there is such an account or not; with code
     *     {@code account-closed}, only if the password was right, where the account may not be used, and with
     *     {@code expired} where a one-time password is too old; TOO_MANY; BUSY
     */
    public String signIn(String login, String password, Place place) {
        Candidate found = proven(login, password, place);
        Set<Permission> may = mayDo(found.account());
        if (found.state() != PersonState.ACTIVE || may.isEmpty()) {
            throw closed();
        }
        mustBeGood(found);
        renewHash(found, password);
        this.candidates.signedIn(found.account());
        return open(found.account(), place.device(), may);
    }

    /**
     * Whose login and password these are, though there be nothing for them anywhere yet.
     *
     * @throws Problem as {@link #signIn}
     */
    public AccountId prove(String login, String password, Place place) {
        Candidate found = proven(login, password, place);
        if (found.state() != PersonState.ACTIVE) {
            throw closed();
        }
        mustBeGood(found);
        return found.account();
    }

    /** Whether anybody signs in with this; for whoever is no outsider, since it tells who has an account. */
    public boolean known(String login) {
        return !candidates.of(Account.folded(login)).isEmpty();
    }

    /** Opens a session for whoever has shown otherwise who they are; the token of it. */
    public String open(AccountId account, String device) {
        return open(account, device, mayDo(account));
    }

    private String open(AccountId account, String device, Set<Permission> may) {
        return sessions.open(account, device, life(may));
    }

    /**
     * Opens a session for whom somebody else vouches; the token of it. No password is asked for, nor its change.
     *
     * @throws Problem SIGN_IN with code {@code account-closed} where the account may not be used
     */
    public String openVouched(AccountId account, String device) {
        Set<Permission> may = mayDo(account);
        boolean active = accounts.find(account)
                .filter(found -> found.state() == PersonState.ACTIVE)
                .isPresent();
        if (!active || may.isEmpty()) {
            throw closed();
        }
        candidates.signedIn(account);
        return sessions.openVouched(account, device, life(may));
    }

    private static SessionLife life(Set<Permission> may) {
        return may.contains(Permission.WRITE_PASSES) ? SessionLife.STAFF : SessionLife.STUDENT;
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

    private static Problem closed() {
        return new Problem(
                Problem.Kind.SIGN_IN,
                "This account cannot be used at the moment. Ask your school.",
                List.of(new FieldError("login", "account-closed", "This account cannot be used at the moment.")));
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
        brakes.begin(who.account().toString(), address);
        if (!passwords.matches(cut(current), candidates.passwordHash(who.account()))) {
            throw Problem.field("current", "wrong", "This is not your password.");
        }
        brakes.undo(who.account().toString(), address);
        String hash = passwords.hash(chosen);
        transactions.together(() -> {
            accounts.setPasswords(Map.of(who.account(), hash), false);
            sessions.endOthers(who, SessionEnd.PASSWORD);
            return hash;
        });
    }

    /**
     * Where wrong passwords are counted: at the address, but for a browser that was signed in to the account before at
     * that browser alone, so that nobody who shares the address, a student say, keeps a teacher out by guessing.
     */
    private String countedAt(Place place, List<Candidate> candidates) {
        return place.cookie()
                .flatMap(sessions::former)
                .filter(former -> candidates.stream()
                        .anyMatch(candidate -> candidate.account().equals(former.account())))
                .map(former -> "browser " + former.session())
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

    private Set<Permission> mayDo(AccountId account) {
        Set<Permission> may = new HashSet<>();
        standings
                .of(account)
                .forEach(home -> Optional.ofNullable(home.standing())
                        .ifPresent(standing -> may.addAll(standing.permissions(false))));
        if (homes.districtAdmin(account).isPresent()) {
            may.addAll(Permission.ADMIN);
            may.add(Permission.WRITE_PASSES);
        }
        return may;
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
