package dev.corridor.limits.web;

import dev.corridor.limits.KnownGroup;
import dev.corridor.limits.PreventedMeeting;
import dev.corridor.limits.PreventedMeeting.Trip;
import dev.corridor.limits.PreventedMeetings;
import dev.corridor.limits.web.MeetingCard.Way;
import dev.corridor.limits.web.MeetingCard.Where;
import dev.corridor.limits.web.MeetingCard.Who;
import dev.corridor.people.People;
import dev.corridor.people.Person;
import dev.corridor.places.RoomSign;
import dev.corridor.places.Rooms;
import dev.corridor.shared.GroupId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.RoomId;
import dev.corridor.shared.SchoolId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts names to prevented meetings. */
@Component
class MeetingCards {

    private final People people;
    private final Rooms rooms;
    private final PreventedMeetings meetings;

    MeetingCards(People people, Rooms rooms, PreventedMeetings meetings) {
        this.people = people;
        this.rooms = rooms;
        this.meetings = meetings;
    }

    List<MeetingCard> of(SchoolId school, List<PreventedMeeting> prevented) {
        Set<PersonId> ids = prevented.stream()
                .flatMap(meeting -> Stream.of(meeting.out(), meeting.stopped()))
                .map(Trip::student)
                .collect(Collectors.toUnmodifiableSet());
        Map<PersonId, Person> students = people.find(school, ids).stream()
                .collect(Collectors.toUnmodifiableMap(Person::id, Function.identity()));
        Map<RoomId, RoomSign> signs = rooms.signs(school);
        Map<GroupId, KnownGroup> groups = meetings.groups(school);
        return prevented.stream()
                .map(meeting -> new MeetingCard(
                        meeting.at(),
                        group(meeting.group(), groups),
                        way(meeting.out(), students, signs),
                        way(meeting.stopped(), students, signs)))
                .toList();
    }

    private static MeetingCard.Group group(GroupId id, Map<GroupId, KnownGroup> groups) {
        Optional<KnownGroup> known = Optional.ofNullable(groups.get(id));
        return new MeetingCard.Group(
                id,
                known.flatMap(KnownGroup::name).orElse(null),
                known.map(KnownGroup::deleted).orElse(true));
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
