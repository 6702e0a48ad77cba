package dev.corridor.passes.model;

import dev.corridor.rules.DaySchedule;
import dev.corridor.rules.Emergency;
import dev.corridor.rules.Period;
import dev.corridor.rules.RuleBook;
import dev.corridor.shared.RoomId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a batch of acts is judged by: the same for all of them.
 *
 * @param now the moment all of them happen at
 * @param asks what rooms want of students, besides the rules
 */
public record Scene(Instant now, RuleBook book, Terms terms, RoomCodes codes, Map<RoomId, RoomAsks> asks) {

    public RoomAsks asks(RoomId room) {
        return asks.getOrDefault(room, RoomAsks.NOTHING);
    }

    /** The same at another moment. */
    public Scene at(Instant moment) {
        return new Scene(moment, book, terms, codes, asks);
    }

    /** Whether this was called out and is not over. */
    boolean during(Emergency.Kind kind) {
        return book.emergency()
                .filter(emergency -> emergency.kind() == kind && emergency.lasts(now))
                .isPresent();
    }

    public LocalDate today() {
        return dayOf(now);
    }

    LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, book.days().zone());
    }

    /** Until when somebody may wait who began at a moment: the end of its period, or without one of its day. */
    public Instant waitEnds(Instant since) {
        DaySchedule day = book.days().at(since);
        return day.periodAt(since).map(Period::ends).orElseGet(() -> midnightAfter(since));
    }

    /** The names of the periods under way. */
    public List<String> periodsUnderWay() {
        return book.days().at(now).periods().stream()
                .filter(period -> period.contains(now))
                .map(Period::name)
                .toList();
    }

    /** The end of the school's calendar day that a moment is in. */
    public Instant midnightAfter(Instant at) {
        return LocalDate.ofInstant(at, book.days().zone())
                .plusDays(1)
                .atStartOfDay(book.days().zone())
                .toInstant();
    }
}
