package dev.corridor.places.web;

import dev.corridor.people.People;
import dev.corridor.people.Person;
import dev.corridor.people.Presence;
import dev.corridor.places.Rooms;
import dev.corridor.places.Section;
import dev.corridor.places.SectionId;
import dev.corridor.places.Timetable;
import dev.corridor.rules.Absence;
import dev.corridor.schools.Schools;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Listing;
import dev.corridor.shared.Needs;
import dev.corridor.shared.Permission;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.RoomId;
import dev.corridor.shared.SchoolClock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Classes: who meets where, for staff. */
@RestController
@RequestMapping("/api/schools/{school}")
class TimetableController {

    /**
     * A student of a class.
     *
     * @param away when the student is not at school today, as the attendance desk says
     */
    record Classmate(
            PersonId id,
            String name,
            @Nullable String grade,
            @Nullable String photo,
            @Nullable Absence away) {

        static Classmate of(Person person, @Nullable Absence away) {
            return new Classmate(person.id(), person.name(), person.grade(), person.photo(), away);
        }
    }

    /**
     * A class.
     *
     * @param periods names of periods of the bell schedule
     */
    record SectionCard(
            SectionId id,
            String name,
            @Nullable String code,
            @Nullable RoomId roomId,
            List<String> periods,
            List<NamedPerson> teachers) {}

    /**
     * A room of one's own.
     *
     * @param sectionNow the class of one's own that meets there now
     * @param actingFor the teacher whose room it is, for whoever acts for one
     */
    record MyRoom(
            RoomCard room,
            @Nullable SectionCard sectionNow,
            @Nullable NamedPerson actingFor) {}

    private final Timetable timetable;
    private final Rooms rooms;
    private final RoomCards cards;
    private final People people;
    private final Presence presence;
    private final Schools schools;
    private final SchoolClock clock;

    TimetableController(
            Timetable timetable,
            Rooms rooms,
            RoomCards cards,
            People people,
            Presence presence,
            Schools schools,
            SchoolClock clock) {
        this.timetable = timetable;
        this.rooms = rooms;
        this.cards = cards;
        this.people = people;
        this.presence = presence;
        this.schools = schools;
        this.clock = clock;
    }

    @Needs(Permission.WRITE_PASSES)
    @GetMapping("/rooms/{room}/class")
    Listing<Classmate> classNow(Actor actor, @PathVariable RoomId room) {
        if (rooms.find(actor.school(), room).isEmpty()) {
            throw Problem.notFound("room");
        }
        return mates(actor, timetable.classNow(actor.school(), room, clock.now()));
    }

    @Needs(Permission.WRITE_PASSES)
    @GetMapping("/sections/{section}/students")
    Listing<Classmate> classList(Actor actor, @PathVariable SectionId section) {
        return mates(actor, timetable.classList(actor.school(), section, clock.now()));
    }

    @Needs(Permission.WRITE_PASSES)
    @GetMapping("/sections")
    Listing<SectionCard> sections(Actor actor) {
        List<Section> sections = timetable.sections(actor.school(), clock.now()).stream()
                .filter(section -> !section.hidden())
                .toList();
        return Listing.all(tell(actor, sections));
    }

    @Needs(Permission.WRITE_PASSES)
    @GetMapping("/my/rooms")
    Listing<MyRoom> myRooms(Actor actor) {
        return rooms(actor, actor.names());
    }

    /** The rooms of somebody of the staff, as that person's home shows them. */
    @Needs(Permission.ADMIN_PEOPLE)
    @GetMapping("/people/{id}/rooms")
    Listing<MyRoom> roomsOf(Actor actor, @PathVariable PersonId id) {
        if (people.find(actor.school(), id).isEmpty()) {
            throw Problem.notFound("person");
        }
        return rooms(actor, List.of(id));
    }

    /** Of one person, or first of one and then of those whom that one acts for; a room that two have is the first's. */
    private Listing<MyRoom> rooms(Actor actor, List<PersonId> names) {
        Map<RoomId, MyRoom> mine = new LinkedHashMap<>();
        for (PersonId name : names) {
            NamedPerson teacher = name.equals(names.getFirst()) ? null : named(actor, name);
            timetable
                    .myRooms(actor.school(), name, clock.now())
                    .forEach((room, section) -> mine.computeIfAbsent(
                            room.id(), id -> new MyRoom(cards.one(actor, room), tell(actor, section), teacher)));
        }
        return Listing.all(List.copyOf(mine.values()));
    }

    private @Nullable SectionCard tell(Actor actor, Optional<Section> section) {
        return section.map(one -> tell(actor, List.of(one)).getFirst()).orElse(null);
    }

    private NamedPerson named(Actor actor, PersonId id) {
        return new NamedPerson(
                id, people.find(actor.school(), id).map(Person::name).orElse(""));
    }

    private Listing<Classmate> mates(Actor actor, Set<PersonId> students) {
        Map<PersonId, Absence> away = presence.away(actor.school(), clock.today(schools.zone(actor.school())));
        return Listing.all(people.find(actor.school(), students).stream()
                .map(person -> Classmate.of(person, away.get(person.id())))
                .sorted(Comparator.comparing(Classmate::name))
                .toList());
    }

    private List<SectionCard> tell(Actor actor, List<Section> sections) {
        Set<PersonId> teachers = sections.stream()
                .flatMap(section -> section.teachers().stream())
                .collect(Collectors.toUnmodifiableSet());
        Map<PersonId, String> names = people.find(actor.school(), teachers).stream()
                .collect(Collectors.toUnmodifiableMap(Person::id, Person::name));
        return sections.stream()
                .map(section -> new SectionCard(
                        section.id(),
                        section.name(),
                        section.code().orElse(null),
                        section.room().orElse(null),
                        section.periods(),
                        section.teachers().stream()
                                .map(id -> new NamedPerson(id, Objects.requireNonNullElse(names.get(id), "")))
                                .toList()))
                .toList();
    }
}
