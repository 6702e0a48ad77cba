package dev.corridor.places;

import dev.corridor.rules.Restriction;
import dev.corridor.rules.RoomRules;
import dev.corridor.rules.Side;
import dev.corridor.rules.TravelType;
import dev.corridor.rules.Visibility;
import dev.corridor.shared.PersonId;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what a room is set to in the words of the rules. */
final class RulesOfRoom {

    private static final Visibility FOR_NO_STUDENT =
            new Visibility.Only(new Visibility.Students(Set.of(), Set.of(), Set.of()));

    private RulesOfRoom() {}

    /** The rules of a room; of the teachers whom its restriction names, only those who are able to answer. */
    static RoomRules of(Room room, Set<PersonId> able) {
        RoomSettings settings = room.settings();
        return new RoomRules(
                room.id(),
                settings.travel().stream()
                        .map(travel -> TravelType.valueOf(travel.name()))
                        .collect(Collectors.toUnmodifiableSet()),
                settings.minutes(),
                cap(settings.maxTo()),
                cap(settings.maxFrom()),
                settings.showAsOrigin(),
                settings.countsTowardLimits(),
                settings.urgentAllowed(),
                settings.alert(),
                restriction(settings.restrictionNow(), able),
                restriction(settings.restrictionLater(), able),
                dev.corridor.rules.RestrictedEnding.valueOf(
                        settings.restrictedEnding().name()),
                settings.alert() ? FOR_NO_STUDENT : visibility(settings.visibility()),
                Optional.ofNullable(settings.closure()).map(RulesOfRoom::closure),
                Optional.ofNullable(settings.dailyHours()).map(RulesOfRoom::hours),
                room.pausedUntil(),
                room.answering());
    }

    private static OptionalInt cap(@Nullable Integer cap) {
        return cap == null ? OptionalInt.empty() : OptionalInt.of(cap);
    }

    private static Restriction restriction(Approval approval, Set<PersonId> able) {
        return switch (approval.kind()) {
            case OFF -> new Restriction.Off();
            case ANY_TEACHER -> new Restriction.AnyTeacher();
            case ONE_IN_ROOM -> new Restriction.OneInRoom(sides(approval));
            case ALL_IN_ROOM -> new Restriction.AllInRoom(sides(approval));
            case CERTAIN ->
                new Restriction.Certain(
                        approval.teachers().stream().filter(able::contains).toList());
        };
    }

    private static Set<Side> sides(Approval approval) {
        return approval.of().stream().map(side -> Side.valueOf(side.name())).collect(Collectors.toUnmodifiableSet());
    }

    private static Visibility visibility(Audience audience) {
        Visibility.Students these = new Visibility.Students(audience.students(), audience.grades(), audience.groups());
        return switch (audience.kind()) {
            case ALL -> new Visibility.All();
            case ONLY -> new Visibility.Only(these);
            case EXCEPT -> new Visibility.Except(these);
        };
    }

    private static dev.corridor.rules.Closure closure(Closure closure) {
        return new dev.corridor.rules.Closure(
                Optional.ofNullable(closure.reason()), Optional.ofNullable(closure.until()));
    }

    private static dev.corridor.rules.DailyHours hours(DailyHours hours) {
        return new dev.corridor.rules.DailyHours(hours.from(), hours.to());
    }
}
