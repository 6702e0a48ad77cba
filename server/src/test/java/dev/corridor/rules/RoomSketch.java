package dev.corridor.rules;

import dev.corridor.shared.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** A room being set up for a test: open to all, ten minutes, both ways to travel, unless said otherwise. */
final class RoomSketch {

    private final String name;
    private final List<PersonId> teachers = new ArrayList<>();
    private Set<TravelType> travel = EnumSet.allOf(TravelType.class);
    private int minutes = 10;
    private OptionalInt maxTo = OptionalInt.empty();
    private OptionalInt maxFrom = OptionalInt.empty();
    private boolean origin = true;
    private boolean counts = true;
    private boolean urgent;
    private Restriction restriction = new Restriction.Off();
    private Restriction restrictedLater = new Restriction.Off();
    private Visibility visibility = new Visibility.All();
    private Optional<Closure> closure = Optional.empty();
    private Optional<DailyHours> hours = Optional.empty();
    private Optional<Instant> pausedUntil = Optional.empty();

    RoomSketch(String name) {
        this.name = name;
    }

    RoomSketch taughtBy(String... names) {
        for (String teacher : names) {
            teachers.add(Lincoln.person(teacher));
        }
        return this;
    }

    RoomSketch nobodyTeaches() {
        teachers.clear();
        return this;
    }

    RoomSketch only(TravelType type) {
        travel = EnumSet.of(type);
        return this;
    }

    RoomSketch minutes(int most) {
        minutes = most;
        return this;
    }

    RoomSketch maxTo(int most) {
        maxTo = OptionalInt.of(most);
        return this;
    }

    RoomSketch maxFrom(int most) {
        maxFrom = OptionalInt.of(most);
        return this;
    }

    RoomSketch noOrigin() {
        origin = false;
        return this;
    }

    RoomSketch notCounted() {
        counts = false;
        return this;
    }

    RoomSketch urgentAllowed() {
        urgent = true;
        return this;
    }

    RoomSketch restricted(Restriction set) {
        restriction = set;
        return this;
    }

    RoomSketch restrictedLater(Restriction set) {
        restrictedLater = set;
        return this;
    }

    RoomSketch visible(Visibility set) {
        visibility = set;
        return this;
    }

    RoomSketch closed() {
        closure = Optional.of(new Closure(Optional.empty(), Optional.empty()));
        return this;
    }

    RoomSketch closedUntil(Instant until, String why) {
        closure = Optional.of(new Closure(Optional.of(why), Optional.of(until)));
        return this;
    }

    RoomSketch open(String from, String to) {
        hours = Optional.of(new DailyHours(Lincoln.clock(from), Lincoln.clock(to)));
        return this;
    }

    RoomSketch pausedUntil(String until) {
        pausedUntil = Optional.of(Lincoln.time(until));
        return this;
    }

    RoomRules rules() {
        return new RoomRules(
                Lincoln.roomId(name),
                travel,
                minutes,
                maxTo,
                maxFrom,
                origin,
                counts,
                urgent,
                restriction,
                restrictedLater,
                RestrictedEnding.OFF,
                visibility,
                closure,
                hours,
                pausedUntil,
                teachers);
    }
}
