package dev.corridor.access.web;

import dev.corridor.access.KioskId;
import dev.corridor.access.KioskState;
import dev.corridor.access.Kiosks;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Listing;
import dev.corridor.shared.Needs;
import dev.corridor.shared.Permission;
import dev.corridor.shared.Problem;
import dev.corridor.shared.RoomId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A school's kiosks, for admins of rooms. */
@RestController
@RequestMapping("/api/schools/{school}/kiosks")
class KiosksController {

    /** A kiosk to be. */
    record NewKiosk(@Nullable RoomId roomId) {}

    /** Whether it shows the class that is in its room. */
    record ClassList(@Nullable Boolean shown) {}

    private final Kiosks kiosks;

    KiosksController(Kiosks kiosks) {
        this.kiosks = kiosks;
    }

    /** Those that are bound, and those whose code waits to be typed. */
    @GetMapping
    @Needs(Permission.ADMIN_ROOMS)
    Listing<KioskState> list(Actor actor) {
        return Listing.all(kiosks.list(actor.school()));
    }

    /** A code that binds one device to a room, once, within a quarter of an hour; told in this answer alone. */
    @PostMapping
    @Needs(Permission.ADMIN_ROOMS)
    @ResponseStatus(HttpStatus.CREATED)
    Kiosks.Made make(Actor actor, @RequestBody NewKiosk form) {
        if (form.roomId() == null) {
            throw Problem.field("roomId", "required", "Choose the room.");
        }
        return kiosks.make(actor, form.roomId());
    }

    /** Lets it show the class that is in its room, or no longer; never while the school's switch is off. */
    @PutMapping("/{id}/class-list")
    @Needs(Permission.ADMIN_ROOMS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void showClass(Actor actor, @PathVariable KioskId id, @RequestBody ClassList form) {
        if (form.shown() == null) {
            throw Problem.field("shown", "required", "Say whether the class is shown.");
        }
        kiosks.showClass(actor, id, form.shown());
    }

    /** Takes the room from it: the device leaves it within a second. */
    @DeleteMapping("/{id}")
    @Needs(Permission.ADMIN_ROOMS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unbind(Actor actor, @PathVariable KioskId id) {
        kiosks.unbind(actor, id);
    }
}
