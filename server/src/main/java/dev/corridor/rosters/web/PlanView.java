package dev.corridor.rosters.web;

import dev.corridor.rosters.Preview;
import dev.corridor.rosters.RosterPlanId;
import dev.corridor.rosters.ShownPlan;
import dev.corridor.rosters.model.Guard;
import dev.corridor.rosters.model.Summary;
import dev.corridor.tables.TableProblem;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * An upload and what applying it would do.
 *
 * @param counts by kind of thing: schools, staff, students, sections, enrolments, rooms, periods
 * @param errors the first thousand; with any, nothing is applied
 * @param guard where more would be taken away than goes without asking
 * @param empty whether there is nothing to do
 */
record PlanView(
        RosterPlanId id,
        String file,
        List<String> files,
        Map<String, Summary.Count> counts,
        Summary.Samples samples,
        List<ProblemView> errors,
        int errorCount,
        List<ProblemView> notices,
        boolean mayApply,
        boolean empty,
        List<Guard.Exceeded> guard,
        Instant expiresAt) {

    /**
     * Something wrong, or worth knowing, in a file.
     *
     * @param row as a spreadsheet numbers it; 0 for the file as a whole
     * @param column blank when no one column is meant
     * @param message in plain English; screens in other languages say the code with its values
     */
    record ProblemView(String file, long row, String column, String code, String message, Map<String, String> values) {
        static ProblemView of(TableProblem problem) {
            return new ProblemView(
                    problem.file(),
                    problem.row(),
                    problem.column(),
                    problem.code(),
                    problem.message(),
                    problem.values());
        }
    }

    static PlanView of(ShownPlan plan) {
        Preview preview = plan.preview();
        return new PlanView(
                plan.id(),
                plan.file(),
                preview.files(),
                preview.counts(),
                preview.samples(),
                preview.errors().stream().map(ProblemView::of).toList(),
                preview.errorCount(),
                preview.notices().stream().map(ProblemView::of).toList(),
                preview.mayApply(),
                preview.empty(),
                preview.guard(),
                plan.expiresAt());
    }
}
