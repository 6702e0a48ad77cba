package dev.corridor.attendance.model;

import dev.corridor.rules.Absence;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the desk wrote down of one student on one day.
 *
 * @param entries in the order in which they happen; one that is still to come stands last
 */
public record DeskDay(List<Entry> entries) {

    public DeskDay {
        entries = entries.stream().sorted(Comparator.comparing(Entry::at)).toList();
    }

    /** What has happened last. */
    public Optional<Entry> last(Instant now) {
        return entries.stream().filter(entry -> !entry.at().isAfter(now)).reduce((before, after) -> after);
    }

    /** That the student is to leave later today. */
    public Optional<Entry> planned(Instant now) {
        return entries.stream().filter(entry -> entry.at().isAfter(now)).findFirst();
    }

    /** The day without one entry. */
    public DeskDay without(Entry taken) {
        return new DeskDay(
                entries.stream().filter(entry -> !entry.equals(taken)).toList());
    }

    /** What may be written down next; a student who is to leave may leave at another time. */
    public Set<Kind> may(Instant now) {
        return last(now).map(Entry::kind).map(DeskDay::after).orElse(EnumSet.of(Kind.LATE, Kind.EARLY, Kind.ABSENT));
    }

    private static Set<Kind> after(Kind last) {
        return switch (last) {
            case ABSENT -> EnumSet.of(Kind.LATE);
            case LATE, BACK -> EnumSet.of(Kind.EARLY);
            case EARLY -> EnumSet.of(Kind.BACK);
        };
    }

    /** The entry that says the same already: pressed or scanned twice. */
    public Optional<Entry> same(Kind kind, Instant at, Instant now) {
        Optional<Entry> last = last(now).filter(entry -> entry.kind() == kind);
        return switch (kind) {
            case LATE ->
                entries.stream().filter(entry -> entry.kind() == Kind.LATE).findFirst();
            case EARLY -> last.or(() -> planned(now).filter(entry -> entry.at().equals(at)));
            case ABSENT, BACK -> last;
        };
    }

    /** From when to when the student is away, if at all; the day goes from one midnight to the next. */
    public Optional<Absence> absence(Instant midnight, Instant nextMidnight) {
        return entries.reversed().stream().findFirst().flatMap(entry -> switch (entry.kind()) {
            case ABSENT -> Optional.of(new Absence(midnight, nextMidnight));
            case EARLY -> Optional.of(new Absence(entry.at(), entry.returnsAt().orElse(nextMidnight)));
            case LATE, BACK -> Optional.empty();
        });
    }
}
