package dev.corridor.attendance.model;

import dev.corridor.rules.Absence;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the desk wrote down of one student on one day.
 *
 * @param entries in the order in which they were written down
 */
public record DeskDay(List<Entry> entries) {

    public DeskDay {
        entries = List.copyOf(entries);
    }

    public Optional<Entry> last() {
        return entries.isEmpty() ? Optional.empty() : Optional.of(entries.getLast());
    }

    /** What may be written down next. */
    public Set<Kind> may() {
        return last().map(Entry::kind).map(DeskDay::after).orElse(EnumSet.of(Kind.LATE, Kind.EARLY, Kind.ABSENT));
    }

    private static Set<Kind> after(Kind last) {
        return switch (last) {
            case ABSENT -> EnumSet.of(Kind.LATE);
            case LATE, BACK -> EnumSet.of(Kind.EARLY);
            case EARLY -> EnumSet.of(Kind.BACK);
        };
    }

    /** The entry that says the same already: pressed or scanned twice. */
    public Optional<Entry> same(Kind kind) {
        return switch (kind) {
            case LATE ->
                entries.stream().filter(entry -> entry.kind() == Kind.LATE).findFirst();
            case ABSENT, EARLY, BACK -> last().filter(entry -> entry.kind() == kind);
        };
    }

    /** From when to when the student is away, if at all; the day goes from one midnight to the next. */
    public Optional<Absence> absence(Instant midnight, Instant nextMidnight) {
        return last().flatMap(entry -> switch (entry.kind()) {
            case ABSENT -> Optional.of(new Absence(midnight, nextMidnight));
            case EARLY -> Optional.of(new Absence(entry.at(), entry.returnsAt().orElse(nextMidnight)));
            case LATE, BACK -> Optional.empty();
        });
    }
}
