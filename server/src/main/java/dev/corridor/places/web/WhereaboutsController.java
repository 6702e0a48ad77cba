package dev.corridor.places.web;

import dev.corridor.places.Room;
import dev.corridor.places.Rooms;
import dev.corridor.places.Section;
import dev.corridor.places.Timetable;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Listing;
import dev.corridor.shared.Needs;
import dev.corridor.shared.Permission;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.RoomId;
import dev.corridor.shared.SchoolClock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where students should be now, by the timetable. */
@RestController
class WhereaboutsController {

    private static final int MOST = 50;

    /**
     * Where one student should be.
     *
     * @param section the name of the class; left out where none meets now
     * @param room where it meets
     */
    record Whereabouts(
            PersonId studentId,
            @Nullable String section,
            @Nullable Door room) {}

    /** A room by name. */
    record Door(RoomId id, String name, String number) {
        static Door of(Room room) {
            return new Door(room.id(), room.name(), room.number());
        }
    }

    private final Timetable timetable;
    private final Rooms rooms;
    private final SchoolTransactions transactions;
    private final SchoolClock clock;

    WhereaboutsController(Timetable timetable, Rooms rooms, SchoolTransactions transactions, SchoolClock clock) {
        this.timetable = timetable;
        this.rooms = rooms;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Of up to 50 students, in the order they were named. */
    @Needs({Permission.WRITE_PASSES, Permission.SEE_HALLWAY})
    @GetMapping("/api/schools/{school}/whereabouts")
    Listing<Whereabouts> whereabouts(Actor actor, @RequestParam List<PersonId> student) {
        if (student.size() > MOST) {
            throw Problem.field("student", "too-many", "At most " + MOST + " students.");
        }
        Instant now = clock.now();
        return transactions.read(
                actor.school(),
                () -> Listing.all(student.stream()
                        .map(one -> whereabouts(actor, one, timetable.whereNow(actor.school(), one, now)))
                        .toList()));
    }

    private Whereabouts whereabouts(Actor actor, PersonId student, Optional<Section> section) {
        return new Whereabouts(
                student,
                section.map(Section::name).orElse(null),
                section.flatMap(Section::room)
                        .flatMap(room -> rooms.find(actor.school(), room))
                        .map(Door::of)
                        .orElse(null));
    }
}
