package dev.corridor.demo;

import dev.corridor.attendance.Attendance;
import dev.corridor.attendance.Draft;
import dev.corridor.attendance.model.Kind;
import dev.corridor.people.Person;
import dev.corridor.shared.Actor;
import dev.corridor.shared.SchoolClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What Mr. Pappas has recorded at the desk so far today; recorded again, it stays as it is. */
final class DeskMorning {

    /** Which of the students; nobody whom pictures and tests speak of. */
    private static final int FIRST = 150;

    private static final Duration ERRAND = Duration.ofMinutes(90);

    private final Attendance attendance;
    private final Cast cast;
    private final SchoolClock clock;

    DeskMorning(Attendance attendance, Cast cast, SchoolClock clock) {
        this.attendance = attendance;
        this.cast = cast;
        this.clock = clock;
    }

    void write() {
        if (!attendance.of(cast.school(), attendance.today(cast.school())).isEmpty()) {
            return;
        }
        record(0, Kind.ABSENT, "Sick", Optional.empty());
        record(1, Kind.ABSENT, "Family reason", Optional.empty());
        record(2, Kind.LATE, "Bus was late", Optional.empty());
        record(3, Kind.LATE, "Overslept", Optional.empty());
        record(4, Kind.LATE, "Medical appointment", Optional.empty());
        record(5, Kind.EARLY, "Sick", Optional.empty());
        record(6, Kind.EARLY, "Medical appointment", Optional.of(clock.now().plus(ERRAND)));
        write(7, Kind.EARLY, "Family reason", Optional.of(clock.now().plus(ERRAND)), Optional.empty());
    }

    private void record(int place, Kind kind, String reason, Optional<Instant> returnsAt) {
        write(place, kind, reason, Optional.empty(), returnsAt);
    }

    private void write(int place, Kind kind, String reason, Optional<Instant> at, Optional<Instant> returnsAt) {
        Actor desk = cast.desk();
        Person student = cast.nth(FIRST + place * 20);
        attendance.record(desk, new Draft(student.id(), kind, at, returnsAt, Optional.of(reason), Optional.empty()));
    }
}
