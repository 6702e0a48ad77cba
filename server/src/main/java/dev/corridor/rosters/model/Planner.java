package dev.corridor.rosters.model;

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
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Compares a snapshot with what is there. The same snapshot and the same state give the same plan, but for the ids of
 * what is new; a plan made once more after it was applied is empty. People are compared in {@link Slices}, schools one
 * after the other: what stays in memory are the plan, ids and enrolments.
 */
public final class Planner {

    /** How many entries and people a slice has, usually: some ten megabytes. */
    public static final int USUAL_SLICE = 20_000;

    /** Where more rows cannot be used, the export is broken rather than some of its rows. */
    private static final int MOST_UNUSABLE = 1_000;

    /** So many schools' rooms and classes are read while the last people are planned: some megabytes. */
    private static final int READ_FIRST = 20;

    /**
     * A plan, and those whom it changes, as they are.
     *
     * @param concerned with every school that may be changed, and every admin of the district
     */
    public record Planned(Plan plan, Known concerned) {}

    private final Scope scope;
    private final Snapshot snapshot;
    private final There there;
    private final TableProblems problems;
    private final Changes changes = new Changes();
    private final PeoplePlan people = new PeoplePlan();
    private final SchoolTargets targets;
    private final Seated seated;
    private final Headcount leaving = new Headcount();
    private final Map<SchoolId, Set<PersonId>> untouched = new HashMap<>();

    private Planner(Scope scope, Snapshot snapshot, There there, TableProblems problems) {
        this.scope = scope;
        this.snapshot = snapshot;
        this.there = there;
        this.problems = problems;
        this.targets = new SchoolTargets(scope, there.schools(), snapshot.schools());
        this.seated = new Seated(snapshot.people(), snapshot.enrolled());
    }

    /**
     * Makes the plan.
     *
     * @param passesOver whether nothing is changed about people whose row cannot be used, and the rest is planned
     * @param slice how many entries and people are compared at once
     * @param problems takes what of the snapshot does not fit what is there
     */
    public static Planned plan(
            Scope scope, Snapshot snapshot, There there, boolean passesOver, int slice, TableProblems problems) {
        return new Planner(scope, snapshot, there, problems).plan(passesOver, slice);
    }

    private Planned plan(boolean passesOver, int most) {
        Gathering all = new Gathering(snapshot.people(), targets);
        there.census(all);
        Slices slices = new Slices(all, most, snapshot.wholePeople());
        Map<SchoolId, KnownPlaces> first = new HashMap<>();
        List<PeoplePart> parts = people(slices, passesOver, first);
        Set<SchoolTarget> named = new LinkedHashSet<>(targets.named());
        List<Known> concerned = new ArrayList<>(List.of(there.known(List.of(), Map.of())));
        for (PeoplePart part : parts) {
            people.add(part.plan());
            changes.add(part.changes());
            leaving.add(part.leaving());
            part.problems().each(problems::add);
            part.untouched()
                    .forEach((school, some) -> untouched
                            .computeIfAbsent(school, id -> new HashSet<>())
                            .addAll(some));
            named.addAll(part.schools());
            concerned.add(part.concerned());
        }
        noteNumbered(parts);
        boolean tooMany = parts.stream().mapToInt(PeoplePart::unusable).sum() > MOST_UNUSABLE;
        TableProblems found = new TableProblems();
        checkSchools(found);
        stops(found, passesOver, tooMany);
        return new Planned(places(named, all.headcount(), first), Known.all(concerned));
    }

    private List<PeoplePart> people(Slices slices, boolean passesOver, Map<SchoolId, KnownPlaces> first) {
        SlicePlanner planner = new SlicePlanner(scope, snapshot, targets, there.othersTell(), passesOver, seated);
        record Read(Slice slice, Known known) {}
        return Lookahead.each(
                IntStream.range(0, slices.count()).boxed().toList(),
                number -> {
                    Slice slice = slices.slice(number);
                    return new Read(slice, there.known(slice.accounts(), slice.inSchools()));
                },
                (number, read) -> planner.plan(read.slice(), read.known()),
                () -> inOrder(targets.named())
                        .limit(READ_FIRST)
                        .forEach(school -> first.put(school.id(), there.places(school.id()))));
    }

    private Plan places(Set<SchoolTarget> named, Headcount headcount, Map<SchoolId, KnownPlaces> first) {
        Map<SchoolTarget, Meetings> meetings = Meetings.bySchool(snapshot, targets, seated);
        named.addAll(meetings.keySet());
        List<Plan.OfSchool> schools = Lookahead.each(
                inOrder(named).toList(),
                school -> {
                    KnownPlaces read = first.remove(school.id());
                    return read == null ? there.places(school.id()) : read;
                },
                (school, places) ->
                        school(school, places, meetings.getOrDefault(school, Meetings.none(seated)), headcount),
                () -> {});
        return new Plan(schools, people, changes.summary());
    }

    private void noteNumbered(List<PeoplePart> parts) {
        int numbered = parts.stream().mapToInt(PeoplePart::numbered).sum();
        if (numbered > 0) {
            problems.add(TableProblem.notice(
                    snapshot.people().getFirst().origin().file(),
                    "numbered",
                    "{count} people have no e-mail address and no username; they sign in with their ID number.",
                    Map.of("count", String.valueOf(numbered))));
        }
    }

    /** Only people can be passed over, and not too many: any other row that cannot be used stops it all. */
    private void stops(TableProblems found, boolean passesOver, boolean tooMany) {
        found.each(problems::add);
        if (passesOver) {
            (tooMany ? problems : found)
                    .of(Weight.ROW).stream().findFirst().ifPresent(problem -> problems.add(problem.stopping()));
        }
    }

    private void checkSchools(TableProblems found) {
        snapshot.rooms().forEach(room -> check(room.origin(), room.school(), found));
        snapshot.bells().forEach(bell -> check(bell.origin(), bell.school(), found));
    }

    private void check(Origin origin, SchoolRef ref, TableProblems found) {
        if (targets.find(ref).isEmpty()) {
            found.add(
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

    private static Stream<SchoolTarget> inOrder(Collection<SchoolTarget> schools) {
        return schools.stream()
                .distinct()
                .sorted(Comparator.comparing(school -> school.id().toString()));
    }

    private Plan.OfSchool school(SchoolTarget school, KnownPlaces places, Meetings meetings, Headcount headcount) {
        PlacesPlan plan = new PlacesPlan();
        RoomPlanner rooms = new RoomPlanner(school, places, meetings, plan, changes);
        rooms.plan();
        List<FieldChange> fields = new ArrayList<>();
        if (snapshot.wholeSections() && targets.named().contains(school)) {
            fields.addAll(new SectionPlanner(
                            school,
                            places,
                            meetings,
                            rooms,
                            plan,
                            changes,
                            snapshot.untouchedSections(),
                            untouched.getOrDefault(school.id(), Set.of()))
                    .plan());
        }
        new BellPlanner(school, places.schedules(), plan, changes).plan(meetings.bells());
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
                Losses.of(school.id(), headcount, leaving, places, plan));
    }

    /**
     * Whether a school is to be made though there is one of that name: a source that gave it another id means that one.
     */
    private boolean isThereAlready(SchoolTarget school) {
        return school.known().isEmpty()
                && there.schools().stream().anyMatch(other -> other.name().equalsIgnoreCase(school.name()));
    }

    private static Optional<String> source(SchoolTarget school) {
        boolean without = school.known().map(known -> known.sourceId() == null).orElse(true);
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
