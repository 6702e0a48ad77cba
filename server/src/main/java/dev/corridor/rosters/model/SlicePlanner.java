package dev.corridor.rosters.model;

import dev.corridor.people.Person;
import dev.corridor.people.PersonState;
import dev.corridor.rosters.model.Known.KnownSchool;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.SchoolId;
import dev.corridor.tables.TableProblem;
import dev.corridor.tables.TableProblem.Weight;
import dev.corridor.tables.TableProblems;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Plans the people of one slice. Where rows that cannot be used are passed over, nothing changes about the people they
 * are of: one wrong row at night must not keep a district's other thousands from school.
 */
final class SlicePlanner {

    private static final Set<String> PASSED_OVER = Set.of("users.csv");

    private final Scope scope;
    private final Snapshot snapshot;
    private final SchoolTargets targets;
    private final boolean othersTell;
    private final boolean passesOver;
    private final Seated seated;

    SlicePlanner(
            Scope scope,
            Snapshot snapshot,
            SchoolTargets targets,
            boolean othersTell,
            boolean passesOver,
            Seated seated) {
        this.scope = scope;
        this.snapshot = snapshot;
        this.targets = targets;
        this.othersTell = othersTell;
        this.passesOver = passesOver;
        this.seated = seated;
    }

    /** One planning of the slice: it may take two, the second without rows that cannot be used. */
    private record Planned(
            PeoplePlan plan,
            Changes changes,
            Humans humans,
            Set<String> untouched,
            int numbered,
            TableProblems found) {}

    PeoplePart plan(Slice slice, Known known) {
        TableProblems problems = new TableProblems();
        Map<Integer, PersonEntry> entries = new LinkedHashMap<>();
        slice.entries().forEach(place -> entries.put(place, snapshot.people().get(place)));
        Set<String> untouched = new HashSet<>(snapshot.untouched());
        List<TableProblem> others = new SameIds(known).of(entries.values());
        others.forEach(problems::add);
        leaveOut(others, entries, untouched);
        Planned planned = plan(entries, untouched, known);
        OldAddresses addresses = new OldAddresses(known);
        planned.found().each(problem -> problems.add(addresses.told(problem)));
        List<TableProblem> unusable = planned.found().of(Weight.ROW);
        if (passesOver && !unusable.isEmpty()) {
            planned = without(unusable, planned, entries, known, problems);
        }
        return part(planned, known, unusable, problems);
    }

    private static void leaveOut(List<TableProblem> rows, Map<Integer, PersonEntry> entries, Set<String> untouched) {
        Set<Long> numbers = rows.stream().map(TableProblem::row).collect(Collectors.toSet());
        entries.values().removeIf(entry -> {
            boolean of = numbers.contains(entry.origin().row());
            if (of) {
                untouched.add(entry.key());
            }
            return of;
        });
    }

    /** What is wrong even without the rows that were wrong stops it all. */
    private Planned without(
            List<TableProblem> unusable,
            Planned planned,
            Map<Integer, PersonEntry> entries,
            Known known,
            TableProblems problems) {
        boolean more = unusable.size() < planned.found().count(Weight.ROW);
        if (more || !planned.found().files(Weight.ROW).equals(PASSED_OVER)) {
            problems.add(unusable.getFirst().stopping());
            return planned;
        }
        Set<String> untouched = new HashSet<>(planned.untouched());
        leaveOut(unusable, entries, untouched);
        Planned rest = plan(entries, untouched, known);
        rest.found().of(Weight.ROW).forEach(problem -> problems.add(problem.stopping()));
        return rest;
    }

    private Planned plan(Map<Integer, PersonEntry> entries, Set<String> untouched, Known known) {
        TableProblems found = new TableProblems();
        Humans humans = new Humans(targets, scope, found);
        entries.forEach(humans::take);
        humans.enrolled(snapshot);
        KnownHumans there = new KnownHumans(known);
        AccountMatch match = new AccountMatch(known, there, found);
        match.match(humans.all());
        match.checkEmails(humans.all());
        noteDisabled(humans, known);
        PeoplePlan plan = new PeoplePlan();
        Changes changes = new Changes();
        ByHand byHand = new ByHand(known, plan);
        AccountPlanner accounts = new AccountPlanner(scope, match, byHand, plan, found);
        PeoplePlanner planner = new PeoplePlanner(known, snapshot.wholePeople(), byHand, plan, changes);
        for (Human human : humans.all()) {
            planner.plan(human, accounts.plan(human));
        }
        if (snapshot.wholePeople()) {
            new Leavers(scope, known, othersTell, untouched, there, planner, byHand, plan, changes)
                    .plan(targets.named());
        }
        return new Planned(plan, changes, humans, untouched, accounts.numbered(), found);
    }

    private static void noteDisabled(Humans humans, Known known) {
        Map<AccountId, Set<PersonId>> disabled = new HashMap<>();
        for (KnownSchool school : known.schools()) {
            school.people().stream()
                    .filter(person -> school.disabledByRoster().contains(person.id()))
                    .forEach(person -> disabled.computeIfAbsent(person.account(), first -> new HashSet<>())
                            .add(person.id()));
        }
        if (!disabled.isEmpty()) {
            humans.all().forEach(human -> human.wasDisabledByRoster(disabled.getOrDefault(human.id(), Set.of())));
        }
    }

    private PeoplePart part(Planned planned, Known known, List<TableProblem> unusable, TableProblems problems) {
        Set<SchoolTarget> schools = new LinkedHashSet<>();
        planned.humans().all().forEach(human -> human.places().forEach(place -> schools.add(place.school())));
        List<String> enrolled = snapshot.enrolled().people();
        for (int one = 0; one < enrolled.size(); one++) {
            int at = one;
            planned.humans().find(enrolled.get(one)).ifPresent(human -> seated.put(at, human));
        }
        Map<SchoolId, Set<PersonId>> untouched = new HashMap<>();
        known.schools()
                .forEach(school -> school.people().stream()
                        .filter(person ->
                                person.sourceId() != null && planned.untouched().contains(person.sourceId()))
                        .forEach(person -> untouched
                                .computeIfAbsent(school.school().id(), first -> new HashSet<>())
                                .add(person.id())));
        return new PeoplePart(
                planned.plan(),
                planned.changes(),
                known.only(planned.plan().concerns(known)),
                schools,
                leaving(planned.plan(), known),
                untouched,
                planned.numbered(),
                unusable.size(),
                problems);
    }

    private static Headcount leaving(PeoplePlan plan, Known known) {
        Headcount leaving = new Headcount();
        for (KnownSchool school : known.schools()) {
            Set<PersonId> gone = plan.in(school.school().id()).saved().stream()
                    .filter(person -> person.state() == PersonState.LEFT || person.state() == PersonState.DISABLED)
                    .map(Person::id)
                    .collect(Collectors.toSet());
            if (!gone.isEmpty()) {
                Set<AccountId> students = school.students();
                school.people().stream()
                        .filter(person -> gone.contains(person.id()))
                        .filter(person -> person.state() == PersonState.ACTIVE && person.sourceId() != null)
                        .forEach(person -> leaving.add(school.school().id(), students.contains(person.account())));
            }
        }
        return leaving;
    }
}
