package dev.corridor.passes.model;

import dev.corridor.shared.PassId;
import dev.corridor.shared.PersonId;
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
 * @param course what has become of it so far
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
        Course course,
        List<Confirmed> confirmed,
        List<String> notices,
        Optional<Instant> due,
        long seq) {

    /** How long after its end a pass can turn out not to have led back. */
    public static final Duration NOT_BACK = Duration.ofMinutes(10);

    public Pass {
        confirmed = List.copyOf(confirmed);
        notices = List.copyOf(notices);
        if (state.over() != course.ending().isPresent()) {
            throw new IllegalArgumentException("a pass is over when it has an ending");
        }
        if (course.walkout().isPresent()
                && (state == State.WAITING || state == State.READY || state == State.SCHEDULED)) {
            throw new IllegalArgumentException("a walkout waits for nothing");
        }
        if (state == State.SCHEDULED && course.later().isEmpty()) {
            throw new IllegalArgumentException("a scheduled pass has a time");
        }
    }

    public Optional<Asked> asked() {
        return course.asked();
    }

    public Optional<InLine> line() {
        return course.line();
    }

    public Optional<Walk> walk() {
        return course.walk();
    }

    public Optional<Later> later() {
        return course.later();
    }

    public Optional<Walkout> walkout() {
        return course.walkout();
    }

    public Optional<Ending> ending() {
        return course.ending();
    }

    /** Whether something may still become of it. */
    public boolean over() {
        return state.over();
    }

    /** Whether it is for a later time and has not begun: it takes no place, and the student may have another. */
    public boolean ahead() {
        return state == State.SCHEDULED || (state == State.REQUESTED && later().isPresent() && !toActivity());
    }

    /** Whether its student asked for another time than now, and may still say yet another. */
    public boolean movable() {
        return ahead() && author.student();
    }

    /** Whether it leads to the meeting of an activity. */
    public boolean toActivity() {
        return later().flatMap(Later::meeting).isPresent();
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
        return asked().flatMap(Asked::approval).isPresent();
    }

    /** Whether staff wrote it for the student to accept or decline. */
    public boolean offer() {
        return asked().isPresent() && !author.student() && !toActivity();
    }

    /** Whether the student has not answered that offer yet. */
    public boolean offered() {
        return offer() && state == State.REQUESTED;
    }

    public boolean there() {
        return active() && walk().map(Walk::there).orElse(false);
    }

    /** Whether its student is missing and nobody has found them yet. */
    public boolean lookedFor() {
        return active() && walkout().isPresent();
    }

    public boolean overdue(Instant now) {
        return active() && !lookedFor() && walk().map(w -> w.overdue(now)).orElse(false);
    }

    /** Until when staff may say that its student did not come back, though it had ended. */
    public Optional<Instant> notBackUntil() {
        return state == State.ENDED && walkout().isEmpty()
                ? ending().map(end -> end.at().plus(NOT_BACK))
                : Optional.empty();
    }

    /** Whether a start is so fresh that it can be taken back. */
    public boolean undoable(Instant now) {
        return active()
                && walk().filter(w -> !now.isAfter(w.startedAt().plus(Terms.UNDO)))
                        .isPresent();
    }

    /** Whether the student's own wish set it going: asked for, or accepted. */
    public boolean startedByStudent() {
        return author.student() || offer();
    }

    public long rank() {
        return line().map(InLine::rank).orElse(Long.MAX_VALUE);
    }

    public Pass requested(Asked request) {
        return as(State.REQUESTED, course.with(request));
    }

    /** To start at a time, if the rules let it then. */
    public Pass scheduled(Instant startAt, LocalDate on) {
        Later time = Later.at(startAt, later().flatMap(Later::series), later().flatMap(Later::meeting));
        return on(on).as(State.SCHEDULED, course.with(time));
    }

    /** It could not start when its time had come. */
    public Pass missed(Ending end, List<String> why) {
        return as(State.MISSED, course.later(time -> time.missed(why)).with(end));
    }

    public Pass waiting(InLine place) {
        return as(State.WAITING, course.with(place));
    }

    public Pass started(Instant now) {
        Walk begun = Walk.from(now, Duration.ofMinutes(trip.minutes()));
        return as(State.ACTIVE, course.line(InLine::withoutTurn).with(begun));
    }

    public Pass approved(PersonId by, Instant now) {
        return as(state, course.asked(asked -> asked.approved(by, now)));
    }

    public Pass denied(Who by, Instant now, Optional<String> message) {
        Ending denial = new Ending(now, by.person(), by.how());
        return as(State.DENIED, course.asked(asked -> asked.denied(message)).with(denial));
    }

    public Pass turn(Instant until) {
        return as(State.READY, course.line(line -> line.turn(until)));
    }

    public Pass missed(long newRank) {
        return as(State.WAITING, course.line(line -> line.missed(newRank)));
    }

    /** Back from the turn to waiting, at the same place. */
    public Pass turnTakenBack() {
        return as(State.WAITING, course.line(InLine::withoutTurn));
    }

    public Pass arrived(Instant now) {
        return as(state, course.walk(walk -> walk.arrived(now)));
    }

    public Pass resumed(Instant now) {
        return as(state, course.walk(walk -> walk.resumed(now)));
    }

    /** Another length for all of it: the end moves by the difference. */
    public Pass lasting(int minutes) {
        Duration by = Duration.ofMinutes((long) minutes - trip.minutes());
        return with(trip.lasting(minutes)).as(state, course.walk(walk -> walk.longer(by)));
    }

    public Pass closed(State how, Ending end) {
        return as(how, course.line(InLine::withoutTurn).with(end));
    }

    /** In the same state with something else known of it. */
    Pass with(Course changed) {
        return as(state, changed);
    }

    public Pass with(Trip changed) {
        return new Pass(id, student, state, day, changed, author, course, confirmed, notices, due, seq);
    }

    /** Adds rules that were set aside, and codes that staff are told of, each once. */
    public Pass noticing(List<Confirmed> more, List<String> codes) {
        List<Confirmed> all = Stream.concat(confirmed.stream(), more.stream()).toList();
        List<String> told =
                Stream.concat(notices.stream(), codes.stream()).distinct().toList();
        return new Pass(id, student, state, day, trip, author, course, all, told, due, seq);
    }

    public Pass numbered(long newSeq) {
        return new Pass(id, student, state, day, trip, author, course, confirmed, notices, due, newSeq);
    }

    public Pass due(Optional<Instant> at) {
        return new Pass(id, student, state, day, trip, author, course, confirmed, notices, at, seq);
    }

    private Pass on(LocalDate newDay) {
        return new Pass(id, student, state, newDay, trip, author, course, confirmed, notices, due, seq);
    }

    private Pass as(State newState, Course changed) {
        return new Pass(id, student, newState, day, trip, author, changed, confirmed, notices, due, seq);
    }
}
