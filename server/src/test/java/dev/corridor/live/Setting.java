package dev.corridor.live;

import dev.corridor.TestClock;
import dev.corridor.people.Person;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * Every setting of rooms, schools and bells that a decision about passes reads: what there was before, how an admin
 * changes it, and what the next decision says on somebody else's device before and after.
 */
@SuppressWarnings("ImmutableEnumChecker") // what the fields do holds nothing that changes
enum Setting {
    ROOM_TRAVEL(room("travel", List.of("one-way")), Setting::wished, "start", "refuse TRAVEL_TYPE"),
    ROOM_MINUTES(room("minutes", 3), Setting::wished, "start", "refuse TOO_LONG"),
    ROOM_COUNTS_TOWARD_LIMITS(
            given(d -> {
                d.limit(everybody(), "day", 1);
                d.trip(d.school().ana());
            }),
            room("countsTowardLimits", false),
            Setting::sign,
            "locked PASS_LIMIT",
            "free"),
    ROOM_SHOW_AS_ORIGIN(
            d -> d.room(d.day().classroom, Map.of("showAsOrigin", false)),
            Setting::sign,
            "free",
            "refused NOT_AN_ORIGIN"),
    ROOM_MAX_TO(given(Setting::benIsOut), room("maxTo", 1), Setting::sign, "free", "line DESTINATION_FULL"),
    ROOM_MAX_FROM(
            given(Setting::benIsOut),
            d -> d.room(d.day().classroom, Map.of("maxFrom", 1)),
            Setting::sign,
            "free",
            "line ORIGIN_FULL"),
    ROOM_RESTRICTION(
            room("restrictionNow", Map.of("kind", "any-teacher")), Setting::sign, "free", "approval NEEDS_APPROVAL"),
    ROOM_TEACHERS(
            given(d -> d.room(
                    d.day().restroom,
                    Map.of(
                            "restrictionNow",
                            Map.of("kind", "all-in-room", "of", List.of("destination")),
                            "teachers",
                            List.of(Map.of("id", d.school().okafor().id()))))),
            d -> d.room(
                    d.day().restroom,
                    Map.of("teachers", List.of(Map.of("id", d.school().rivera().id())))),
            d -> choice(d).at("/approvers/0/name").asString(),
            "Mr. Okafor",
            "Ms. Rivera"),
    ROOM_RESTRICTED_ENDING(
            given(d -> {
                d.day().go(d.school().ana(), d.day().restroom);
                d.day().go(d.school().ben(), d.day().restroom);
            }),
            d -> d.room(d.day().classroom, Map.of("restrictedEnding", "teacher-device")),
            Setting::endsByThemselves,
            "200",
            "403"),
    ROOM_VISIBILITY(
            d -> d.room(
                    d.day().restroom,
                    Map.of(
                            "visibility",
                            Map.of(
                                    "kind",
                                    "except",
                                    "students",
                                    List.of(d.school().ana().id()),
                                    "grades",
                                    List.of()))),
            Setting::sign,
            "free",
            "hidden"),
    ROOM_OPEN(room("open", false), Setting::sign, "free", "closed ROOM_CLOSED"),
    ROOM_CLOSED_UNTIL(
            given(room("open", false)),
            room("closedUntil", "2026-11-23T16:30:00Z"),
            d -> choice(d).path("earliest").asString(""),
            "",
            "2026-11-23T16:30:00Z"),
    ROOM_DAILY_HOURS(
            room("dailyHours", Map.of("from", "12:00", "to", "13:00")), Setting::sign, "free", "closed ROOM_CLOSED"),
    ROOM_CONFIDENTIAL(
            Setting::monitor,
            given(d -> d.day().go(d.school().ana(), d.day().restroom)),
            room("confidential", true),
            d -> d.get(d.school().monitor(), "/hall")
                    .at("/passes/0/destination/name")
                    .asString(""),
            "Restroom",
            ""),
    ROOM_URGENT(room("urgentAllowed", true), d -> choice(d).get("urgent").asString(), "false", "true"),
    ROOM_MESSAGE(
            room("messageRequired", true), d -> choice(d).get("messageRequired").asString(), "false", "true"),

