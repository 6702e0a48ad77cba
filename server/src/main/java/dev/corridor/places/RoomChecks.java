package dev.corridor.places;

import dev.corridor.people.Group;
import dev.corridor.people.Groups;
import dev.corridor.people.People;
import dev.corridor.places.store.FolderStore;
import dev.corridor.places.store.RoomQueries;
import dev.corridor.schools.SchoolSettings;
import dev.corridor.schools.Schools;
import dev.corridor.shared.FolderId;
import dev.corridor.shared.GroupId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.Problem.FieldError;
import dev.corridor.shared.Role;
import dev.corridor.shared.RoomId;
import dev.corridor.shared.SchoolId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether a room may be as somebody wants it. Finds everything that is wrong, not only the first. */
@Component
final class RoomChecks {

    private static final String ICON = "[a-z0-9-]{1,40}";
    private static final int LONGEST_LIMIT = 999;
    private static final int LARGEST_CAP = 9999;
    private static final int LONGEST_REASON = 200;

    private final RoomQueries rooms;
    private final FolderStore folders;
    private final People people;
    private final Groups groups;
    private final Approvers approvers;
    private final Schools schools;

    RoomChecks(
            RoomQueries rooms,
            FolderStore folders,
            People people,
            Groups groups,
            Approvers approvers,
            Schools schools) {
        this.rooms = rooms;
        this.folders = folders;
        this.people = people;
        this.groups = groups;
        this.approvers = approvers;
        this.schools = schools;
    }

    /**
     * What a room stands among.
     *
     * @param names of the other rooms
     * @param rooms the other rooms
     */
    record Among(List<String> names, Set<RoomId> rooms, Set<FolderId> folders, SchoolSettings settings) {}

    /** What all rooms but this one are now. In the caller's transaction. */
    Among among(SchoolId school, List<Room> all, Optional<RoomId> itself) {
        List<Room> others = all.stream()
                .filter(room -> itself.filter(room.id()::equals).isEmpty())
                .toList();
        return new Among(
                others.stream().map(Room::name).toList(),
                others.stream().map(Room::id).collect(Collectors.toUnmodifiableSet()),
                folders.all(school).stream().map(Folder::id).collect(Collectors.toUnmodifiableSet()),
                schools.settings(school));
    }

    /**
     * Whether the whole room may be as it is wanted.
     *
     * @throws Problem with every field that is wrong
     */
    void accept(SchoolId school, Optional<RoomId> itself, RoomDraft draft, Instant now) {
        List<FieldError> wrong = wrong(school, draft, among(school, rooms.all(school), itself), now);
        if (!wrong.isEmpty()) {
            throw new Problem(
                    Problem.Kind.BAD_INPUT, "The room is not saved yet: something needs another look.", wrong);
        }
    }

    /** Everything that is wrong with a room as it is wanted. */
    List<FieldError> wrong(SchoolId school, RoomDraft draft, Among among, Instant now) {
        Wrong wrong = new Wrong();
        sign(draft, among, wrong);
        look(draft, among, wrong);
        numbers(draft.settings(), wrong);
        closure(draft.settings(), now, wrong);
        closest(draft.settings(), among, wrong);
        people(school, draft, wrong);
        approvals(school, draft, wrong);
        scheduling(draft.settings().scheduling(), wrong);
        alert(draft.settings(), wrong);
        return wrong.errors;
    }

    /**
     * Whether a room may be closed like this.
     *
     * @throws Problem if not
     */
    void accept(Closure closure, Instant now) {
        String reason = closure.reason();
        if (reason != null && reason.length() > LONGEST_REASON) {
            throw Problem.field("reason", "too-long", "At most 200 characters.");
        }
        if (!closure.holdsAt(now)) {
            throw Problem.field("until", "in-the-past", "Say a time to come, or none.");
        }
        if (closure.endsTooLate(now)) {
            throw Problem.field("until", "out-of-range", "Say a time within a hundred years, or none.");
        }
    }

    private static void sign(RoomDraft draft, Among among, Wrong wrong) {
        SchoolSettings settings = among.settings();
        if (draft.name().isEmpty()) {
            wrong.add("name", "missing", "Give the room a name.");
        }
        if (draft.name().chars().anyMatch(Character::isISOControl)) {
            wrong.add("name", "unprintable", "Letters, digits and signs only.");
        }
        if (draft.name().length() > settings.nameLength()) {
            wrong.tooLong("name", settings.nameLength());
        }
        if (among.names().stream().anyMatch(draft.name()::equalsIgnoreCase)) {
            wrong.add("name", "taken", "Another room has this name.");
        }
        if (draft.number().isEmpty()) {
            wrong.add("number", "missing", "Give the room a number.");
        } else if (!draft.number().matches("[\\p{L}\\p{N}]+")) {
            wrong.add("number", "not-alphanumeric", "Only letters and digits.");
        } else if (draft.number().length() > settings.numberLength()) {
            wrong.tooLong("number", settings.numberLength());
        }
    }

    private static void look(RoomDraft draft, Among among, Wrong wrong) {
        if (!draft.icon().matches(ICON)) {
            wrong.add("icon", "unknown", "There is no such icon.");
        }
        draft.folder()
                .filter(folder -> !among.folders().contains(folder))
                .ifPresent(folder -> wrong.add("folderId", "unknown", "There is no such folder."));
    }

