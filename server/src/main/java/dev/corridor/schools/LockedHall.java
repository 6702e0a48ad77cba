package dev.corridor.schools;

import dev.corridor.shared.SchoolId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A school's hall while this transaction holds it. What is appended and remembered is written when the work is done. An
 * overhaul holds it only then, and appends nothing.
 */
public final class LockedHall {

    /** An act with its answer, to be written. */
    record Remembered(Act act, long seq, String answer) {}

    private final SchoolId school;
    private final Instant at;
    private final HallLog log;
    private final long firstSeq;
    private final List<LogEntry> entries = new ArrayList<>();
    private final List<Remembered> acts = new ArrayList<>();
    private final Map<Act, String> answers = new HashMap<>();
    private long configVersion;
    private long reviewedVersion;
    private boolean reconfigured;
    private boolean reviewed;

    LockedHall(SchoolId school, Instant at, HallRow row, HallLog log) {
        this.school = school;
        this.at = at;
        this.log = log;
        this.firstSeq = row.lastSeq();
        this.configVersion = row.configVersion();
        this.reviewedVersion = row.reviewedVersion();
    }

    public SchoolId school() {
        return school;
    }

    /** Now, for everything this transaction does: never earlier than what any other did in this hall. */
    public Instant at() {
        return at;
    }

    /** The version of the school's configuration that decisions go by. */
    public long configVersion() {
        return configVersion;
    }

    /** The number of the newest log entry, those appended here included. */
    public long lastSeq() {
        return firstSeq + entries.size();
    }

    /** Adds an entry to the log and tells its number. */
    public long append(LogEntry entry) {
        entries.add(entry);
        return lastSeq();
    }

    /** Looks up, in one statement, which of these acts were done before. */
    public void recall(Collection<Act> acts) {
        answers.putAll(log.answers(school, acts));
    }

    /** The answer to an act that was recalled or has been remembered here. */
    public Optional<String> answerTo(Act act) {
        return Optional.ofNullable(answers.get(act));
    }

    /** Keeps the answer to an act, so that a repeat is answered alike. */
    public void remember(Act act, String answer) {
        answers.put(act, answer);
        acts.add(new Remembered(act, lastSeq(), answer));
    }

    /** Whether the configuration changed since whoever waits was last looked at. */
    public boolean needsReview() {
        return reviewedVersion < configVersion;
    }

    /** Notes that everyone who waits has been looked at under this configuration. */
    public void reviewed() {
        reviewed = reviewedVersion < configVersion;
        reviewedVersion = configVersion;
    }

    void reconfigure() {
        if (!reconfigured) {
            configVersion++;
        }
        reconfigured = true;
    }

    boolean reconfigures() {
        return reconfigured;
    }

    boolean changed() {
        return reconfigured || reviewed || !entries.isEmpty() || !acts.isEmpty();
    }

    long reviewedVersion() {
        return reviewedVersion;
    }

    long firstSeq() {
        return firstSeq;
    }

    List<LogEntry> entries() {
        return entries;
    }

    List<Remembered> acts() {
        return acts;
    }
}
