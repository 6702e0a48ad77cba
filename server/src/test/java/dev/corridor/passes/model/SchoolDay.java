package dev.corridor.passes.model;

import dev.corridor.rules.Accommodations;
import dev.corridor.rules.Away;
import dev.corridor.rules.Closure;
import dev.corridor.rules.DaySchedule;
import dev.corridor.rules.Emergency;
import dev.corridor.rules.EncounterGroup;
import dev.corridor.rules.Exemption;
import dev.corridor.rules.LimitPeriod;
import dev.corridor.rules.LimitScope;
import dev.corridor.rules.Limits;
import dev.corridor.rules.NoFly;
import dev.corridor.rules.PassLimit;
import dev.corridor.rules.Period;
import dev.corridor.rules.ReasonCode;
import dev.corridor.rules.RestrictedEnding;
import dev.corridor.rules.Restriction;
import dev.corridor.rules.RoomRules;
import dev.corridor.rules.RuleBook;
import dev.corridor.rules.SchoolDays;
import dev.corridor.rules.SchoolRules;
import dev.corridor.rules.Scoped;
import dev.corridor.rules.Side;
import dev.corridor.rules.StudentFacts;
import dev.corridor.rules.TravelType;
import dev.corridor.rules.Visibility;
import dev.corridor.shared.GroupId;
import dev.corridor.shared.PassId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.RoomId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Monday at a small school, lived through act by act: the clock is moved by hand, students ask, staff answer, and the
 * hall is folded as in a transaction each. Everybody and everything goes by name.
 */
final class SchoolDay {

    static final ZoneId ZONE = ZoneId.of("America/Chicago");
    static final LocalDate MONDAY = LocalDate.of(2026, 9, 14);
    static final String CLASS = "Room 214";
    static final String RESTROOM = "Restroom";
    static final String LIBRARY = "Library";
    static final String NURSE = "Nurse";
    static final List<String> STUDENTS = List.of("Ana", "Ben", "Cal", "Dee", "Eli");
    static final List<String> TEACHERS = List.of("Rivera", "Chen");

    private final Map<String, RoomRules> rooms = new HashMap<>();
    private final Map<PersonId, Accommodations> accommodations = new HashMap<>();
    private final Set<String> suspended = new HashSet<>();
    private List<EncounterGroup> encounters = List.of();
    private Limits limits = Limits.NONE;
    private NoFly noFly = NoFly.NONE;
    private boolean line = true;
    private Set<ReasonCode> adminOnly = Set.of();
    private Optional<Emergency> emergency = Optional.empty();
    private OptionalInt hallway = OptionalInt.empty();
    private Instant now = time("10:00");
    private HallState state = HallState.of(List.of(), Map.of(), List.of(), 0);
    private Map<RoomId, RoomAsks> asks = Map.of();
    private int passes;

    SchoolDay() {
        room(CLASS, 10, OptionalInt.empty(), OptionalInt.empty(), new Restriction.Off(), "Rivera");
        room(RESTROOM, 5, OptionalInt.of(2), OptionalInt.empty(), new Restriction.Off());
        room(LIBRARY, 20, OptionalInt.empty(), OptionalInt.empty(), new Restriction.Off(), "Chen");
        room(NURSE, 10, OptionalInt.empty(), OptionalInt.empty(), new Restriction.Off());
        Map<PersonId, StudentFacts> students =
                STUDENTS.stream().map(SchoolDay::person).collect(Collectors.toMap(id -> id, StudentFacts::plain));
        state = HallState.of(List.of(), students, members(), 0);
    }

    private List<Member> members() {
        return Stream.concat(
                        STUDENTS.stream().map(name -> new Member(person(name), true, false, !suspended.contains(name))),
                        Stream.concat(TEACHERS.stream(), Stream.of("Principal"))
                                .map(name -> new Member(person(name), false, true, !suspended.contains(name))))
                .toList();
    }

    static Instant time(String clock) {
        return MONDAY.atTime(LocalTime.parse(clock)).atZone(ZONE).toInstant();
    }

    static PersonId person(String name) {
        return new PersonId(named(name));
    }

    static RoomId roomId(String name) {
        return new RoomId(named(name));
    }

