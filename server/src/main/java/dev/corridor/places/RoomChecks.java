package dev.corridor.places;

import dev.corridor.people.Group;
import dev.corridor.people.Groups;
import dev.corridor.people.People;
import dev.corridor.people.Standings;
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
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whether a room may be as somebody wants it. Finds everything that is wrong, not only the first. */
@Component
final class RoomChecks {

    private static final String ICON = "[a-z0-9-]{1,40}";

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

    /** For checking many rooms, of which several name the same people. */
    Standings standings(SchoolId school) {
        return people.standings(school);
    }

    /**
     * Whether the whole room may be as it is wanted.
     *
     * @throws Problem with every field that is wrong
     */
    void accept(SchoolId school, Optional<RoomId> itself, RoomDraft draft, Instant now) {
        List<FieldError> wrong = wrong(people.standings(school), draft, among(school, rooms.all(school), itself), now);
        if (!wrong.isEmpty()) {
            throw new Problem(
                    Problem.Kind.BAD_INPUT, "The room is not saved yet: something needs another look.", wrong);
        }
    }

    /** Everything that is wrong with a room as it is wanted. */
    List<FieldError> wrong(Standings standings, RoomDraft draft, Among among, Instant now) {
        WrongFields wrong = new WrongFields();
        RoomFieldChecks fields = new RoomFieldChecks(wrong);
        fields.sign(draft, among.names(), among.settings());
        look(draft, among, wrong);
        fields.settings(draft.settings(), now);
        closest(draft.settings(), among, wrong);
        people(standings, draft, wrong);
        approvals(standings, draft, wrong);
        return wrong.all();
    }

    private static void closest(RoomSettings settings, Among among, WrongFields wrong) {
        if (!among.rooms().containsAll(settings.closest())) {
            wrong.add("closest", "unknown", "There is no such room, or it is this one.");
        }
        if (new HashSet<>(settings.closest()).size() < settings.closest().size()) {
            wrong.add("closest", "twice", "Name each room once.");
        }
    }

    private static void look(RoomDraft draft, Among among, WrongFields wrong) {
        if (!draft.icon().matches(ICON)) {
            wrong.add("icon", "unknown", "There is no such icon.");
        }
        draft.folder()
                .filter(folder -> !among.folders().contains(folder))
                .ifPresent(folder -> wrong.add("folderId", "unknown", "There is no such folder."));
    }

    private void people(Standings standings, RoomDraft draft, WrongFields wrong) {
        if (!are(standings, draft.teachers(), Role::staff)) {
            wrong.add("teachers", "unknown", "Somebody named here is not on the school's staff.");
        }
        Audience seen = draft.settings().visibility();
        if (!are(standings, seen.students(), Role.STUDENT::equals)) {
            wrong.add("visibility", "unknown", "Somebody named here is not a student of the school.");
        }
        Set<GroupId> known = seen.groups().isEmpty()
                ? Set.of()
                : groups.of(standings.school()).stream().map(Group::id).collect(Collectors.toUnmodifiableSet());
        if (!known.containsAll(seen.groups())) {
            wrong.add("visibility.groups", "unknown", "A group named here is not, or is no more, in the school.");
        }
        if (seen.kind() != Audience.Kind.ALL && seen.namesNobody()) {
            wrong.add("visibility", "empty", "Name at least one student, grade or group.");
        }
    }

    private void approvals(Standings standings, RoomDraft draft, WrongFields wrong) {
        approval(standings, "restrictionNow", draft.settings().restrictionNow(), draft, wrong);
        approval(standings, "restrictionLater", draft.settings().restrictionLater(), draft, wrong);
    }

    private void approval(Standings standings, String name, Approval approval, RoomDraft draft, WrongFields wrong) {
        boolean inRoom = approval.kind() == Approval.Kind.ONE_IN_ROOM || approval.kind() == Approval.Kind.ALL_IN_ROOM;
        if (inRoom && approval.of().isEmpty()) {
            wrong.add(name + ".of", "missing", "Say whose teachers: of the origin, the destination or both.");
        } else if (!approvers.any(standings, approval, draft.teachers())) {
            String field = approval.kind() == Approval.Kind.CERTAIN ? name + ".teachers" : name;
            wrong.add(field, "no-approvers", "Nobody could answer: name or add at least one teacher.");
        }
    }

    private static boolean are(Standings standings, Collection<PersonId> named, Predicate<Role> role) {
        long found = standings.of(named).stream()
                .filter(standing -> standing.roles().stream().anyMatch(role))
                .count();
        return found == named.size();
    }
}