    SCHOOL_TIME_ZONE(
            given(d -> d.bells(Map.of())),
            d -> d.school("timeZone", "America/New_York"),
            Setting::sign,
            "free",
            "refused OUTSIDE_HOURS"),
    SCHOOL_ROOM_NUMBERS(
            school("showRoomNumbers", false),
            d -> d.get(d.school().ana(), "/passes/choices")
                    .at("/origins/0/number")
                    .asString(),
            "1",
            ""),
    SCHOOL_LINE(
            given(d -> {
                benIsOut(d);
                d.room(d.day().restroom, Map.of("maxTo", 1));
            }),
            school("line", false),
            Setting::sign,
            "line DESTINATION_FULL",
            "refused DESTINATION_FULL"),
    SCHOOL_HALLWAY(given(Setting::benIsOut), school("hallwayCapacity", 1), Setting::sign, "free", "not-now NOT_NOW"),
    SCHOOL_COOLDOWN(given(Setting::anaWasOut), school("cooldownMinutes", 30), Setting::sign, "free", cooling()),
    SCHOOL_COOLDOWN_FROM(
            (d, clock) -> {
                d.settings(Map.of("cooldownMinutes", 10));
                String pass = d.day().go(d.school().ana(), d.day().restroom);
                clock.goOnFrom(clock.instant().plus(Duration.ofMinutes(15)));
                d.day().end(d.school().ana(), pass);
            },
            school("cooldownFrom", "end"),
            Setting::sign,
            "free",
            cooling()),
    SCHOOL_COOLDOWN_OF_A_GRADE(
            given(Setting::anaWasOut),
            school("cooldowns", List.of(Map.of("scope", Map.of("kind", "grade", "grade", "9"), "minutes", 30))),
            Setting::sign,
            "free",
            cooling()),
    SCHOOL_COOLDOWN_OF_A_GROUP(
            given(d -> {
                anaWasOut(d);
                d.settings(Map.of("cooldownMinutes", 30));
            }),
            d -> d.settings(Map.of(
                    "cooldowns",
                    List.of(Map.of(
                            "scope",
                            Map.of("kind", "group", "id", d.group(d.school().ana())),
                            "minutes",
                            0)))),
            Setting::sign,
            cooling(),
            "free"),
    SCHOOL_COOLDOWN_OF_A_STUDENT(
            given(d -> {
                anaWasOut(d);
                d.settings(Map.of("cooldownMinutes", 30));
            }),
            d -> d.settings(Map.of("cooldowns", List.of(Map.of("scope", ana(d), "minutes", 0)))),
            Setting::sign,
            cooling(),
            "free"),
    SCHOOL_OVERTIME(
            (d, clock) -> {
                d.day().go(d.school().ana(), d.day().restroom);
                clock.goOnFrom(clock.instant().plus(Duration.ofMinutes(8)));
            },
            school("overtimeMinutes", 1),
            d -> d.get(d.school().ana(), "/passes?mine=today")
                    .at("/items/0/endedHow")
                    .asString("not yet"),
            "not yet",
            "time"),
    SCHOOL_OVERDUE_FREES_PLACES(
            (d, clock) -> {
                benIsOut(d);
                d.room(d.day().restroom, Map.of("maxTo", 1));
                clock.goOnFrom(clock.instant().plus(Duration.ofMinutes(8)));
            },
            school("overdueFreesPlaces", false),
            Setting::sign,
            "free",
            "line DESTINATION_FULL"),
    SCHOOL_TEACHERS_MONITOR(
            d -> d.school().okafor(),
            given(d -> d.day().go(d.school().ana(), d.day().restroom)),
            school("teachersMonitor", true),
            d -> String.valueOf(
                    d.get(d.school().okafor(), "/hall").get("passes").size()),
            "0",
            "1"),
    SCHOOL_ADMIN_ONLY(
            d -> d.school().rivera(),
            given(d -> {
                benIsOut(d);
                d.room(d.day().restroom, Map.of("maxTo", 1));
            }),
            school("adminOnlyConfirms", List.of("DESTINATION_FULL")),
            d -> d.written(d.school().rivera(), d.school().ana()),
            "confirm DESTINATION_FULL",
            "refuse DESTINATION_FULL"),

