package dev.corridor.places;

import dev.corridor.shared.FolderId;
import dev.corridor.shared.PersonId;
import java.util.List;
import java.util.Optional;

/** What a room is to be: everything that somebody may set, before it is checked and kept. */
public record RoomDraft(
        String name,
        String number,
        Optional<FolderId> folder,
        Colour colour,
        String icon,
        RoomSettings settings,
        List<PersonId> teachers,
        Optional<String> source) {

    public RoomDraft {
        teachers = teachers.stream().distinct().toList();
    }

    /** The same with other settings. */
    public RoomDraft with(RoomSettings changed) {
        return new RoomDraft(name, number, folder, colour, icon, changed, teachers, source);
    }

    /** The same in a folder, with its colour and icon; in none it keeps those it has. */
    RoomDraft in(Optional<Folder> home) {
        return new RoomDraft(
                name,
                number,
                home.map(Folder::id),
                home.map(Folder::colour).orElse(colour),
                home.map(Folder::icon).orElse(icon),
                settings,
                teachers,
                source);
    }

    RoomDraft closed(Closure closure) {
        return with(settings.closed(closure));
    }

    RoomDraft opened() {
        return with(settings.closed(null));
    }

    /** With its first teacher, a classroom that waited for one gets a classroom's approvals, unless it has its own. */
    RoomDraft onceStaffed() {
        boolean due = settings.approvalOnceStaffed() && !teachers.isEmpty();
        return due && settings.restrictionNow().equals(Approval.OFF) ? with(settings.withClassroomApprovals()) : this;
    }
}
