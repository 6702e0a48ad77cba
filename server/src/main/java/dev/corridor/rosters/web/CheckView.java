package dev.corridor.rosters.web;

import dev.corridor.rosters.runs.Run.Failure;
import dev.corridor.rosters.sources.Checked;
import dev.corridor.rosters.sources.Checked.Unit;
import dev.corridor.rosters.sources.SourceProblem;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a look at a source found.
 *
 * @param worked whether every step did
 */
record CheckView(List<StepView> steps, List<Unit> units, List<String> roles, List<String> numbers, boolean worked) {

    /** @param found how many were seen; blank where nothing is counted */
    record StepView(String code, String found, @Nullable Failure problem) {}

    static CheckView of(Checked checked) {
        return new CheckView(
                checked.steps().stream()
                        .map(step -> new StepView(
                                step.code(),
                                step.found(),
                                step.problem().map(CheckView::failure).orElse(null)))
                        .toList(),
                checked.units(),
                checked.roles(),
                checked.numbers(),
                checked.worked());
    }

    private static Failure failure(SourceProblem problem) {
        return new Failure(
                problem.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                problem.code(),
                problem.text(),
                problem.values());
    }
}