    LIMIT_OF_ALL(given(Setting::anaWasOut), d -> d.limit(everybody(), "day", 1), Setting::sign, "free", locked()),
    LIMIT_OF_THE_WEEK(given(Setting::anaWasOut), d -> d.limit(everybody(), "week", 1), Setting::sign, "free", locked()),
    LIMIT_OF_THE_TERM(given(Setting::anaWasOut), d -> d.limit(everybody(), "term", 1), Setting::sign, "free", locked()),
    LIMIT_OF_A_ROOM(
            given(Setting::anaWasOut),
            d -> d.limit(Map.of("kind", "room", "id", d.day().restroom), "day", 1),
            Setting::sign,
            "free",
            locked()),
    LIMIT_OF_A_GRADE(
            given(Setting::anaWasOut),
            d -> d.limit(Map.of("kind", "grade", "grade", "9"), "day", 1),
            Setting::sign,
            "free",
            locked()),
    LIMIT_OF_A_GROUP(
            given(d -> {
                anaWasOut(d);
                d.limit(everybody(), "day", 1);
            }),
            d -> d.limit(Map.of("kind", "group", "id", d.group(d.school().ana())), "day", 5),
            Setting::sign,
            locked(),
            "free"),
    LIMIT_OF_A_STUDENT(
            given(d -> {
                anaWasOut(d);
                d.limit(everybody(), "day", 1);
            }),
            d -> d.limit(ana(d), "day", 5),
            Setting::sign,
            locked(),
            "free"),

    BELLS_PERIODS(
            given(d -> d.bells(Map.of())),
            d -> d.bells(List.of(Devices.period("1", "12:00", "13:00")), Map.of()),
            Setting::sign,
            "free",
            "refused OUTSIDE_HOURS"),
    BELLS_OF_THE_DAY(
            given(d -> d.bells(Map.of("dayFirstMinutes", 90))),
            d -> d.holiday("2026-11-23"),
            Setting::sign,
            noFlyNow(),
            "free"),
    NO_FLY_FIRST_OF_PERIODS(
            given(d -> d.bells(Map.of())), noFly("firstMinutes", 70), Setting::sign, "free", noFlyNow()),
    NO_FLY_LAST_OF_PERIODS(given(d -> d.bells(Map.of())), noFly("lastMinutes", 30), Setting::sign, "free", noFlyNow()),
    NO_FLY_FIRST_OF_DAY(given(d -> d.bells(Map.of())), noFly("dayFirstMinutes", 70), Setting::sign, "free", noFlyNow()),
    NO_FLY_LAST_OF_DAY(given(d -> d.bells(Map.of())), noFly("dayLastMinutes", 80), Setting::sign, "free", noFlyNow()),
    NO_FLY_RANGE(
            given(d -> d.bells(Map.of())),
            noFly("ranges", List.of(Map.of("from", "09:30", "to", "10:30"))),
            Setting::sign,
            "free",
            noFlyNow()),
    NO_FLY_EXEMPT_ROOM(
            given(d -> d.bells(Map.of("firstMinutes", 70))),
            d -> d.bells(Map.of("firstMinutes", 70, "exemptRooms", List.of(d.day().restroom))),
            Setting::sign,
            noFlyNow(),
            "free"),
    NO_FLY_OF_A_GRADE(
            given(d -> d.bells(Map.of())),
            d -> d.bells(
                    Map.of("others", List.of(Map.of("scope", Map.of("kind", "grade", "grade", "9"), "times", shut())))),
            Setting::sign,
            "free",
            noFlyNow()),
    NO_FLY_OF_A_STUDENT(
            given(d -> d.bells(Map.of())),
            d -> d.bells(Map.of("others", List.of(Map.of("scope", ana(d), "times", shut())))),
            Setting::sign,
            "free",
            noFlyNow());

