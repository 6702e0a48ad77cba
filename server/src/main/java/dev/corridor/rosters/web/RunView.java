package dev.corridor.rosters.web;

import dev.corridor.rosters.Preview;
import dev.corridor.rosters.model.Guard;
import dev.corridor.rosters.model.Summary;
import dev.corridor.rosters.runs.ConnectionId;
import dev.corridor.rosters.runs.Run;
import dev.corridor.rosters.runs.Run.Failure;
import dev.corridor.rosters.runs.RunId;
import dev.corridor.tables.TableProblem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A run, as admins see it.
 *
 * @param cause {@code by-hand}, {@code nightly}, {@code upload}, {@code command} or {@code undo}
 * @param state {@code fetching}, {@code applying} or {@code undoing} (under way), {@code planned} or {@code held} (wait
 *     for a yes), {@code applied}, {@code unchanged}, {@code failed}, {@code undone} or {@code forgotten}
 * @param by the login of who began it; null for the clock and for whoever runs the server
 * @param counts by kind of thing; null while nothing was planned
 * @param guard where it would take more away than goes without asking
 * @param problem why it failed, or why a yes to it was not carried out
 * @param shown samples, errors and notices; null in lists, and while nothing was planned
 * @param undoes the run that this one undoes
 * @param connection the name of the connection; null of what was handed in, and of connections that are no more
 * @param file what was handed in is called; null where nothing was
 * @param school the name of the one school that it is for; null for the whole district
 * @param district whether it is the district's to look into, and seen here only to have changed something
 */
record RunView(
        RunId id,
        @Nullable ConnectionId connectionId,
        String cause,
        String state,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String by,
        int attempt,
        @Nullable Map<String, Summary.Count> counts,
        List<Guard.Exceeded> guard,
        @Nullable Failure problem,
        @Nullable ShownView shown,
        @Nullable RunId undoes,
        boolean undoable,
        @Nullable String connection,
        @Nullable String file,
        @Nullable String school,
        boolean district) {

    /** Names that a run goes by. */
    record Names(
            @Nullable String by,
            @Nullable String connection,
            @Nullable String school) {}

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

    /**
     * What it does or did.
     *
     * @param errors rows that cannot be used: the first thousand; unless the run failed, they are passed over
     */
    record ShownView(Summary.Samples samples, List<ProblemView> errors, int errorCount, List<ProblemView> notices) {}

    /** In a list. */
    static RunView of(Run run, Names names) {
        return view(run, names, null, false);
    }

    /** In the list of a school that a run of the whole district changed something in: other schools' is left out. */
    static RunView ofDistrict(Run run, Names names) {
        return new RunView(
                run.id(),
                null,
                run.cause().word(),
                run.state().word(),
                run.startedAt(),
                run.endedAt().orElse(null),
                null,
                run.attempt(),
                null,
                List.of(),
                null,
                null,
                run.undoes().orElse(null),
                false,
                names.connection(),
                null,
                null,
                true);
    }

    /** With all there is to see. */
    static RunView whole(Run run, Names names, boolean undoable) {
        ShownView shown = run.preview()
                .map(preview -> new ShownView(
                        preview.samples(),
                        preview.errors().stream().map(ProblemView::of).toList(),
                        preview.errorCount(),
                        preview.notices().stream().map(ProblemView::of).toList()))
                .orElse(null);
        return view(run, names, shown, undoable);
    }

    private static RunView view(Run run, Names names, @Nullable ShownView shown, boolean undoable) {
        Optional<Preview> preview = run.preview();
        return new RunView(
                run.id(),
                run.connection().orElse(null),
                run.cause().word(),
                run.state().word(),
                run.startedAt(),
                run.endedAt().orElse(null),
                names.by(),
                run.attempt(),
                preview.map(Preview::counts).orElse(null),
                preview.map(Preview::guard).orElse(List.of()),
                run.problem().orElse(null),
                shown,
                run.undoes().orElse(null),
                undoable,
                names.connection(),
                run.file().isEmpty() ? null : run.file(),
                names.school(),
                false);
    }
}
