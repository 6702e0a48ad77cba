package dev.corridor.rosters.sources;

import dev.corridor.rosters.model.Mapping;
import dev.corridor.rosters.model.Origin;
import dev.corridor.tables.Column;
import dev.corridor.tables.Row;
import dev.corridor.tables.Table;
import dev.corridor.tables.TableFile;
import dev.corridor.tables.TableLimits;
import dev.corridor.tables.TableProblem;
import dev.corridor.tables.TableProblems;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** One reading of what was handed in: its limits and the problems found. */
final class Reading {

    private final TableLimits limits;
    private final TableProblems problems;
    private final Mapping mapping;

    Reading(TableLimits limits, TableProblems problems, Mapping mapping) {
        this.limits = limits;
        this.problems = problems;
        this.mapping = mapping;
    }

    /** What admins have said about the source's words. */
    Mapping mapping() {
        return mapping;
    }

    TableLimits limits() {
        return limits;
    }

    void add(TableProblem problem) {
        problems.add(problem);
    }

    void each(TableFile file, List<Column> columns, Consumer<Row> rows) {
        new Table(file, limits).read(columns, problems::add, rows);
    }

    /** Notes what a row lacks or gets wrong. Tells false, so that a check can end with it. */
    boolean wrong(Row row, Column column, String code, String text) {
        return wrong(row, column, code, text, Map.of());
    }

    /** With values for the names in braces of the text. */
    boolean wrong(Row row, Column column, String code, String text, Map<String, String> values) {
        problems.add(row.problem(column, code, text, values));
        return false;
    }

    void notice(String file, int count, String code, String text) {
        if (count > 0) {
            problems.add(TableProblem.notice(file, code, text, Map.of("count", String.valueOf(count))));
        }
    }

    static Origin origin(Row row) {
        return new Origin(row.file(), row.number());
    }
}
