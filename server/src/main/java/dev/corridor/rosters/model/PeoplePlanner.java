package dev.corridor.rosters.model;

import dev.corridor.people.Account;
import dev.corridor.people.DistrictAdminName;
import dev.corridor.people.Membership;
import dev.corridor.people.Person;
import dev.corridor.people.PersonState;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.Ids;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Role;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Plans a human's people and roles: one person in each school. */
final class PeoplePlanner {

    private final boolean takesBack;
    private final Set<AccountId> admins;
    private final ByHand byHand;
    private final PeoplePlan plan;
    private final Changes changes;
    private final Set<PersonId> pinned = new HashSet<>();

    /** @param takesBack whether roles that the roster gave and no longer gives are taken back */
    PeoplePlanner(Known known, boolean takesBack, ByHand byHand, PeoplePlan plan, Changes changes) {
        this.takesBack = takesBack;
        this.admins = known.admins();
        this.byHand = byHand;
        this.plan = plan;
        this.changes = changes;
        known.schools().forEach(school -> pinned.addAll(school.pinned()));
    }

    /** @param account what changes about the human's account */
    void plan(Human human, List<FieldChange> account) {
        List<FieldChange> fields = new ArrayList<>(account);
        boolean there = human.account().isPresent();
        String name = human.lead().name();
        if (human.districtAdmin() && !admins.contains(human.id())) {
            plan.admins()
                    .add(new DistrictAdminName(
                            human.id(), human.lead().givenName(), human.lead().familyName()));
            fields.add(new FieldChange("roles", "", "district-admin"));
        }
        for (Human.Place place : human.places()) {
            fields.addAll(in(human, place));
        }
        String school = human.places().isEmpty()
                ? ""
                : human.places().getFirst().school().name();
        if (!there) {
            changes.added(human.subject(), school, human.mark(), name);
        } else if (fields.isEmpty()) {
            changes.same(human.subject());
        } else {
            changes.changed(human.subject(), school, human.mark(), name, fields);
        }
    }

    private List<FieldChange> in(Human human, Human.Place place) {
        SchoolTarget school = place.school();
        PersonEntry entry = place.entry();
        List<FieldChange> fields = new ArrayList<>();
        Optional<Person> before = human.known(school.id());
        Person after = before.map(person -> byHand.person(entry, person, changed(human, entry, person), fields))
                .orElseGet(() -> added(human, entry));
        place.is(after.id());
        plan.in(school.id()).present().add(after.id());
        if (before.isEmpty()) {
            plan.in(school.id()).saved().add(after);
            fields.add(new FieldChange("school", "", school.name()));
        } else if (!after.equals(before.get())) {
            plan.in(school.id()).saved().add(after);
            differences(fields, before.get(), after);
        }
        roles(human, school, entry, fields);
        pin(human, school, entry, after.id());
        return fields;
    }

    /** Whoever has a PIN keeps it: they may have chosen it. */
    private void pin(Human human, SchoolTarget school, PersonEntry entry, PersonId person) {
        if (entry.pin().isEmpty()) {
            return;
        }
        if (pinned.contains(person)) {
            changes.same(Subject.PINS);
        } else {
            plan.in(school.id()).pins().put(person, entry.pin());
            changes.addedUnseen(Subject.PINS, school.name(), human.mark());
        }
    }

    static void differences(List<FieldChange> fields, Person before, Person after) {
        AccountPlanner.field(fields, "givenName", before.givenName(), after.givenName());
        AccountPlanner.field(fields, "familyName", before.familyName(), after.familyName());
        AccountPlanner.field(fields, "preferredName", before.preferredName(), after.preferredName());
        AccountPlanner.field(fields, "number", before.number(), after.number());
        AccountPlanner.field(fields, "grade", before.grade(), after.grade());
        AccountPlanner.field(fields, "homeroom", before.homeroom(), after.homeroom());
        AccountPlanner.field(
                fields, "state", before.state().word(), after.state().word());
        AccountPlanner.field(fields, "sourcedId", before.sourceId(), after.sourceId());
    }

