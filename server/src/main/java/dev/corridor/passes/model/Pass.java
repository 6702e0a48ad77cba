package dev.corridor.passes.model;

import dev.corridor.rules.RestrictedEnding;
import dev.corridor.rules.RoomRules;
import dev.corridor.rules.RuleBook;
import dev.corridor.shared.PassId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.RoomId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A pass as it is at one moment. Changing it gives another value; which changes a state allows is for {@link Hall}.
 *
 * @param day the school's day on which it was asked for
 * @param asked present once approval was needed
 * @param line present once it stood in the line
 * @param walk present once it started
 * @param later present if it was written for a later time
 * @param walkout present if its student is missing, or was
 * @param ending present once it is closed
 * @param confirmed the rules that staff set aside
 * @param notices the codes staff were told of
 * @param due when the clock has to look at it next
 * @param seq the log's number of the last change; 0 before the first
 */
public record Pass(
        PassId id,
        PersonId student,
        State state,
        LocalDate day,
        Trip trip,
        Author author,
        Optional<Asked> asked,
        Optional<InLine> line,
        Optional<Walk> walk,
        Optional<Later> later,
        Optional<Walkout> walkout,
        Optional<Ending> ending,
        List<Confirmed> confirmed,
        List<String> notices,
        Optional<Instant> due,
        long seq) {

    /** How long after its end a pass can turn out not to have led back. */
    public static final Duration NOT_BACK = Duration.ofMinutes(10);

    public Pass {
        confirmed = List.copyOf(confirmed);
        notices = List.copyOf(notices);
        if (state.over() != ending.isPresent()) {
            throw new IllegalArgumentException("a pass is over when it has an ending");
        }
        if (walkout.isPresent() && (state == State.WAITING || state == State.READY || state == State.SCHEDULED)) {
            throw new IllegalArgumentException("a walkout waits for nothing");
        }
        if (state == State.SCHEDULED && later.isEmpty()) {
            throw new IllegalArgumentException("a scheduled pass has a time");
        }
    }

    /** Whether something may still become of it. */
    public boolean over() {
        return state.over();
    }

    /** Whether it is for a later time and has not begun: it takes no place, and the student may have another. */
    public boolean ahead() {
        return state == State.SCHEDULED || (state == State.REQUESTED && later.isPresent() && !toActivity());
    }

    /** Whether its student asked for another time than now, and may still say yet another. */
    public boolean movable() {
        return ahead() && author.student();
    }

    /** Whether it leads to the meeting of an activity. */
    public boolean toActivity() {
        return later.flatMap(Later::meeting).isPresent();
    }

    /** Whether the time of its activity has come, and a teacher is to let the student go. */
    public boolean waitsForTeacher() {
        return state == State.REQUESTED && toActivity();
    }

    /** Whether it goes on now. A student has one open pass at most. */
    public boolean open() {
        return !over() && !ahead();
    }

    public boolean active() {
        return state == State.ACTIVE;
    }

    public boolean approved() {
        return asked.flatMap(Asked::approval).isPresent();
    }

    /** Whether staff wrote it for the student to accept or decline. */
    public boolean offer() {
        return asked.isPresent() && !author.student() && !toActivity();
    }

    /** Whether the student has not answered that offer yet. */
    public boolean offered() {
        return offer() && state == State.REQUESTED;
    }

    public boolean there() {
        return active() && walk.map(Walk::there).orElse(false);
    }

    /** Whether its student is missing and nobody has found them yet. */
    public boolean lookedFor() {
        return active() && walkout.isPresent();
    }

    public boolean overdue(Instant now) {
        return active() && !lookedFor() && walk.map(w -> w.overdue(now)).orElse(false);
    }

    /** Until when staff may say that its student did not come back, though it had ended. */
    public Optional<Instant> notBackUntil() {
        return state == State.ENDED && walkout.isEmpty()
                ? ending.map(end -> end.at().plus(NOT_BACK))
                : Optional.empty();
    }

    /** Whether a start is so fresh that it can be taken back. */
    public boolean undoable(Instant now) {
        return active()
                && walk.filter(w -> !now.isAfter(w.startedAt().plus(Terms.UNDO)))
                        .isPresent();
    }

    /** Whether the student's own wish set it going: asked for, or accepted. */
    public boolean startedByStudent() {
        return author.student() || offer();
    }

    /** Whose ending rule binds the student: the origin's for a round trip, the destination's for one way. */
    public RoomId endingRoom() {
        return switch (trip.travel()) {
            case ROUND_TRIP -> trip.origin();
            case ONE_WAY -> trip.destination();
        };
    }

    public RestrictedEnding endingRule(RuleBook book) {
        return book.room(endingRoom()).map(RoomRules::ending).orElse(RestrictedEnding.OFF);
    }

    public long rank() {
        return line.map(InLine::rank).orElse(Long.MAX_VALUE);
    }

    public Pass requested(Asked request) {
        return with(State.REQUESTED, Optional.of(request), line, walk, Optional.empty());
    }

    /** To start at a time, if the rules let it then. */
    public Pass scheduled(Instant startAt, LocalDate on) {
        Later time = Later.at(startAt, later.flatMap(Later::series), later.flatMap(Later::meeting));
        return later(State.SCHEDULED, on, Optional.of(time), Optional.empty());
    }

    /** Without what was answered before. */
    Pass unasked() {
        return with(state, Optional.empty(), line, walk, ending);
    }

    /** It could not start when its time had come. */
    public Pass missed(Ending end, List<String> why) {
        return later(State.MISSED, day, later.map(time -> time.missed(why)), Optional.of(end));
    }

    public Pass waiting(InLine place) {
        return with(State.WAITING, asked, Optional.of(place), walk, Optional.empty());
    }

    public Pass started(Instant now) {
        Walk begun = Walk.from(now, Duration.ofMinutes(trip.minutes()));
        return with(State.ACTIVE, asked, line.map(InLine::withoutTurn), Optional.of(begun), Optional.empty());
    }

    public Pass approved(PersonId by, Instant now) {
        return with(state, asked.map(a -> a.approved(by, now)), line, walk, ending);
    }

    public Pass denied(Who by, Instant now, Optional<String> message) {
        Ending denial = new Ending(now, by.person(), by.how());
        return with(State.DENIED, asked.map(a -> a.denied(message)), line, walk, Optional.of(denial));
    }

    public Pass turn(Instant until) {
        return with(State.READY, asked, line.map(l -> l.turn(until)), walk, Optional.empty());
    }

    public Pass missed(long newRank) {
        return with(State.WAITING, asked, line.map(l -> l.missed(newRank)), walk, Optional.empty());
    }

    /** Back from the turn to waiting, at the same place. */
    public Pass turnTakenBack() {
        return with(State.WAITING, asked, line.map(InLine::withoutTurn), walk, Optional.empty());
    }

    public Pass ranked(long newRank) {
        return with(state, asked, line.map(l -> l.ranked(newRank)), walk, ending);
    }

    public Pass arrived(Instant now) {
        return with(state, asked, line, walk.map(w -> w.arrived(now)), ending);
    }

    public Pass resumed(Instant now) {
        return with(state, asked, line, walk.map(w -> w.resumed(now)), ending);
    }

    /** Another length for all of it: the end moves by the difference. */
    public Pass lasting(int minutes) {
        Duration by = Duration.ofMinutes((long) minutes - trip.minutes());
        return with(trip.lasting(minutes)).with(state, asked, line, walk.map(w -> w.longer(by)), ending);
    }

    public Pass closed(State how, Ending end) {
        return with(how, asked, line.map(InLine::withoutTurn), walk, Optional.of(end));
    }

    /** The same pass with every deadline moved, for a time during which no server ran. */
    public Pass later(Duration gap) {
        return with(
                state,
                asked.map(a -> a.later(gap)),
                line.map(l -> l.later(gap)),
                walk.map(w -> w.there() ? w : w.longer(gap)),
                ending);
    }

    /** Of a walkout: what else is known. */
    Pass walkout(Walkout changed) {
        return new Pass(
                id,
                student,
                state,
                day,
                trip,
                author,
                asked,
                line,
                walk,
                later,
                Optional.of(changed),
                ending,
                confirmed,
                notices,
                due,
                seq);
    }

    public Pass with(Trip changed) {
        return new Pass(
                id, student, state, day, changed, author, asked, line, walk, later, walkout, ending, confirmed, notices,
                due, seq);
    }

    /** Adds rules that were set aside, and codes that staff are told of, each once. */
    public Pass noticing(List<Confirmed> more, List<String> codes) {
        List<Confirmed> all = Stream.concat(confirmed.stream(), more.stream()).toList();
        List<String> told =
                Stream.concat(notices.stream(), codes.stream()).distinct().toList();
        return new Pass(
                id, student, state, day, trip, author, asked, line, walk, later, walkout, ending, all, told, due, seq);
    }

    public Pass numbered(long newSeq) {
        return new Pass(
                id, student, state, day, trip, author, asked, line, walk, later, walkout, ending, confirmed, notices,
                due, newSeq);
    }

    public Pass due(Optional<Instant> at) {
        return new Pass(
                id, student, state, day, trip, author, asked, line, walk, later, walkout, ending, confirmed, notices,
                at, seq);
    }

    private Pass with(
            State newState,
            Optional<Asked> newAsked,
            Optional<InLine> newLine,
            Optional<Walk> newWalk,
            Optional<Ending> newEnding) {
        return new Pass(
                id, student, newState, day, trip, author, newAsked, newLine, newWalk, later, walkout, newEnding,
                confirmed, notices, due, seq);
    }

    private Pass later(State newState, LocalDate on, Optional<Later> time, Optional<Ending> newEnding) {
        return new Pass(
                id, student, newState, on, trip, author, asked, line, walk, time, walkout, newEnding, confirmed,
                notices, due, seq);
    }
}
