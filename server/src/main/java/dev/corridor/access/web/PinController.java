package dev.corridor.access.web;

import dev.corridor.access.PinHolders;
import dev.corridor.access.Pins;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Listing;
import dev.corridor.shared.Needs;
import dev.corridor.shared.Permission;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.SchoolId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own PIN, and those of others for admins. No answer tells a PIN but the one in which it was made. */
@RestController
@RequestMapping("/api/schools/{school}")
class PinController {

    /**
     * A choice of one's own.
     *
     * @param current the PIN before; left out where there is none
     */
    record PinChoice(@Nullable String current, @Nullable String pin) {}

    private final Pins pins;
    private final PinHolders holders;

    PinController(Pins pins, PinHolders holders) {
        this.pins = pins;
        this.holders = holders;
    }

    @GetMapping("/my/pin")
    @Needs(Permission.BE_HERE)
    Pins.State own(Actor actor) {
        return pins.of(actor.school(), actor.person());
    }

    @PutMapping("/my/pin")
    @Needs(Permission.BE_HERE)
    Pins.State choose(Actor actor, @RequestBody PinChoice choice) {
        return pins.choose(actor, choice.current(), choice.pin());
    }

    /** Staff who have a PIN, by the beginning of their names; at most twenty. */
    @GetMapping("/pin-holders")
    @Needs({Permission.TAKE_PASSES, Permission.AT_KIOSK})
    Listing<PinHolders.Holder> holders(@PathVariable SchoolId school, @RequestParam(defaultValue = "") String q) {
        return Listing.all(holders.find(school, q));
    }

    @GetMapping("/people/{id}/pin")
    @Needs(Permission.ADMIN_PEOPLE)
    Pins.State of(Actor actor, @PathVariable PersonId id) {
        return pins.known(actor.school(), id);
    }

    /** A new PIN for a student, or for a substitute until the last day of their cover. */
    @PutMapping("/people/{id}/pin")
    @Needs(Permission.ADMIN_PEOPLE)
    Pins.Issued issue(Actor actor, @PathVariable PersonId id) {
        return pins.issue(actor, id);
    }

    @DeleteMapping("/people/{id}/pin")
    @Needs(Permission.ADMIN_PEOPLE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void clear(Actor actor, @PathVariable PersonId id) {
        pins.clear(actor, id);
    }
}
