package dev.corridor.signon;

import dev.corridor.access.SignInRules;
import dev.corridor.access.SignInSettings;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.DistrictActor;
import dev.corridor.shared.DistrictId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.Problem.FieldError;
import dev.corridor.shared.Role;
import dev.corridor.signon.store.SignOnStore;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Whoever does not sign in by password has a way in that is shown. Passwords are not switched off before there is one,
 * and the last one stays until they are on again: else nobody but the few whose passwords always work came in.
 */
@Component
public class WaysLeft {

    private final SignOnStore store;
    private final SignInSettings settings;
    private final SchoolTransactions transactions;

    WaysLeft(SignOnStore store, SignInSettings settings, SchoolTransactions transactions) {
        this.store = store;
        this.settings = settings;
        this.transactions = transactions;
    }

    /** Whom the ways that are shown are for. */
    public Set<Audience> of(DistrictId district) {
        return transactions.ofDistrict(district, () -> audiences(store.of(district)));
    }

    /**
     * Changes what a district says about signing in.
     *
     * @throws Problem as {@link SignInSettings#change}, and BAD_INPUT with code {@code no-way-in}
     */
    public SignInSettings.Current change(DistrictActor actor, SignInRules wanted, Set<AccountId> breakGlass) {
        return transactions.together(() -> {
            settings.hold(actor.district());
            if (!stranded(wanted.passwordOff(), of(actor.district())).isEmpty()) {
                throw Problem.field(
                        "passwordOff", "no-way-in", "Show a way to sign in first that is for these people.");
            }
            return settings.change(actor, wanted, breakGlass);
        });
    }

    /**
     * Changes a way in, or takes it away, in the transaction under way, unless somebody would be left with none who had
     * one.
     *
     * @throws Problem BAD_INPUT with code {@code last-way-in}, which names the roles
     */
    void unlessTheLast(SignOnConnection before, Runnable act) {
        DistrictId district = before.district();
        Set<Role> off = settings.hold(district).passwordOff();
        List<SignOnConnection> ways = store.of(district);
        Set<Role> already = stranded(off, audiences(ways));
        act.run();
        List<SignOnConnection> left = store.of(district);
        Set<Role> now = new TreeSet<>(stranded(off, audiences(left)));
        now.removeAll(already);
        if (!now.isEmpty()) {
            boolean shown = left.stream().anyMatch(way -> way.id().equals(before.id()) && way.on());
            throw last(shown ? "audience" : "on", now);
        }
    }

    private static Problem last(String field, Set<Role> roles) {
        String named = roles.stream().map(Role::word).collect(Collectors.joining(","));
        String message = "Passwords are off for these roles, who would have no way in left: " + named + ".";
        return new Problem(
                Problem.Kind.BAD_INPUT,
                message,
                List.of(new FieldError(field, "last-way-in", message, Map.of("roles", named))));
    }

    private static Set<Role> stranded(Set<Role> passwordOff, Set<Audience> others) {
        return passwordOff.stream()
                .filter(role -> Audience.of(Set.of(role.word()))
                        .filter(others::contains)
                        .isEmpty())
                .collect(Collectors.toSet());
    }

    private static Set<Audience> audiences(Collection<SignOnConnection> ways) {
        return ways.stream()
                .filter(SignOnConnection::on)
                .flatMap(way -> way.audience().stream())
                .collect(Collectors.toSet());
    }
}
