package dev.corridor.places;

import dev.corridor.people.Group;
import dev.corridor.people.GroupUse;
import dev.corridor.people.Groups;
import dev.corridor.people.Membership;
import dev.corridor.people.People;
import dev.corridor.people.PersonState;
import dev.corridor.people.UsesGroups;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.GroupId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Role;
import dev.corridor.shared.SchoolId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which rooms are seen by no student, as things are or would be without a group. */
@Component
final class RoomViewers implements UsesGroups {

    /** A student, as far as rooms tell students apart. */
    private record Student(PersonId id, Optional<String> grade, Set<GroupId> groups) {}

    /**
     * Who could see rooms at one moment.
     *
     * @param students of the school, but for those who left
     */
    record Everyone(List<Student> students, Set<GroupId> groups) {

        /** Whether a room names a group that is no more. */
        boolean missesGroup(Audience audience) {
            return audience.kind() != Audience.Kind.ALL && !groups.containsAll(audience.groups());
        }

        /** Whether no student sees a room. Where there are no students yet, only if it is for nobody named. */
        boolean none(Audience audience) {
            Audience now = audience.naming(groups);
            boolean forNobody = now.kind() == Audience.Kind.ONLY && now.namesNobody();
            return forNobody
                    || (!students.isEmpty()
                            && students.stream().noneMatch(one -> now.admits(one.id(), one.grade(), one.groups())));
        }

        Everyone without(GroupId group) {
            Set<GroupId> left = new HashSet<>(groups);
            left.remove(group);
            return new Everyone(students, left);
        }
    }

    private final Rooms rooms;
    private final People people;
    private final Groups groups;

    RoomViewers(Rooms rooms, People people, Groups groups) {
        this.rooms = rooms;
        this.people = people;
        this.groups = groups;
    }

    /** Reads who there is, unless all of these rooms are for everybody. */
    Optional<Everyone> of(SchoolId school, Collection<Room> rooms) {
        boolean some = rooms.stream().anyMatch(room -> audience(room).kind() != Audience.Kind.ALL);
        return some ? Optional.of(read(school)) : Optional.empty();
    }

    @Override
    public Map<GroupId, List<GroupUse>> usesOf(SchoolId school) {
        List<Room> all = rooms.list(school);
        Map<GroupId, List<GroupUse>> uses = new HashMap<>();
        of(school, all)
                .ifPresent(now -> all.stream()
                        .filter(room -> audience(room).kind() != Audience.Kind.ALL)
                        .forEach(room -> audience(room)
                                .groups()
                                .forEach(group -> uses.computeIfAbsent(group, id -> new ArrayList<>())
                                        .add(new GroupUse(kind(audience(room), now.without(group)), room.name())))));
        return uses;
    }

    private static GroupUse.Kind kind(Audience audience, Everyone then) {
        if (then.none(audience)) {
            return GroupUse.Kind.ROOM_FOR_NOBODY;
        }
        return audience.kind() == Audience.Kind.ONLY ? GroupUse.Kind.ROOM_SHOWN : GroupUse.Kind.ROOM_HIDDEN;
    }

    private Everyone read(SchoolId school) {
        List<Group> all = groups.of(school);
        Map<PersonId, Set<GroupId>> memberOf = new HashMap<>();
        all.forEach(group -> group.members()
                .forEach(member ->
                        memberOf.computeIfAbsent(member, id -> new HashSet<>()).add(group.id())));
        Set<AccountId> students = people.memberships(school).stream()
                .filter(membership -> membership.role() == Role.STUDENT)
                .map(Membership::account)
                .collect(Collectors.toUnmodifiableSet());
        return new Everyone(
                people.all(school).stream()
                        .filter(person -> person.state() != PersonState.LEFT && students.contains(person.account()))
                        .map(person -> new Student(
                                person.id(),
                                Optional.ofNullable(person.grade()),
                                memberOf.getOrDefault(person.id(), Set.of())))
                        .toList(),
                all.stream().map(Group::id).collect(Collectors.toUnmodifiableSet()));
    }

    private static Audience audience(Room room) {
        return room.settings().visibility();
    }
}
