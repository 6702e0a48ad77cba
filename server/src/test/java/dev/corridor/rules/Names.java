package dev.corridor.rules;

import dev.corridor.shared.GroupId;
import dev.corridor.shared.PassId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.RoomId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Everybody and everything in tests of the rules goes by name, and every time is on one Monday in Chicago. */
public final class Names {

    public static final ZoneId ZONE = ZoneId.of("America/Chicago");
    public static final LocalDate MONDAY = LocalDate.of(2026, 9, 14);

    public static final String CLASS = "Room 214";
    public static final String OTHER_CLASS = "Room 118";
    public static final String RESTROOM = "Restroom";
    public static final String LIBRARY = "Library";
    public static final String NURSE = "Nurse";

    private Names() {}

    public static Instant time(String clock) {
        return MONDAY.atTime(clock(clock)).atZone(ZONE).toInstant();
    }

    public static Instant tomorrow(String clock) {
        return MONDAY.plusDays(1).atTime(clock(clock)).atZone(ZONE).toInstant();
    }

    public static LocalTime clock(String clock) {
        return LocalTime.parse(clock.length() == 4 ? "0" + clock : clock);
    }

    public static PersonId person(String name) {
        return new PersonId(named(name));
    }

    public static List<PersonId> people(String... names) {
        return Stream.of(names).map(Names::person).toList();
    }

    public static RoomId roomId(String name) {
        return new RoomId(named(name));
    }

    public static GroupId group(String name) {
        return new GroupId(named(name));
    }

    public static PassId passOf(String student) {
        return new PassId(named("pass of " + student));
    }

    private static UUID named(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
