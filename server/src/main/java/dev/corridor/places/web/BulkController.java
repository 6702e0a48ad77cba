package dev.corridor.places.web;

import dev.corridor.places.BulkChanges;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Listing;
import dev.corridor.shared.Needs;
import dev.corridor.shared.Permission;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Several rooms changed alike. */
@RestController
@RequestMapping("/api/schools/{school}/rooms")
class BulkController {

    private final BulkChanges changes;
    private final RoomCards cards;

    BulkController(BulkChanges changes, RoomCards cards) {
        this.changes = changes;
        this.cards = cards;
    }

    @Needs(Permission.ADMIN_ROOMS)
    @PatchMapping
    Listing<RoomCard> change(Actor actor, @RequestBody BulkForm form) {
        return Listing.all(cards.all(actor, changes.change(actor, form.targets(), form.parts(), form.wanted())));
    }
}
