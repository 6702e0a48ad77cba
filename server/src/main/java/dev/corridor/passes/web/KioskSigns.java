package dev.corridor.passes.web;

import dev.corridor.passes.Directory;
import dev.corridor.passes.PassCard.Sign;
import dev.corridor.places.Room;
import dev.corridor.places.Rooms;
import dev.corridor.shared.RoomId;
import dev.corridor.shared.SchoolId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How rooms look on a kiosk, and in which order. */
@Component
class KioskSigns {

    private final Rooms rooms;

    KioskSigns(Rooms rooms) {
        this.rooms = rooms;
    }

    /** Every other room: the closest first, then those that are nobody's class, then the rest in the school's order. */
    List<RoomId> order(SchoolId school, RoomId from) {
        List<Room> all = rooms.list(school);
        Stream<RoomId> closest = rooms.find(school, from).stream().flatMap(room -> room.settings().closest().stream());
        Stream<RoomId> services =
                all.stream().filter(room -> !room.settings().showAsOrigin()).map(Room::id);
        Stream<RoomId> rest = all.stream().map(Room::id);
        return Stream.of(closest, services, rest)
                .flatMap(ids -> ids)
                .distinct()
                .filter(id -> !id.equals(from))
                .toList();
    }

    static Optional<Sign> of(Directory directory, RoomId id) {
        return directory
                .room(id)
                .map(room -> new Sign(
                        id,
                        room.name(),
                        directory.numbersForStudents() ? room.number() : null,
                        room.colour(),
                        room.icon()));
    }
}
