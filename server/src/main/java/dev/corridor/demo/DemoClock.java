package dev.corridor.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/**
 * How far the sample world's clock runs ahead of the machine's, so that a school day is under way whatever the hour. It
 * is kept beside the data, and only ever grows: time in a hall never goes back.
 */
public final class DemoClock {

    private static final LocalTime MID_MORNING = LocalTime.of(10, 12);
    private static final LocalTime FIRST_BELL = LocalTime.of(8, 0);
    private static final LocalTime LAST_BELL = LocalTime.of(14, 30);
    private static final LocalTime EVERYBODY_HOME = LocalTime.of(15, 10);

    private DemoClock() {}

    /** How far ahead to be now, kept in the folder for the next start. */
    public static Duration ahead(Path folder, Instant machine) {
        Path file = folder.resolve("demo-clock");
        try {
            Duration before =
                    Files.exists(file) ? Duration.parse(Files.readString(file).strip()) : Duration.ZERO;
            Duration ahead = before.plus(toSchoolHours(machine.plus(before)));
            Files.createDirectories(folder);
            Files.writeString(file, ahead + "\n");
            return ahead;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How long from here to the next school morning, now that the day is over; nothing while it is not. */
    static Duration toNextDay(Instant now) {
        LocalTime here = now.atZone(SampleDistrict.ZONE).toLocalTime();
        boolean over = here.isBefore(FIRST_BELL) || !here.isBefore(EVERYBODY_HOME);
        return over || !schoolDay(now.atZone(SampleDistrict.ZONE)) ? toSchoolHours(now) : Duration.ZERO;
    }

    /** How long from here to the middle of a school morning; nothing while school is on. */
    static Duration toSchoolHours(Instant now) {
        ZonedDateTime here = now.atZone(SampleDistrict.ZONE);
        if (schoolDay(here)
                && !here.toLocalTime().isBefore(FIRST_BELL)
                && here.toLocalTime().isBefore(LAST_BELL)) {
            return Duration.ZERO;
        }
        ZonedDateTime morning = here.with(MID_MORNING);
        while (morning.isBefore(here) || !schoolDay(morning)) {
            morning = morning.plusDays(1).with(MID_MORNING);
        }
        return Duration.between(here, morning);
    }

    private static boolean schoolDay(ZonedDateTime day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
    }
}
