package dev.corridor.years;

import dev.corridor.audit.Audit;
import dev.corridor.limits.EncounterChanges;
import dev.corridor.limits.LimitChanges;
import dev.corridor.people.Groups;
import dev.corridor.people.People;
import dev.corridor.people.Person;
import dev.corridor.people.PersonState;
import dev.corridor.schools.LockedHall;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.schools.Schools;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Permission;
import dev.corridor.shared.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Turns a school's year: students go up a grade or leave, and what is not kept is deleted. Nothing undoes it. */
@Component
public class Years {

    /**
     * What there is to choose from.
     *
     * @param moves what usually becomes of each grade; empty for one that leaves
     * @param ungraded how many students have no grade; they stay
     */
    public record Offer(
            Map<String, Long> grades, Map<String, Optional<String>> moves, long ungraded, OldThings things) {}

    private final SchoolTransactions transactions;
    private final Schools schools;
    private final OldYear old;
    private final People people;
    private final Groups groups;
    private final EncounterChanges encounters;
    private final LimitChanges limits;
    private final Audit audit;

    Years(
            SchoolTransactions transactions,
            Schools schools,
            OldYear old,
            People people,
            Groups groups,
            EncounterChanges encounters,
            LimitChanges limits,
            Audit audit) {
        this.transactions = transactions;
        this.schools = schools;
        this.old = old;
        this.people = people;
        this.groups = groups;
        this.encounters = encounters;
        this.limits = limits;
        this.audit = audit;
    }

    public Offer offer(Actor actor) {
        return transactions.read(actor.school(), () -> {
            List<Person> students = old.students(actor.school());
            Map<String, Long> grades = old.grades(students);
            long ungraded =
                    students.stream().filter(person -> person.grade() == null).count();
            return new Offer(grades, Promotions.usual(grades.keySet()), ungraded, old.things(actor));
        });
    }

    /**
     * What these choices would change. Nothing is.
     *
     * @throws Problem BAD_INPUT for a grade, student, group or limit that is not of the school
     */
    public YearPlan plan(Actor actor, YearChoices choices) {
        return transactions.read(actor.school(), () -> planned(actor, choices));
    }

    /**
     * Does what was shown, as a whole. Whoever leaves is signed out at once.
     *
     * @param digest of the plan that was shown
     * @param name what was typed to confirm it: the school's name
     * @throws Problem BAD_INPUT; CONFLICT if it would no longer do what was shown
     */
    public YearPlan turn(Actor actor, YearChoices choices, String digest, String name) {
        if (!schools.get(actor.school()).name().strip().equalsIgnoreCase(name.strip())) {
            throw Problem.field("name", "wrong", "Type the name of the school as it is.");
        }
        return transactions.overhaul(() -> List.of(actor.school()), () -> {
            YearPlan plan = transactions.read(actor.school(), () -> planned(actor, choices));
            if (!plan.digest().equals(digest)) {
                throw new Problem(
                        Problem.Kind.CONFLICT,
                        "The school has changed since this was shown. Nothing was done; look at it again.");
            }
            return transactions.configure(actor.school(), "people", hall -> apply(actor, hall, choices, plan));
        });
    }

    private YearPlan planned(Actor actor, YearChoices choices) {
        List<Person> students = old.students(actor.school());
        OldThings things = old.things(actor);
        check(actor, choices, students, things);
        return YearPlan.of(students, choices, things.versions(choices.dropped()));
    }

    private YearPlan apply(Actor actor, LockedHall hall, YearChoices choices, YearPlan plan) {
        people.save(hall, plan.promoted());
        people.changeState(hall, plan.leaving().stream().map(Person::id).toList(), PersonState.LEFT);
        for (Person leaver : plan.leaving()) {
            audit.record(actor, "state-changed", leaver.id().value(), leaver.state(), PersonState.LEFT);
        }
        drop(actor, choices.dropped());
        audit.record(
                actor,
                "year-turned",
                null,
                null,
                Map.of(
                        "grades",
                        choices.moves().entrySet().stream()
                                .map(move ->
                                        move.getKey() + " to " + move.getValue().orElse(PersonState.LEFT.word()))
                                .sorted()
                                .toList(),
                        "promoted",
                        plan.promoted().size(),
                        "left",
                        plan.leaving().size(),
                        "stayed",
                        plan.staying()));
        return plan;
    }

    private void drop(Actor actor, YearChoices.Dropped dropped) {
        OldThings things = old.things(actor);
        dropped.groups().forEach(id -> groups.delete(actor, id));
        things.encounterGroups().stream()
                .filter(group -> dropped.encounterGroups().contains(group.id()))
                .forEach(group -> encounters.delete(actor, group.id(), group.version()));
        things.limits().stream()
                .filter(limit -> dropped.limits().contains(limit.id()))
                .forEach(limit -> limits.delete(actor, limit.id(), limit.version()));
    }

    private void check(Actor actor, YearChoices choices, List<Person> students, OldThings things) {
        YearChoices.Dropped dropped = choices.dropped();
        if (dropped.touchesLimits() && !actor.may(Permission.ADMIN_LIMITS)) {
            throw new Problem(
                    Problem.Kind.NOT_ALLOWED, "Only admins of limits and safety delete limits and encounter groups.");
        }
        must(old.grades(students).keySet().containsAll(choices.moves().keySet()), "grades");
        must(students.stream().map(Person::id).collect(Collectors.toSet()).containsAll(choices.staying()), "staying");
        must(ids(things.groups().stream().map(group -> group.id())).containsAll(dropped.groups()), "groups");
        must(
                ids(things.encounterGroups().stream().map(group -> group.id())).containsAll(dropped.encounterGroups()),
                "encounterGroups");
        must(ids(things.limits().stream().map(limit -> limit.id())).containsAll(dropped.limits()), "limits");
    }

    private static <T> Set<T> ids(Stream<T> ids) {
        return ids.collect(Collectors.toSet());
    }

    private static void must(boolean known, String field) {
        if (!known) {
            throw Problem.field(field, "unknown", "Something here is not, or is no more, in the school.");
        }
    }
}
