package dev.corridor.places;

import dev.corridor.places.RoomColumn.Cell;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import java.time.LocalTime;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The cells of a file of rooms, each with its words. */
final class RoomCells {

    private static final Unknown NOBODY = new Unknown("nobody-called", "Nobody here, or more than one, is \"%s\".");

    private RoomCells() {}

    static Cell name() {
        return text(room -> room.name, (room, text) -> room.name = text);
    }

    static Cell number() {
        return text(room -> room.number, (room, text) -> room.number = text);
    }

    static Cell colour() {
        return word(Colour.class, room -> room.colour, (room, colour) -> room.colour = colour);
    }

    static Cell icon() {
        return text(room -> room.icon, (room, text) -> room.icon = text.toLowerCase(Locale.ROOT));
    }

    static Cell folder() {
        return cell(
                (room, names) -> room.folder.map(Folder::name).orElse(CellText.NONE),
                (room, names, text) -> room.folder = CellText.none(text)
                        ? Optional.empty()
                        : Optional.of(names.folder(text, room.colour, room.icon)));
    }

    static Cell travel() {
        return cell(
                (room, names) -> CellText.both(room.travel, Travel::word),
                (room, names, text) -> room.travel = CellText.both(Travel.class, text));
    }

    static Cell minutes() {
        return cell(
                (room, names) -> String.valueOf(room.minutes),
                (room, names, text) -> room.minutes = CellText.whole(text));
    }

    static Cell maxTo() {
        return cap(room -> room.maxTo, (room, cap) -> room.maxTo = cap);
    }

    static Cell maxFrom() {
        return cap(room -> room.maxFrom, (room, cap) -> room.maxFrom = cap);
    }

    static Cell origin() {
        return yes(room -> room.origin, (room, yes) -> room.origin = yes);
    }

    static Cell counts() {
        return yes(room -> room.counts, (room, yes) -> room.counts = yes);
    }

    static Cell confidential() {
        return yes(room -> room.confidential, (room, yes) -> room.confidential = yes);
    }

    static Cell urgent() {
        return yes(room -> room.urgent, (room, yes) -> room.urgent = yes);
    }

    static Cell alert() {
        return yes(room -> room.alert, (room, yes) -> room.alert = yes);
    }

    static Cell message() {
        return yes(room -> room.message, (room, yes) -> room.message = yes);
    }

    static Cell teachers() {
        return people(room -> room.teachers, (room, people) -> room.teachers = people);
    }

    static Cell approval() {
        return word(Approval.Kind.class, room -> room.approval, (room, kind) -> room.approval = kind);
    }

    static Cell approvalOf() {
        return cell(
                (room, names) -> room.approvalOf.isEmpty() ? "" : CellText.both(room.approvalOf, Approval.Side::word),
                (room, names, text) -> room.approvalOf = CellText.both(Approval.Side.class, text));
    }

    static Cell approvers() {
        return people(room -> room.approvers, (room, people) -> room.approvers = people);
    }

    static Cell ending() {
        return word(RestrictedEnding.class, room -> room.ending, (room, ending) -> room.ending = ending);
    }

    static Cell visible() {
        return word(Audience.Kind.class, room -> room.visible, (room, kind) -> room.visible = kind);
    }

    static Cell grades() {
        return several(
                (room, names) -> room.grades,
                (room, grades) -> room.grades = Set.copyOf(grades),
                (names, grade) -> Optional.of(grade),
                new Unknown("", ""));
    }

    static Cell groups() {
        return several(
                (room, names) -> room.groups.stream().map(names::word).toList(),
                (room, groups) -> room.groups = Set.copyOf(groups),
                Names::group,
                new Unknown("no-such-group", "There is no group \"%s\"."));
    }

    static Cell students() {
        return several(
                (room, names) -> room.students.stream().map(names::word).toList(),
                (room, students) -> room.students = Set.copyOf(students),
                Names::person,
                NOBODY);
    }