    private static Person added(Human human, PersonEntry entry) {
        return new Person(
                new PersonId(Ids.next()),
                human.id(),
                entry.givenName(),
                entry.familyName(),
                or(entry.preferredName(), null),
                null,
                null,
                or(entry.number(), null),
                or(entry.grade(), null),
                or(entry.homeroom(), null),
                null,
                enabled(human, entry) ? PersonState.ACTIVE : PersonState.DISABLED,
                or(entry.key(), null));
    }

    private static Person changed(Human human, PersonEntry entry, Person before) {
        return new Person(
                before.id(),
                before.account(),
                entry.givenName(),
                entry.familyName(),
                preferred(entry, before),
                before.title(),
                before.pronouns(),
                unlessZeros(entry.number(), before.number()),
                or(entry.grade(), before.grade()),
                or(entry.homeroom(), before.homeroom()),
                before.photo(),
                AccountPlanner.state(enabled(human, entry), human.disabledByRoster(before.id()), before.state()),
                unlessZeros(entry.key(), before.sourceId()));
    }

    /** Whoever has chosen a name, or was given one here, keeps it. */
    private static @Nullable String preferred(PersonEntry entry, Person before) {
        return before.preferredName() == null ? or(entry.preferredName(), null) : before.preferredName();
    }

    /** Nobody's roster closes the way in that is left when all else fails. */
    private static boolean enabled(Human human, PersonEntry entry) {
        return entry.enabled() || human.account().map(Account::breakGlass).orElse(false);
    }

    private static @Nullable String or(String stated, @Nullable String otherwise) {
        return stated.isEmpty() ? otherwise : stated;
    }

    /** What is stated, unless only leading zeros are missing, which spreadsheets take away. */
    private static @Nullable String unlessZeros(String stated, @Nullable String before) {
        boolean same = before != null && (stated.isEmpty() || Keys.strip(stated).equals(Keys.strip(before)));
        return same ? before : or(stated, null);
    }

    private void roles(Human human, SchoolTarget school, PersonEntry entry, List<FieldChange> fields) {
        List<Membership> before = human.roles(school.id());
        boolean decidedByHand = entry.role() == RosterRole.AIDE
                && before.stream().anyMatch(membership -> membership.source() == Membership.Source.HAND);
        if (decidedByHand) {
            return;
        }
        List<Role> wanted = entry.role().roles();
        PeoplePlan.OfSchool here = plan.in(school.id());
        List<String> granted = new ArrayList<>();
        for (Role role : wanted) {
            if (!has(before, role)) {
                here.granted().add(Membership.of(human.id(), role, Membership.Source.ROSTER));
                granted.add(role.word());
            }
        }
        List<Membership> revoked = new ArrayList<>(0);
        for (Membership membership : before) {
            if (takesBack && membership.source() == Membership.Source.ROSTER && !wanted.contains(membership.role())) {
                revoked.add(membership);
            }
        }
        if (granted.isEmpty() && revoked.isEmpty()) {
            return;
        }
        here.revoked().addAll(revoked);
        AccountPlanner.field(
                fields,
                "roles",
                String.join(
                        ", ", revoked.stream().map(gone -> gone.role().word()).toList()),
                String.join(", ", granted));
    }

    private static boolean has(List<Membership> there, Role role) {
        for (Membership membership : there) {
            if (membership.role() == role) {
                return true;
            }
        }
        return false;
    }

    /** Whoever the roster no longer has in a school is left there, and keeps only what was given by hand. */
    void leave(SchoolTarget school, Person person, List<Membership> roles) {
        plan.in(school.id()).saved().add(person.withState(PersonState.LEFT));
        roles.stream()
                .filter(membership -> membership.source() == Membership.Source.ROSTER)
                .forEach(membership -> plan.in(school.id()).revoked().add(membership));
    }
}
