package dev.corridor.rosters.model;

import dev.corridor.people.Account;
import dev.corridor.people.HandChange;
import dev.corridor.people.Person;
import dev.corridor.people.RosterField;
import dev.corridor.rosters.model.Known.KnownSchool;
import dev.corridor.rosters.model.SchoolChanges.AccountChange;
import dev.corridor.rosters.model.SchoolChanges.HandNoted;
import dev.corridor.rosters.model.SchoolChanges.PersonChange;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.PersonId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Gives changes by hand back that a run ended, and what rosters said of others. Where a field does not become again
 * what somebody once made of it, or was changed by hand anew, nothing is noted.
 */
final class UndoByHand {

    private final Function<PersonId, @Nullable Person> people;
    private final Function<AccountId, @Nullable Account> accounts;
    private final Map<PersonId, Person> peopleBefore = new HashMap<>();
    private final Map<AccountId, Account> accountsBefore = new HashMap<>();

    /**
     * @param changes what the run changed in each school
     * @param people as they are to be once the run is undone
     * @param accounts likewise
     */
    UndoByHand(
            Iterable<SchoolChanges> changes,
            Function<PersonId, @Nullable Person> people,
            Function<AccountId, @Nullable Account> accounts) {
        this.people = people;
        this.accounts = accounts;
        for (SchoolChanges changed : changes) {
            for (PersonChange change : changed.people()) {
                Optional.ofNullable(change.before()).ifPresent(before -> peopleBefore.put(before.id(), before));
            }
            for (AccountChange change : changed.accounts()) {
                Optional.ofNullable(change.before()).ifPresent(before -> accountsBefore.put(before.id(), before));
            }
        }
    }

    /** What is to be noted again in a school. */
    List<HandChange> in(KnownSchool school, List<HandNoted> noted) {
        List<HandChange> again = new ArrayList<>();
        for (HandNoted one : noted) {
            Optional<HandChange> now = school.byHand().stream()
                    .filter(change -> change.person().equals(one.before().person())
                            && change.field() == one.before().field())
                    .findFirst();
            if (one.over()) {
                if (now.isEmpty() && asByHand(one.before())) {
                    again.add(one.before());
                }
            } else {
                now.filter(change -> Objects.equals(change.rosterValue(), one.roster()))
                        .ifPresent(change -> again.add(new HandChange(
                                change.person(),
                                change.field(),
                                one.before().rosterValue(),
                                change.by(),
                                change.at())));
            }
        }
        return again;
    }

    /** Whether a field becomes again what somebody made of it, or still is. */
    private boolean asByHand(HandChange change) {
        RosterField field = change.field();
        @Nullable Person person = people.apply(change.person());
        if (person == null || people.apply(change.by()) == null) {
            return false;
        }
        if (!field.ofAccount()) {
            Person before = peopleBefore.getOrDefault(person.id(), person);
            return Objects.equals(field.of(before), field.of(person));
        }
        @Nullable Account account = accounts.apply(person.account());
        return account != null
                && Objects.equals(field.of(accountsBefore.getOrDefault(account.id(), account)), field.of(account));
    }
}
