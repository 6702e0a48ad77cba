package dev.corridor.rules;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** When a room is open, every day, in the school's zone; {@code to} is the first moment it is closed. */
public record DailyHours(LocalTime from, LocalTime to) {

    public DailyHours {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("a room opens before it closes");
        }
    }

    boolean contain(Instant at, ZoneId zone) {
        LocalTime time = LocalTime.ofInstant(at, zone);
        return !time.isBefore(from) && time.isBefore(to);
    }

    /** The first open moment from {@code at} on. */
    Instant next(Instant at, ZoneId zone) {
        if (contain(at, zone)) {
            return at;
        }
        ZonedDateTime local = at.atZone(zone);
        int days = local.toLocalTime().isBefore(from) ? 0 : 1;
        return local.toLocalDate().plusDays(days).atTime(from).atZone(zone).toInstant();
    }
}
