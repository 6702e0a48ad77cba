package dev.corridor.passes.web;

import dev.corridor.access.PinProof;
import dev.corridor.passes.Passes;
import dev.corridor.passes.model.Act;
import dev.corridor.passes.model.Overrides;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Permission;
import dev.corridor.shared.Problem;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Does acts: the caller's own, or those of the member of staff whose PIN was typed on the student's device. */
@Component
class Hands {

    private final Passes passes;
    private final PinProof proof;

    Hands(Passes passes, PinProof proof) {
        this.passes = passes;
        this.proof = proof;
    }

    ResponseEntity<Object> act(Actor actor, Optional<UUID> press, Act act, HttpStatus done) {
        return Answers.tell(actor, passes.act(actor, press, act), done);
    }

    /** The same with a PIN, if one was typed. */
    ResponseEntity<Object> act(Actor actor, Optional<UUID> press, @Nullable PinForm pin, Act act, HttpStatus done) {
        return pin == null ? act(actor, press, act, done) : byPin(actor, press, pin, act, done);
    }

    private ResponseEntity<Object> byPin(Actor actor, Optional<UUID> press, PinForm pin, Act act, HttpStatus done) {
        if (act instanceof Act.OnPass on) {
            // What is not there for the student is told before anybody's PIN is looked at.
            passes.card(actor, on.pass());
        }
        Act plain = plain(act);
        return Answers.tell(actor, passes.actByPin(actor, proven(actor, pin), press, plain), done);
    }

    /**
     * On a student's device a PIN lets go, approves or ends, for now and by the rules: what else the device may have
     * sent along, the member of staff has not seen.
     */
    private static Act plain(Act act) {
        return switch (act) {
            case Act.Create(var id, var student, var wish, var overrides)
            when wish.startAt().isEmpty() && !wish.mayDecline() -> new Act.Create(id, student, wish, Overrides.NONE);
            case Act.Approve(var pass, var minutes, var overrides) -> new Act.Approve(pass, minutes, Overrides.NONE);
            case Act.End(var pass, var asOf, var code) when asOf.isEmpty() -> new Act.End(pass, asOf, Optional.empty());
            case Act other -> throw Problem.field("pin", "not-here", "A PIN is for what happens now.");
        };
    }

    private Actor proven(Actor actor, PinForm form) {
        if (actor.may(Permission.WRITE_PASSES)) {
            throw Problem.field("pin", "not-needed", "A PIN is for a student's device.");
        }
        if (form.staffId() == null) {
            throw Problem.field("pin.staffId", "required", "Choose who types the PIN.");
        }
        if (form.pin() == null || form.pin().isEmpty()) {
            throw Problem.field("pin.pin", "required", "Type the PIN.");
        }
        return proof.staff(actor, form.staffId(), form.pin());
    }
}
