package dev.corridor.rules;

import static dev.corridor.rules.Names.CLASS;
import static dev.corridor.rules.Names.LIBRARY;
import static dev.corridor.rules.Names.MONDAY;
import static dev.corridor.rules.Names.NURSE;
import static dev.corridor.rules.Names.OTHER_CLASS;
import static dev.corridor.rules.Names.RESTROOM;
import static dev.corridor.rules.Names.ZONE;
import static dev.corridor.rules.Names.group;
import static dev.corridor.rules.Names.passOf;
import static dev.corridor.rules.Names.person;
import static dev.corridor.rules.Names.roomId;
import static dev.corridor.rules.Names.time;

import dev.corridor.shared.PersonId;
import dev.corridor.shared.RoomId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A small school on a Monday in the third lesson, for rules to be tried in: two classrooms with their teachers, a
 * restroom, a library and a nurse. Everybody and everything goes by name.
 */
final class Lincoln {

    private final Map<String, RoomSketch> rooms = new HashMap<>();
    private final Map<String, StudentSketch> students = new HashMap<>();
    private final List<OpenPass> open = new ArrayList<>();
    private final List<PassLimit> limits = new ArrayList<>();
    private final List<EncounterGroup> encounters = new ArrayList<>();
    private final Map<PersonId, Accommodations> accommodations = new HashMap<>();
    private final Map<PersonId, List<Away.Stretch>> staffAway = new HashMap<>();
    private final Map<RoomId, List<Away.Stretch>> roomsAway = new HashMap<>();
    private final Set<ReasonCode> adminOnly = new HashSet<>();
    private Scoped<NoFly> noFly = Scoped.none();
    private Scoped<Duration> cooldown = Scoped.none();
    private boolean cooldownFromEnd;
    private boolean line = true;
    private boolean overdueFrees = true;
    private OptionalInt hallway = OptionalInt.empty();
    private Optional<Emergency> emergency = Optional.empty();
    private Instant now = time("10:00");

    Lincoln() {
        room(CLASS).taughtBy("Rivera");
        room(OTHER_CLASS).taughtBy("Chen");
        room(RESTROOM).minutes(5).noOrigin();
        room(LIBRARY);
        room(NURSE).urgentAllowed().notCounted();
    }

    Lincoln at(String clock) {
        now = time(clock);
        return this;
    }

    RoomSketch room(String name) {
        return rooms.computeIfAbsent(name, RoomSketch::new);
    }

    StudentSketch student(String name) {
        return students.computeIfAbsent(name, StudentSketch::new);
    }

    Lincoln without(String room) {
        rooms.remove(room);
        return this;
    }

    Lincoln noLine() {
        line = false;
        return this;
    }

    Lincoln hallway(int capacity) {
        hallway = OptionalInt.of(capacity);
        return this;
    }

    Lincoln overdueKeepsPlaces() {
        overdueFrees = false;
        return this;
    }

    Lincoln cooldown(int minutes) {
        return cooldown(Scoped.all(Duration.ofMinutes(minutes)));
    }

    Lincoln cooldown(Scoped<Duration> scoped) {
        cooldown = scoped;
        return this;
    }

    Lincoln cooldownFromEnd() {
        cooldownFromEnd = true;
        return this;
    }

    Lincoln noFly(NoFly set) {
        return noFly(Scoped.all(set));
    }

    Lincoln noFly(Scoped<NoFly> scoped) {
        noFly = scoped;
        return this;
    }

    Lincoln limit(LimitScope scope, LimitPeriod per, int passes) {
        limits.add(new PassLimit(scope, Optional.empty(), per, passes));
        return this;
    }

    Lincoln limitTo(String room, LimitPeriod per, int passes) {
        limits.add(new PassLimit(new LimitScope.All(), Optional.of(roomId(room)), per, passes));
        return this;
    }

    Lincoln apart(String... names) {
        return apart(new EncounterGroup(
                group("apart"),
                Arrays.stream(names).map(Names::person).collect(Collectors.toSet()),
                true,
                Optional.empty()));
    }

    Lincoln apart(EncounterGroup group) {
        encounters.add(group);
        return this;
    }

    Lincoln exempt(String student, Exemption... from) {
        return accommodate(student, new Accommodations(1, 0, Set.of(from)));
    }

