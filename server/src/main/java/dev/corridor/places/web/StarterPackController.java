package dev.corridor.places.web;

import dev.corridor.places.StarterPack;
import dev.corridor.places.StarterPack.Offer;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Needs;
import dev.corridor.shared.Permission;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The usual rooms, built in one go. */
@RestController
@RequestMapping("/api/schools/{school}/starter-pack")
class StarterPackController {

    /** The names of the rooms that were missing. */
    record Built(List<String> built) {}

    private final StarterPack pack;

    StarterPackController(StarterPack pack) {
        this.pack = pack;
    }

    @Needs(Permission.ADMIN_ROOMS)
    @GetMapping
    Offer offer(Actor actor) {
        return pack.offer(actor.school());
    }

    @Needs(Permission.ADMIN_ROOMS)
    @PutMapping
    Built build(Actor actor) {
        return new Built(pack.build(actor));
    }

    @Needs(Permission.ADMIN_ROOMS)
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void dismiss(Actor actor) {
        pack.dismiss(actor);
    }
}
