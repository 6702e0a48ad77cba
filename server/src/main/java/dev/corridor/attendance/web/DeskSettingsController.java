package dev.corridor.attendance.web;

import dev.corridor.attendance.Desk;
import dev.corridor.attendance.model.DeskSettings;
import dev.corridor.attendance.store.DeskSettingsStore;
import dev.corridor.http.EntityTag;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Needs;
import dev.corridor.shared.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A school's reasons and slip, saved as a whole. */
@RestController
@RequestMapping("/api/schools/{school}/attendance/settings")
class DeskSettingsController {

    private final Desk desk;

    DeskSettingsController(Desk desk) {
        this.desk = desk;
    }

    @GetMapping
    @Needs({Permission.KEEP_ATTENDANCE, Permission.ADMIN_SETTINGS})
    ResponseEntity<DeskSettings> read(Actor actor) {
        DeskSettingsStore.Edition edition = desk.edition(actor.school());
        return ResponseEntity.ok().eTag(EntityTag.of(edition.version())).body(edition.settings());
    }

    @PutMapping
    @Needs(Permission.ADMIN_SETTINGS)
    ResponseEntity<DeskSettings> change(
            Actor actor,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody DeskSettings settings) {
        desk.change(actor, settings, EntityTag.version(ifMatch));
        return read(actor);
    }
}
