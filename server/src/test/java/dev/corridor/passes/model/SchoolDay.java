package dev.corridor.passes.model;

import static dev.corridor.passes.model.Cast.student;
import static dev.corridor.rules.Names.CLASS;
import static dev.corridor.rules.Names.group;
import static dev.corridor.rules.Names.passOf;
import static dev.corridor.rules.Names.person;
import static dev.corridor.rules.Names.roomId;
import static dev.corridor.rules.Names.time;

import dev.corridor.rules.Absence;
import dev.corridor.rules.Accommodations;
import dev.corridor.rules.Emergency;
import dev.corridor.rules.EncounterGroup;
import dev.corridor.rules.Exemption;
import dev.corridor.rules.HallFacts;
import dev.corridor.rules.LimitPeriod;
import dev.corridor.rules.LimitScope;
import dev.corridor.rules.Limits;
import dev.corridor.rules.Names;
import dev.corridor.rules.NoFly;
import dev.corridor.rules.PassLimit;
import dev.corridor.rules.ReasonCode;
import dev.corridor.rules.RestrictedEnding;
import dev.corridor.rules.Restriction;
import dev.corridor.rules.RoomSketch;
import dev.corridor.rules.Side;
import dev.corridor.rules.StudentFacts;
import dev.corridor.rules.TravelType;
import dev.corridor.shared.PassId;
import dev.corridor.shared.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A Monday at a small school, lived through act by act: the clock is moved by hand, students ask, staff answer, and the
 * hall is folded as in a transaction each. Everybody and everything goes by name.
 */
final class SchoolDay {

    private final DayRules rules = new DayRules();
    private final Set<String> suspended = new HashSet<>();
    private Instant now = time("10:00");
    private HallState state = HallState.of(List.of(), Map.of(), List.of(), 0);
    private int passes;

    SchoolDay() {
        Map<PersonId, StudentFacts> students =
                Cast.STUDENTS.stream().map(Names::person).collect(Collectors.toMap(id -> id, StudentFacts::plain));
        state = HallState.of(List.of(), students, Cast.members(suspended), 0);
    }

    SchoolDay capTo(String room, int most) {
        rules.room(room).maxTo(most);
        return this;
    }

    SchoolDay restricted(String room) {
        Restriction all = new Restriction.AllInRoom(Set.of(Side.DESTINATION));
        rules.room(room).restricted(all).restrictedLater(all);
        return this;
    }

    SchoolDay endsWith(String room, RestrictedEnding ending) {
        rules.room(room).endedBy(ending);
        return this;
    }

    SchoolDay close(String room) {
        rules.room(room).closed();
        return this;
    }

    SchoolDay open(String room) {
        rules.room(room).opened();
        return this;
    }

    /** What a room wants of students. */
    SchoolDay asks(String room, RoomAsks wanted) {
        rules.asks = Map.of(roomId(room), wanted);
        return this;
    }

    /** An alert room, counted or not. */
    SchoolDay alert(String room, boolean counts) {
        rules.room(room).alert();
        if (!counts) {
            rules.room(room).notCounted();
        }
        return this;
    }

    SchoolDay hallway(int capacity) {
        rules.hallway = OptionalInt.of(capacity);
        return this;
    }

    SchoolDay noLine() {
        rules.line = false;
        return this;
    }

    SchoolDay adminOnly(ReasonCode... codes) {
        rules.adminOnly = Set.of(codes);
        return this;
    }

    /** Nobody teaches in a room any more. */
    SchoolDay untaught(String room) {
        rules.rooms.put(room, new RoomSketch(room));
        return this;
    }

    SchoolDay mostAhead(int most) {
        rules.mostAhead = most;
        return this;
    }

    SchoolDay teachersLetGo() {
        rules.teachersLetGo = true;
        return this;
    }

    SchoolDay callOut(Emergency.Kind kind) {
        rules.emergency = Optional.of(new Emergency(kind, now, Optional.empty()));
        return this;
    }

    SchoolDay allClear() {
        rules.emergency = Optional.empty();
        return this;
    }

    SchoolDay noFly(int lastMinutes) {
        rules.noFly = new NoFly(0, lastMinutes, 0, 0, List.of(), Set.of());
        return this;
    }

    SchoolDay apart(String... names) {
        rules.encounters = List.of(new EncounterGroup(
                group("apart"),
                Arrays.stream(names).map(Names::person).collect(Collectors.toSet()),
                true,
                Optional.empty()));
        return this;
    }

    SchoolDay limit(int perDay) {
        rules.limits =
                new Limits(List.of(new PassLimit(new LimitScope.All(), Optional.empty(), LimitPeriod.DAY, perDay)));
        return this;
    }

    SchoolDay exempt(String student, Exemption from) {
        rules.accommodations.put(person(student), new Accommodations(1, 0, Set.of(from)));
        return this;
    }

    SchoolDay suspend(String name) {
        suspended.add(name);
        state = new HallState(
                state.passes(),
                state.facts(),
                Cast.members(suspended).stream().collect(Collectors.toMap(Member::person, member -> member)),
                state.seq(),
                state.happened(),
                state.refused(),
                state.stopped());
        return this;
    }

    SchoolDay at(String clock) {
        now = time(clock);
        return this;
    }

    SchoolDay after(Duration time) {
        now = now.plus(time);
        return this;
    }

    Instant now() {
        return now;
    }

    HallState state() {
        return state;
    }

