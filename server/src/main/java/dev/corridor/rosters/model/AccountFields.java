package dev.corridor.rosters.model;

import dev.corridor.people.Account;
import dev.corridor.people.PersonState;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An account as before a run, but for what has changed since. */
final class AccountFields {

    private AccountFields() {}

    /**
     * Undoes what a run made of an account.
     *
     * @param before null if the run added it: it is left, unless its owner stays somewhere
     * @param stays whether its owner is in any school once the run is undone
     */
    static Account undone(@Nullable Account before, Account after, Account now, boolean stays, Known known) {
        if (before == null) {
            boolean goes = !stays && now.state() == after.state();
            return goes ? AccountPlanner.state(now, PersonState.LEFT) : now;
        }
        PersonState state = Objects.requireNonNull(undone(before, after, now, Account::state));
        return new Account(
                now.id(),
                now.district(),
                free(undone(before, after, now, Account::email), now, now.email(), known, Account::email),
                free(undone(before, after, now, Account::username), now, now.username(), known, Account::username),
                state == PersonState.LEFT && stays ? now.state() : state,
                now.locale(),
                undone(before, after, now, Account::sourceId),
                now.breakGlass(),
                now.mustChangePassword(),
                now.signedInAt());
    }

    private static <T> @Nullable T undone(
            Account before, Account after, Account now, Function<Account, @Nullable T> field) {
        T current = field.apply(now);
        return Objects.equals(current, field.apply(after)) ? field.apply(before) : current;
    }

    /** The login there was, unless somebody else has it now. */
    private static @Nullable String free(
            @Nullable String wanted,
            Account account,
            @Nullable String otherwise,
            Known known,
            Function<Account, @Nullable String> field) {
        if (wanted == null || wanted.equals(otherwise)) {
            return wanted;
        }
        boolean taken = known.accounts().stream()
                .anyMatch(other -> !other.id().equals(account.id()) && wanted.equalsIgnoreCase(field.apply(other)));
        return taken ? otherwise : wanted;
    }
}
