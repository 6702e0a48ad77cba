package dev.corridor.guardians.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.corridor.guardians.MyGuardians;
import dev.corridor.schools.SchoolSettings;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Needs;
import dev.corridor.shared.Permission;
import dev.corridor.shared.Problem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A student's own guardians. */
@RestController
@RequestMapping("/api/schools/{school}/my/guardians")
class MyGuardiansController {

    /** A guardian by name. */
    record Card(String name, Instant since) {}

    /**
     * Who sees what.
     *
     * @param preferredName the name that the student goes by; left out if it is the roster's
     * @param preferredShown whether guardians read that one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            SchoolSettings.Guardians sees,
            List<Card> items,
            @Nullable String preferredName,
            boolean preferredShown) {}

    /** Whether guardians are to read the name that the student goes by. */
    record Choice(Boolean shown) {

        Choice {
            if (shown == null) {
                throw Problem.field("shown", "missing", "Say whether it is shown.");
            }
        }
    }

    private final MyGuardians guardians;

    MyGuardiansController(MyGuardians guardians) {
        this.guardians = guardians;
    }

    @GetMapping
    @Needs(Permission.TAKE_PASSES)
    View of(Actor actor) {
        MyGuardians.View view = guardians.of(actor);
        return new View(
                view.sees(),
                view.guardians().stream()
                        .map(guardian -> new Card(guardian.name(), guardian.since()))
                        .toList(),
                view.preferredName().orElse(null),
                view.preferredShown());
    }

    @PutMapping("/preferred-name")
    @Needs(Permission.TAKE_PASSES)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void show(Actor actor, @RequestBody Choice choice) {
        guardians.show(actor, choice.shown());
    }
}
