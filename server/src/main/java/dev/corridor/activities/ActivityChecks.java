package dev.corridor.activities;

import dev.corridor.people.People;
import dev.corridor.people.Standing;
import dev.corridor.places.Rooms;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.Problem.FieldError;
import dev.corridor.shared.Role;
import dev.corridor.shared.RoomId;
import dev.corridor.shared.SchoolId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Whether what is said of an activity fits the school. */
@Component
class ActivityChecks {

    private static final Duration LONGEST = Duration.ofHours(12);

    private final People people;
    private final Rooms rooms;

    ActivityChecks(People people, Rooms rooms) {
        this.people = people;
        this.rooms = rooms;
    }

    /** @throws Problem BAD_INPUT naming every field that is wrong */
    void check(SchoolId school, Activity activity) {
        List<FieldError> wrong = new ArrayList<>();
        if (known(school, Set.of(activity.host()), Standing::staff) == 0) {
            wrong.add(new FieldError("hostId", "unknown", "This is nobody of the school's staff."));
        }
        if (rooms.find(school, activity.terms().room()).isEmpty()) {
            wrong.add(new FieldError("roomId", "unknown", "There is no such room."));
        }
        RoomId from = activity.terms().from().orElse(null);
        if (from != null && rooms.find(school, from).isEmpty()) {
            wrong.add(new FieldError("fromRoomId", "unknown", "There is no such room."));
        }
        if (!wrong.isEmpty()) {
            throw new Problem(Problem.Kind.BAD_INPUT, "The activity is not saved yet.", wrong);
        }
    }

    /** @throws Problem BAD_INPUT for a time that is over, and one that lasts too long */
    static void check(Meeting meeting, Instant now) {
        if (!meeting.startsAt().isAfter(now)) {
            throw Problem.field("startAt", "past", "This time is over already.");
        }
        Duration lasts = Duration.between(meeting.startsAt(), meeting.endsAt());
        if (lasts.isNegative() || lasts.isZero() || lasts.compareTo(LONGEST) > 0) {
            throw Problem.field("lasts", "out-of-range", "1 to 720 minutes.");
        }
    }

    /** @throws Problem BAD_INPUT for who is none of the school's */
    void mustBeStudents(SchoolId school, Set<PersonId> ids) {
        if (known(school, ids, standing -> standing.roles().contains(Role.STUDENT)) != ids.size()) {
            throw Problem.field("students", "unknown", "Somebody named here is no student of the school.");
        }
    }

    private long known(SchoolId school, Set<PersonId> ids, Predicate<Standing> kind) {
        return people.standing(school, ids).stream().filter(kind).count();
    }
}