    /** The attendance desk says that the student is away for a while. */
    SchoolDay away(Who desk, String student, String from, String until) {
        Map<PersonId, StudentFacts> students = new HashMap<>(state.facts().students());
        students.computeIfPresent(person(student), (id, plain) -> away(plain, new Absence(time(from), time(until))));
        state = new HallState(
                state.passes(),
                new HallFacts(state.facts().open(), students),
                state.members(),
                state.seq(),
                state.happened(),
                state.refused(),
                state.stopped());
        Set<PassId> ahead = state.passes().values().stream()
                .filter(pass -> pass.ahead() && pass.student().equals(person(student)))
                .map(Pass::id)
                .collect(Collectors.toSet());
        act(desk, new Act.Leave(person(student), time(from), time(until), ahead));
        return this;
    }

    private static StudentFacts away(StudentFacts plain, Absence absence) {
        return new StudentFacts(
                plain.id(),
                plain.standing(),
                Optional.of(absence),
                plain.grade(),
                plain.groups(),
                plain.counted(),
                plain.countedTo(),
                plain.lastStart(),
                plain.lastEnd(),
                plain.lastTrip(),
                plain.belongsIn());
    }

    private Scene scene() {
        return rules.scene(now);
    }

    /** One transaction with one act. */
    Answer act(Who who, Act act) {
        Scene scene = scene();
        Step step = Hall.act(scene, Hall.open(scene, state, List.of(), false), who, act);
        state = Hall.close(scene, step.after(), false);
        return step.answer();
    }

    SchoolDay tick() {
        act(Who.CLOCK, new Act.Tick());
        return this;
    }

    /** Whoever waits is looked at under changed settings. */
    SchoolDay review() {
        Scene scene = scene();
        state = Hall.close(scene, Hall.open(scene, state, List.of(), true), true);
        return this;
    }

    /** No server runs from then until then. */
    SchoolDay gap(String stopped, String resumed) {
        at(resumed);
        Scene scene = scene();
        state = Hall.close(scene, Hall.open(scene, state, List.of(new Gap(1, time(stopped), now)), false), true);
        return this;
    }

    Answer ask(String student, String to) {
        return act(student(student), create(student, wish(to, TravelType.ROUND_TRIP, false, false), Overrides.NONE));
    }

    Answer askUrgently(String student, String to) {
        return act(student(student), create(student, wish(to, TravelType.ROUND_TRIP, true, false), Overrides.NONE));
    }

    Answer askOneWay(String student, String to) {
        return act(student(student), create(student, wish(to, TravelType.ONE_WAY, false, false), Overrides.NONE));
    }

    Answer write(Who who, String student, String to, ReasonCode... confirmed) {
        Overrides overrides = new Overrides(Set.of(confirmed), Optional.empty());
        return act(who, create(student, wish(to, TravelType.ROUND_TRIP, false, false), overrides));
    }

    /** Staff write a pass as a request that the student may decline. */
    Answer offer(Who who, String student, String to, ReasonCode... confirmed) {
        Overrides overrides = new Overrides(Set.of(confirmed), Optional.empty());
        return act(who, create(student, wish(to, TravelType.ROUND_TRIP, false, true), overrides));
    }

    /** A pass for a later time of the day. */
    Answer later(Who who, String student, String to, String at, ReasonCode... confirmed) {
        Overrides overrides = new Overrides(Set.of(confirmed), Optional.empty());
        return act(
                who, create(student, wish(to, TravelType.ROUND_TRIP, false, false, Optional.of(time(at))), overrides));
    }

    /** The same, as a request that the student may decline. */
    Answer offerLater(Who who, String student, String to, String at) {
        return act(
                who,
                create(student, wish(to, TravelType.ROUND_TRIP, false, true, Optional.of(time(at))), Overrides.NONE));
    }

    /** A pass that its host writes for an activity. */
    Answer invite(Who host, String student, String to, String at) {
        Wish wish = new Wish(
                roomId(CLASS),
                roomId(to),
                TravelType.ONE_WAY,
                OptionalInt.empty(),
                Optional.of("Chess"),
                Optional.empty(),
                false,
                false,
                Optional.of(time(at)),
                Optional.empty(),
                Optional.of(new UUID(0, 64)),
                false);
        return act(host, create(student, wish, Overrides.NONE));
    }

    private static Wish wish(String to, TravelType travel, boolean urgent, boolean mayDecline) {
        return wish(to, travel, urgent, mayDecline, Optional.empty());
    }

    private static Wish wish(String to, TravelType travel, boolean urgent, boolean mayDecline, Optional<Instant> at) {
        return new Wish(
                roomId(CLASS),
                roomId(to),
                travel,
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                urgent,
                mayDecline,
                at,
                Optional.empty());
    }

    private Act.Create create(String student, Wish wish, Overrides overrides) {
        return new Act.Create(passOf("number " + passes++), person(student), wish, overrides);
    }

    /** A student is missing from class, perhaps after a pass that should have led back. */
    Answer walkOut(Who who, String student, String room, Optional<PassId> after) {
        PassId id = passOf("number " + passes++);
        return act(
                who, new Act.WalkOut(id, person(student), roomId(CLASS), roomId(room), after, Optional.of("Ran off.")));
    }

    Answer end(String student) {
        return act(student(student), new Act.End(pass(student).id(), Optional.empty(), Optional.empty()));
    }

    Answer start(String student) {
        return act(student(student), new Act.Start(pass(student).id()));
    }

    Answer cancel(String student) {
        return act(student(student), new Act.Cancel(pass(student).id()));
    }

    Answer approve(Who who, String student, ReasonCode... confirmed) {
        Overrides overrides = new Overrides(Set.of(confirmed), Optional.of("go on"));
        return act(who, new Act.Approve(pass(student).id(), OptionalInt.empty(), overrides));
    }

    /** The student's newest pass. */
    Pass pass(String student) {
        return state.passes().values().stream()
                .filter(pass -> pass.student().equals(person(student)))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    State stateOf(String student) {
        return pass(student).state();
    }

    List<String> log() {
        return state.happened().stream().map(Happening::kind).toList();
    }
}