    private static void numbers(RoomSettings settings, Wrong wrong) {
        if (settings.travel().isEmpty()) {
            wrong.add("travel", "missing", "Allow at least one way to travel.");
        }
        if (settings.minutes() < 1 || settings.minutes() > LONGEST_LIMIT) {
            wrong.add("minutes", "out-of-range", "From 1 to 999 minutes.");
        }
        cap("maxTo", settings.maxTo(), wrong);
        cap("maxFrom", settings.maxFrom(), wrong);
        DailyHours hours = settings.dailyHours();
        if (hours != null && !hours.from().isBefore(hours.to())) {
            wrong.add("dailyHours", "out-of-range", "It must close after it opens.");
        }
    }

    private static void cap(String field, @Nullable Integer cap, Wrong wrong) {
        if (cap != null && (cap < 1 || cap > LARGEST_CAP)) {
            wrong.add(field, "out-of-range", "From 1 to 9999, or none.");
        }
    }

    private static void closure(RoomSettings settings, Instant now, Wrong wrong) {
        Closure closure = settings.closure();
        if (closure != null && closure.reason() != null && closure.reason().length() > LONGEST_REASON) {
            wrong.add("closedReason", "too-long", "At most 200 characters.");
        }
        if (closure != null && !closure.holdsAt(now)) {
            wrong.add("closedUntil", "in-the-past", "Say a time to come, or none.");
        }
        if (closure != null && closure.endsTooLate(now)) {
            wrong.add("closedUntil", "out-of-range", "Say a time within a hundred years, or none.");
        }
    }

    private static void closest(RoomSettings settings, Among among, Wrong wrong) {
        if (!among.rooms().containsAll(settings.closest())) {
            wrong.add("closest", "unknown", "There is no such room, or it is this one.");
        }
        if (new HashSet<>(settings.closest()).size() < settings.closest().size()) {
            wrong.add("closest", "twice", "Name each room once.");
        }
    }

    private void people(SchoolId school, RoomDraft draft, Wrong wrong) {
        if (!are(school, draft.teachers(), Role::staff)) {
            wrong.add("teachers", "unknown", "Somebody named here is not on the school's staff.");
        }
        Audience seen = draft.settings().visibility();
        if (!are(school, seen.students(), Role.STUDENT::equals)) {
            wrong.add("visibility", "unknown", "Somebody named here is not a student of the school.");
        }
        Set<GroupId> known = seen.groups().isEmpty()
                ? Set.of()
                : groups.of(school).stream().map(Group::id).collect(Collectors.toUnmodifiableSet());
        if (!known.containsAll(seen.groups())) {
            wrong.add("visibility.groups", "unknown", "A group named here is not, or is no more, in the school.");
        }
        if (seen.kind() != Audience.Kind.ALL && seen.namesNobody()) {
            wrong.add("visibility", "empty", "Name at least one student, grade or group.");
        }
    }

    private void approvals(SchoolId school, RoomDraft draft, Wrong wrong) {
        approval(school, "restrictionNow", draft.settings().restrictionNow(), draft, wrong);
        approval(school, "restrictionLater", draft.settings().restrictionLater(), draft, wrong);
    }

    private void approval(SchoolId school, String name, Approval approval, RoomDraft draft, Wrong wrong) {
        boolean inRoom = approval.kind() == Approval.Kind.ONE_IN_ROOM || approval.kind() == Approval.Kind.ALL_IN_ROOM;
        if (inRoom && approval.of().isEmpty()) {
            wrong.add(name + ".of", "missing", "Say whose teachers: of the origin, the destination or both.");
        } else if (!approvers.any(school, approval, draft.teachers())) {
            String field = approval.kind() == Approval.Kind.CERTAIN ? name + ".teachers" : name;
            wrong.add(field, "no-approvers", "Nobody could answer: name or add at least one teacher.");
        }
    }

    private static void scheduling(RoomSettings.Scheduling scheduling, Wrong wrong) {
        Integer ahead = scheduling.minutesAhead();
        if (ahead != null && (ahead < 1 || ahead > RoomSettings.Scheduling.FURTHEST)) {
            wrong.add(
                    "scheduling.minutesAhead",
                    "out-of-range",
                    "From 1 minute to " + RoomSettings.Scheduling.FURTHEST + " (a week).");
        }
    }

    private static void alert(RoomSettings settings, Wrong wrong) {
        if (settings.alert() && settings.confidential()) {
            wrong.add(
                    "alert",
                    "confidential",
                    "Whoever is looked for is seen by all who watch: not in a confidential room.");
        }
    }

    private boolean are(SchoolId school, Collection<PersonId> named, Predicate<Role> role) {
        long found = people.standing(school, named).stream()
                .filter(standing -> standing.roles().stream().anyMatch(role))
                .count();
        return found == named.size();
    }

    /** What is wrong, collected. */
    private static final class Wrong {
        private final List<FieldError> errors = new ArrayList<>();

        void add(String field, String code, String message) {
            errors.add(new FieldError(field, code, message));
        }

        void tooLong(String field, int most) {
            errors.add(new FieldError(
                    field, "too-long", "At most " + most + " characters.", Map.of("most", String.valueOf(most))));
        }
    }
}
