package dev.corridor.demo;

import dev.corridor.demo.store.PastPassStore;
import dev.corridor.demo.store.PastPassStore.PastPass;
import dev.corridor.people.People;
import dev.corridor.people.Person;
import dev.corridor.places.Room;
import dev.corridor.places.Rooms;
import dev.corridor.places.RosterTimetable;
import dev.corridor.schools.LockedHall;
import dev.corridor.schools.LogEntry;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.Ids;
import dev.corridor.shared.PassId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.RoomId;
import dev.corridor.shared.SchoolId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A term of past passes with the patterns of a real one: few students out often and most seldom, restrooms first, more
 * in the middle of a period and before lunch, nearly all back in time.
 */
@Component
final class PastTerm {

    private static final int PASSES_A_DAY = 320;
    private static final double OVERTIME = 0.04;
    private static final double FORGOTTEN = 0.02;

    private final SchoolTransactions transactions;
    private final People people;
    private final Rooms rooms;
    private final RosterTimetable timetable;
    private final PastPassStore store;

    PastTerm(
            SchoolTransactions transactions,
            People people,
            Rooms rooms,
            RosterTimetable timetable,
            PastPassStore store) {
        this.transactions = transactions;
        this.people = people;
        this.rooms = rooms;
        this.timetable = timetable;
        this.store = store;
    }

    /** Where each student is in each period. */
    private record Seats(Map<String, Map<PersonId, RoomId>> byPeriod) {}

    /** Writes the passes of each school day from the first until before the last. */
    void write(SchoolId school, LocalDate first, LocalDate last) {
        var random = new SplittableRandom(1865);
        List<Person> students = people.all(school).stream()
                .filter(person -> person.grade() != null)
                .toList();
        List<Room> places = rooms.list(school).stream()
                .filter(room -> !room.settings().alert())
                .toList();
        Seats seats = seats(school);
        for (LocalDate day = first; day.isBefore(last); day = day.plusDays(1)) {
            if (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0) {
                LocalDate date = day;
                transactions.configure(school, "history", hall -> {
                    store.insert(school, day(hall, date, students, places, seats, random));
                    return date;
                });
            }
        }
    }

    private Seats seats(SchoolId school) {
        Map<String, Map<PersonId, RoomId>> byPeriod = new HashMap<>();
        Map<Object, RosterTimetable.RosterSection> sections = new HashMap<>();
        timetable.sections(school).forEach(section -> sections.put(section.id(), section));
        for (RosterTimetable.Member member : timetable.members(school)) {
            RosterTimetable.RosterSection section = sections.get(member.section());
            if (section != null && member.role().equals("student")) {
                section.room()
                        .ifPresent(room -> section.periods()
                                .forEach(period -> byPeriod.computeIfAbsent(period, name -> new HashMap<>())
                                        .put(member.person(), room)));
            }
        }
        return new Seats(byPeriod);
    }

    private List<PastPass> day(
            LockedHall hall,
            LocalDate day,
            List<Person> students,
            List<Room> places,
            Seats seats,
            SplittableRandom random) {
        List<PastPass> passes = new ArrayList<>();
        Map<PersonId, Instant> busy = new HashMap<>();
        double weather = 0.85 + random.nextDouble() * 0.3;
        for (int i = 0; i < PASSES_A_DAY * weather; i++) {
            // The cube makes few students go often and most seldom.
            int who = (int) (Math.pow(random.nextDouble(), 3) * students.size());
            PersonId student = students.get(who).id();
            World.Period period = LincolnHigh.periods().get(period(random));
            RoomId origin =
                    seats.byPeriod().getOrDefault(period.name(), Map.of()).get(student);
            Room place = places.get(place(places, random));
            Instant start = start(day, period, random);
            if (origin != null
                    && !place.id().equals(origin)
                    && !start.isBefore(busy.getOrDefault(student, Instant.MIN))) {
                PastPass pass = pass(hall, day, student, origin, place, start, random);
                busy.put(student, pass.endedAt());
                passes.add(pass);
            }
        }
        return passes;
    }

    private static int period(SplittableRandom random) {
        int[] weight = {8, 13, 18, 17, 14, 17, 13};
        int left = random.nextInt(100);
        for (int p = 0; p < weight.length; p++) {
            left -= weight[p];
            if (left < 0) {
                return p;
            }
        }
        return weight.length - 1;
    }

    private static int place(List<Room> places, SplittableRandom random) {
        for (int tries = 0; tries < 40; tries++) {
            int at = random.nextInt(places.size());
            String icon = places.get(at).icon();
            double likely =
                    switch (icon) {
                        case "friends" -> 1.0;
                        case "droplet" -> 0.6;
                        case "presentation-analytics" -> 0.004;
                        case "book-2", "first-aid-kit", "building" -> 0.25;
                        default -> 0.06;
                    };
            if (random.nextDouble() < likely) {
                return at;
            }
        }
        return 0;
    }

    private static Instant start(LocalDate day, World.Period period, SplittableRandom random) {
        int open =
                (int) java.time.Duration.between(period.starts(), period.ends()).toSeconds() - 900;
        // The mean of two draws puts most passes into the middle of the period.
        int at = 300 + (random.nextInt(open) + random.nextInt(open)) / 2;
        return day.atTime(period.starts())
                .atZone(SampleDistrict.ZONE)
                .toInstant()
                .plusSeconds(at);
    }

    private static PastPass pass(
            LockedHall hall,
            LocalDate day,
            PersonId student,
            RoomId origin,
            Room place,
            Instant start,
            SplittableRandom random) {
        int minutes = place.settings().minutes();
        double luck = random.nextDouble();
        boolean forgotten = luck < FORGOTTEN;
        double share = forgotten
                ? 0
                : luck < FORGOTTEN + OVERTIME
                        ? 1.05 + random.nextDouble() * 0.8
                        : 0.35 + (random.nextDouble() + random.nextDouble()) * 0.3;
        long seconds = forgotten ? (minutes + 15) * 60L : Math.round(minutes * 60 * share);
        Instant end = start.plusSeconds(seconds);
        PassId id = new PassId(Ids.next());
        String how = forgotten ? "time" : "student";
        hall.append(entry("started", id, student, start, null));
        long seq = hall.append(entry("ended", id, forgotten ? null : student, end, how));
        boolean counts = place.settings().countsTowardLimits();
        return new PastPass(id, student, origin, place.id(), day, minutes, counts, start, end, student, how, seq);
    }

    private static LogEntry entry(
            String kind, PassId pass, @Nullable PersonId actor, Instant at, @Nullable String how) {
        return new LogEntry(kind, pass, actor, null, Ids.next(), null, at, how, List.of(), null, null);
    }
}