    private final Function<Devices, Person> watcher;
    private final BiConsumer<Devices, TestClock> given;
    private final Consumer<Devices> change;
    private final Function<Devices, String> question;
    private final String before;
    private final String after;

    Setting(
            Function<Devices, Person> watcher,
            BiConsumer<Devices, TestClock> given,
            Consumer<Devices> change,
            Function<Devices, String> question,
            String before,
            String after) {
        this.watcher = watcher;
        this.given = given;
        this.change = change;
        this.question = question;
        this.before = before;
        this.after = after;
    }

    Setting(
            BiConsumer<Devices, TestClock> given,
            Consumer<Devices> change,
            Function<Devices, String> question,
            String before,
            String after) {
        this(d -> d.school().ana(), given, change, question, before, after);
    }

    Setting(Consumer<Devices> change, Function<Devices, String> question, String before, String after) {
        this((d, clock) -> {}, change, question, before, after);
    }

    /** Who watches on another device. */
    Person watcher(Devices devices) {
        return watcher.apply(devices);
    }

    void prepare(Devices devices, TestClock clock) {
        given.accept(devices, clock);
    }

    void change(Devices devices) {
        change.accept(devices);
    }

    /** What the next decision says. */
    String decision(Devices devices) {
        return question.apply(devices);
    }

    /** How much later it may be: what time ends is ended by a clock that looks every second. */
    Duration clockLag() {
        return this == SCHOOL_OVERTIME ? Duration.ofSeconds(2) : Duration.ZERO;
    }

    String before() {
        return before;
    }

    String after() {
        return after;
    }

    private static BiConsumer<Devices, TestClock> given(Consumer<Devices> devices) {
        return (d, clock) -> devices.accept(d);
    }

    private static Consumer<Devices> room(String field, Object value) {
        return d -> d.room(d.day().restroom, Map.of(field, value));
    }

    private static Consumer<Devices> school(String field, Object value) {
        return d -> d.settings(Map.of(field, value));
    }

    private static Consumer<Devices> noFly(String field, Object value) {
        return d -> d.bells(Map.of(field, value));
    }

    private static Person monitor(Devices d) {
        return d.school().monitor();
    }

    private static Map<String, Object> everybody() {
        return Map.of("kind", "all");
    }

    private static Map<String, Object> ana(Devices d) {
        return Map.of("kind", "student", "id", d.school().ana().id());
    }

    private static Map<String, Object> shut() {
        return Map.of(
                "firstMinutes", 90,
                "lastMinutes", 0,
                "dayFirstMinutes", 0,
                "dayLastMinutes", 0,
                "ranges", List.of(),
                "exemptRooms", List.of());
    }

    private static String cooling() {
        return "refused COOLDOWN";
    }

    private static String locked() {
        return "locked PASS_LIMIT";
    }

    private static String noFlyNow() {
        return "refused NO_FLY";
    }

    private static void benIsOut(Devices d) {
        d.day().go(d.school().ben(), d.day().restroom);
    }

    private static void anaWasOut(Devices d) {
        d.trip(d.school().ana());
    }

    private static String sign(Devices d) {
        return d.sign(d.school().ana(), d.day().restroom);
    }

    private static JsonNode choice(Devices d) {
        return d.choice(d.school().ana(), d.day().restroom).orElseThrow();
    }

    private static String wished(Devices d) {
        return d.wished(d.school().ana());
    }

    /** Whether whoever is out now can say that they are back: Ben before the change, Ana after it. */
    private static String endsByThemselves(Devices d) {
        JsonNode bens = d.get(d.school().ben(), "/hall").get("passes");
        Person who = bens.isEmpty() ? d.school().ana() : d.school().ben();
        return d.tryToEnd(who);
    }
}
