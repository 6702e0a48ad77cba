package dev.corridor.live;

import static dev.corridor.live.Asked.ana;
import static dev.corridor.live.Asked.anaWasOut;
import static dev.corridor.live.Asked.everybody;
import static dev.corridor.live.Asked.given;
import static dev.corridor.live.Asked.locked;
import static dev.corridor.live.Setting.setting;

import java.util.List;
import java.util.Map;

/** Every setting of pass limits that a decision about passes reads. */
final class SettingsOfLimits {

    static final List<Setting> ALL = List.of(
            setting(
                    "LIMIT_OF_ALL",
                    given(Asked::anaWasOut),
                    d -> d.limit(everybody(), "day", 1),
                    Asked::sign,
                    "free",
                    locked()),
            setting(
                    "LIMIT_OF_THE_WEEK",
                    given(Asked::anaWasOut),
                    d -> d.limit(everybody(), "week", 1),
                    Asked::sign,
                    "free",
                    locked()),
            setting(
                    "LIMIT_OF_THE_TERM",
                    given(Asked::anaWasOut),
                    d -> d.limit(everybody(), "term", 1),
                    Asked::sign,
                    "free",
                    locked()),
            setting(
                    "LIMIT_OF_A_ROOM",
                    given(Asked::anaWasOut),
                    d -> d.limit(d.day().restroom, everybody(), "day", 1),
                    Asked::sign,
                    "free",
                    locked()),
            setting(
                    "LIMIT_OF_A_GRADE",
                    given(Asked::anaWasOut),
                    d -> d.limit(Map.of("kind", "grade", "grade", "9"), "day", 1),
                    Asked::sign,
                    "free",
                    locked()),
            setting(
                    "LIMIT_OF_A_GROUP",
                    given(d -> {
                        anaWasOut(d);
                        d.limit(everybody(), "day", 1);
                    }),
                    d -> d.limit(
                            Map.of("kind", "group", "id", d.group(d.school().ana())), "day", 5),
                    Asked::sign,
                    locked(),
                    "free"),
            setting(
                    "LIMIT_OF_A_STUDENT",
                    given(d -> {
                        anaWasOut(d);
                        d.limit(everybody(), "day", 1);
                    }),
                    d -> d.limit(ana(d), "day", 5),
                    Asked::sign,
                    locked(),
                    "free"));

    private SettingsOfLimits() {}
}
