package dev.corridor.live;

import static dev.corridor.live.Asked.ana;
import static dev.corridor.live.Asked.anaWasOut;
import static dev.corridor.live.Asked.benIsOut;
import static dev.corridor.live.Asked.cooling;
import static dev.corridor.live.Asked.given;
import static dev.corridor.live.Asked.school;
import static dev.corridor.live.Setting.setting;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Every setting of schools that a decision about passes reads. */
final class SettingsOfSchools {

    static final List<Setting> ALL = List.of(
            setting(
                    "SCHOOL_TIME_ZONE",
                    given(d -> d.bells(Map.of())),
                    d -> d.school("timeZone", "America/New_York"),
                    Asked::sign,
                    "free",
                    "refused OUTSIDE_HOURS"),
            setting(
                    "SCHOOL_ROOM_NUMBERS",
                    school("showRoomNumbers", false),
                    d -> d.get(d.school().ana(), "/passes/choices")
                            .at("/origins/0/number")
                            .asString(),
                    "1",
                    ""),
            setting(
                    "SCHOOL_LINE",
                    given(d -> {
                        benIsOut(d);
                        d.room(d.day().restroom, Map.of("maxTo", 1));
                    }),
                    school("line", false),
                    Asked::sign,
                    "line DESTINATION_FULL",
                    "refused DESTINATION_FULL"),
            setting(
                    "SCHOOL_HALLWAY",
                    given(Asked::benIsOut),
                    school("hallwayCapacity", 1),
                    Asked::sign,
                    "free",
                    "not-now NOT_NOW"),
            setting(
                    "SCHOOL_COOLDOWN",
                    given(Asked::anaWasOut),
                    school("cooldownMinutes", 30),
                    Asked::sign,
                    "free",
                    cooling()),
            setting(
                    "SCHOOL_COOLDOWN_FROM",
                    (d, clock) -> {
                        d.settings(Map.of("cooldownMinutes", 10));
                        String pass = d.day().go(d.school().ana(), d.day().restroom);
                        clock.goOnFrom(clock.instant().plus(Duration.ofMinutes(15)));
                        d.day().end(d.school().ana(), pass);
                    },
                    school("cooldownFrom", "end"),
                    Asked::sign,
                    "free",
                    cooling()),
            setting(
                    "SCHOOL_COOLDOWN_OF_A_GRADE",
                    given(Asked::anaWasOut),
                    school("cooldowns", List.of(Map.of("scope", Map.of("kind", "grade", "grade", "9"), "minutes", 30))),
                    Asked::sign,
                    "free",
                    cooling()),
            setting(
                    "SCHOOL_COOLDOWN_OF_A_GROUP",
                    given(d -> {
                        anaWasOut(d);
                        d.settings(Map.of("cooldownMinutes", 30));
                    }),
                    d -> d.settings(Map.of(
                            "cooldowns",
                            List.of(Map.of(
                                    "scope",
                                    Map.of(
                                            "kind",
                                            "group",
                                            "id",
                                            d.group(d.school().ana())),
                                    "minutes",
                                    0)))),
                    Asked::sign,
                    cooling(),
                    "free"),
            setting(
                    "SCHOOL_COOLDOWN_OF_A_STUDENT",
                    given(d -> {
                        anaWasOut(d);
                        d.settings(Map.of("cooldownMinutes", 30));
                    }),
                    d -> d.settings(Map.of("cooldowns", List.of(Map.of("scope", ana(d), "minutes", 0)))),
                    Asked::sign,
                    cooling(),
                    "free"),
            setting(
                            "SCHOOL_OVERTIME",
                            (d, clock) -> {
                                d.day().go(d.school().ana(), d.day().restroom);
                                clock.goOnFrom(clock.instant().plus(Duration.ofMinutes(8)));
                            },
                            school("overtimeMinutes", 1),
                            d -> d.get(d.school().ana(), "/passes?mine=today")
                                    .at("/items/0/endedHow")
                                    .asString("not yet"),
                            "not yet",
                            "time")
                    .within(Duration.ofSeconds(3)),
            setting(
                    "SCHOOL_OVERDUE_FREES_PLACES",
                    (d, clock) -> {
                        benIsOut(d);
                        d.room(d.day().restroom, Map.of("maxTo", 1));
                        clock.goOnFrom(clock.instant().plus(Duration.ofMinutes(8)));
                    },
                    school("overdueFreesPlaces", false),
                    Asked::sign,
                    "free",
                    "line DESTINATION_FULL"),
            setting(
                    "SCHOOL_TEACHERS_MONITOR",
                    d -> d.school().okafor(),
                    given(d -> d.day().go(d.school().ana(), d.day().restroom)),
                    school("teachersMonitor", true),
                    d -> String.valueOf(
                            d.get(d.school().okafor(), "/hall").get("passes").size()),
                    "0",
                    "1"),
            setting(
                    "SCHOOL_ADMIN_ONLY",
                    d -> d.school().rivera(),
                    given(d -> {
                        benIsOut(d);
                        d.room(d.day().restroom, Map.of("maxTo", 1));
                    }),
                    school("adminOnlyConfirms", List.of("DESTINATION_FULL")),
                    d -> d.written(d.school().rivera(), d.school().ana()),
                    "confirm DESTINATION_FULL",
                    "refuse DESTINATION_FULL"));

    private SettingsOfSchools() {}
}
