package dev.corridor.limits.web;

import dev.corridor.limits.MeetingGroup;
import dev.corridor.limits.PreventedMeeting;
import dev.corridor.limits.PreventedMeeting.Trip;
import dev.corridor.limits.web.MeetingCard.Way;
import dev.corridor.limits.web.MeetingCard.Where;
import dev.corridor.limits.web.MeetingCard.Who;
import dev.corridor.people.People;
import dev.corridor.people.Person;
import dev.corridor.places.RoomSign;
import dev.corridor.places.Rooms;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.RoomId;
import dev.corridor.shared.SchoolId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts names to encounter groups and what they prevented. */
@Component
class GroupCards {

    private final People people;
    private final Rooms rooms;

    GroupCards(People people, Rooms rooms) {
        this.people = people;
        this.rooms = rooms;
    }

    List<GroupCard> groups(SchoolId school, List<MeetingGroup> groups) {
        Map<PersonId, Person> members = find(school, groups.stream().flatMap(group -> group.members().stream()));
        return groups.stream()
                .map(group -> new GroupCard(
                        group.id(),
                        group.name().orElse(null),
                        group.notes().orElse(null),
                        group.members().stream()
                                .flatMap(id -> Stream.ofNullable(members.get(id)))
                                .map(person -> new GroupCard.Member(person.id(), person.name(), person.grade()))
                                .sorted(Comparator.comparing(GroupCard.Member::name))
                                .toList(),
                        group.on(),
                        group.expiresAt().orElse(null),
                        group.prevented(),
                        group.version()))
                .toList();
    }

    List<MeetingCard> meetings(SchoolId school, List<PreventedMeeting> meetings) {
        List<Trip> trips = meetings.stream()
                .flatMap(meeting -> Stream.of(meeting.out(), meeting.stopped()))
                .toList();
        Map<PersonId, Person> students = find(school, trips.stream().map(Trip::student));
        Map<RoomId, RoomSign> signs = rooms.signs(school);
        return meetings.stream()
                .map(meeting -> new MeetingCard(
                        meeting.at(), way(meeting.out(), students, signs), way(meeting.stopped(), students, signs)))
                .toList();
    }

    private Map<PersonId, Person> find(SchoolId school, Stream<PersonId> ids) {
        return people.find(school, ids.collect(Collectors.toUnmodifiableSet())).stream()
                .collect(Collectors.toUnmodifiableMap(Person::id, Function.identity()));
    }

    private static Way way(Trip trip, Map<PersonId, Person> students, Map<RoomId, RoomSign> signs) {
        String name = Optional.ofNullable(students.get(trip.student()))
                .map(Person::name)
                .orElse("");
        return new Way(new Who(trip.student(), name), where(trip.origin(), signs), where(trip.destination(), signs));
    }

    private static Where where(RoomId room, Map<RoomId, RoomSign> signs) {
        Optional<RoomSign> sign = Optional.ofNullable(signs.get(room));
        return new Where(
                room,
                sign.map(RoomSign::name).orElse(""),
                sign.map(RoomSign::number).orElse(""));
    }
}
