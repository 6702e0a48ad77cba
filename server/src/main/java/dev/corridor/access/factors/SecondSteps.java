package dev.corridor.access.factors;

import dev.corridor.access.Brakes;
import dev.corridor.access.Entrance;
import dev.corridor.access.OwnAudit;
import dev.corridor.access.Sessions;
import dev.corridor.access.SignIn;
import dev.corridor.access.factors.Codes.Verdict;
import dev.corridor.access.factors.HalfSignIns.Half;
import dev.corridor.access.store.FactorStore;
import dev.corridor.access.store.PasskeyStore;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.Problem.FieldError;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The second step of signing in: a code after the password. */
@Component
public class SecondSteps {

    /**
     * What somebody may show.
     *
     * @param code whether there is an app that makes codes
     * @param recovery whether there are codes on paper
     * @param passkey whether there is a passkey, which is a way in by itself
     */
    public record Offered(boolean code, boolean recovery, boolean passkey) {}

    private static final String WHAT = "second step";
    private static final int LONGEST = 60;

    private final HalfSignIns halves;
    private final Codes codes;
    private final FactorStore store;
    private final PasskeyStore passkeys;
    private final Entrance entrance;
    private final Sessions sessions;
    private final Brakes brakes;
    private final OwnAudit audit;

    SecondSteps(
            HalfSignIns halves,
            Codes codes,
            FactorStore store,
            PasskeyStore passkeys,
            Entrance entrance,
            Sessions sessions,
            Brakes brakes,
            OwnAudit audit) {
        this.halves = halves;
        this.codes = codes;
        this.store = store;
        this.passkeys = passkeys;
        this.entrance = entrance;
        this.sessions = sessions;
        this.brakes = brakes;
        this.audit = audit;
    }

    /**
     * What may be shown in the second step that is outstanding in a browser.
     *
     * @throws Problem SIGN_IN if there is none
     */
    public Offered offered(Optional<String> sealed) {
        Half half = halves.open(sealed).orElseThrow(HalfSignIns::over);
        return new Offered(
                store.authenticatorSince(half.account()).isPresent(),
                store.codesLeft(half.account()) > 0,
                !passkeys.of(half.account()).isEmpty());
    }

    /**
     * Takes the second step; the token of the session.
     *
     * @param typed a code of the app, or one on paper
     * @throws Problem SIGN_IN with code {@code wrong} or {@code used}, or {@code begin-again} where there is no first
     *     step that holds; TOO_MANY
     */
    public String take(Optional<String> sealed, String typed, SignIn.Place place) {
        Half half = halves.open(sealed).orElseThrow(HalfSignIns::over);
        Verdict verdict = look(half.account(), typed, place);
        if (verdict == Verdict.WRONG || verdict == Verdict.USED) {
            throw refused(verdict);
        }
        String token = entrance.afterSecondStep(half, place.device());
        if (verdict == Verdict.RECOVERY) {
            sessions.find(token)
                    .ifPresent(who ->
                            audit.record(who, "recovery-code-used", Map.of("left", store.codesLeft(who.account()))));
        }
        return token;
    }

    /**
     * Wrong codes are counted at the address and, since each needs the right password first, for the account as a
     * whole; in a browser that was signed in to it before at that browser alone.
     */
    private Verdict look(AccountId account, String typed, SignIn.Place place) {
        Optional<String> known = sessions.knownBrowser(place.cookie(), List.of(account));
        String at = known.orElse(place.address());
        brakes.begin(WHAT + account, at);
        if (known.isEmpty()) {
            beginAsAWhole(account, at);
        }
        Verdict verdict = typed.length() > LONGEST ? Verdict.WRONG : codes.check(account, typed);
        if (verdict == Verdict.RIGHT || verdict == Verdict.RECOVERY) {
            brakes.undo(WHAT + account, at);
            if (known.isEmpty()) {
                brakes.undo(WHAT, whole(account));
            }
        }
        return verdict;
    }

    /** A try that is not looked at does not count at the address. */
    private void beginAsAWhole(AccountId account, String at) {
        try {
            brakes.begin(WHAT, whole(account));
        } catch (Problem tooMany) {
            brakes.undo(WHAT + account, at);
            throw tooMany;
        }
    }

    private static String whole(AccountId account) {
        return "account " + account;
    }

    /** Said to whose password was right, but is not enough. */
    public static Problem outstanding() {
        String message = "Now the second step: a code.";
        return new Problem(Problem.Kind.SIGN_IN, message, List.of(new FieldError("code", "second-step", message)));
    }

    private static Problem refused(Verdict verdict) {
        String message = verdict == Verdict.USED
                ? "This code was used already. Wait for the next one."
                : "This is not the code of now.";
        String code = verdict == Verdict.USED ? "used" : "wrong";
        return new Problem(Problem.Kind.SIGN_IN, message, List.of(new FieldError("code", code, message)));
    }
}
