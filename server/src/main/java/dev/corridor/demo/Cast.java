package dev.corridor.demo;

import dev.corridor.passes.model.Wish;
import dev.corridor.people.People;
import dev.corridor.people.Person;
import dev.corridor.places.Approval;
import dev.corridor.places.Room;
import dev.corridor.places.Rooms;
import dev.corridor.places.Section;
import dev.corridor.places.Timetable;
import dev.corridor.rules.TravelType;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Permission;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Role;
import dev.corridor.shared.RoomId;
import dev.corridor.shared.SchoolClock;
import dev.corridor.shared.SchoolId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The people of Lincoln High who act by themselves, and where they would go. */
final class Cast {

    private static final List<String> EXCUSES = List.of(
            "Retake quiz 6, you said today works.",
            "I left my notebook there.",
            "To print my essay.",
            "Questions about the homework.");

    private final SchoolId school;
    private final Timetable timetable;
    private final SchoolClock clock;
    private final List<Person> students;
    private final Map<PersonId, Person> byId;
    private final List<Room> rooms;
    private final Room algebra;
    private final Room cafeteria;
    private final Room library;
    private final Person principal;
    private final Person rivera;
    private final Person desk;

    Cast(SchoolId school, People people, Rooms rooms, Timetable timetable, SchoolClock clock) {
        this.school = school;
        this.timetable = timetable;
        this.clock = clock;
        List<Person> everybody = people.all(school);
        this.students =
                everybody.stream().filter(person -> person.grade() != null).toList();
        this.byId = students.stream().collect(Collectors.toMap(Person::id, Function.identity()));
        this.rooms = rooms.list(school).stream()
                .filter(room -> !room.settings().alert())
                .toList();
        this.algebra = room(this.rooms, "214");
        this.cafeteria = room(this.rooms, "C1");
        this.library = this.rooms.stream()
                .filter(room -> room.name().equals("Library"))
                .findFirst()
                .orElseThrow();
        this.principal = staff(everybody, "Oyelaran");
        this.rivera = staff(everybody, "Rivera");
        this.desk = staff(everybody, "Pappas");
    }

    private static Room room(List<Room> rooms, String number) {
        return rooms.stream()
                .filter(room -> room.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private static Person staff(List<Person> everybody, String family) {
        return everybody.stream()
                .filter(person -> person.grade() == null && person.familyName().equals(family))
                .findFirst()
                .orElseThrow();
    }

    SchoolId school() {
        return school;
    }

    Person someone(SplittableRandom random) {
        Person person = students.get(random.nextInt(students.size()));
        return hero(person.id()) ? someone(random) : person;
    }

    Optional<Person> student(PersonId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Ana. */
    Person hero() {
        return students.stream().filter(person -> hero(person.id())).findFirst().orElseThrow();
    }

    /** Whether this is Ana, whom whoever tries Corridor plays. */
    boolean hero(PersonId id) {
        Person person = byId.get(id);
        return person != null
                && person.givenName().equals("Ana")
                && person.familyName().startsWith("Castillo");
    }

    Actor as(Person student) {
        return actor(student, Role.STUDENT, EnumSet.of(Permission.BE_HERE, Permission.TAKE_PASSES));
    }

    Actor principal() {
        return actor(principal, Role.ADMIN, EnumSet.allOf(Permission.class));
    }

    RoomId algebra() {
        return algebra.id();
    }

    RoomId cafeteria() {
        return cafeteria.id();
    }

    RoomId library() {
        return library.id();
    }

    /** Some who have class with Ms. Rivera now. */
    Set<PersonId> inAlgebraNow(int some) {
        return students.stream()
                .filter(student -> !hero(student.id()))
                .filter(student -> origin(student).filter(algebra.id()::equals).isPresent())
                .limit(some)
                .map(Person::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Mr. Pappas. */
    Actor desk() {
        var permissions = EnumSet.of(
                Permission.BE_HERE, Permission.WRITE_PASSES, Permission.SEE_HALLWAY, Permission.KEEP_ATTENDANCE);
        return actor(desk, Role.TEACHER, permissions);
    }

    /** A student by place in the list, never Ana. */
    Person nth(int place) {
        return students.get(place);
    }

    Actor rivera() {
        var permissions = EnumSet.of(Permission.BE_HERE, Permission.WRITE_PASSES, Permission.SEE_HALLWAY);
        return actor(rivera, Role.TEACHER, permissions);
    }

    private Actor actor(Person person, Role role, Set<Permission> permissions) {
        return new Actor(school, person.account(), person.id(), Set.of(role), permissions, "sample");
    }

    /** A trip that needs nobody's approval, from where the timetable says the student is. */
    Optional<Wish> trip(Person student, SplittableRandom random) {
        List<Room> free = rooms.stream()
                .filter(room -> room.settings().restrictionNow().equals(Approval.OFF))
                .toList();
        Room place = free.get(random.nextInt(free.size()));
        boolean near = place.settings().minutes() <= 8 || random.nextInt(3) == 0;
        return near ? origin(student).flatMap(from -> wish(from, place, Optional.empty())) : Optional.empty();
    }

    /** A trip that staff send somebody on; between classes from the cafeteria. */
    Optional<Wish> errand(Person student, SplittableRandom random) {
        List<Room> near =
                rooms.stream().filter(room -> room.settings().minutes() <= 10).toList();
        RoomId from = origin(student).orElse(cafeteria.id());
        return wish(from, near.get(random.nextInt(near.size())), Optional.empty());
    }

    Optional<Wish> toMsRivera(Person student, SplittableRandom random) {
        String excuse = EXCUSES.get(random.nextInt(EXCUSES.size()));
        return origin(student).flatMap(from -> wish(from, algebra, Optional.of(excuse)));
    }

    /** A way to the library, to talk about an essay, for a later time. */
    Optional<Wish> appointment(Person student, Instant at) {
        return origin(student)
                .filter(from -> !from.equals(library.id()))
                .map(from -> new Wish(
                        from,
                        library.id(),
                        TravelType.ROUND_TRIP,
                        OptionalInt.empty(),
                        Optional.of("About your essay."),
                        Optional.empty(),
                        false,
                        false,
                        Optional.of(at),
                        Optional.empty()));
    }

    private Optional<RoomId> origin(Person student) {
        return timetable.whereNow(school, student.id(), clock.now()).flatMap(Section::room);
    }

    private Optional<Wish> wish(RoomId from, Room to, Optional<String> message) {
        if (from.equals(to.id())) {
            return Optional.empty();
        }
        Optional<PersonId> approver = to.equals(algebra) ? Optional.of(rivera.id()) : Optional.empty();
        return Optional.of(new Wish(
                from,
                to.id(),
                TravelType.ROUND_TRIP,
                OptionalInt.empty(),
                message,
                approver,
                false,
                false,
                Optional.empty(),
                Optional.empty()));
    }
}
