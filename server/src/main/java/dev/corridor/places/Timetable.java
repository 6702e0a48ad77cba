package dev.corridor.places;

import dev.corridor.places.store.TimetableQueries;
import dev.corridor.schools.BellSchedule;
import dev.corridor.schools.BellSchedules;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.schools.Schools;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.RoomId;
import dev.corridor.shared.SchoolId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Which class meets where, and so where everybody should be now. Without a period under way, nobody should be anywhere.
 */
@Component
public final class Timetable {

    /** Rooms and students that are a teacher's at a moment. */
    public record Own(Set<RoomId> rooms, Set<PersonId> taught) {}

    private final SchoolTransactions transactions;
    private final Schools schools;
    private final BellSchedules bells;
    private final TimetableQueries queries;
    private final Rooms rooms;

    Timetable(
            SchoolTransactions transactions,
            Schools schools,
            BellSchedules bells,
            TimetableQueries queries,
            Rooms rooms) {
        this.transactions = transactions;
        this.schools = schools;
        this.bells = bells;
        this.queries = queries;
        this.rooms = rooms;
    }

    /** The class that this student should be in; one with a room before one without. */
    public Optional<Section> whereNow(SchoolId school, PersonId student, Instant at) {
        List<Section> now = now(school, at, day -> queries.of(school, student, "student", day));
        return now.stream()
                .filter(section -> section.room().isPresent())
                .findFirst()
                .or(() -> now.stream().findFirst());
    }

    /** The students of the classes that meet in this room now. */
    public Set<PersonId> classNow(SchoolId school, RoomId room, Instant at) {
        return studentsOf(school, now(school, at, day -> queries.in(school, List.of(room), day)));
    }

    /** What the class is called that meets in this room now. */
    public Optional<String> meetsIn(SchoolId school, RoomId room, Instant at) {
        return now(school, at, day -> queries.in(school, List.of(room), day)).stream()
                .map(Section::name)
                .findFirst();
    }

    /** Every section of the terms under way. */
    public List<Section> sections(SchoolId school, Instant at) {
        return transactions.read(school, () -> queries.all(school, day(school, at)));
    }

    /** The students of a section of a term under way. */
    public Set<PersonId> classList(SchoolId school, SectionId section, Instant at) {
        return transactions.read(school, () -> {
            Section found = queries.one(school, section, day(school, at)).orElseThrow(() -> Problem.notFound("class"));
            return Set.copyOf(queries.students(school, List.of(found.id())));
        });
    }

    /**
     * The rooms that are this person's: as teacher in the room, or as teacher of a class that meets there this term.
     *
     * @return each with the class of this person that meets there now, if one does
     */
    public Map<Room, Optional<Section>> myRooms(SchoolId school, PersonId teacher, Instant at) {
        return transactions.read(school, () -> {
            List<Section> taught = queries.of(school, teacher, "teacher", day(school, at));
            Map<Room, Optional<Section>> mine = new LinkedHashMap<>();
            rooms.list(school).stream()
                    .filter(room -> room.teachers().contains(teacher) || meetsIn(taught, room))
                    .forEach(room -> mine.put(room, inRoom(meeting(school, at, taught), room)));
            return mine;
        });
    }

    /** What is this person's now: the rooms as {@link #myRooms} says, and the students whom they teach now. */
    public Own own(SchoolId school, PersonId teacher, Instant at) {
        return transactions.read(school, () -> {
            List<Section> taught = queries.of(school, teacher, "teacher", day(school, at));
            Set<RoomId> mine = rooms.list(school).stream()
                    .filter(room -> room.teachers().contains(teacher) || meetsIn(taught, room))
                    .map(Room::id)
                    .collect(Collectors.toUnmodifiableSet());
            return new Own(mine, studentsOf(school, meeting(school, at, taught)));
        });
    }

    /** Whether this person is of the room's staff: as teacher in it, or of a class that meets there this term. */
    public boolean staffs(SchoolId school, PersonId person, RoomId room, Instant at) {
        return myRooms(school, person, at).keySet().stream()
                .anyMatch(mine -> mine.id().equals(room));
    }

    private Set<PersonId> studentsOf(SchoolId school, List<Section> sections) {
        List<SectionId> ids = sections.stream().map(Section::id).toList();
        return ids.isEmpty() ? Set.of() : transactions.read(school, () -> Set.copyOf(queries.students(school, ids)));
    }

    private List<Section> now(SchoolId school, Instant at, Function<LocalDate, List<Section>> sections) {
        return transactions.read(school, () -> meeting(school, at, sections.apply(day(school, at))));
    }

    /** Those of the sections that meet at this moment by the day's bells. */
    private List<Section> meeting(SchoolId school, Instant at, List<Section> sections) {
        LocalTime time = LocalTime.ofInstant(at, schools.zone(school));
        Set<String> periods = bells.on(school, day(school, at)).stream()
                .flatMap(schedule -> schedule.periods().stream())
                .filter(period -> !time.isBefore(period.starts()) && time.isBefore(period.ends()))
                .map(BellSchedule.Period::name)
                .collect(Collectors.toUnmodifiableSet());
        return sections.stream()
                .filter(section -> section.periods().stream().anyMatch(periods::contains))
                .toList();
    }

    private LocalDate day(SchoolId school, Instant at) {
        return LocalDate.ofInstant(at, schools.zone(school));
    }

    private static boolean meetsIn(List<Section> sections, Room room) {
        return inRoom(sections, room).isPresent();
    }

    private static Optional<Section> inRoom(List<Section> sections, Room room) {
        return sections.stream()
                .filter(section -> section.room().filter(room.id()::equals).isPresent())
                .findFirst();
    }
}
