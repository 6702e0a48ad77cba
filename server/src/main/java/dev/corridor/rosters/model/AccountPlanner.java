package dev.corridor.rosters.model;

import dev.corridor.people.Account;
import dev.corridor.people.PersonState;
import dev.corridor.people.RosterField;
import dev.corridor.shared.DistrictId;
import dev.corridor.tables.TableProblem.Weight;
import dev.corridor.tables.TableProblems;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Plans accounts: new ones, and other logins and states of those there. What the roster leaves blank stays. */
final class AccountPlanner {

    private final DistrictId district;
    private final boolean mayChangeLogins;
    private final AccountMatch match;
    private final ByHand byHand;
    private final PeoplePlan plan;
    private final TableProblems problems;
    private final Map<String, Human> usernames = new HashMap<>();
    private int numbered;

    AccountPlanner(Scope scope, AccountMatch match, ByHand byHand, PeoplePlan plan, TableProblems problems) {
        this.district = scope.district();
        this.mayChangeLogins = scope.only().isEmpty();
        this.match = match;
        this.byHand = byHand;
        this.plan = plan;
        this.problems = problems;
    }

    /** Plans one human's account, and tells what changes about it; empty for a new one. */
    List<FieldChange> plan(Human human) {
        Optional<Account> there = human.account();
        if (there.isEmpty()) {
            add(human);
            return List.of();
        }
        Account before = there.get();
        List<FieldChange> fields = new ArrayList<>();
        // The way in when all else fails is no roster's to change or close.
        Account after = before.breakGlass() ? before : changed(human, before, fields);
        if (after.equals(before)) {
            return fields;
        }
        plan.changed().add(after);
        field(fields, "email", before.email(), after.email());
        field(fields, "username", before.username(), after.username());
        field(fields, "account", before.state().word(), after.state().word());
        field(fields, "sourcedId", before.sourceId(), after.sourceId());
        return fields;
    }

    static void field(List<FieldChange> fields, String field, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            fields.add(new FieldChange(
                    field, Objects.requireNonNullElse(before, ""), Objects.requireNonNullElse(after, "")));
        }
    }

    private void add(Human human) {
        @Nullable String email = blank(human.first(PersonEntry::email));
        @Nullable String username = username(human, email == null);
        if (email == null && username == null) {
            problems.add(Humans.about(
                    Weight.ROW,
                    human.lead(),
                    "username",
                    "no-login",
                    "Give an e-mail address, a username or an ID number.",
                    Map.of()));
            return;
        }
        Account fresh = Account.fresh(
                human.id(),
                district,
                email,
                username,
                human.keys().stream().findFirst().orElse(null));
        plan.added().add(human.enabled() ? fresh : state(fresh, PersonState.DISABLED));
        String password = human.first(PersonEntry::password);
        if (!password.isEmpty()) {
            plan.passwords().add(new PeoplePlan.FirstPassword(human.id(), human.mark(), password));
        }
    }

    private @Nullable String username(Human human, boolean needed) {
        String stated = human.first(PersonEntry::username);
        @Nullable String free = free(human, stated, needed);
        if (free != null || !needed || !stated.isEmpty()) {
            return free;
        }
        String number = human.first(PersonEntry::number);
        numbered++;
        return free(human, login(number.isEmpty() ? human.first(PersonEntry::key) : number), true);
    }

    /** A number as a username. */
    static String login(String text) {
        return text.replaceAll("[\\s@\"<>\\p{Cntrl}]", "");
    }

    /** The username, unless it is somebody else's; whoever has no other login cannot do without it. */
    private @Nullable String free(Human human, String username, boolean needed) {
        if (username.isEmpty()) {
            return null;
        }
        Human holder = usernames.computeIfAbsent(username.toLowerCase(Locale.ROOT), name -> human);
        if (holder == human && !match.usernameTaken(username, human.id())) {
            return username;
        }
        problems.add(Humans.about(
                needed ? Weight.ROW : Weight.NOTICE,
                human.lead(),
                "username",
                needed ? "username-taken" : "username-left",
                needed
                        ? "The username {username} is somebody else's."
                        : "The username {username} is somebody else's; the e-mail address is used to sign in.",
                Map.of("username", username)));
        return null;
    }

    private Account changed(Human human, Account before, List<FieldChange> fields) {
        Set<RosterField> stated = EnumSet.noneOf(RosterField.class);
        String email = human.first(PersonEntry::email);
        @Nullable String username = null;
        if (mayChangeLogins) {
            username = free(human, human.first(PersonEntry::username), false);
            if (!email.isEmpty()) {
                stated.add(RosterField.EMAIL);
            }
            if (username != null) {
                stated.add(RosterField.USERNAME);
            }
        }
        boolean otherEmail = stated.contains(RosterField.EMAIL) && !email.equalsIgnoreCase(before.email());
        Account wanted = new Account(
                before.id(),
                before.district(),
                otherEmail ? email : before.email(),
                username == null ? before.username() : username,
                state(human.enabled(), human.disabledByRoster(), before.state()),
                before.locale(),
                source(human, before.sourceId()),
                before.breakGlass(),
                before.mustChangePassword(),
                before.signedInAt());
        return byHand.account(human, stated, before, wanted, fields);
    }

    /**
     * Who came back is active again; whoever the roster disables is disabled, until it enables them again. What was set
     * by hand stays.
     */
    static PersonState state(boolean enabled, boolean disabledByRoster, PersonState before) {
        return switch (before) {
            case LEFT, ACTIVE -> enabled ? PersonState.ACTIVE : PersonState.DISABLED;
            case DISABLED -> enabled && disabledByRoster ? PersonState.ACTIVE : before;
            case SUSPENDED -> before;
        };
    }

    private static @Nullable String source(Human human, @Nullable String before) {
        List<String> keys = human.keys();
        boolean kept = before != null
                && (keys.isEmpty()
                        || keys.stream().anyMatch(key -> Keys.strip(key).equals(Keys.strip(before))));
        return kept ? before : keys.stream().findFirst().orElse(null);
    }

    static Account state(Account account, PersonState state) {
        return new Account(
                account.id(),
                account.district(),
                account.email(),
                account.username(),
                state,
                account.locale(),
                account.sourceId(),
                account.breakGlass(),
                account.mustChangePassword(),
                account.signedInAt());
    }

    private static @Nullable String blank(String text) {
        return text.isEmpty() ? null : text;
    }

    /** How many sign in with a number, since the roster gives them no login. */
    int numbered() {
        return numbered;
    }
}
