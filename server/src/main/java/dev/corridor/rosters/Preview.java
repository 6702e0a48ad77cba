package dev.corridor.rosters;

import dev.corridor.rosters.model.Summary;
import dev.corridor.tables.TableProblem;
import java.util.List;
import java.util.Map;

/**
 * What applying a roster would do, as it is shown.
 *
 * @param files the tables that were read
 * @param counts by kind of thing: schools, staff, students, sections, enrolments, rooms, periods
 * @param samples the first of each kind
 * @param errors the first thousand; with any, nothing is applied
 * @param errorCount how many there are in all
 * @param notices what is worth knowing and hinders nothing
 * @param empty whether there is nothing to do
 */
public record Preview(
        List<String> files,
        Map<String, Summary.Count> counts,
        Summary.Samples samples,
        List<TableProblem> errors,
        int errorCount,
        List<TableProblem> notices,
        boolean mayApply,
        boolean empty) {}
