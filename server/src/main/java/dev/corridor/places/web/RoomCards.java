package dev.corridor.places.web;

import dev.corridor.people.People;
import dev.corridor.people.Person;
import dev.corridor.places.Room;
import dev.corridor.places.Rooms;
import dev.corridor.schools.Schools;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Permission;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.SchoolClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells rooms as the viewer may see them: students see only rooms for them, and no lists of other students. */
@Component
class RoomCards {

    private final Rooms rooms;
    private final People people;
    private final Schools schools;
    private final SchoolClock clock;

    RoomCards(Rooms rooms, People people, Schools schools, SchoolClock clock) {
        this.rooms = rooms;
        this.people = people;
        this.schools = schools;
        this.clock = clock;
    }

    /** Those of the school's rooms that the viewer may see. */
    List<Room> seenBy(Actor viewer) {
        return viewer.staff() ? rooms.list(viewer.school()) : rooms.visibleTo(viewer.school(), viewer.person());
    }

    RoomCard one(Actor viewer, Room room) {
        return all(viewer, List.of(room)).getFirst();
    }

    List<RoomCard> all(Actor viewer, Collection<Room> rooms) {
        Instant now = clock.now();
        boolean numbers = viewer.staff() || schools.settings(viewer.school()).showRoomNumbers();
        Map<PersonId, String> names = names(viewer, rooms);
        return rooms.stream()
                .map(room -> RoomCard.of(
                        room,
                        numbers ? room.number() : "",
                        now,
                        room.teachers().stream()
                                .map(id -> new NamedPerson(id, Objects.requireNonNullElse(names.get(id), "")))
                                .toList(),
                        viewer.staff(),
                        abilities(viewer, room)))
                .toList();
    }

    private Map<PersonId, String> names(Actor viewer, Collection<Room> rooms) {
        Set<PersonId> teachers =
                rooms.stream().flatMap(room -> room.teachers().stream()).collect(Collectors.toUnmodifiableSet());
        return people.find(viewer.school(), teachers).stream()
                .collect(Collectors.toUnmodifiableMap(Person::id, Person::name));
    }

    private static List<String> abilities(Actor viewer, Room room) {
        List<String> may = new ArrayList<>();
        if (viewer.may(Permission.ADMIN_ROOMS)) {
            may.addAll(List.of("change", "delete", "close"));
        }
        if (viewer.may(Permission.ADMIN_ROOMS) || room.teachers().contains(viewer.person())) {
            may.addAll(List.of("pause", "code"));
        }
        return may;
    }
}
