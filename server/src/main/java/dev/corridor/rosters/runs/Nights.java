package dev.corridor.rosters.runs;

import dev.corridor.schools.School;
import dev.corridor.schools.Schools;
import dev.corridor.shared.DistrictId;
import dev.corridor.shared.SchoolClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** When runs are due: at a set hour where a district's schools are, and again after a failure that may pass. */
@Component
class Nights {

    private static final int TRIES = 5;
    private static final Duration FIRST_WAIT = Duration.ofMinutes(5);
    private static final int FACTOR = 3;

    private final Schools schools;
    private final SchoolClock clock;

    Nights(Schools schools, SchoolClock clock) {
        this.schools = schools;
        this.clock = clock;
    }

    /** Where a district is: where its first school is. */
    ZoneId zone(DistrictId district) {
        return schools.of(district).stream().findFirst().map(School::zone).orElse(ZoneOffset.UTC);
    }

    /** The next time it is this hour. */
    Optional<Instant> next(DistrictId district, Optional<LocalTime> hour) {
        ZonedDateTime now = clock.now().atZone(zone(district));
        return hour.map(time -> {
            ZonedDateTime today = now.toLocalDate().atTime(time).atZone(now.getZone());
            ZonedDateTime next = today.isAfter(now)
                    ? today
                    : now.toLocalDate().plusDays(1).atTime(time).atZone(now.getZone());
            return next.toInstant();
        });
    }

    /** When to try again after a failure that may pass: in 5, 15, 45, 135 minutes; empty to wait for the next night. */
    Optional<Instant> again(int attempt) {
        return attempt >= TRIES
                ? Optional.empty()
                : Optional.of(clock.now().plus(FIRST_WAIT.multipliedBy((long) Math.pow(FACTOR, attempt - 1))));
    }
}