    private static UUID named(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private void room(
            String name, int minutes, OptionalInt to, OptionalInt from, Restriction restriction, String... teachers) {
        rooms.put(
                name,
                new RoomRules(
                        roomId(name),
                        EnumSet.allOf(TravelType.class),
                        minutes,
                        to,
                        from,
                        true,
                        true,
                        name.equals(NURSE),
                        restriction,
                        restriction,
                        RestrictedEnding.OFF,
                        new Visibility.All(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Arrays.stream(teachers).map(SchoolDay::person).toList()));
    }

    SchoolDay capTo(String room, int most) {
        RoomRules old = java.util.Objects.requireNonNull(rooms.get(room));
        room(room, old.minutes(), OptionalInt.of(most), old.maxFrom(), old.restriction());
        return this;
    }

    SchoolDay restricted(String room) {
        room(
                room,
                20,
                OptionalInt.empty(),
                OptionalInt.empty(),
                new Restriction.AllInRoom(Set.of(Side.DESTINATION)),
                "Chen");
        return this;
    }

    SchoolDay endsWith(String room, RestrictedEnding ending) {
        return changed(
                room,
                old -> new RoomRules(
                        old.id(),
                        old.travel(),
                        old.minutes(),
                        old.maxTo(),
                        old.maxFrom(),
                        old.showAsOrigin(),
                        old.countsTowardLimits(),
                        old.urgentAllowed(),
                        old.restriction(),
                        old.restrictionLater(),
                        ending,
                        old.visibility(),
                        old.closure(),
                        old.hours(),
                        old.pausedUntil(),
                        old.teachers()));
    }

    SchoolDay close(String room) {
        return changed(
                room,
                old -> new RoomRules(
                        old.id(),
                        old.travel(),
                        old.minutes(),
                        old.maxTo(),
                        old.maxFrom(),
                        old.showAsOrigin(),
                        old.countsTowardLimits(),
                        old.urgentAllowed(),
                        old.restriction(),
                        old.restrictionLater(),
                        old.ending(),
                        old.visibility(),
                        Optional.of(new Closure(Optional.of("leak"), Optional.empty())),
                        old.hours(),
                        old.pausedUntil(),
                        old.teachers()));
    }

    SchoolDay open(String room) {
        return changed(
                room,
                old -> new RoomRules(
                        old.id(),
                        old.travel(),
                        old.minutes(),
                        old.maxTo(),
                        old.maxFrom(),
                        old.showAsOrigin(),
                        old.countsTowardLimits(),
                        old.urgentAllowed(),
                        old.restriction(),
                        old.restrictionLater(),
                        old.ending(),
                        old.visibility(),
                        Optional.empty(),
                        old.hours(),
                        old.pausedUntil(),
                        old.teachers()));
    }

    private SchoolDay changed(String room, java.util.function.UnaryOperator<RoomRules> change) {
        rooms.computeIfPresent(room, (name, old) -> change.apply(old));
        return this;
    }

    SchoolDay hallway(int capacity) {
        hallway = OptionalInt.of(capacity);
        return this;
    }

    SchoolDay noLine() {
        line = false;
        return this;
    }

    SchoolDay adminOnly(ReasonCode... codes) {
        adminOnly = Set.of(codes);
        return this;
    }

    SchoolDay callOut(Emergency.Kind kind) {
        emergency = Optional.of(new Emergency(kind, now, Optional.empty()));
        return this;
    }

    SchoolDay allClear() {
        emergency = Optional.empty();
        return this;
    }

    SchoolDay noFly(int lastMinutes) {
        noFly = new NoFly(0, lastMinutes, 0, 0, List.of(), Set.of());
        return this;
    }

    SchoolDay apart(String... names) {
        encounters = List.of(new EncounterGroup(
                new GroupId(named("apart")),
                Arrays.stream(names).map(SchoolDay::person).collect(Collectors.toSet()),
                true,
                Optional.empty()));
        return this;
    }

    SchoolDay limit(int perDay) {
        limits = new Limits(List.of(new PassLimit(new LimitScope.All(), Optional.empty(), LimitPeriod.DAY, perDay)));
        return this;
    }

    SchoolDay exempt(String student, Exemption from) {
        accommodations.put(person(student), new Accommodations(1, 0, Set.of(from)));
        return this;
    }

    SchoolDay suspend(String name) {
        suspended.add(name);
        state = new HallState(
                state.passes(),
                state.facts(),
                members().stream().collect(Collectors.toMap(Member::person, member -> member)),
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

    private Scene scene() {
        DaySchedule day = new DaySchedule(
                MONDAY,
                ZONE,
                List.of(
                        new Period("1", time("08:00"), time("09:45")),
                        new Period("2", time("09:50"), time("10:40")),
                        new Period("3", time("10:45"), time("14:00"))),
                Scoped.all(noFly));
        RuleBook book = new RuleBook(
                new SchoolRules(line, hallway, Scoped.none(), false, true, adminOnly),
                new SchoolDays(ZONE, List.of(day)),
                rooms.values().stream().collect(Collectors.toMap(RoomRules::id, room -> room)),
                limits,
                encounters,
                accommodations,
                emergency,
                Away.NOBODY);
        Terms terms = new Terms(Duration.ofMinutes(15), Duration.ofMinutes(10));
        return new Scene(now, book, terms, (room, code, at) -> code.equals("424242"), asks);
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

    static Who student(String name) {
        PersonId id = person(name);
        return new Who(
                Optional.of(id),
                Who.Rank.STUDENT,
                pass -> pass.student().equals(id),
                Optional.empty(),
                Optional.empty());
    }

    static Who teacher(String name) {
        return new Who(Optional.of(person(name)), Who.Rank.TEACHER, pass -> true, Optional.empty(), Optional.empty());
    }

    static Who admin() {
        return new Who(
                Optional.of(person("Principal")), Who.Rank.ADMIN, pass -> true, Optional.empty(), Optional.empty());
    }

    Answer ask(String student, String to) {
        return act(student(student), create(student, to, TravelType.ROUND_TRIP, Overrides.NONE, false));
    }

    Answer askUrgently(String student, String to) {
        return act(student(student), create(student, to, TravelType.ROUND_TRIP, Overrides.NONE, true));
    }

    Answer askOneWay(String student, String to) {
        return act(student(student), create(student, to, TravelType.ONE_WAY, Overrides.NONE, false));
    }

    Answer write(Who who, String student, String to, ReasonCode... confirmed) {
        Overrides overrides = new Overrides(Set.of(confirmed), Optional.empty());
        return act(who, create(student, to, TravelType.ROUND_TRIP, overrides, false));
    }

    /** Staff write a pass as a request that the student may decline. */
    Answer offer(Who who, String student, String to, ReasonCode... confirmed) {
        Act.Create create =
                create(student, to, TravelType.ROUND_TRIP, new Overrides(Set.of(confirmed), Optional.empty()), false);
        Wish wish = create.wish();
        return act(
                who,
                new Act.Create(
                        create.id(),
                        create.student(),
                        new Wish(
                                wish.origin(),
                                wish.destination(),
                                wish.travel(),
                                wish.minutes(),
                                wish.message(),
                                wish.approver(),
                                false,
                                true,
                                Optional.empty(),
                                Optional.empty()),
                        create.overrides()));
    }

    private Act.Create create(String student, String to, TravelType travel, Overrides overrides, boolean urgent) {
        Wish wish = new Wish(
                roomId(CLASS),
                roomId(to),
                travel,
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                urgent,
                false,
                Optional.empty(),
                Optional.empty());
        return new Act.Create(new PassId(named("pass " + passes++)), person(student), wish, overrides);
    }

    /** A pass for a later time of the day. */
    Answer later(Who who, String student, String to, String at, ReasonCode... confirmed) {
        return act(who, create(student, to, at, false, confirmed));
    }

    /** The same, as a request that the student may decline. */
    Answer offerLater(Who who, String student, String to, String at) {
        return act(who, create(student, to, at, true));
    }

    private Act.Create create(String student, String to, String at, boolean mayDecline, ReasonCode... confirmed) {
        Wish wish = new Wish(
                roomId(CLASS),
                roomId(to),
                TravelType.ROUND_TRIP,
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                mayDecline,
                Optional.of(time(at)),
                Optional.empty());
        Overrides overrides = new Overrides(Set.of(confirmed), Optional.empty());
        return new Act.Create(new PassId(named("pass " + passes++)), person(student), wish, overrides);
    }

    /** What a room wants of students. */
    SchoolDay asks(String room, RoomAsks wanted) {
        asks = Map.of(roomId(room), wanted);
        return this;
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
