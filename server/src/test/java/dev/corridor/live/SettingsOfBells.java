package dev.corridor.live;

import static dev.corridor.live.Asked.ana;
import static dev.corridor.live.Asked.given;
import static dev.corridor.live.Asked.noFly;
import static dev.corridor.live.Asked.noFlyNow;
import static dev.corridor.live.Asked.shut;
import static dev.corridor.live.Setting.setting;

import java.util.List;
import java.util.Map;

/** Every setting of bells and times without passes that a decision about passes reads. */
final class SettingsOfBells {

    static final List<Setting> ALL = List.of(
            setting(
                    "BELLS_PERIODS",
                    given(d -> d.bells(Map.of())),
                    d -> d.bells(List.of(Devices.period("1", "12:00", "13:00")), Map.of()),
                    Asked::sign,
                    "free",
                    "refused OUTSIDE_HOURS"),
            setting(
                    "BELLS_OF_THE_DAY",
                    given(d -> d.bells(Map.of("dayFirstMinutes", 90))),
                    d -> d.holiday("2026-11-23"),
                    Asked::sign,
                    noFlyNow(),
                    "free"),
            setting(
                    "NO_FLY_FIRST_OF_PERIODS",
                    given(d -> d.bells(Map.of())),
                    noFly("firstMinutes", 70),
                    Asked::sign,
                    "free",
                    noFlyNow()),
            setting(
                    "NO_FLY_LAST_OF_PERIODS",
                    given(d -> d.bells(Map.of())),
                    noFly("lastMinutes", 30),
                    Asked::sign,
                    "free",
                    noFlyNow()),
            setting(
                    "NO_FLY_FIRST_OF_DAY",
                    given(d -> d.bells(Map.of())),
                    noFly("dayFirstMinutes", 70),
                    Asked::sign,
                    "free",
                    noFlyNow()),
            setting(
                    "NO_FLY_LAST_OF_DAY",
                    given(d -> d.bells(Map.of())),
                    noFly("dayLastMinutes", 80),
                    Asked::sign,
                    "free",
                    noFlyNow()),
            setting(
                    "NO_FLY_RANGE",
                    given(d -> d.bells(Map.of())),
                    noFly("ranges", List.of(Map.of("from", "09:30", "to", "10:30"))),
                    Asked::sign,
                    "free",
                    noFlyNow()),
            setting(
                    "NO_FLY_EXEMPT_ROOM",
                    given(d -> d.bells(Map.of("firstMinutes", 70))),
                    d -> d.bells(Map.of("firstMinutes", 70, "exemptRooms", List.of(d.day().restroom))),
                    Asked::sign,
                    noFlyNow(),
                    "free"),
            setting(
                    "NO_FLY_OF_A_GRADE",
                    given(d -> d.bells(Map.of())),
                    d -> d.bells(Map.of(
                            "others",
                            List.of(Map.of("scope", Map.of("kind", "grade", "grade", "9"), "times", shut())))),
                    Asked::sign,
                    "free",
                    noFlyNow()),
            setting(
                    "NO_FLY_OF_A_STUDENT",
                    given(d -> d.bells(Map.of())),
                    d -> d.bells(Map.of("others", List.of(Map.of("scope", ana(d), "times", shut())))),
                    Asked::sign,
                    "free",
                    noFlyNow()));

    private SettingsOfBells() {}
}
