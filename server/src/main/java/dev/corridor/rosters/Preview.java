package dev.corridor.rosters;

import dev.corridor.rosters.model.Guard;
import dev.corridor.rosters.model.Summary;
import dev.corridor.tables.TableProblem;
import dev.corridor.tables.TableProblem.Weight;
import dev.corridor.tables.TableProblems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What applying a roster would do, as it is shown.
 *
 * @param files the tables that were read
 * @param counts by kind of thing: schools, staff, students, sections, enrolments, rooms, periods
 * @param samples the first of each kind
 * @param errors the first thousand; with any, nothing is applied, unless rows that cannot be used are passed over
 * @param errorCount how many there are in all
 * @param notices what is worth knowing and hinders nothing
 * @param empty whether there is nothing to do
 * @param guard where more would be taken away than goes without asking
 */
public record Preview(
        List<String> files,
        Map<String, Summary.Count> counts,
        Summary.Samples samples,
        List<TableProblem> errors,
        int errorCount,
        List<TableProblem> notices,
        boolean mayApply,
        boolean empty,
        List<Guard.Exceeded> guard) {

    public Preview {
        // One that was stored by an older Corridor has none.
        guard = List.copyOf(Objects.requireNonNullElse(guard, List.of()));
    }

    /** What undoing a run has done. */
    static Preview undone(Summary summary) {
        return new Preview(
                List.of(),
                summary.counts(),
                summary.samples(),
                List.of(),
                0,
                List.of(),
                true,
                summary.empty(),
                List.of());
    }

    /** @param passedOver whether rows that cannot be used hinder nothing */
    static Preview of(
            List<String> files,
            Optional<Summary> summary,
            TableProblems problems,
            boolean passedOver,
            List<Guard.Exceeded> guard) {
        List<TableProblem> errors = new ArrayList<>(problems.of(Weight.FILE));
        errors.addAll(problems.of(Weight.ROW));
        int count = problems.count(Weight.FILE) + problems.count(Weight.ROW);
        return new Preview(
                files,
                summary.map(Summary::counts).orElse(Map.of()),
                summary.map(Summary::samples).orElse(new Summary.Samples(List.of(), List.of(), List.of())),
                errors,
                count,
                problems.of(Weight.NOTICE),
                passedOver ? problems.count(Weight.FILE) == 0 : count == 0,
                summary.map(Summary::empty).orElse(true),
                guard);
    }
}
