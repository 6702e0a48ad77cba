package dev.corridor.places;

import dev.corridor.people.People;
import dev.corridor.people.Standings;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.SchoolId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which rooms still need something from an admin. */
@Component
public final class RoomsHealth {

    /** What a room can be without. */
    public enum Lack {
        /** Nobody is set as its teacher, so nobody is told who comes, or is missing. Rooms for short ways need none. */
        TEACHERS,
        /** Any number of students may go there at once. */
        CAPACITY,
        /**
         * Its restriction asks for approval that nobody can give; requests go to the origin's teachers, then admins.
         */
        APPROVERS,
        /** No student sees it: whom it is for has left, or their group is deleted. */
        VIEWERS,
        /** A group of those who see it, or do not, is deleted. */
        GROUP
    }

    /** A room that is not well. */
    public record Finding(Room room, List<Lack> lacks) {}

    private final SchoolTransactions transactions;
    private final Rooms rooms;
    private final People people;
    private final Approvers approvers;
    private final RoomViewers viewers;

    RoomsHealth(SchoolTransactions transactions, Rooms rooms, People people, Approvers approvers, RoomViewers viewers) {
        this.transactions = transactions;
        this.rooms = rooms;
        this.people = people;
        this.approvers = approvers;
        this.viewers = viewers;
    }

    /** Every room that lacks something, in the school's order. */
    public List<Finding> check(SchoolId school) {
        return transactions.read(school, () -> {
            Map<Approval, Boolean> anybody = new HashMap<>();
            Standings standings = people.standings(school);
            List<Room> all = rooms.list(school);
            Optional<RoomViewers.Everyone> there = viewers.of(school, all);
            return all.stream()
                    .map(room -> {
                        List<Lack> lacks = lacks(standings, room, anybody);
                        there.ifPresent(
                                now -> lacks.addAll(unseen(room.settings().visibility(), now)));
                        return new Finding(room, lacks);
                    })
                    .filter(finding -> !finding.lacks().isEmpty())
                    .toList();
        });
    }

    /**
     * What a room lacks.
     *
     * @param anybody whether anybody outside the room can answer, by restriction, so that each is looked up once
     */
    private List<Lack> lacks(Standings standings, Room room, Map<Approval, Boolean> anybody) {
        List<Lack> lacks = new ArrayList<>();
        boolean staffed = room.settings().showAsOrigin() || room.settings().alert();
        if (room.teachers().isEmpty() && staffed) {
            lacks.add(Lack.TEACHERS);
        }
        if (room.settings().maxTo() == null && !room.settings().alert()) {
            lacks.add(Lack.CAPACITY);
        }
        boolean unanswered = Stream.of(
                        room.settings().restrictionNow(), room.settings().restrictionLater())
                .anyMatch(approval -> nobodyAnswers(standings, room, approval, anybody));
        if (unanswered) {
            lacks.add(Lack.APPROVERS);
        }
        return lacks;
    }

    private boolean nobodyAnswers(Standings standings, Room room, Approval approval, Map<Approval, Boolean> anybody) {
        boolean here =
                approval.asks(Approval.Side.DESTINATION) && !room.answering().isEmpty();
        return !here && !anybody.computeIfAbsent(approval, asked -> approvers.any(standings, asked, List.of()));
    }

    private static List<Lack> unseen(Audience audience, RoomViewers.Everyone there) {
        List<Lack> lacks = new ArrayList<>();
        if (there.none(audience)) {
            lacks.add(Lack.VIEWERS);
        }
        if (there.missesGroup(audience)) {
            lacks.add(Lack.GROUP);
        }
        return lacks;
    }
}
