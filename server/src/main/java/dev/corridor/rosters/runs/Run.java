package dev.corridor.rosters.runs;

import dev.corridor.rosters.Preview;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.DistrictId;
import dev.corridor.shared.SchoolId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A roster that was fetched or handed in, and what came of it.
 *
 * @param by empty for the clock and for whoever runs the server
 * @param attempt the first is 1
 * @param digest of what it does, in short; blank while nothing was planned
 * @param mark where the next fetch may go on from, once this is applied
 * @param whole whether everything was fetched
 * @param undoes the run that this one undoes
 * @param only the one school that it is for; empty for the whole district
 * @param file what was handed in is called; blank if nothing was
 */
public record Run(
        RunId id,
        DistrictId district,
        Optional<ConnectionId> connection,
        Cause cause,
        State state,
        Instant startedAt,
        Optional<Instant> endedAt,
        Optional<AccountId> by,
        int attempt,
        String digest,
        Optional<Preview> preview,
        Optional<Failure> problem,
        Optional<String> mark,
        boolean whole,
        Optional<RunId> undoes,
        Optional<SchoolId> only,
        String file) {

    /** What set it going. */
    public enum Cause {
        BY_HAND,
        NIGHTLY,
        UPLOAD,
        COMMAND,
        UNDO;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        public static Cause of(String word) {
            return valueOf(word.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
        }
    }

    /** How far it has come. */
    public enum State {
        FETCHING,
        /** Shown, and waiting for a yes. */
        PLANNED,
        /** Stopped by the guard, and waiting for a yes. */
        HELD,
        /** The yes is being carried out. */
        APPLYING,
        APPLIED,
        UNCHANGED,
        FAILED,
        /** Of a run that undoes another. */
        UNDOING,
        UNDONE,
        FORGOTTEN;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        public static State of(String word) {
            return valueOf(word.toUpperCase(java.util.Locale.ROOT));
        }

        /** Whether an admin is asked. */
        public boolean waits() {
            return this == PLANNED || this == HELD;
        }

        /** Whether a server works on it, or will. */
        public boolean underWay() {
            return this == FETCHING || this == APPLYING || this == UNDOING;
        }
    }

    /**
     * Why it failed.
     *
     * @param kind {@code passing}, {@code settings}, {@code other-side}, {@code roster}, or {@code meanwhile} for what
     *     an admin who said yes has to look at again
     * @param text in plain English; screens in other languages say the code with its values
     */
    public record Failure(String kind, String code, String text, Map<String, String> values) {}

    static Run begun(
            DistrictId district,
            Optional<ConnectionId> connection,
            Cause cause,
            Optional<AccountId> by,
            int attempt,
            Instant now) {
        return new Run(
                new RunId(dev.corridor.shared.Ids.next()),
                district,
                connection,
                cause,
                State.FETCHING,
                now,
                Optional.empty(),
                by,
                attempt,
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true,
                Optional.empty(),
                Optional.empty(),
                "");
    }

    /** A run for one school, or of a file that somebody handed in. */
    Run of(Optional<SchoolId> school, String name) {
        return new Run(
                id,
                district,
                connection,
                cause,
                state,
                startedAt,
                endedAt,
                by,
                attempt,
                digest,
                preview,
                problem,
                mark,
                whole,
                undoes,
                school,
                name);
    }

    /** Whether it is of a file that waits for its admin, not of a connection. */
    boolean uploaded() {
        return cause == Cause.UPLOAD;
    }

    /** Ended, or waiting for an admin. */
    Run now(State changed, Instant at) {
        return with(changed, Optional.of(at), digest, preview, problem, mark, whole, undoes);
    }

    Run fetched(Optional<String> newMark, boolean everything) {
        return with(state, endedAt, digest, preview, problem, newMark, everything, undoes);
    }

    /** Of a connection that has changed since: the next fetch goes on from nowhere. */
    Run withoutMark() {
        return with(state, endedAt, digest, preview, problem, Optional.empty(), whole, undoes);
    }

    Run planned(String newDigest, Preview shown) {
        return with(state, endedAt, newDigest, Optional.of(shown), problem, mark, whole, undoes);
    }

    Run failed(Failure why, Instant at) {
        return with(State.FAILED, Optional.of(at), digest, preview, Optional.of(why), mark, whole, undoes);
    }

    /** Waiting for a yes: shown, or held where it takes more than goes without asking. */
    Run waiting(Optional<Failure> why, Instant at) {
        State waits = preview.filter(shown -> !shown.guard().isEmpty()).isPresent() ? State.HELD : State.PLANNED;
        return with(waits, Optional.of(at), digest, preview, why, mark, whole, undoes);
    }

    Run applying() {
        return with(State.APPLYING, Optional.empty(), digest, preview, Optional.empty(), mark, whole, undoes);
    }

    Run undoing(RunId undone) {
        return with(State.UNDOING, endedAt, digest, preview, problem, mark, whole, Optional.of(undone));
    }

    /** The same run, further on. */
    private Run with(
            State newState,
            Optional<Instant> newEnd,
            String newDigest,
            Optional<Preview> newPreview,
            Optional<Failure> newProblem,
            Optional<String> newMark,
            boolean newWhole,
            Optional<RunId> newUndoes) {
        return new Run(
                id,
                district,
                connection,
                cause,
                newState,
                startedAt,
                newEnd,
                by,
                attempt,
                newDigest,
                newPreview,
                newProblem,
                newMark,
                newWhole,
                newUndoes,
                only,
                file);
    }
}
