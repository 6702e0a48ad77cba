package dev.corridor.rules;

import dev.corridor.shared.GroupId;
import dev.corridor.shared.RoomId;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A student being set up for a test: active, in class, with no pass so far. */
final class StudentSketch {

    private final String name;
    private final Set<GroupId> groups = new HashSet<>();
    private final Map<RoomId, Tally> countedTo = new HashMap<>();
    private Standing standing = Standing.ACTIVE;
    private Optional<Absence> absence = Optional.empty();
    private Optional<String> grade = Optional.empty();
    private Tally counted = Tally.NONE;
    private Optional<Instant> lastStart = Optional.empty();
    private Optional<Instant> lastEnd = Optional.empty();
    private Optional<OneWayTrip> lastTrip = Optional.empty();
    private Optional<RoomId> belongsIn = Optional.empty();

    StudentSketch(String name) {
        this.name = name;
    }

    StudentSketch is(Standing state) {
        standing = state;
        return this;
    }

    StudentSketch absent() {
        return away("0:00", "23:59");
    }

    StudentSketch away(String from, String until) {
        absence = Optional.of(new Absence(Names.time(from), Names.time(until)));
        return this;
    }

    StudentSketch inGrade(String text) {
        grade = Optional.of(text);
        return this;
    }

    StudentSketch inGroup(String group) {
        groups.add(Names.group(group));
        return this;
    }

    /** Counted passes so far: today, this week, this term. */
    StudentSketch used(int day, int week, int term) {
        counted = new Tally(day, week, term);
        return this;
    }

    StudentSketch usedTo(String room, int today) {
        countedTo.put(Names.roomId(room), new Tally(today, today, today));
        return this;
    }

    StudentSketch lastOut(String from, String to) {
        lastStart = Optional.of(Names.time(from));
        lastEnd = Optional.of(Names.time(to));
        return this;
    }

    /** Went one way and has been there since. */
    StudentSketch wentTo(String destination, String from, String at) {
        lastTrip = Optional.of(new OneWayTrip(Names.roomId(from), Names.roomId(destination), Names.time(at)));
        return this;
    }

    StudentSketch belongsIn(String room) {
        belongsIn = Optional.of(Names.roomId(room));
        return this;
    }

    StudentFacts facts() {
        return new StudentFacts(
                Names.person(name),
                standing,
                absence,
                grade,
                groups,
                counted,
                countedTo,
                lastStart,
                lastEnd,
                lastTrip,
                belongsIn);
    }
}
