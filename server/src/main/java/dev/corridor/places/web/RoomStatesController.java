package dev.corridor.places.web;

import dev.corridor.places.Closure;
import dev.corridor.places.Pauses;
import dev.corridor.places.RoomChanges;
import dev.corridor.places.RoomCodes;
import dev.corridor.places.RoomCodes.RoomCode;
import dev.corridor.places.Rooms;
import dev.corridor.places.Timetable;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Needs;
import dev.corridor.shared.Permission;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.RoomId;
import dev.corridor.shared.SchoolClock;
import java.time.Instant;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What comes and goes with a room: closures, pauses, its code. */
@RestController
@RequestMapping("/api/schools/{school}/rooms/{room}")
class RoomStatesController {

    /** From now on closed, until a time or until somebody opens it. */
    record ClosureForm(@Nullable Instant until, @Nullable String reason) {}

    /** Nobody leaves until then. */
    record PauseForm(Instant until) {
        PauseForm {
            if (until == null) {
                throw Problem.field("until", "missing", "Say until when.");
            }
        }
    }

    private final Rooms rooms;
    private final RoomChanges changes;
    private final Pauses pauses;
    private final RoomCodes codes;
    private final Timetable timetable;
    private final SchoolClock clock;

    RoomStatesController(
            Rooms rooms, RoomChanges changes, Pauses pauses, RoomCodes codes, Timetable timetable, SchoolClock clock) {
        this.rooms = rooms;
        this.changes = changes;
        this.pauses = pauses;
        this.codes = codes;
        this.timetable = timetable;
        this.clock = clock;
    }

    @Needs(Permission.ADMIN_ROOMS)
    @PutMapping("/closure")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(Actor actor, @PathVariable RoomId room, @RequestBody ClosureForm form) {
        changes.close(actor, room, new Closure(form.until(), form.reason()));
    }

    @Needs(Permission.ADMIN_ROOMS)
    @DeleteMapping("/closure")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void open(Actor actor, @PathVariable RoomId room) {
        changes.open(actor, room);
    }

    @Needs({Permission.WRITE_PASSES, Permission.ADMIN_ROOMS})
    @PutMapping("/pause")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void pause(Actor actor, @PathVariable RoomId room, @RequestBody PauseForm form) {
        pauses.pause(allowed(actor, room), room, form.until());
    }

    @Needs({Permission.WRITE_PASSES, Permission.ADMIN_ROOMS})
    @DeleteMapping("/pause")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resume(Actor actor, @PathVariable RoomId room) {
        pauses.resume(allowed(actor, room), room);
    }

    @Needs({Permission.WRITE_PASSES, Permission.ADMIN_ROOMS})
    @GetMapping("/code")
    RoomCode code(Actor actor, @PathVariable RoomId room) {
        return codes.show(allowed(actor, room).school(), room, clock.now());
    }

    /** The room's own staff, in the name of its teacher where they act for one; and admins of rooms. */
    private Actor allowed(Actor actor, RoomId room) {
        if (rooms.find(actor.school(), room).isEmpty()) {
            throw Problem.notFound("room");
        }
        Predicate<PersonId> staffs = teacher -> timetable.staffs(actor.school(), teacher, room, clock.now());
        if (!actor.may(Permission.ADMIN_ROOMS) && actor.names().stream().noneMatch(staffs)) {
            throw new Problem(Problem.Kind.NOT_ALLOWED, "Only the teachers of this room may do this.");
        }
        return actor.about(staffs);
    }
}
