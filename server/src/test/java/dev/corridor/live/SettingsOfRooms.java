package dev.corridor.live;

import static dev.corridor.live.Asked.choice;
import static dev.corridor.live.Asked.everybody;
import static dev.corridor.live.Asked.given;
import static dev.corridor.live.Asked.room;
import static dev.corridor.live.Setting.setting;

import java.util.List;
import java.util.Map;

/** Every setting of rooms that a decision about passes reads. */
final class SettingsOfRooms {

    static final List<Setting> ALL = List.of(
            setting("ROOM_TRAVEL", room("travel", List.of("one-way")), Asked::wished, "start", "refuse TRAVEL_TYPE"),
            setting("ROOM_MINUTES", room("minutes", 3), Asked::wished, "start", "refuse TOO_LONG"),
            setting(
                    "ROOM_COUNTS_TOWARD_LIMITS",
                    given(d -> {
                        d.limit(everybody(), "day", 1);
                        d.trip(d.school().ana());
                    }),
                    room("countsTowardLimits", false),
                    Asked::sign,
                    "locked PASS_LIMIT",
                    "free"),
            setting(
                    "ROOM_SHOW_AS_ORIGIN",
                    d -> d.room(d.day().classroom, Map.of("showAsOrigin", false)),
                    Asked::sign,
                    "free",
                    "refused NOT_AN_ORIGIN"),
            setting(
                    "ROOM_MAX_TO",
                    given(Asked::benIsOut),
                    room("maxTo", 1),
                    Asked::sign,
                    "free",
                    "line DESTINATION_FULL"),
            setting(
                    "ROOM_MAX_FROM",
                    given(Asked::benIsOut),
                    d -> d.room(d.day().classroom, Map.of("maxFrom", 1)),
                    Asked::sign,
                    "free",
                    "line ORIGIN_FULL"),
            setting(
                    "ROOM_RESTRICTION",
                    room("restrictionNow", Map.of("kind", "any-teacher")),
                    Asked::sign,
                    "free",
                    "approval NEEDS_APPROVAL"),
            setting(
                    "ROOM_TEACHERS",
                    given(d -> d.room(
                            d.day().restroom,
                            Map.of(
                                    "restrictionNow",
                                    Map.of("kind", "all-in-room", "of", List.of("destination")),
                                    "teachers",
                                    List.of(Map.of("id", d.school().okafor().id()))))),
                    d -> d.room(
                            d.day().restroom,
                            Map.of(
                                    "teachers",
                                    List.of(Map.of("id", d.school().rivera().id())))),
                    d -> choice(d).at("/approvers/0/name").asString(),
                    "Mr. Okafor",
                    "Ms. Rivera"),
            setting(
                    "ROOM_RESTRICTED_ENDING",
                    given(d -> {
                        d.day().go(d.school().ana(), d.day().restroom);
                        d.day().go(d.school().ben(), d.day().restroom);
                    }),
                    d -> d.room(d.day().classroom, Map.of("restrictedEnding", "teacher-device")),
                    Asked::endsByThemselves,
                    "200",
                    "403"),
            setting(
                    "ROOM_VISIBILITY",
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
                    Asked::sign,
                    "free",
                    "hidden"),
            setting("ROOM_OPEN", room("open", false), Asked::sign, "free", "closed ROOM_CLOSED"),
            setting(
                    "ROOM_CLOSED_UNTIL",
                    given(room("open", false)),
                    room("closedUntil", "2026-11-23T16:30:00Z"),
                    d -> choice(d).path("earliest").asString(""),
                    "",
                    "2026-11-23T16:30:00Z"),
            setting(
                    "ROOM_DAILY_HOURS",
                    room("dailyHours", Map.of("from", "12:00", "to", "13:00")),
                    Asked::sign,
                    "free",
                    "closed ROOM_CLOSED"),
            setting(
                    "ROOM_CONFIDENTIAL",
                    Asked::monitor,
                    given(d -> d.day().go(d.school().ana(), d.day().restroom)),
                    room("confidential", true),
                    d -> d.get(d.school().monitor(), "/hall")
                            .at("/passes/0/destination/name")
                            .asString(""),
                    "Restroom",
                    ""),
            setting(
                    "ROOM_URGENT",
                    room("urgentAllowed", true),
                    d -> choice(d).get("urgent").asString(),
                    "false",
                    "true"),
            setting(
                    "ROOM_MESSAGE",
                    room("messageRequired", true),
                    d -> choice(d).get("messageRequired").asString(),
                    "false",
                    "true"));

    private SettingsOfRooms() {}
}
