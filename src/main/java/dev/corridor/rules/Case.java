package dev.corridor.rules;

import dev.corridor.shared.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * A request with all that its rules look at.
 *
 * @param facts with every due turn given
 * @param open the student's waiting, ready or active pass, unless the request is about that pass
 * @param itself the pass the request is about
 * @param taken the places that others hold
 */
record Case(
        PassRequest request,
        HallFacts facts,
        RuleBook book,
        Instant now,
        StudentFacts student,
        Accommodations accommodations,
        Optional<OpenPass> open,
        Optional<OpenPass> itself,
        Taken taken) {

    static Case of(PassRequest request, HallFacts facts, RuleBook book, Instant now) {
        return of(request, facts, book, now, Taken.by(request, facts, book, now));
    }

    static Case of(PassRequest request, HallFacts facts, RuleBook book, Instant now, Taken taken) {
        PersonId student = request.student();
        Optional<OpenPass> itself = request.pass().flatMap(facts::pass);
        Optional<OpenPass> open =
                facts.passOf(student).filter(pass -> !Optional.of(pass).equals(itself));
        return new Case(request, facts, book, now, facts.student(student), book.of(student), open, itself, taken);
    }

    /** The same request at another time, for rules that only time changes. */
    Case at(Instant other) {
        return new Case(request, facts, book, other, student, accommodations, open, itself, taken);
    }

    Optional<RoomRules> origin() {
        return book.room(request.origin());
    }

    Optional<RoomRules> destination() {
        return book.room(request.destination());
    }

    boolean urgent() {
        return request.urgent()
                && destination().filter(RoomRules::urgentAllowed).isPresent();
    }

    boolean returning() {
        return student.returns(request, now);
    }

    /** The longest this student may ask for. */
    int longest() {
        return destination().map(room -> accommodations.stretch(room.minutes())).orElse(1);
    }

    int minutes() {
        return request.minutes().orElseGet(this::longest);
    }
}
