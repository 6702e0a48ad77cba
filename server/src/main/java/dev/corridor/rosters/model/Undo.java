package dev.corridor.rosters.model;

import dev.corridor.people.Account;
import dev.corridor.people.DistrictAdminName;
import dev.corridor.people.Person;
import dev.corridor.people.PersonState;
import dev.corridor.rosters.model.Known.KnownSchool;
import dev.corridor.rosters.model.SchoolChanges.AccountChange;
import dev.corridor.rosters.model.SchoolChanges.PersonChange;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.SchoolId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Plans the undoing of a run: what is still as the run made it becomes what it was before; what has changed since
 * stays, and is told. Whom the run added is left, not deleted.
 */
public final class Undo {

    /**
     * Something that stays as it is.
     *
     * @param subject as {@link Subject} calls it
     * @param field blank for the thing as a whole
     */
    public record Kept(String subject, String school, String who, String field) {}

    /**
     * Who undoes it.
     *
     * @param account who stays an admin; empty for whoever runs the server
     * @param givesAdmin whether admins become or cease to be what they were
     * @param closes whether accounts close whose owners are nowhere then: who sees one school only cannot tell
     */
    public record By(Optional<AccountId> account, boolean givesAdmin, boolean closes) {}

    /** Somebody of whom the run changed something, and what becomes of it. */
    private record Shown(Subject subject, String school, String key, String who, List<FieldChange> fields) {}

    /** What is to be written, and what stays. */
    public record Undone(Plan plan, List<Kept> kept) {}

    private final Known known;
    private final Function<SchoolId, KnownPlaces> places;
    private final Map<SchoolId, SchoolChanges> changes;
    private final By by;
    private final PeoplePlan people = new PeoplePlan();
    private final Changes counted = new Changes();
    private final List<Kept> kept = new ArrayList<>();
    private final Map<PersonId, Person> persons = new HashMap<>();
    private final Map<PersonId, Person> restored = new HashMap<>();
    private final Map<AccountId, Shown> shown = new LinkedHashMap<>();
    private final Map<AccountId, Account> accounts = new HashMap<>();
    private final Set<AccountId> staying = new HashSet<>();

    private Undo(Known known, Function<SchoolId, KnownPlaces> places, Map<SchoolId, SchoolChanges> changes, By by) {
        this.known = known;
        this.by = by;
        this.places = places;
        this.changes = changes;
        known.accounts().forEach(account -> accounts.put(account.id(), account));
        known.schools().forEach(school -> school.people().forEach(person -> persons.put(person.id(), person)));
    }

    /**
     * Plans the undoing.
     *
     * @param changes what the run changed, by school
     */
    public static Undone plan(
            Known known, Function<SchoolId, KnownPlaces> places, Map<SchoolId, SchoolChanges> changes, By by) {
        return new Undo(known, places, new LinkedHashMap<>(changes), by).plan();
    }

    private Undone plan() {
        List<Plan.OfSchool> schools = new ArrayList<>();
        for (KnownSchool school : known.schools()) {
            SchoolChanges changed = changes.get(school.school().id());
            if (changed != null) {
                changed.people().forEach(change -> person(school, change));
                new UndoRoles(school, changed, restored, by)
                        .plan(people.in(school.school().id()), who -> keep(school, who, "roles"));
                PlacesPlan plan = new UndoSections(
                                school.school(), places.apply(school.school().id()), persons.keySet(), counted, kept)
                        .plan(changed);
                schools.add(new Plan.OfSchool(
                        school.school().id(),
                        school.school().name(),
                        false,
                        Optional.empty(),
                        people.in(school.school().id()),
                        plan,
                        false,
                        new Guard.Losses(0, 0, 0, 0, 0, 0)));
            }
        }
        noteWhoStays();
        for (KnownSchool school : known.schools()) {
            SchoolChanges changed = changes.get(school.school().id());
            if (changed != null) {
                accounts(school, changed.accounts());
            }
        }
        giveBack();
        shown.values().forEach(this::count);
        return new Undone(new Plan(schools, people, counted.summary()), List.copyOf(kept));
    }

    private void person(KnownSchool school, PersonChange change) {
        Person now = persons.get(change.after().id());
        if (now == null) {
            return;
        }
        if (isUndoing(now.account())) {
            keep(school, now, "");
            return;
        }
        PersonFields fields = new PersonFields(change.before(), change.after(), now);
        fields.changedSince().forEach(field -> keep(school, now, field));
        Person then = fields.undone();
        Shown one = shown.computeIfAbsent(now.account(), account -> shown(school, now));
        if (!then.equals(now)) {
            people.in(school.school().id()).saved().add(then);
            restored.put(then.id(), then);
            PeoplePlanner.differences(one.fields(), now, then);
        }
    }

