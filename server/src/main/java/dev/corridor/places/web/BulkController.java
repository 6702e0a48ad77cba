package dev.corridor.places.web;

import dev.corridor.places.BulkChanges;
import dev.corridor.places.Folder;
import dev.corridor.places.Room;
import dev.corridor.places.RoomDraft;
import dev.corridor.places.Rooms;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Listing;
import dev.corridor.shared.Needs;
import dev.corridor.shared.Permission;
import dev.corridor.shared.SchoolClock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Several rooms changed alike. */
@RestController
@RequestMapping("/api/schools/{school}/rooms")
class BulkController {

    private final BulkChanges changes;
    private final Rooms rooms;
    private final RoomCards cards;
    private final SchoolClock clock;

    BulkController(BulkChanges changes, Rooms rooms, RoomCards cards, SchoolClock clock) {
        this.changes = changes;
        this.rooms = rooms;
        this.cards = cards;
        this.clock = clock;
    }

    @Needs(Permission.ADMIN_ROOMS)
    @PatchMapping
    Listing<RoomCard> change(Actor actor, @RequestBody BulkForm form) {
        List<Folder> folders = rooms.folders(actor.school());
        return Listing.all(
                cards.all(actor, changes.change(actor, form.targets(), room -> wanted(form, room, folders))));
    }

    private RoomDraft wanted(BulkForm form, Room room, List<Folder> folders) {
        RoomForm wanted = form.over(RoomForm.of(room, clock.now()));
        Optional<Folder> folder = folders.stream()
                .filter(one -> Objects.equals(one.id(), wanted.folderId()))
                .findFirst();
        return wanted.draft(Optional.of(room), folder);
    }
}
