package dev.corridor.rosters.model;

import dev.corridor.places.Room;
import dev.corridor.places.RoomsFromRoster;
import dev.corridor.places.RosterRooms.RosterRoom;
import dev.corridor.places.RosterTimetable.Member;
import dev.corridor.places.SectionId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.RoomId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Plans a school's rooms. A room is known again by what the roster calls it; one made by hand, by its number. Of rooms
 * that are there, only who teaches in them changes.
 */
final class RoomPlanner {

    private final SchoolTarget school;
    private final KnownPlaces known;
    private final Meetings meetings;
    private final PlacesPlan plan;
    private final Changes changes;
    private final Keys<Room> bySource = new Keys<>();
    private final Map<String, Room> byNumber = new HashMap<>();
    private final Map<String, String> stated = new LinkedHashMap<>();
    private final Map<String, String> names = new HashMap<>();

    RoomPlanner(SchoolTarget school, KnownPlaces known, Meetings meetings, PlacesPlan plan, Changes changes) {
        this.school = school;
        this.known = known;
        this.meetings = meetings;
        this.plan = plan;
        this.changes = changes;
        for (Room room : known.rooms()) {
            room.source()
                    .ifPresentOrElse(
                            source -> bySource.put(fold(source), room),
                            () -> byNumber.putIfAbsent(fold(room.number()), room));
        }
        meetings.sections().forEach(section -> state(section.location()));
        meetings.rooms().forEach(room -> {
            state(room.location());
            names.put(fold(room.location()), room.name());
        });
    }

    private void state(String location) {
        if (!location.isEmpty()) {
            stated.putIfAbsent(fold(location), location);
        }
    }

    private static String fold(String location) {
        return location.strip().toUpperCase(Locale.ROOT);
    }

    /** The room that is there for a location. */
    Optional<Room> find(String location) {
        return bySource.find(fold(location)).or(() -> Optional.ofNullable(byNumber.get(fold(location))));
    }

    /** What the roster first called this location. */
    String source(String location) {
        return stated.getOrDefault(fold(location), location);
    }

    void plan() {
        Map<String, Set<Integer>> teaching = teaching();
        List<String> fresh = new ArrayList<>();
        for (Map.Entry<String, String> entry : stated.entrySet()) {
            Optional<Room> room = find(entry.getValue());
            room.ifPresentOrElse(
                    there -> keep(there, teaching.getOrDefault(entry.getKey(), Set.of())),
                    () -> fresh.add(entry.getKey()));
        }
        add(fresh, teaching);
    }

    private Map<String, Set<Integer>> teaching() {
        Map<String, Set<Integer>> teaching = new HashMap<>();
        for (Meetings.Seat seat : meetings.seats()) {
            if (seat.teacher() && !seat.section().location().isEmpty()) {
                teaching.computeIfAbsent(fold(seat.section().location()), key -> new LinkedHashSet<>())
                        .add(seat.human());
            }
        }
        return teaching;
    }

    private Set<PersonId> people(Set<Integer> humans) {
        return humans.stream()
                .flatMap(human -> meetings.seated().person(school.id(), human).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** A room that is there gets the teachers who teach there now, and loses those who did and no longer do. */
    private void keep(Room room, Set<Integer> teaching) {
        boolean fromRoster = room.source().isPresent() && !meetings.sections().isEmpty();
        Set<PersonId> now = people(teaching);
        Set<PersonId> before = taughtBefore(room.id());
        boolean gains = now.stream().anyMatch(person -> !room.teachers().contains(person));
        boolean loses = room.teachers().stream().anyMatch(person -> before.contains(person) && !now.contains(person));
        if (!fromRoster || !(gains || loses)) {
            changes.same(Subject.ROOMS);
            return;
        }
        String source = room.source().orElseThrow();
        plan.rooms().add(new RosterRoom(source, room.name(), room.number(), now));
        String names = teaching.stream()
                .map(human -> meetings.seated().entry(human).name())
                .collect(Collectors.joining(", "));
        changes.changed(
                Subject.ROOMS,
                school.name(),
                source,
                room.name(),
                List.of(new FieldChange("teachers", room.teachers().size() + "", names)));
    }

    private @Nullable Map<RoomId, Set<PersonId>> taught;

    private Set<PersonId> taughtBefore(RoomId room) {
        if (taught == null) {
            Map<SectionId, RoomId> rooms = new HashMap<>();
            known.sections().forEach(section -> section.room().ifPresent(in -> rooms.put(section.id(), in)));
            Map<RoomId, Set<PersonId>> all = new HashMap<>();
            for (Member member : known.members()) {
                RoomId in = rooms.get(member.section());
                if (in != null && member.role().equals("teacher")) {
                    all.computeIfAbsent(in, key -> new HashSet<>()).add(member.person());
                }
            }
            taught = all;
        }
        return Objects.requireNonNull(taught).getOrDefault(room, Set.of());
    }

    private void add(List<String> fresh, Map<String, Set<Integer>> teaching) {
        if (fresh.isEmpty()) {
            return;
        }
        Map<String, RoomsFromRoster.Planned> planned = new HashMap<>();
        for (RoomsFromRoster.Planned room : named(teaching)) {
            planned.put(room.source(), room);
        }
        for (String location : fresh) {
            String source = source(location);
            RoomsFromRoster.Planned room = Objects.requireNonNull(planned.get(source));
            plan.rooms()
                    .add(new RosterRoom(
                            source, room.name(), room.number(), people(teaching.getOrDefault(location, Set.of()))));
            changes.added(Subject.ROOMS, school.name(), source, room.name() + " (" + room.number() + ")");
        }
    }

    private List<RoomsFromRoster.Planned> named(Map<String, Set<Integer>> teaching) {
        List<RoomsFromRoster.Taught> taughtHere = new ArrayList<>();
        teaching.forEach((location, humans) -> humans.forEach(human -> {
            PersonEntry teacher = meetings.seated().entry(human);
            taughtHere.add(new RoomsFromRoster.Taught(
                    source(location), String.valueOf(human), teacher.givenName(), teacher.familyName()));
        }));
        Set<String> taken = known.rooms().stream().map(Room::name).collect(Collectors.toCollection(TreeSet::new));
        return new RoomsFromRoster(known.longestRoomName(), known.longestRoomNumber())
                .plan(new TreeSet<>(stated.values()), taughtHere, taken);
    }
}
