package dev.corridor.rosters.model;

import dev.corridor.people.Account;
import dev.corridor.people.HandChange;
import dev.corridor.people.Person;
import dev.corridor.people.PersonState;
import dev.corridor.people.RosterField;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.SchoolId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of fields that were changed by hand. Where a school wants it they stay, and what the roster says is
 * noted; else the roster's word counts. A field about which the roster says nothing stays one changed by hand.
 */
final class ByHand {

    /** The change as a preview names it: what is said by the roster of a field that stays. */
    private static final String NOTED = "byHand.";

    private record There(SchoolId school, boolean stays, HandChange change) {}

    private final PeoplePlan plan;
    private final Map<PersonId, List<There>> ofPeople = new HashMap<>();
    private final Map<AccountId, List<There>> ofAccounts = new HashMap<>();

    ByHand(Known known, PeoplePlan plan) {
        this.plan = plan;
        known.schools().forEach(this::index);
    }

    private void index(Known.KnownSchool school) {
        if (school.byHand().isEmpty()) {
            return;
        }
        Map<PersonId, AccountId> accounts = new HashMap<>();
        school.people().forEach(person -> accounts.put(person.id(), person.account()));
        for (HandChange change : school.byHand()) {
            There there = new There(school.school().id(), school.handStays(), change);
            @Nullable AccountId account = accounts.get(change.person());
            if (!change.field().ofAccount()) {
                ofPeople.computeIfAbsent(change.person(), id -> new ArrayList<>(1))
                        .add(there);
            } else if (account != null) {
                ofAccounts.computeIfAbsent(account, id -> new ArrayList<>(1)).add(there);
            }
        }
    }

    /**
     * The person as it is to be.
     *
     * @param wanted as the roster has it
     * @param fields takes what is worth knowing
     */
    Person person(PersonEntry entry, Person before, Person wanted, List<FieldChange> fields) {
        Set<RosterField> kept = EnumSet.noneOf(RosterField.class);
        for (There there : ofPeople.getOrDefault(before.id(), List.of())) {
            RosterField field = there.change().field();
            if (stated(entry, field) && stays(there, there.stays(), field.of(before), field.of(wanted), fields)) {
                kept.add(field);
            }
        }
        return kept.isEmpty() ? wanted : wanted.keeping(before, kept);
    }

    /**
     * The account as it is to be.
     *
     * @param human in the schools that count
     * @param stated those of the fields of an account about which the roster says something
     */
    Account account(Human human, Set<RosterField> stated, Account before, Account wanted, List<FieldChange> fields) {
        List<There> all = ofAccounts.getOrDefault(before.id(), List.of()).stream()
                .filter(there -> stated.contains(there.change().field()))
                .filter(there -> human.isIn(there.school()))
                .toList();
        Set<RosterField> kept = EnumSet.noneOf(RosterField.class);
        for (There there : all) {
            RosterField field = there.change().field();
            boolean wants = all.stream()
                    .filter(other -> other.change().field() == field)
                    .anyMatch(There::stays);
            if (stays(there, wants, field.of(before), field.of(wanted), fields)) {
                kept.add(field);
            }
        }
        return kept.isEmpty() ? wanted : wanted.keeping(before, kept);
    }

    /**
     * Whether somebody whom the roster no longer has stays, since an admin took them back and the school wants that.
     */
    boolean staysThoughGone(Person person) {
        return ofState(person.id()).stream()
                .anyMatch(there -> stays(
                        there,
                        there.stays(),
                        RosterField.STATE.of(person),
                        PersonState.LEFT.word(),
                        new ArrayList<>()));
    }

    /** Somebody who left by hand is gone from the roster too. */
    void agreesThatLeft(Person person) {
        ofState(person.id())
                .forEach(there ->
                        stays(there, false, RosterField.STATE.of(person), PersonState.LEFT.word(), new ArrayList<>()));
    }

    private List<There> ofState(PersonId person) {
        return ofPeople.getOrDefault(person, List.of()).stream()
                .filter(there -> there.change().field() == RosterField.STATE)
                .toList();
    }

    private boolean stays(
            There there, boolean wants, @Nullable String value, @Nullable String roster, List<FieldChange> fields) {
        HandChange change = there.change();
        boolean differs = !Objects.equals(value, roster);
        boolean stays = differs && wants;
        if (!stays || !Objects.equals(change.rosterValue(), roster)) {
            plan.in(there.school()).byHand().add(new HandChange.News(change.person(), change.field(), roster, !stays));
        }
        if (stays || !differs) {
            AccountPlanner.field(fields, NOTED + change.field().word(), change.rosterValue(), roster);
        }
        return stays;
    }

    private static boolean stated(PersonEntry entry, RosterField field) {
        return switch (field) {
            case GIVEN_NAME, FAMILY_NAME, STATE -> true;
            case NUMBER -> !entry.number().isEmpty();
            case GRADE -> !entry.grade().isEmpty();
            case HOMEROOM -> !entry.homeroom().isEmpty();
            case EMAIL, USERNAME -> false;
        };
    }
}
