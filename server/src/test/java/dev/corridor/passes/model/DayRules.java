package dev.corridor.passes.model;

import static dev.corridor.rules.Names.CLASS;
import static dev.corridor.rules.Names.LIBRARY;
import static dev.corridor.rules.Names.MONDAY;
import static dev.corridor.rules.Names.NURSE;
import static dev.corridor.rules.Names.RESTROOM;
import static dev.corridor.rules.Names.ZONE;
import static dev.corridor.rules.Names.time;

import dev.corridor.rules.Accommodations;
import dev.corridor.rules.Away;
import dev.corridor.rules.DaySchedule;
import dev.corridor.rules.Emergency;
import dev.corridor.rules.EncounterGroup;
import dev.corridor.rules.Limits;
import dev.corridor.rules.NoFly;
import dev.corridor.rules.Period;
import dev.corridor.rules.ReasonCode;
import dev.corridor.rules.RoomRules;
import dev.corridor.rules.RoomSketch;
import dev.corridor.rules.RuleBook;
import dev.corridor.rules.SchoolDays;
import dev.corridor.rules.SchoolRules;
import dev.corridor.rules.Scoped;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.RoomId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** What holds at the school on a {@link SchoolDay}, as far as it was said. */
final class DayRules {

    final Map<String, RoomSketch> rooms = new HashMap<>();
    final Map<PersonId, Accommodations> accommodations = new HashMap<>();
    List<EncounterGroup> encounters = List.of();
    Limits limits = Limits.NONE;
    NoFly noFly = NoFly.NONE;
    boolean line = true;
    Set<ReasonCode> adminOnly = Set.of();
    boolean teachersLetGo;
    int mostAhead;
    Optional<Emergency> emergency = Optional.empty();
    OptionalInt hallway = OptionalInt.empty();
    Map<RoomId, RoomAsks> asks = Map.of();

    DayRules() {
        room(CLASS).taughtBy("Rivera");
        room(RESTROOM).minutes(5).maxTo(2);
        room(LIBRARY).minutes(20).taughtBy("Chen");
        room(NURSE).urgentAllowed();
    }

    RoomSketch room(String name) {
        return rooms.computeIfAbsent(name, RoomSketch::new);
    }

    Scene scene(Instant now) {
        DaySchedule day = new DaySchedule(
                MONDAY,
                ZONE,
                List.of(
                        new Period("1", time("08:00"), time("09:45")),
                        new Period("2", time("09:50"), time("10:40")),
                        new Period("3", time("10:45"), time("14:00"))),
                Scoped.all(noFly));
        RuleBook book = new RuleBook(
                new SchoolRules(line, hallway, Scoped.none(), false, true, adminOnly, teachersLetGo),
                new SchoolDays(ZONE, List.of(day)),
                rooms.values().stream().map(RoomSketch::rules).collect(Collectors.toMap(RoomRules::id, room -> room)),
                limits,
                encounters,
                accommodations,
                emergency,
                Away.NOBODY);
        Terms terms = new Terms(
                Duration.ofMinutes(15),
                Duration.ofMinutes(10),
                Duration.ofMinutes(5),
                Duration.ofMinutes(10),
                mostAhead);
        return new Scene(now, book, terms, (room, code, at) -> code.equals("424242"), asks);
    }
}
