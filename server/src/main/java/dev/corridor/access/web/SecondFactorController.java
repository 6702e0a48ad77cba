package dev.corridor.access.web;

import dev.corridor.access.factors.FactorReset;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Needs;
import dev.corridor.shared.Permission;
import dev.corridor.shared.PersonId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Somebody's second factors, for admins: whether there are any, and taking them away. */
@RestController
@RequestMapping("/api/schools/{school}/people/{id}/second-factor")
class SecondFactorController {

    private final FactorReset reset;

    SecondFactorController(FactorReset reset) {
        this.reset = reset;
    }

    @Needs(Permission.ADMIN_PEOPLE)
    @GetMapping
    FactorReset.State of(Actor actor, @PathVariable PersonId id) {
        return reset.of(actor, id);
    }

    @Needs(Permission.ADMIN_PEOPLE)
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reset(Actor actor, @PathVariable PersonId id) {
        reset.reset(actor, id);
    }
}
