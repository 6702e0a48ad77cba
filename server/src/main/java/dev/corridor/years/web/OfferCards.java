package dev.corridor.years.web;

import dev.corridor.limits.MeetingGroup;
import dev.corridor.limits.SetLimit;
import dev.corridor.people.Group;
import dev.corridor.people.PeopleNames;
import dev.corridor.people.PersonName;
import dev.corridor.places.RoomSign;
import dev.corridor.places.Rooms;
import dev.corridor.rules.LimitScope;
import dev.corridor.rules.PassLimit;
import dev.corridor.shared.GroupId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.RoomId;
import dev.corridor.shared.SchoolId;
import dev.corridor.years.Years;
import dev.corridor.years.web.OfferCard.GradeCard;
import dev.corridor.years.web.OfferCard.GroupCard;
import dev.corridor.years.web.OfferCard.LimitCard;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts names to what there is to choose from, in a school's transaction. */
@Component
class OfferCards {

    private final PeopleNames names;
    private final Rooms rooms;

    OfferCards(PeopleNames names, Rooms rooms) {
        this.names = names;
        this.rooms = rooms;
    }

    OfferCard of(SchoolId school, Years.Offer offer) {
        Map<GroupId, String> groups =
                offer.things().groups().stream().collect(Collectors.toUnmodifiableMap(Group::id, Group::name));
        Map<PersonId, PersonName> people = names.of(school);
        Map<RoomId, RoomSign> signs = rooms.signs(school);
        return new OfferCard(
                offer.grades().entrySet().stream()
                        .map(one -> new GradeCard(one.getKey(), one.getValue(), becomes(offer, one.getKey())))
                        .toList(),
                offer.ungraded(),
                offer.things().groups().stream()
                        .map(group -> new GroupCard(
                                group.id(), group.name(), group.members().size()))
                        .toList(),
                offer.things().encounterGroups().stream()
                        .map(group -> meeting(group, people))
                        .toList(),
                offer.things().limits().stream()
                        .map(limit -> limit(limit, groups, people, signs))
                        .toList());
    }

    private static @Nullable String becomes(Years.Offer offer, String grade) {
        return Objects.requireNonNull(offer.moves().get(grade)).orElse(null);
    }

    private static GroupCard meeting(MeetingGroup group, Map<PersonId, PersonName> people) {
        String members = group.members().stream()
                .flatMap(id -> Optional.ofNullable(people.get(id)).stream())
                .map(PersonName::name)
                .sorted()
                .collect(Collectors.joining(", "));
        return new GroupCard(
                group.id(), group.name().orElse(members), group.members().size());
    }

    private static LimitCard limit(
            SetLimit set, Map<GroupId, String> groups, Map<PersonId, PersonName> people, Map<RoomId, RoomSign> signs) {
        PassLimit limit = set.limit();
        String kind =
                switch (limit.scope()) {
                    case LimitScope.All() -> "all";
                    case LimitScope.Grade(var grade) -> "grade";
                    case LimitScope.Group(var group) -> "group";
                    case LimitScope.OneStudent(var student) -> "student";
                };
        String room = limit.room()
                .map(id ->
                        Optional.ofNullable(signs.get(id)).map(RoomSign::name).orElse(""))
                .orElse(null);
        return new LimitCard(
                set.id(),
                kind,
                name(limit.scope(), groups, people),
                room,
                limit.per().name().toLowerCase(Locale.ROOT),
                limit.passes());
    }

    private static @Nullable String name(
            LimitScope scope, Map<GroupId, String> groups, Map<PersonId, PersonName> people) {
        return switch (scope) {
            case LimitScope.All() -> null;
            case LimitScope.Grade(var grade) -> grade;
            case LimitScope.Group(var group) -> groups.get(group);
            case LimitScope.OneStudent(var student) ->
                Optional.ofNullable(people.get(student)).map(PersonName::name).orElse("");
        };
    }
}
