package dev.corridor.access.factors;

import dev.corridor.access.HomeStandings;
import dev.corridor.access.OwnAudit;
import dev.corridor.access.Powers;
import dev.corridor.access.Sessions;
import dev.corridor.access.SignedIn;
import dev.corridor.access.factors.OwnPasskeys.OwnPasskey;
import dev.corridor.access.store.FactorStore;
import dev.corridor.access.store.PasskeyStore;
import dev.corridor.access.store.SignInRuleStore;
import dev.corridor.people.Accounts;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.Problem;
import dev.corridor.shared.Problem.FieldError;
import dev.corridor.shared.SchoolClock;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The second factors that somebody of the staff has set up, and how they set them up. */
@Component
public class OwnFactors {

    /**
     * What somebody has.
     *
     * @param authenticatorSince since when an app makes codes; null for none
     * @param recoveryCodes how many codes on paper are left
     * @param needed whether the district wants a second factor
     * @param fresh whether they may change any of it without showing again who they are
     * @param password whether there is a password to show
     */
    public record Overview(
            @Nullable Instant authenticatorSince,
            int recoveryCodes,
            List<OwnPasskey> passkeys,
            boolean needed,
            boolean fresh,
            boolean password) {}

    private final HomeStandings standings;
    private final SignInRuleStore rules;
    private final FactorStore store;
    private final PasskeyStore passkeys;
    private final Codes codes;
    private final Sessions sessions;
    private final Accounts accounts;
    private final SchoolTransactions transactions;
    private final AppDrafts drafts;
    private final SchoolClock clock;
    private final OwnAudit audit;

    OwnFactors(
            HomeStandings standings,
            SignInRuleStore rules,
            FactorStore store,
            PasskeyStore passkeys,
            Codes codes,
            Sessions sessions,
            Accounts accounts,
            SchoolTransactions transactions,
            AppDrafts drafts,
            SchoolClock clock,
            OwnAudit audit) {
        this.standings = standings;
        this.rules = rules;
        this.store = store;
        this.passkeys = passkeys;
        this.codes = codes;
        this.sessions = sessions;
        this.accounts = accounts;
        this.transactions = transactions;
        this.drafts = drafts;
        this.clock = clock;
        this.audit = audit;
    }

    public Overview of(SignedIn who) {
        Powers powers = mustBeStaff(who);
        SignInRuleStore.Ways ways = rules.of(who.account());
        return new Overview(
                store.authenticatorSince(who.account()).orElse(null),
                store.codesLeft(who.account()),
                passkeys.of(who.account()).stream().map(OwnPasskey::of).toList(),
                ways.needsFactor(powers.roles()),
                sessions.fresh(who),
                ways.passwordHash() != null);
    }

    /** After a factor was added: sessions owe none any more, and there are codes for paper if they are asked for. */
    List<String> added(SignedIn who) {
        Powers powers = mustBeStaff(who);
        SignInRuleStore.Ways ways = rules.of(who.account());
        sessions.settle(who);
        boolean asked = ways.authenticator() || ways.needsFactor(powers.roles());
        return asked && store.codesLeft(who.account()) == 0 ? codes.make(who.account()) : List.of();
    }

    /**
     * After a factor was removed: with the last go the codes for paper.
     *
     * @throws Problem CONFLICT where the district wants one
     */
    void removed(SignedIn who) {
        SignInRuleStore.Ways left = rules.of(who.account());
        if (left.factor()) {
            return;
        }
        if (left.needsFactor(mustBeStaff(who).roles())) {
            String message = "Your district wants a second factor: set up another one first.";
            throw new Problem(
                    Problem.Kind.CONFLICT, message, List.of(new FieldError("factor", "last-factor", message)));
        }
        store.deleteCodes(who.account());
    }

    /** Begins to set an app up; nothing is kept before its first code. */
    public AppDrafts.Draft draft(SignedIn who) {
        mustMayChange(who);
        return drafts.make(
                who.account(), accounts.find(who.account()).orElseThrow().login());
    }

    /**
     * Keeps an app, in the place of one before.
     *
     * @param code the first that it makes
     * @return new codes for paper; none where there are some left
     * @throws Problem BAD_INPUT; NOT_ALLOWED with code {@code confirm} where it is not fresh
     */
    public List<String> add(SignedIn who, String draft, String code) {
        mustMayChange(who);
        byte[] secret = drafts.read(who.account(), draft)
                .orElseThrow(() -> Problem.field("draft", "expired", "Begin again: this has taken too long."));
        OptionalLong step = Totp.fitting(secret, code.replaceAll("\\s", ""), clock.machineTime());
        if (step.isEmpty()) {
            throw Problem.field("code", "wrong", "This is not the code of now. Is the time of the phone right?");
        }
        return transactions.together(() -> {
            store.put(who.account(), codes.sealed(who.account(), secret), step.getAsLong(), clock.now());
            audit.record(who, "authenticator-added", null);
            return added(who);
        });
    }

    /**
     * Forgets the app.
     *
     * @throws Problem NOT_FOUND; CONFLICT where the district wants a second factor and no other is left
     */
    public void removeAuthenticator(SignedIn who) {
        mustMayChange(who);
        transactions.together(() -> {
            if (!store.deleteAuthenticator(who.account())) {
                throw Problem.notFound("authenticator app");
            }
            removed(who);
            audit.record(who, "authenticator-removed", null);
            return who;
        });
    }

    /**
     * New codes for paper; those before open nothing any more.
     *
     * @throws Problem CONFLICT where there is no second factor that they could stand for
     */
    public List<String> newCodes(SignedIn who) {
        mustMayChange(who);
        return transactions.together(() -> {
            if (!rules.of(who.account()).factor()) {
                throw new Problem(Problem.Kind.CONFLICT, "Set up an authenticator app or a passkey first.");
            }
            audit.record(who, "recovery-codes-made", null);
            return codes.make(who.account());
        });
    }

    /**
     * Refuses whoever may not change what they sign in with.
     *
     * @throws Problem NOT_ALLOWED; with code {@code confirm} for whoever has to show again who they are
     */
    Powers mustMayChange(SignedIn who) {
        Powers powers = mustBeStaff(who);
        if (!sessions.fresh(who)) {
            String message = "Show again who you are.";
            throw new Problem(
                    Problem.Kind.NOT_ALLOWED, message, List.of(new FieldError("session", "confirm", message)));
        }
        return powers;
    }

    private Powers mustBeStaff(SignedIn who) {
        Powers powers = standings.powers(who.account());
        if (!powers.staff()) {
            throw new Problem(Problem.Kind.NOT_ALLOWED, "This is for staff.");
        }
        return powers;
    }
}
