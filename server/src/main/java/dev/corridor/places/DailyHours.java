package dev.corridor.places;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalTime;

/** The hours in which a room is open each day, in the school's zone: from (included) to (excluded). */
public record DailyHours(
        @JsonFormat(pattern = "HH:mm") LocalTime from,
        @JsonFormat(pattern = "HH:mm") LocalTime to) {

    public DailyHours {
        if (from == null || to == null) {
            throw new IllegalArgumentException("Say from when to when.");
        }
    }
}
