package dev.corridor.rosters.runs;

import dev.corridor.rosters.Preview;
import dev.corridor.rosters.runs.Run.Failure;
import dev.corridor.rosters.sources.SourceProblem;
import dev.corridor.shared.Problem;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Why runs fail, as they tell it. */
final class Failures {

    private static final String PASSING = "passing";
    private static final String ROSTER = "roster";
    private static final String MEANWHILE = "meanwhile";

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private Failures() {}

    /** Of whatever was thrown in a run; what nobody expected goes into the log too. */
    static Failure of(Run run, Throwable thrown) {
        if (thrown instanceof SourceProblem problem) {
            return of(problem);
        }
        if (thrown instanceof Problem problem) {
            return of(problem);
        }
        if (thrown instanceof OutOfMemoryError) {
            LOG.error("run {} of a roster needs more memory", run.id());
            return outOfMemory();
        }
        LOG.error("run {} of a roster broke", run.id(), thrown);
        return internal();
    }

    private static Failure of(SourceProblem problem) {
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

    private static Failure internal() {
        return new Failure(PASSING, "internal", "Corridor failed; its log tells more.", Map.of());
    }

    private static Failure outOfMemory() {
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

    /** Of what was kept with another key than the server has now, as after a restore. */
    static Failure unreadable() {
        return new Failure(
                MEANWHILE,
                "unreadable",
                "What was shown can no longer be read: the server has another key. Nothing was applied; put this aside"
                        + " and hand the roster in, or fetch it, again.",
                Map.of());
    }

    /** Of what is applied at once or not at all. */
    static Failure guarded() {
        return new Failure(
                ROSTER,
                "guarded",
                "This roster takes more away than goes without asking. Nothing was changed. If this is meant, import it"
                        + " again with --guard 100.",
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
