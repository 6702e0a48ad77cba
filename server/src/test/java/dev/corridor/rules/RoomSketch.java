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
public final class RoomSketch {

    private final String name;
    private final List<PersonId> teachers = new ArrayList<>();
    private Set<TravelType> travel = EnumSet.allOf(TravelType.class);
    private int minutes = 10;
    private OptionalInt maxTo = OptionalInt.empty();
    private OptionalInt maxFrom = OptionalInt.empty();
    private boolean origin = true;
    private boolean counts = true;
    private boolean urgent;
    private boolean alert;
    private Restriction restriction = new Restriction.Off();
    private Restriction restrictedLater = new Restriction.Off();
    private RestrictedEnding ending = RestrictedEnding.OFF;
    private Visibility visibility = new Visibility.All();
    private Optional<Closure> closure = Optional.empty();
    private Optional<DailyHours> hours = Optional.empty();
    private Optional<Instant> pausedUntil = Optional.empty();

    public RoomSketch(String name) {
        this.name = name;
    }

    public RoomSketch taughtBy(String... names) {
        for (String teacher : names) {
            teachers.add(Names.person(teacher));
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

    public RoomSketch minutes(int most) {
        minutes = most;
        return this;
    }

    public RoomSketch maxTo(int most) {
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

    public RoomSketch notCounted() {
        counts = false;
        return this;
    }

    public RoomSketch urgentAllowed() {
        urgent = true;
        return this;
    }

    /** Passes to it are walkouts. */
    public RoomSketch alert() {
        alert = true;
        visibility = new Visibility.Only(new Visibility.Students(Set.of(), Set.of(), Set.of()));
        return this;
    }

    public RoomSketch restricted(Restriction set) {
        restriction = set;
        return this;
    }

    public RoomSketch restrictedLater(Restriction set) {
        restrictedLater = set;
        return this;
    }

    RoomSketch visible(Visibility set) {
        visibility = set;
        return this;
    }

    public RoomSketch closed() {
        closure = Optional.of(new Closure(Optional.empty(), Optional.empty()));
        return this;
    }

    public RoomSketch opened() {
        closure = Optional.empty();
        return this;
    }

    public RoomSketch endedBy(RestrictedEnding set) {
        ending = set;
        return this;
    }

    RoomSketch closedUntil(Instant until, String why) {
        closure = Optional.of(new Closure(Optional.of(why), Optional.of(until)));
        return this;
    }

    RoomSketch open(String from, String to) {
        hours = Optional.of(new DailyHours(Names.clock(from), Names.clock(to)));
        return this;
    }

    RoomSketch pausedUntil(String until) {
        pausedUntil = Optional.of(Names.time(until));
        return this;
    }

    public RoomRules rules() {
        return new RoomRules(
                Names.roomId(name),
                travel,
                minutes,
                maxTo,
                maxFrom,
                origin,
                counts,
                urgent,
                alert,
                restriction,
                restrictedLater,
                ending,
                visibility,
                closure,
                hours,
                pausedUntil,
                teachers);
    }
}
