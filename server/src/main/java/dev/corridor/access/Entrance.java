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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
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
    private final ApplicationEventPublisher events;

    Entrance(
            HomeStandings standings,
            Accounts accounts,
            SignInRuleStore rules,
            HalfSignIns halves,
            Sessions sessions,
            CandidateQueries candidates,
            SchoolTransactions transactions,
            DistrictAudit audit,
            ApplicationEventPublisher events) {
        this.standings = standings;
        this.accounts = accounts;
        this.rules = rules;
        this.halves = halves;
        this.sessions = sessions;
        this.candidates = candidates;
        this.transactions = transactions;
        this.audit = audit;
        this.events = events;
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
        return steps(account, ways, powers, new Opened(true, false, device, null));
    }

    /** @param voucher what {@link VouchedSession} tells of the session; null for nothing */
    Entry vouched(AccountId account, String device, @Nullable String voucher) {
        Powers powers = mustBeOpen(account);
        Ways ways = rules.of(account);
        Opened opened = new Opened(false, false, device, voucher);
        return ways.rules().secondStepVouched()
                ? steps(account, ways, powers, opened)
                : new Entry.In(open(account, ways, powers, opened));
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
        return open(half.account(), ways, powers, new Opened(half.byPassword(), false, device, half.voucher()));
    }

    /**
     * Lets in whose passkey has signed: it is two factors at once, so no more is asked.
     *
     * @param half the first step that was taken before, if any
     * @throws Problem SIGN_IN with code {@code account-closed}
     */
    public String byPasskey(AccountId account, Optional<Half> half, String device) {
        Powers powers = mustBeOpen(account);
        @Nullable
        String voucher = half.filter(before -> before.account().equals(account))
                .map(Half::voucher)
                .orElse(null);
        return open(account, rules.of(account), powers, new Opened(false, false, device, voucher));
    }

    /** Opens a session for who is known already; the token of it. */
    String open(AccountId account, String device) {
        return sessions.open(account, device, standings.powers(account).life());
    }

    /** Opens one in the place of another of theirs, as much as that was worth; the token of it. */
    String reopen(SignedIn who, String device) {
        return sessions.reopen(who, device, standings.powers(who.account()).life());
    }

    /**
     * Refuses whom a password alone does not let in. Whose always does has used it now, whatever comes of it.
     *
     * @throws Problem SIGN_IN
     */
    void mustDoWithPassword(AccountId account, String device) {
        Powers powers = standings.powers(account);
        Ways ways = rules.of(account);
        mustBeByPassword(ways, powers);
        recordBreakGlass(account, ways, device);
        if (asked(ways, powers) || owes(ways, powers)) {
            throw refused("password", "second-step", "Sign in first, then use the code.");
        }
    }

    private void recordBreakGlass(AccountId account, Ways ways, String device) {
        if (ways.breakGlass()) {
            transactions.together(() -> {
                DistrictActor actor = new DistrictActor(ways.district(), account, device);
                audit.record(actor, "break-glass-used", Map.of("device", device));
                return account;
            });
        }
    }

    private record Opened(
            boolean byPassword,
            boolean owesFactor,
            String device,
            @Nullable String voucher) {

        Opened owing(boolean owes) {
            return new Opened(byPassword, owes, device, voucher);
        }
    }

    private Entry steps(AccountId account, Ways ways, Powers powers, Opened opened) {
        if (asked(ways, powers)) {
            return new Entry.HalfWay(halves.seal(account, opened.byPassword(), ways.passwordHash(), opened.voucher()));
        }
        return new Entry.In(open(account, ways, powers, opened.owing(owes(ways, powers))));
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
            if (opened.byPassword()) {
                recordBreakGlass(account, ways, opened.device());
            }
            candidates.signedIn(account);
            String token =
                    sessions.open(account, opened.device(), powers.life(), opened.byPassword(), opened.owesFactor());
            @Nullable String voucher = opened.voucher();
            if (voucher != null) {
                sessions.find(token)
                        .map(session -> new VouchedSession(account, session.session(), voucher))
                        .ifPresent(events::publishEvent);
            }
            return token;
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