    /** Nobody shuts themselves out by undoing what brought them here. */
    private boolean isUndoing(AccountId account) {
        return by.account().equals(Optional.of(account));
    }

    private static Shown shown(KnownSchool school, Person person) {
        return new Shown(
                subject(school, person),
                school.school().name(),
                String.valueOf(person.sourceId()),
                name(person),
                new ArrayList<>());
    }

    private static String name(Person person) {
        return (person.givenName() + " " + person.familyName()).strip();
    }

    private void count(Shown one) {
        if (one.fields().isEmpty()) {
            counted.same(one.subject());
        } else {
            counted.changed(one.subject(), one.school(), one.key(), one.who(), one.fields());
        }
    }

    private void keep(KnownSchool school, Person person, String field) {
        kept.add(new Kept(subject(school, person).word(), school.school().name(), name(person), field));
    }

    private static Subject subject(KnownSchool school, Person person) {
        boolean student = school.memberships().stream()
                .anyMatch(membership -> membership.account().equals(person.account())
                        && membership.role() == dev.corridor.shared.Role.STUDENT);
        return student || person.grade() != null ? Subject.STUDENTS : Subject.STAFF;
    }

    private void noteWhoStays() {
        persons.values().stream()
                .map(person -> restored.getOrDefault(person.id(), person))
                .filter(person -> person.state() != PersonState.LEFT)
                .forEach(person -> staying.add(person.account()));
    }

    private void accounts(KnownSchool school, List<AccountChange> changed) {
        Map<AccountId, Person> owners = new HashMap<>();
        school.people().forEach(person -> owners.put(person.account(), person));
        for (AccountChange change : changed) {
            Account now = accounts.get(change.after().id());
            if (now != null && !now.breakGlass() && !isUndoing(now.id())) {
                account(change, now, shown.computeIfAbsent(now.id(), id -> shown(school, owners.get(id), now)));
            }
        }
    }

    /** Admins' rights and changes by hand, once it is known what becomes of their owners. */
    private void giveBack() {
        people.changed().forEach(account -> accounts.put(account.id(), account));
        UndoByHand byHand =
                new UndoByHand(changes.values(), id -> restored.getOrDefault(id, persons.get(id)), accounts::get);
        for (KnownSchool school : known.schools()) {
            SchoolChanges changed = changes.get(school.school().id());
            if (changed != null) {
                changed.adminsMade().forEach(admin -> admin(school, admin, false));
                changed.adminsTaken().forEach(admin -> admin(school, admin, true));
                people.in(school.school().id()).byHandAgain().addAll(byHand.in(school, changed.byHand()));
            }
        }
    }

    /** Whom the run made an admin of the district is one no longer, whom it took that from is one again. */
    private void admin(KnownSchool school, DistrictAdminName admin, boolean again) {
        Account account = accounts.get(admin.account());
        if (account == null || known.admins().contains(admin.account()) == again) {
            return;
        }
        Shown one = shown.computeIfAbsent(
                account.id(),
                id -> new Shown(
                        Subject.STAFF,
                        "",
                        id.toString(),
                        (admin.givenName() + " " + admin.familyName()).strip(),
                        new ArrayList<>()));
        boolean stays =
                again ? account.state() != PersonState.ACTIVE : by.account().equals(Optional.of(account.id()));
        if (stays) {
            kept.add(new Kept(one.subject().word(), school.school().name(), one.who(), "roles"));
        } else if (again) {
            people.admins().add(admin);
            one.fields().add(new FieldChange("roles", "", "district-admin"));
        } else {
            people.adminsGone().add(account.id());
            one.fields().add(new FieldChange("roles", "district-admin", ""));
        }
    }

    private static Shown shown(KnownSchool school, @Nullable Person owner, Account account) {
        return owner == null
                ? new Shown(Subject.STAFF, "", account.id().toString(), account.login(), new ArrayList<>())
                : shown(school, owner);
    }

    private void account(AccountChange change, Account now, Shown owner) {
        Account then = AccountFields.undone(
                change.before(), change.after(), now, !by.closes() || staying.contains(now.id()), known);
        for (String field : AccountFields.kept(change.before(), change.after(), now, then)) {
            kept.add(new Kept(owner.subject().word(), owner.school(), owner.who(), field));
        }
        if (!then.equals(now)) {
            people.changed().add(then);
            AccountPlanner.field(owner.fields(), "email", now.email(), then.email());
            AccountPlanner.field(owner.fields(), "username", now.username(), then.username());
            AccountPlanner.field(
                    owner.fields(), "account", now.state().word(), then.state().word());
            AccountPlanner.field(owner.fields(), "sourcedId", now.sourceId(), then.sourceId());
        }
    }
}
