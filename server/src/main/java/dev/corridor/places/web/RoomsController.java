package dev.corridor.places.web;

import dev.corridor.http.EntityTag;
import dev.corridor.places.Folder;
import dev.corridor.places.Room;
import dev.corridor.places.RoomChanges;
import dev.corridor.places.Rooms;
import dev.corridor.places.RoomsHealth;
import dev.corridor.places.RoomsHealth.Finding;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Listing;
import dev.corridor.shared.Needs;
import dev.corridor.shared.OneOf;
import dev.corridor.shared.Permission;
import dev.corridor.shared.Problem;
import dev.corridor.shared.RoomId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Rooms: everybody looks them up, admins of rooms change them. */
@RestController
@RequestMapping("/api/schools/{school}/rooms")
class RoomsController {

    /**
     * A room that is not well.
     *
     * @param lacks {@code teachers}, {@code capacity}, {@code approvers}, {@code viewers}, {@code group}
     */
    record Ailing(
            RoomId roomId,
            String name,
            String number,
            @OneOf(of = RoomsHealth.Lack.class) List<String> lacks) {
        static Ailing of(Finding finding) {
            Room room = finding.room();
            return new Ailing(
                    room.id(),
                    room.name(),
                    room.number(),
                    finding.lacks().stream()
                            .map(lack -> lack.name().toLowerCase(Locale.ROOT))
                            .toList());
        }
    }

    private final Rooms rooms;
    private final RoomChanges changes;
    private final RoomCards cards;
    private final RoomsHealth health;

    RoomsController(Rooms rooms, RoomChanges changes, RoomCards cards, RoomsHealth health) {
        this.rooms = rooms;
        this.changes = changes;
        this.cards = cards;
        this.health = health;
    }

    @Needs(Permission.BE_HERE)
    @GetMapping
    Listing<RoomCard> list(Actor actor) {
        return Listing.all(cards.all(actor, cards.seenBy(actor)));
    }

    @Needs(Permission.BE_HERE)
    @GetMapping("/{room}")
    ResponseEntity<RoomCard> get(Actor actor, @PathVariable RoomId room) {
        return tagged(
                actor,
                cards.seenBy(actor).stream()
                        .filter(seen -> seen.id().equals(room))
                        .findFirst()
                        .orElseThrow(() -> Problem.notFound("room")));
    }

    @Needs(Permission.ADMIN_ROOMS)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<RoomCard> create(Actor actor, @RequestBody RoomForm form) {
        Room room = changes.create(actor, form.draft(Optional.empty(), folder(actor, form)));
        return ResponseEntity.status(HttpStatus.CREATED)
                .eTag(EntityTag.of(room.version()))
                .body(cards.one(actor, room));
    }

    @Needs(Permission.ADMIN_ROOMS)
    @PutMapping("/{room}")
    ResponseEntity<RoomCard> change(
            Actor actor,
            @PathVariable RoomId room,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody RoomForm form) {
        long version = EntityTag.version(ifMatch);
        Room before = rooms.find(actor.school(), room).orElseThrow(() -> Problem.notFound("room"));
        return tagged(
                actor, changes.change(actor, room, version, form.draft(Optional.of(before), folder(actor, form))));
    }

    @Needs(Permission.ADMIN_ROOMS)
    @DeleteMapping("/{room}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(
            Actor actor,
            @PathVariable RoomId room,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        changes.delete(actor, room, EntityTag.version(ifMatch));
    }

    @Needs(Permission.ADMIN_ROOMS)
    @GetMapping("/health")
    Listing<Ailing> health(Actor actor) {
        return Listing.all(health.check(actor.school()).stream().map(Ailing::of).toList());
    }

    private ResponseEntity<RoomCard> tagged(Actor actor, Room room) {
        return ResponseEntity.ok().eTag(EntityTag.of(room.version())).body(cards.one(actor, room));
    }

    private Optional<Folder> folder(Actor actor, RoomForm form) {
        return rooms.folders(actor.school()).stream()
                .filter(folder -> folder.id().equals(form.folderId()))
                .findFirst();
    }
}
