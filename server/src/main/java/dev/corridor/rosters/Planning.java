package dev.corridor.rosters;

import dev.corridor.rosters.model.Known;
import dev.corridor.rosters.model.Plan;
import dev.corridor.rosters.model.Planner;
import dev.corridor.rosters.model.SameIds;
import dev.corridor.rosters.model.Scope;
import dev.corridor.rosters.model.Snapshot;
import dev.corridor.shared.SchoolId;
import dev.corridor.tables.TableProblem;
import dev.corridor.tables.TableProblem.Weight;
import dev.corridor.tables.TableProblems;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes one plan. Where rows that cannot be used are passed over, nothing changes about the people and classes they are
 * of: one wrong row at night must not keep a district's other thousands from school.
 */
final class Planning {

    /** Of these tables a row can be passed over by itself; many systems tell enrolments of people they do not tell. */
    private static final Set<String> BY_ROW = Set.of("users.csv", "classes.csv", "enrollments.csv");

    private final Scope scope;
    private final Known known;
    private final KnownReader reader;
    private final SameIds sameIds;
    private final boolean passesOver;
    private final Set<SchoolId> there;

    Planning(Scope scope, Known known, KnownReader reader, SameIds sameIds, boolean passesOver) {
        this.scope = scope;
        this.known = known;
        this.reader = reader;
        this.sameIds = sameIds;
        this.passesOver = passesOver;
        this.there = known.schools().stream().map(one -> one.school().id()).collect(Collectors.toSet());
    }

    /** @param problems takes what of the snapshot does not fit what is there */
    Plan plan(Snapshot whole, TableProblems problems) {
        List<TableProblem> others = sameIds.of(whole);
        others.forEach(problems::add);
        Snapshot snapshot = others.isEmpty() ? whole : whole.withoutPeopleOf(rows(others));
        TableProblems found = new TableProblems();
        Plan plan = plan(found, snapshot);
        List<TableProblem> unusable = found.of(Weight.ROW);
        add(found, problems);
        if (!passesOver || unusable.isEmpty()) {
            return plan;
        }
        if (unusable.size() < found.count(Weight.ROW)
                || !found.files(Weight.ROW).equals(Set.of("users.csv"))) {
            problems.add(stopping(unusable.getFirst()));
            return plan;
        }
        TableProblems rest = new TableProblems();
        Plan without = plan(rest, snapshot.withoutPeopleOf(rows(unusable)));
        rest.of(Weight.ROW).forEach(problem -> problems.add(stopping(problem)));
        return without;
    }

    private static Set<Long> rows(List<TableProblem> problems) {
        return problems.stream().map(TableProblem::row).collect(Collectors.toSet());
    }

    /** What is wrong even without the rows that were wrong. */
    private static TableProblem stopping(TableProblem problem) {
        return new TableProblem(
                Weight.FILE,
                problem.file(),
                problem.row(),
                problem.column(),
                problem.code(),
                problem.message(),
                problem.values());
    }

    private Plan plan(TableProblems found, Snapshot snapshot) {
        return Planner.plan(scope, snapshot, known, school -> reader.places(school, there.contains(school)), found);
    }

    private void add(TableProblems from, TableProblems to) {
        OldAddresses addresses = new OldAddresses(known);
        for (Weight weight : Weight.values()) {
            from.of(weight).forEach(problem -> to.add(addresses.told(problem)));
        }
    }

    /** Whether every row that cannot be used was passed over, so that the rest may be applied. */
    boolean passedOver(TableProblems problems) {
        return passesOver && BY_ROW.containsAll(problems.files(Weight.ROW));
    }
}