    static Cell closest() {
        return several(
                (room, names) -> room.closest.stream().map(names::word).toList(),
                (room, closest) -> room.closest = closest,
                Names::room,
                new Unknown("no-such-room", "There is no room \"%s\"."));
    }

    static Cell opens() {
        return time(room -> room.from, (room, time) -> room.from = time);
    }

    static Cell closes() {
        return time(room -> room.to, (room, time) -> room.to = time);
    }

    /** Shows a cell. */
    @FunctionalInterface
    private interface Show {
        String show(RoomEdit room, Names names);
    }

    /** Changes a room by a cell. */
    @FunctionalInterface
    private interface Put {
        void put(RoomEdit room, Names names, String text);
    }

    private static Cell cell(Show show, Put put) {
        return new Cell() {
            @Override
            public String show(RoomEdit room, Names names) {
                return show.show(room, names);
            }

            @Override
            public void put(RoomEdit room, Names names, String text) {
                put.put(room, names, text);
            }
        };
    }

    private static Cell text(Function<RoomEdit, String> show, BiConsumer<RoomEdit, String> put) {
        return cell((room, names) -> show.apply(room), (room, names, text) -> put.accept(room, text));
    }

    private static <E extends Enum<E>> Cell word(
            Class<E> kind, Function<RoomEdit, E> show, BiConsumer<RoomEdit, E> put) {
        return cell(
                (room, names) -> Words.of(show.apply(room)),
                (room, names, text) -> put.accept(room, CellText.read(kind, text)));
    }

    private static Cell yes(Function<RoomEdit, Boolean> show, BiConsumer<RoomEdit, Boolean> put) {
        return cell(
                (room, names) -> show.apply(room) ? "yes" : "no",
                (room, names, text) -> put.accept(room, CellText.yes(text.toLowerCase(Locale.ROOT))));
    }

    private static Cell cap(Function<RoomEdit, @Nullable Integer> show, BiConsumer<RoomEdit, @Nullable Integer> put) {
        return cell(
                (room, names) -> CellText.shown(show.apply(room)),
                (room, names, text) -> put.accept(room, CellText.none(text) ? null : CellText.whole(text)));
    }

    private static Cell time(
            Function<RoomEdit, @Nullable LocalTime> show, BiConsumer<RoomEdit, @Nullable LocalTime> put) {
        return cell(
                (room, names) -> CellText.shown(show.apply(room)),
                (room, names, text) -> put.accept(room, CellText.none(text) ? null : CellText.hour(text)));
    }

    private static Cell people(Function<RoomEdit, List<PersonId>> show, BiConsumer<RoomEdit, List<PersonId>> put) {
        return several(
                (room, names) -> show.apply(room).stream().map(names::word).toList(), put, Names::person, NOBODY);
    }

    /** How it is told that something named is not there. */
    private record Unknown(String code, String text) {
        Problem problem(String word) {
            return CellText.wrong(code, text.formatted(word), Map.of("value", word));
        }
    }

    /** Names one thing. */
    @FunctionalInterface
    private interface Named<T> {
        Optional<T> find(Names names, String word);
    }

    /** Shows things by their names. */
    @FunctionalInterface
    private interface Called {
        Collection<String> words(RoomEdit room, Names names);
    }

    private static <T> Cell several(Called show, BiConsumer<RoomEdit, List<T>> put, Named<T> named, Unknown unknown) {
        return cell(
                (room, names) -> {
                    String all = show.words(room, names).stream().sorted().collect(Collectors.joining(", "));
                    return all.isEmpty() ? CellText.NONE : all;
                },
                (room, names, text) -> put.accept(room, find(names, text, named, unknown)));
    }

    private static <T> List<T> find(Names names, String text, Named<T> named, Unknown unknown) {
        if (CellText.none(text)) {
            return List.of();
        }
        Set<T> found = new LinkedHashSet<>();
        for (String word : text.split("[,;]", -1)) {
            if (!word.isBlank()) {
                found.add(named.find(names, word.strip()).orElseThrow(() -> unknown.problem(word.strip())));
            }
        }
        return List.copyOf(found);
    }
}
