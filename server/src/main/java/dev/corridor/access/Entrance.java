package dev.corridor.access;

import dev.corridor.access.factors.HalfSignIns;
import dev.corridor.access.factors.HalfSignIns.Half;
import dev.corridor.access.store.CandidateQueries;
import dev.corridor.access.store.SignInRuleStore;
import dev.corridor.access.store.SignInRuleStore.Ways;
import dev.corridor.people.Accounts;
import dev.corridor.people.PersonState;
import dev.corridor.schools.DistrictAudit;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.DistrictActor;
import dev.corridor.shared.Problem;
import dev.corridor.shared.Problem.FieldError;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Lets in whoever has shown who they are, as their district wants it: at once, or after a second step. */
@Component
public class Entrance {

    private final HomeStandings standings;
    private final Accounts accounts;
    private final SignInRuleStore rules;
    private final HalfSignIns halves;
    private final Sessions sessions;
    private final CandidateQueries candidates;
    private final SchoolTransactions transactions;
    private final DistrictAudit audit;

    Entrance(
            HomeStandings standings,
            Accounts accounts,
            SignInRuleStore rules,
            HalfSignIns halves,
            Sessions sessions,
            CandidateQueries candidates,
            SchoolTransactions transactions,
            DistrictAudit audit) {
        this.standings = standings;
        this.accounts = accounts;
        this.rules = rules;
        this.halves = halves;
        this.sessions = sessions;
        this.candidates = candidates;
        this.transactions = transactions;
        this.audit = audit;
    }

    /**
     * What somebody may do who may sign in.
     *
     * @throws Problem SIGN_IN with code {@code account-closed}
     */
    Powers mustBeOpen(AccountId account) {
        Powers powers = standings.powers(account);
        boolean active = accounts.find(account)
                .filter(found -> found.state() == PersonState.ACTIVE)
                .isPresent();
        if (!active || powers.none()) {
            throw closed();
        }
        return powers;
    }

    /** @throws Problem SIGN_IN with code {@code password-off} where the district does not let them in by password */
    Entry byPassword(AccountId account, Powers powers, String device) {
        Ways ways = rules.of(account);
        mustBeByPassword(ways, powers);
        return steps(account, ways, powers, true, device);
    }

    Entry vouched(AccountId account, String device) {
        Powers powers = mustBeOpen(account);
        Ways ways = rules.of(account);
        return ways.rules().secondStepVouched()
                ? steps(account, ways, powers, false, device)
                : new Entry.In(open(account, ways, powers, new Opened(false, false, device)));
    }

    /**
     * Lets in who has taken the second step too; the token of the session.
     *
     * @throws Problem SIGN_IN where the first step no longer holds
     */
    public String afterSecondStep(Half half, String device) {
        Powers powers = mustBeOpen(half.account());
        Ways ways = rules.of(half.account());
        if (!halves.holds(half, ways.passwordHash())) {
            throw HalfSignIns.over();
        }
        if (half.byPassword()) {
            mustBeByPassword(ways, powers);
        }
        return open(half.account(), ways, powers, new Opened(half.byPassword(), false, device));
    }

    /**
     * Lets in whose passkey has signed: it is two factors at once, so no more is asked.
     *
     * @throws Problem SIGN_IN with code {@code account-closed}
     */
    public String byPasskey(AccountId account, String device) {
        Powers powers = mustBeOpen(account);
        return open(account, rules.of(account), powers, new Opened(false, false, device));
    }

    /** Opens a session for who is known already; the token of it. */
    String open(AccountId account, String device) {
        return sessions.open(account, device, standings.powers(account).life());
    }

    /**
     * Refuses whom a password alone does not let in.
     *
     * @throws Problem SIGN_IN
     */
    void mustDoWithPassword(AccountId account) {
        Powers powers = standings.powers(account);
        Ways ways = rules.of(account);
        mustBeByPassword(ways, powers);
        if (asked(ways, powers) || owes(ways, powers)) {
            throw refused("password", "second-step", "Sign in first, then use the code.");
        }
    }

    private record Opened(boolean byPassword, boolean owesFactor, String device) {}

    private Entry steps(AccountId account, Ways ways, Powers powers, boolean byPassword, String device) {
        if (asked(ways, powers)) {
            return new Entry.HalfWay(halves.seal(account, byPassword, ways.passwordHash()));
        }
        return new Entry.In(open(account, ways, powers, new Opened(byPassword, owes(ways, powers), device)));
    }

    /** Who has only passkeys is asked for one after a password where the district wants a second factor. */
    private static boolean asked(Ways ways, Powers powers) {
        return ways.authenticator() || (ways.passkey() && ways.needsFactor(powers.roles()));
    }

    private static boolean owes(Ways ways, Powers powers) {
        return ways.needsFactor(powers.roles()) && !ways.factor();
    }

    private String open(AccountId account, Ways ways, Powers powers, Opened opened) {
        return transactions.together(() -> {
            if (opened.byPassword() && ways.breakGlass()) {
                DistrictActor actor = new DistrictActor(ways.district(), account, opened.device());
                audit.record(actor, "break-glass-used", Map.of("device", opened.device()));
            }
            candidates.signedIn(account);
            return sessions.open(account, opened.device(), powers.life(), opened.byPassword(), opened.owesFactor());
        });
    }

    private static void mustBeByPassword(Ways ways, Powers powers) {
        if (!ways.breakGlass() && !ways.rules().password(powers.roles())) {
            throw refused("login", "password-off", "Your district does not let you in by password.");
        }
    }

    static Problem closed() {
        return refused("login", "account-closed", "This account cannot be used at the moment. Ask your school.");
    }

    private static Problem refused(String field, String code, String message) {
        return new Problem(Problem.Kind.SIGN_IN, message, List.of(new FieldError(field, code, message)));
    }
}
