package dev.corridor.limits.web;

import dev.corridor.limits.MeetingGroup;
import dev.corridor.limits.PreventedMeetings;
import dev.corridor.people.People;
import dev.corridor.people.Person;
import dev.corridor.shared.Actor;
import dev.corridor.shared.GroupId;
import dev.corridor.shared.PersonId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts names to encounter groups, and how much of what they prevented this admin has not seen. */
@Component
class GroupCards {

    private final People people;
    private final PreventedMeetings meetings;

    GroupCards(People people, PreventedMeetings meetings) {
        this.people = people;
        this.meetings = meetings;
    }

    GroupCard one(Actor admin, MeetingGroup group) {
        return of(admin, List.of(group)).getFirst();
    }

    List<GroupCard> of(Actor admin, List<MeetingGroup> groups) {
        Set<PersonId> ids =
                groups.stream().flatMap(group -> group.members().stream()).collect(Collectors.toUnmodifiableSet());
        Map<PersonId, Person> members = people.find(admin.school(), ids).stream()
                .collect(Collectors.toUnmodifiableMap(Person::id, Function.identity()));
        Map<GroupId, Long> unseen = meetings.unseen(admin.school(), admin.person());
        return groups.stream()
                .map(group -> card(group, members, unseen.getOrDefault(group.id(), 0L)))
                .toList();
    }

    private static GroupCard card(MeetingGroup group, Map<PersonId, Person> members, long unseen) {
        return new GroupCard(
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
                unseen,
                group.version());
    }
}
