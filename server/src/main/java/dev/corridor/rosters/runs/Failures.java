package dev.corridor.rosters.runs;

import dev.corridor.rosters.Preview;
import dev.corridor.rosters.runs.Run.Failure;
import dev.corridor.rosters.sources.SourceProblem;
import dev.corridor.shared.Problem;
import java.util.Locale;
import java.util.Map;

/** Why runs fail, as they tell it. */
final class Failures {

    private static final String PASSING = "passing";
    private static final String ROSTER = "roster";
    private static final String MEANWHILE = "meanwhile";

    private Failures() {}

    static Failure of(SourceProblem problem) {
        return new Failure(
                problem.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                problem.code(),
                problem.text(),
                problem.values());
    }

    static Failure of(Problem problem) {
        boolean busy = problem.kind() == Problem.Kind.BUSY;
        return new Failure(
                busy ? PASSING : ROSTER, busy ? "busy" : "not-applied", String.valueOf(problem.getMessage()), Map.of());
    }

    static Failure internal() {
        return new Failure(PASSING, "internal", "Corridor failed; its log tells more.", Map.of());
    }

    static Failure outOfMemory() {
        return new Failure(
                ROSTER,
                "out-of-memory",
                "This roster needs more memory than the server has. Nothing was changed. Give the server more.",
                Map.of());
    }

    static Failure interrupted() {
        return new Failure(PASSING, "interrupted", "The server was stopped while this was under way.", Map.of());
    }

    static Failure changedSince() {
        return new Failure(
                MEANWHILE,
                "changed-since",
                "The schools have changed since this was shown. Nothing was applied; look at it again.",
                Map.of());
    }

    static Failure unusable(Preview shown) {
        return new Failure(
                ROSTER,
                "unusable",
                "The roster has errors that its rows cannot be passed over for; the first: "
                        + shown.errors().stream()
                                .findFirst()
                                .map(problem -> problem.message())
                                .orElse(""),
                Map.of("count", String.valueOf(shown.errorCount())));
    }

    /** Of what nobody tries again by themselves: the admin who asked for it has to. */
    static Failure ofAnswer(Failure why) {
        return new Failure(MEANWHILE, why.code(), why.text(), why.values());
    }
}
