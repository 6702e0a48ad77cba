package dev.corridor.rosters.model;

import dev.corridor.people.Person;
import dev.corridor.rosters.model.Known.KnownSchool;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.SchoolId;
import dev.corridor.tables.TableProblem;
import dev.corridor.tables.TableProblem.Weight;
import dev.corridor.tables.TableProblems;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares a snapshot with what is there. The same snapshot and the same state give the same plan, but for the ids of
 * what is new; a plan made once more after it was applied is empty.
 */
public final class Planner {

    /** So many schools' rooms and classes are read while people are planned: some megabytes. */
    private static final int READ_FIRST = 20;

    private final Scope scope;
    private final Snapshot snapshot;
    private final Known known;
    private final Function<SchoolId, KnownPlaces> places;
    private final TableProblems problems;
    private final Changes changes = new Changes();
    private final PeoplePlan people = new PeoplePlan();
    private final SchoolTargets targets;

    private Planner(
            Scope scope,
            Snapshot snapshot,
            Known known,
            Function<SchoolId, KnownPlaces> places,
            TableProblems problems) {
        this.scope = scope;
        this.snapshot = snapshot;
        this.known = known;
        this.places = places;
        this.problems = problems;
        this.targets = new SchoolTargets(scope, known, snapshot.schools());
    }

    /**
     * Makes the plan.
     *
     * @param places what a school has of rooms and classes; asked once for each school, also for those to be made
     * @param problems takes what of the snapshot does not fit what is there
     */
    public static Plan plan(
            Scope scope,
            Snapshot snapshot,
            Known known,
            Function<SchoolId, KnownPlaces> places,
            TableProblems problems) {
        return new Planner(scope, snapshot, known, places, problems).plan();
    }

    private Plan plan() {
        checkSchools();
        Map<SchoolId, KnownPlaces> first = new HashMap<>();
        Humans humans = Lookahead.meanwhile(
                this::people,
                () -> inOrder(targets.named())
                        .limit(READ_FIRST)
                        .forEach(school -> first.put(school.id(), places.apply(school.id()))));
        Map<SchoolTarget, Meetings> meetings = Meetings.bySchool(snapshot, targets, humans);
        List<Plan.OfSchool> schools = Lookahead.each(
                schools(meetings, humans),
                school -> {
                    KnownPlaces read = first.remove(school.id());
                    return read == null ? places.apply(school.id()) : read;
                },
                (school, there) -> school(school, there, meetings.getOrDefault(school, new Meetings())));
        return new Plan(schools, people, changes.summary());
    }

    private void checkSchools() {
        snapshot.rooms().forEach(room -> check(room.origin(), room.school()));
        snapshot.bells().forEach(bell -> check(bell.origin(), bell.school()));
    }

    private void check(Origin origin, SchoolRef ref) {
        if (targets.find(ref).isEmpty()) {
            problems.add(
                    scope.only().isPresent()
                            ? TableProblem.of(
                                    Weight.NOTICE,
                                    origin.file(),
                                    origin.row(),
                                    "school",
                                    "for-another-school",
                                    "This row is for another school, and is passed over.",
                                    Map.of())
                            : Humans.noSchool(origin, ref));
        }
    }

    private Humans people() {
        Humans humans = new Humans(snapshot, targets, scope, problems);
        KnownHumans there = new KnownHumans(known);
        AccountMatch match = new AccountMatch(known, there, problems);
        match.match(humans.all());
        match.checkEmails(humans.all());
        noteDisabled(humans);
        ByHand byHand = new ByHand(known, people);
        AccountPlanner accounts = new AccountPlanner(scope, match, byHand, people, problems);
        PeoplePlanner planner = new PeoplePlanner(known, snapshot.wholePeople(), byHand, people, changes);
        for (Human human : humans.all()) {
            planner.plan(human, accounts.plan(human));
        }
        if (accounts.numbered() > 0) {
            problems.add(TableProblem.notice(
                    humans.all().iterator().next().lead().origin().file(),
                    "numbered",
                    "{count} people have no e-mail address and no username; they sign in with their ID number.",
                    Map.of("count", String.valueOf(accounts.numbered()))));
        }
        if (snapshot.wholePeople()) {
            new Leavers(scope, known, snapshot, there, planner, byHand, people, changes).plan(targets.named());
        }
        return humans;
    }

