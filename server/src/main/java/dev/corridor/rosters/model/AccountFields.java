package dev.corridor.rosters.model;

import dev.corridor.people.Account;
import dev.corridor.people.PersonState;
import java.util.ArrayList;
import java.util.List;
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

    /** Fields that a run changed and that do not become again what they were, since somebody else changed them. */
    static List<String> kept(@Nullable Account before, Account after, Account now, Account then) {
        List<String> names = new ArrayList<>();
        if (before != null) {
            note(names, "email", before.email(), after.email(), then.email());
            note(names, "username", before.username(), after.username(), then.username());
        }
        if (now.state() != after.state() && (before == null || before.state() != after.state())) {
            names.add("account");
        }
        return names;
    }

    private static void note(
            List<String> names, String field, @Nullable String before, @Nullable String after, @Nullable String then) {
        if (!Objects.equals(before, after) && !Objects.equals(before, then)) {
            names.add(field);
        }
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
