package dev.corridor.limits.web;

import dev.corridor.http.EntityTag;
import dev.corridor.limits.LimitChanges;
import dev.corridor.limits.LimitId;
import dev.corridor.limits.Limits;
import dev.corridor.limits.SetLimit;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Listing;
import dev.corridor.shared.Needs;
import dev.corridor.shared.Permission;
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

/** How many passes students may have. */
@RestController
@RequestMapping("/api/schools/{school}/pass-limits")
class LimitsController {

    private final Limits limits;
    private final LimitChanges changes;

    LimitsController(Limits limits, LimitChanges changes) {
        this.limits = limits;
        this.changes = changes;
    }

    @Needs(Permission.ADMIN_LIMITS)
    @GetMapping
    Listing<LimitCard> list(Actor actor) {
        return Listing.all(
                limits.passLimits(actor.school()).stream().map(LimitCard::of).toList());
    }

    @Needs(Permission.ADMIN_LIMITS)
    @PostMapping
    ResponseEntity<LimitCard> create(Actor actor, @RequestBody LimitForm form) {
        return tagged(HttpStatus.CREATED, changes.create(actor, form.limit()));
    }

    @Needs(Permission.ADMIN_LIMITS)
    @PutMapping("/{limit}")
    ResponseEntity<LimitCard> change(
            Actor actor,
            @PathVariable LimitId limit,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody LimitForm form) {
        long version = EntityTag.version(ifMatch);
        return tagged(HttpStatus.OK, changes.change(actor, limit, version, form.limit()));
    }

    @Needs(Permission.ADMIN_LIMITS)
    @DeleteMapping("/{limit}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(
            Actor actor,
            @PathVariable LimitId limit,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        changes.delete(actor, limit, EntityTag.version(ifMatch));
    }

    private static ResponseEntity<LimitCard> tagged(HttpStatus status, SetLimit limit) {
        return ResponseEntity.status(status).eTag(EntityTag.of(limit.version())).body(LimitCard.of(limit));
    }
}
