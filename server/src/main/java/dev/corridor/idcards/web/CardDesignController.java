package dev.corridor.idcards.web;

import dev.corridor.http.EntityTag;
import dev.corridor.idcards.CardDesign;
import dev.corridor.idcards.CardDesigns;
import dev.corridor.idcards.store.CardDesignStore;
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

/** How a school's ID cards look, saved as a whole. */
@RestController
@RequestMapping("/api/schools/{school}/id-cards/design")
class CardDesignController {

    private final CardDesigns designs;

    CardDesignController(CardDesigns designs) {
        this.designs = designs;
    }

    @GetMapping
    @Needs(Permission.BE_HERE)
    ResponseEntity<CardDesign> read(Actor actor) {
        CardDesignStore.Edition edition = designs.edition(actor.school());
        return ResponseEntity.ok().eTag(EntityTag.of(edition.version())).body(edition.design());
    }

    @PutMapping
    @Needs(Permission.ADMIN_SETTINGS)
    ResponseEntity<CardDesign> change(
            Actor actor,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody CardDesign design) {
        designs.change(actor, design, EntityTag.version(ifMatch));
        return read(actor);
    }
}
