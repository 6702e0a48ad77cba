package dev.corridor.rules;

import dev.corridor.shared.GroupId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.RoomId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a decision reads about one student.
 *
 * @param absence what the attendance desk said of today
 * @param counted the passes that count toward everything
 * @param countedTo by destination, the passes that count toward that room's own limit
 * @param lastStart when the student's last pass started; undone passes and returns apart
 * @param lastEnd when the student's last pass ended; undone passes and returns apart
 * @param lastTrip the one-way trip the student has not come back from
 * @param belongsIn the room of the student's class now, by the timetable
 */
public record StudentFacts(
        PersonId id,
        Standing standing,
        Optional<Absence> absence,
        Optional<String> grade,
        Set<GroupId> groups,
        Tally counted,
        Map<RoomId, Tally> countedTo,
        Optional<Instant> lastStart,
        Optional<Instant> lastEnd,
        Optional<OneWayTrip> lastTrip,
        Optional<RoomId> belongsIn) {

    private static final Duration RETURN_WITHIN = Duration.ofHours(2);

    public StudentFacts {
        groups = Set.copyOf(groups);
        countedTo = Map.copyOf(countedTo);
    }

    /** An active student with no history today. */
    public static StudentFacts plain(PersonId id) {
        return plain(id, Optional.empty(), Set.of());
    }

    /** The same of a grade and in groups. */
    public static StudentFacts plain(PersonId id, Optional<String> grade, Set<GroupId> groups) {
        return new StudentFacts(
                id,
                Standing.ACTIVE,
                Optional.empty(),
                grade,
                groups,
                Tally.NONE,
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public Tally countedTo(RoomId room) {
        return countedTo.getOrDefault(room, Tally.NONE);
    }

    /** Where the student may go back to without being asked why: to class first, else where the trip began. */
    public Optional<RoomId> returnsTo(Instant now) {
        return lastTrip.filter(trip -> standsAt(trip.destination(), now))
                .map(trip -> belongsIn
                        .filter(room -> !room.equals(trip.destination()))
                        .orElse(trip.origin()));
    }

    /** Whether a one-way pass brought the student here within the last two hours. */
    private boolean standsAt(RoomId room, Instant now) {
        return lastTrip.filter(trip -> trip.destination().equals(room))
                .filter(trip -> !now.isAfter(trip.endedAt().plus(RETURN_WITHIN)))
                .isPresent();
    }

    /** Whether this request brings the student back from a one-way trip. */
    boolean returns(PassRequest request, Instant now) {
        return request.travel() == TravelType.ONE_WAY
                && standsAt(request.origin(), now)
                && mayReturnTo(request.destination());
    }

    private boolean mayReturnTo(RoomId room) {
        return belongsIn.filter(room::equals).isPresent()
                || lastTrip.filter(trip -> trip.origin().equals(room)).isPresent();
    }

    StudentFacts afterStart(OpenPass pass) {
        return counting(pass, 1);
    }

    StudentFacts afterUndoing(OpenPass pass) {
        return counting(pass, -1);
    }

    /** A return neither starts a cooldown nor can be returned from. */
    StudentFacts afterEnd(OpenPass pass, Instant at) {
        if (pass.returning()) {
            return with(lastStart, lastEnd, Optional.empty());
        }
        return with(pass.startedAt().or(() -> lastStart), Optional.of(at), tripAfter(pass, at));
    }

    /** A round trip from where a one-way trip led ends there again; from anywhere else, the student has moved on. */
    private Optional<OneWayTrip> tripAfter(OpenPass pass, Instant at) {
        return switch (pass.travel()) {
            case ONE_WAY -> Optional.of(new OneWayTrip(pass.origin(), pass.destination(), at));
            case ROUND_TRIP -> lastTrip.filter(trip -> trip.destination().equals(pass.origin()));
        };
    }

    private StudentFacts counting(OpenPass pass, int passes) {
        if (pass.counting() == Counting.NOTHING) {
            return this;
        }
        Map<RoomId, Tally> toRooms = new HashMap<>(countedTo);
        toRooms.merge(pass.destination(), Tally.NONE.plus(passes), (old, one) -> old.plus(passes));
        Tally all = pass.counting() == Counting.EVERYTHING ? counted.plus(passes) : counted;
        return new StudentFacts(
                id, standing, absence, grade, groups, all, toRooms, lastStart, lastEnd, lastTrip, belongsIn);
    }

    private StudentFacts with(Optional<Instant> start, Optional<Instant> end, Optional<OneWayTrip> trip) {
        return new StudentFacts(id, standing, absence, grade, groups, counted, countedTo, start, end, trip, belongsIn);
    }
}