    private void noteDisabled(Humans humans) {
        Set<AccountId> disabled = new HashSet<>();
        for (KnownSchool school : known.schools()) {
            (school.disabledByRoster().isEmpty() ? List.<Person>of() : school.people())
                    .stream()
                            .filter(person -> school.disabledByRoster().contains(person.id()))
                            .forEach(person -> disabled.add(person.account()));
        }
        if (disabled.isEmpty()) {
            return;
        }
        humans.all().stream().filter(human -> disabled.contains(human.id())).forEach(Human::wasDisabledByRoster);
    }

    /** Every school that anything is said of, in the order in which their halls are locked. */
    private List<SchoolTarget> schools(Map<SchoolTarget, Meetings> meetings, Humans humans) {
        Set<SchoolTarget> schools = new LinkedHashSet<>(targets.named());
        schools.addAll(meetings.keySet());
        humans.all().forEach(human -> human.places().forEach(place -> schools.add(place.school())));
        return inOrder(schools).toList();
    }

    private static Stream<SchoolTarget> inOrder(Collection<SchoolTarget> schools) {
        return schools.stream()
                .distinct()
                .sorted(Comparator.comparing(school -> school.id().toString()));
    }

    private Plan.OfSchool school(SchoolTarget school, KnownPlaces there, Meetings meetings) {
        PlacesPlan plan = new PlacesPlan();
        RoomPlanner rooms = new RoomPlanner(school, there, meetings, plan, changes);
        rooms.plan();
        List<FieldChange> fields = new ArrayList<>();
        if (snapshot.wholeSections() && targets.named().contains(school)) {
            fields.addAll(new SectionPlanner(
                            school,
                            there,
                            meetings,
                            rooms,
                            plan,
                            changes,
                            snapshot.untouchedSections(),
                            untouched(school))
                    .plan());
        }
        new BellPlanner(school, there.schedules(), plan, changes).plan(meetings.bells());
        Optional<String> source = source(school);
        if (school.known().isPresent()) {
            source.ifPresent(key -> fields.add(new FieldChange("sourcedId", "", key)));
        }
        if (targets.named().contains(school)) {
            note(school, fields);
        }
        return new Plan.OfSchool(
                school.id(),
                school.name(),
                school.known().isEmpty(),
                source,
                people.in(school.id()),
                plan,
                isThereAlready(school),
                Losses.of(school, people.in(school.id()), there, plan));
    }

    /**
     * Whether a school is to be made though there is one of that name: a source that gave it another id means that one.
     */
    private boolean isThereAlready(SchoolTarget school) {
        return school.known().isEmpty()
                && known.schools().stream()
                        .anyMatch(there -> there.school().name().equalsIgnoreCase(school.name()));
    }

    private Set<PersonId> untouched(SchoolTarget school) {
        return school.known().map(KnownSchool::people).orElse(List.of()).stream()
                .filter(person ->
                        person.sourceId() != null && snapshot.untouched().contains(person.sourceId()))
                .map(Person::id)
                .collect(Collectors.toSet());
    }

    private static Optional<String> source(SchoolTarget school) {
        boolean without = school.known()
                .map(KnownSchool::school)
                .map(there -> there.sourceId() == null)
                .orElse(true);
        boolean chosen = SchoolRef.byKey(school.key()).chosen().isPresent();
        return without && !chosen && !school.key().isEmpty() ? Optional.of(school.key()) : Optional.empty();
    }

    private void note(SchoolTarget school, List<FieldChange> fields) {
        if (school.known().isEmpty()) {
            changes.added(Subject.SCHOOLS, school.name(), school.key(), school.name());
        } else if (fields.isEmpty()) {
            changes.same(Subject.SCHOOLS);
        } else {
            changes.changed(Subject.SCHOOLS, school.name(), school.key(), school.name(), fields);
        }
    }
}
