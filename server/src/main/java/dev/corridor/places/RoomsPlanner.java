package dev.corridor.places;

import dev.corridor.places.RoomChecks.Among;
import dev.corridor.places.RoomsFile.Line;
import dev.corridor.places.RoomsOutcome.Wanted;
import dev.corridor.places.RoomsPlan.Change;
import dev.corridor.schools.School;
import dev.corridor.schools.SchoolSettings;
import dev.corridor.shared.Ids;
import dev.corridor.shared.Problem;
import dev.corridor.shared.Problem.FieldError;
import dev.corridor.shared.RoomId;
import dev.corridor.tables.TableProblem.Weight;
import dev.corridor.tables.TableProblems;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Works out what the rows of a file mean for the rooms that are there. */
final class RoomsPlanner {

    private final School school;
    private final List<Room> rooms;
    private final Names names;
    private final SchoolSettings settings;
    private final BiFunction<RoomDraft, Among, List<FieldError>> checks;
    private final Instant now;

    /** @param checks tells everything that is wrong with a room among others */
    RoomsPlanner(
            School school,
            List<Room> rooms,
            Names names,
            SchoolSettings settings,
            BiFunction<RoomDraft, Among, List<FieldError>> checks,
            Instant now) {
        this.school = school;
        this.rooms = rooms;
        this.names = names;
        this.settings = settings;
        this.checks = checks;
        this.now = now;
    }

    /** @param problems takes what is wrong, by row and column */
    RoomsOutcome plan(List<Line> lines, TableProblems problems) {
        Map<Line, Room> there = RoomMatch.known(lines, rooms);
        Map<Line, RoomId> ids = new HashMap<>();
        for (Line line : lines) {
            ids.put(line, Optional.ofNullable(there.get(line)).map(Room::id).orElseGet(() -> new RoomId(Ids.next())));
        }
        Set<RoomId> named = there.values().stream().map(Room::id).collect(Collectors.toUnmodifiableSet());
        List<Room> others =
                rooms.stream().filter(room -> !named.contains(room.id())).toList();
        name(lines, there, ids, others);
        List<String> taken = others.stream().map(Room::name).toList();
        List<Wanted> wanted = new ArrayList<>();
        int unchanged = 0;
        Set<String> seen = new HashSet<>();
        for (Line line : lines) {
            Optional<Wanted> one = wanted(line, Optional.ofNullable(there.get(line)), ids, taken, seen, problems);
            boolean same = one.filter(Wanted::saysWhatIs).isPresent();
            unchanged += same ? 1 : 0;
            one.filter(room -> !same).ifPresent(wanted::add);
        }
        return new RoomsOutcome(wanted, unchanged, names.fresh());
    }

    /** Rooms go by what they are called once the file is applied, so that some may have swapped their names. */
    private void name(List<Line> lines, Map<Line, Room> there, Map<Line, RoomId> ids, List<Room> others) {
        others.forEach(room -> names.add(room.name(), room.id()));
        for (Line line : lines) {
            Optional<String> was = Optional.ofNullable(there.get(line)).map(Room::name);
            String name = line.text(RoomColumn.NAME).isEmpty()
                    ? was.orElse(RoomMatch.called(line))
                    : line.text(RoomColumn.NAME);
            names.add(name, Objects.requireNonNull(ids.get(line)));
        }
        there.values().forEach(room -> names.also(room.name(), room.id()));
    }

    private Optional<Wanted> wanted(
            Line line,
            Optional<Room> before,
            Map<Line, RoomId> ids,
            List<String> taken,
            Set<String> seen,
            TableProblems problems) {
        int wrong = problems.count(Weight.ROW);
        if (!line.schools().isEmpty() && line.schools().stream().noneMatch(this::ours)) {
            problems.add(line.otherSchool());
            return Optional.empty();
        }
        RoomEdit edit = new RoomEdit(
                before.map(Room::draft).orElseGet(() -> fresh(line)), names.folder(before.flatMap(Room::folder)), now);
        Map<RoomColumn, String> were = RoomColumn.cells(edit, names);
        fill(edit, line, problems);
        if (!seen.add(Names.fold(edit.name))) {
            problems.add(line.problem(RoomColumn.NAME, "duplicate-name", "Another row names this room too."));
        }
        if (problems.count(Weight.ROW) > wrong) {
            return Optional.empty();
        }
        RoomId id = Objects.requireNonNull(ids.get(line));
        RoomDraft draft = edit.draft();
        check(line, draft, id, ids, taken, problems);
        return Optional.of(new Wanted(line, id, before, draft, changes(line, before.isPresent(), were, draft)));
    }

    private boolean ours(String word) {
        return Stream.of(school.name(), Objects.requireNonNullElse(school.sourceId(), ""))
                .anyMatch(name -> Names.fold(name).equals(Names.fold(word)));
    }

    /** A room as most are; the file says the rest. */
    private static RoomDraft fresh(Line line) {
        return new RoomDraft(
                RoomMatch.called(line),
                "",
                Optional.empty(),
                Colour.FOREST,
                "door",
                RoomSettings.plain(10),
                List.of(),
                Optional.empty());
    }

    private void fill(RoomEdit edit, Line line, TableProblems problems) {
        line.cells().forEach((column, text) -> {
            try {
                column.cell().put(edit, names, text);
            } catch (Problem wrong) {
                problems.add(line.problem(column, wrong.errors().getFirst()));
            }
        });
        if (edit.halfOpen()) {
            problems.add(line.problem(
                    edit.to == null ? RoomColumn.CLOSES : RoomColumn.OPENS,
                    "half-open",
                    "Say both when the room opens and when it closes."));
        }
    }

    /** @param taken names of the rooms that the file is not about */
    private void check(
            Line line, RoomDraft draft, RoomId id, Map<Line, RoomId> ids, List<String> taken, TableProblems problems) {
        Set<RoomId> others = new HashSet<>(ids.values());
        rooms.forEach(room -> others.add(room.id()));
        others.remove(id);
        Among among = new Among(taken, others, names.folderIds(), settings);
        for (FieldError error : checks.apply(draft, among)) {
            problems.add(line.problem(RoomColumn.of(error.field()).orElse(RoomColumn.NAME), error));
        }
    }

    private List<Change> changes(Line line, boolean there, Map<RoomColumn, String> were, RoomDraft draft) {
        List<Change> changes = new ArrayList<>();
        RoomColumn.cells(new RoomEdit(draft, names.folder(draft.folder()), now), names)
                .forEach((column, after) -> {
                    String before = Objects.requireNonNull(were.get(column));
                    boolean said = there ? !before.equals(after) : line.cells().containsKey(column);
                    if (said) {
                        changes.add(new Change(column.column().name(), there ? before : "", after));
                    }
                });
        return changes;
    }
}
