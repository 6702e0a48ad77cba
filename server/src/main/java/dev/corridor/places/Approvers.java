package dev.corridor.places;

import dev.corridor.people.People;
import dev.corridor.people.Standing;
import dev.corridor.people.Standings;
import dev.corridor.places.store.Staffing;
import dev.corridor.shared.Permission;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.SchoolId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whether anybody could answer the requests that a room's restriction makes. */
@Component
final class Approvers {

    private final People people;
    private final Staffing staffing;

    Approvers(People people, Staffing staffing) {
        this.people = people;
        this.staffing = staffing;
    }

    /**
     * Whether at least one of all who might be asked can answer now: an active member of staff who writes passes.
     *
     * @param inRoom the teachers of the restricted room
     */
    boolean any(Standings standings, Approval approval, List<PersonId> inRoom) {
        SchoolId school = standings.school();
        return switch (approval.kind()) {
            case OFF -> true;
            case ANY_TEACHER -> staffing.anyTeacher(school);
            case CERTAIN -> any(standings, approval.teachers());
            case ONE_IN_ROOM, ALL_IN_ROOM ->
                (approval.asks(Approval.Side.DESTINATION) && any(standings, inRoom))
                        || (approval.asks(Approval.Side.ORIGIN) && staffing.anyTeacherInRoom(school));
        };
    }

    private static boolean any(Standings standings, List<PersonId> staff) {
        return standings.of(staff).stream().anyMatch(Approvers::answers);
    }

    /** Those of these people who can answer requests now: active members of staff who write passes. */
    Set<PersonId> able(SchoolId school, Collection<PersonId> staff) {
        if (staff.isEmpty()) {
            return Set.of();
        }
        return people.standing(school, staff).stream()
                .filter(Approvers::answers)
                .map(Standing::person)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean answers(Standing standing) {
        return standing.permissions(false).contains(Permission.WRITE_PASSES);
    }
}