    Lincoln accommodate(String student, Accommodations given) {
        accommodations.put(person(student), given);
        return this;
    }

    Lincoln emergency(Emergency.Kind kind) {
        emergency = Optional.of(new Emergency(kind, now, Optional.empty()));
        return this;
    }

    Lincoln emergencyUntil(Emergency.Kind kind, String until) {
        emergency = Optional.of(new Emergency(kind, now, Optional.of(time(until))));
        return this;
    }

    Lincoln adminsOnly(ReasonCode... codes) {
        adminOnly.addAll(List.of(codes));
        return this;
    }

    Lincoln away(String teacher, String until) {
        staffAway.put(person(teacher), awayUntil(until));
        return this;
    }

    private static List<Away.Stretch> awayUntil(String until) {
        return List.of(new Away.Stretch(time("7:00"), time(until)));
    }

    Lincoln roomAway(String room, String until) {
        roomsAway.put(roomId(room), awayUntil(until));
        return this;
    }

    /** Out since two minutes ago, for five in all. */
    Lincoln out(String student, String origin, String destination) {
        return out(student, origin, destination, now.minusSeconds(120), 5);
    }

    Lincoln out(String student, String origin, String destination, Instant since, int minutes) {
        return open(waitingPass(student, origin, destination, minutes).started(since, Counting.EVERYTHING, false));
    }

    Lincoln arrived(String student, String origin, String destination) {
        return open(waitingPass(student, origin, destination, 5)
                .started(now.minusSeconds(120), Counting.EVERYTHING, false)
                .in(OpenPass.State.ARRIVED));
    }

    /** Away without permission since two minutes ago. */
    Lincoln walkedOut(String student, String origin, String destination) {
        return open(waitingPass(student, origin, destination, 5)
                .started(now.minusSeconds(120), Counting.NOTHING, false)
                .in(OpenPass.State.WALKOUT));
    }

    /** In line, behind who waits already. */
    Lincoln waiting(String student, String origin, String destination) {
        return open(waitingPass(student, origin, destination, 5));
    }

    /** In line for the second time, after one turn let go by. */
    Lincoln waitingAfterMissing(String student, String origin, String destination) {
        return open(OpenPasses.missedOnce(waitingPass(student, origin, destination, 5)));
    }

    Lincoln ready(String student, String origin, String destination) {
        return open(waitingPass(student, origin, destination, 5).in(OpenPass.State.READY));
    }

    Lincoln requested(String student, String origin, String destination) {
        return open(waitingPass(student, origin, destination, 5).in(OpenPass.State.REQUESTED));
    }

    Lincoln open(OpenPass pass) {
        open.add(pass);
        return this;
    }

    private OpenPass waitingPass(String student, String origin, String destination, int minutes) {
        return OpenPasses.waiting(student, origin, destination, minutes, open.size());
    }

    Instant now() {
        return now;
    }

    HallFacts facts() {
        return new HallFacts(
                open,
                students.values().stream()
                        .map(StudentSketch::facts)
                        .collect(Collectors.toMap(StudentFacts::id, facts -> facts)));
    }

    RuleBook book() {
        DaySchedule today = Bells.of(MONDAY, noFly);
        return new RuleBook(
                new SchoolRules(line, hallway, cooldown, cooldownFromEnd, overdueFrees, adminOnly, false),
                new SchoolDays(ZONE, List.of(today, Bells.of(MONDAY.plusDays(1), noFly))),
                rooms.values().stream().map(RoomSketch::rules).collect(Collectors.toMap(RoomRules::id, room -> room)),
                new Limits(limits),
                encounters,
                accommodations,
                emergency,
                new Away(staffAway, roomsAway));
    }

    /** A round trip of three minutes from {@link Names#CLASS}, asked for by the student. */
    Ask ask(String student, String destination) {
        return new Ask(
                this,
                PassRequest.now(
                        new Asker.Student(),
                        person(student),
                        roomId(CLASS),
                        roomId(destination),
                        TravelType.ROUND_TRIP,
                        3));
    }

    /** The open pass of a student, looked at again. */
    Ask again(String student, Occasion occasion) {
        OpenPass pass = facts().pass(passOf(student)).orElseThrow();
        return new Ask(this, PassRequest.again(new Asker.Student(), occasion, pass));
    }
}
