package dev.corridor.rules;

import dev.corridor.shared.RoomId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The days a decision looks at: today, and the next one with a bell schedule, so that a refusal can say when. */
public record SchoolDays(ZoneId zone, List<DaySchedule> days) {

    private static final int MOST_STEPS = 100;

    public SchoolDays {
        days = days.stream().sorted(Comparator.comparing(DaySchedule::date)).toList();
    }

    /** The day this moment is in; one nothing is known of has no hours. */
    public DaySchedule at(Instant at) {
        LocalDate date = LocalDate.ofInstant(at, zone);
        return days.stream()
                .filter(day -> day.date().equals(date))
                .findFirst()
                .orElseGet(() -> DaySchedule.free(date, zone));
    }

    /** When the first school day after this moment begins that is known. */
    public Optional<Instant> nextStart(Instant after) {
        return days.stream()
                .flatMap(day -> day.starts().stream())
                .filter(start -> start.isAfter(after))
                .findFirst();
    }

    /** The first moment from {@code from} on that is in hours and outside no-fly time, if it is known. */
    public Optional<Instant> nextAllowed(Instant from, StudentFacts student, RoomId destination) {
        Optional<Instant> moment = Optional.of(from);
        for (int step = 0; step < MOST_STEPS && moment.isPresent(); step++) {
            Instant at = moment.get();
            Optional<Instant> later = later(at, student, destination);
            if (later.filter(at::equals).isPresent()) {
                return later;
            }
            moment = later;
        }
        return Optional.empty();
    }

    private Optional<Instant> later(Instant at, StudentFacts student, RoomId destination) {
        DaySchedule day = at(at);
        if (!day.inHours(at)) {
            return nextStart(at);
        }
        return Optional.of(day.windows(student, destination).stream()
                .filter(window -> window.contains(at))
                .map(NoFlyWindow::to)
                .max(Comparator.naturalOrder())
                .orElse(at));
    }
}
