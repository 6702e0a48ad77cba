package dev.corridor.places;

import dev.corridor.rules.Away;
import dev.corridor.rules.Away.Stretch;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.RoomId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** That a member of staff, or a room, is out of office for some time. */
public record OutOfOffice(OutOfOfficeId id, Who who, Term term) {

    /** A member of staff or a room. */
    public sealed interface Who {
        record Person(PersonId id) implements Who {}

        record Room(RoomId id) implements Who {}
    }

    /**
     * When, in the school's zone.
     *
     * @param from the first day
     * @param until the last day
     * @param at from when on each of the days; null, like {@code to}, for all day
     * @param to until when on each of the days
     * @param weekdays which of the days; none for each
     */
    public record Term(
            LocalDate from,
            LocalDate until,
            @Nullable LocalTime at,
            @Nullable LocalTime to,
            Set<DayOfWeek> weekdays) {

        private static final long MOST_DAYS = 400;

        public Term {
            weekdays = Set.copyOf(weekdays);
            if (until.isBefore(from)) {
                throw Problem.field("until", "before-from", "The last day is not before the first.");
            }
            if (ChronoUnit.DAYS.between(from, until) > MOST_DAYS) {
                throw Problem.field("until", "too-long", "At most " + MOST_DAYS + " days.");
            }
            if ((at == null) != (to == null)) {
                throw Problem.field(at == null ? "at" : "to", "missing", "Say both times, or none for all day.");
            }
            if (at != null && !at.isBefore(to)) {
                throw Problem.field("to", "before-at", "It ends after it begins.");
            }
        }

        /** What of a day it takes, if anything. */
        Optional<Stretch> on(LocalDate day, ZoneId zone) {
            boolean that = !day.isBefore(from)
                    && !day.isAfter(until)
                    && (weekdays.isEmpty() || weekdays.contains(day.getDayOfWeek()));
            return that ? Optional.of(stretch(day, zone)) : Optional.empty();
        }

        private Stretch stretch(LocalDate day, ZoneId zone) {
            return at == null || to == null
                    ? new Stretch(
                            day.atStartOfDay(zone).toInstant(),
                            day.plusDays(1).atStartOfDay(zone).toInstant())
                    : new Stretch(
                            day.atTime(at).atZone(zone).toInstant(),
                            day.atTime(to).atZone(zone).toInstant());
        }
    }

    /** All of these, as decisions about some days read it. */
    public static Away on(List<OutOfOffice> all, Collection<LocalDate> days, ZoneId zone) {
        Map<PersonId, List<Stretch>> staff = new HashMap<>();
        Map<RoomId, List<Stretch>> rooms = new HashMap<>();
        for (OutOfOffice one : all) {
            List<Stretch> stretches = days.stream()
                    .flatMap(day -> one.term().on(day, zone).stream())
                    .toList();
            switch (one.who()) {
                case Who.Person(var id) ->
                    staff.computeIfAbsent(id, none -> new ArrayList<>()).addAll(stretches);
                case Who.Room(var id) ->
                    rooms.computeIfAbsent(id, none -> new ArrayList<>()).addAll(stretches);
            }
        }
        return new Away(staff, rooms);
    }
}
