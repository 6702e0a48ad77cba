package dev.corridor.places.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.corridor.http.EntityTag;
import dev.corridor.places.Colour;
import dev.corridor.places.Folder;
import dev.corridor.places.FolderChanges;
import dev.corridor.places.FolderChanges.FolderDraft;
import dev.corridor.places.Rooms;
import dev.corridor.shared.Actor;
import dev.corridor.shared.FolderId;
import dev.corridor.shared.Listing;
import dev.corridor.shared.Needs;
import dev.corridor.shared.Permission;
import dev.corridor.shared.Problem;
import java.util.Objects;
import java.util.OptionalInt;
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

/** Folders of rooms. */
@RestController
@RequestMapping("/api/schools/{school}/folders")
class FoldersController {

    /** A folder as somebody wants it. */
    @JsonIgnoreProperties({"id", "version"})
    record FolderForm(
            @Nullable String name,
            @Nullable Colour colour,
            @Nullable String icon,
            @Nullable Integer position) {

        FolderDraft draft() {
            if (colour == null) {
                throw Problem.field("colour", "missing", "Choose one of the twelve colours.");
            }
            return new FolderDraft(
                    Objects.requireNonNullElse(name, "").strip(),
                    colour,
                    Objects.requireNonNullElse(icon, ""),
                    position == null ? OptionalInt.empty() : OptionalInt.of(position));
        }
    }

    private final Rooms rooms;
    private final FolderChanges changes;

    FoldersController(Rooms rooms, FolderChanges changes) {
        this.rooms = rooms;
        this.changes = changes;
    }

    @Needs(Permission.BE_HERE)
    @GetMapping
    Listing<Folder> list(Actor actor) {
        return Listing.all(rooms.folders(actor.school()));
    }

    @Needs(Permission.ADMIN_ROOMS)
    @PostMapping
    ResponseEntity<Folder> create(Actor actor, @RequestBody FolderForm form) {
        return tagged(HttpStatus.CREATED, changes.create(actor, form.draft()));
    }

    @Needs(Permission.ADMIN_ROOMS)
    @PutMapping("/{folder}")
    ResponseEntity<Folder> change(
            Actor actor,
            @PathVariable FolderId folder,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody FolderForm form) {
        long version = EntityTag.version(ifMatch);
        return tagged(HttpStatus.OK, changes.change(actor, folder, version, form.draft()));
    }

    @Needs(Permission.ADMIN_ROOMS)
    @DeleteMapping("/{folder}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(
            Actor actor,
            @PathVariable FolderId folder,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        changes.delete(actor, folder, EntityTag.version(ifMatch));
    }

    private static ResponseEntity<Folder> tagged(HttpStatus status, Folder folder) {
        return ResponseEntity.status(status)
                .eTag(EntityTag.of(folder.version()))
                .body(folder);
    }
}
