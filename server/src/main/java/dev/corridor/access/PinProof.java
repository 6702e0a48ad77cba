package dev.corridor.access;

import dev.corridor.shared.Actor;
import dev.corridor.shared.Permission;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.SchoolId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Turns a name and a PIN, typed on somebody else's device, into the member of staff they stand for. */
@Component
public class PinProof {

    private final Pins pins;
    private final PinTries tries;
    private final Actors actors;

    public PinProof(Pins pins, PinTries tries, Actors actors) {
        this.pins = pins;
        this.tries = tries;
        this.actors = actors;
    }

    /**
     * The member of staff, if that is their PIN and they may write passes at this moment.
     *
     * @param holder whose device it is typed on
     * @throws Problem BAD_INPUT, alike for a wrong PIN, for who has none, and for who is nobody; TOO_MANY once a device
     *     has to wait
     */
    public Actor staff(Actor holder, PersonId staff, String pin) {
        String account = "account:" + holder.account();
        tries.begin(holder.school(), account, PinTries.OF_STAFF_BY_ACCOUNT);
        Actor proven = staff(holder.school(), holder.device(), staff, pin);
        tries.undo(holder.school(), account);
        return proven;
    }

    /**
     * The same at a kiosk that nobody stands at.
     *
     * @throws Problem BAD_INPUT; TOO_MANY
     */
    public Actor staff(BoundKiosk kiosk, PersonId staff, String pin) {
        return staff(kiosk.school(), kiosk.device(), staff, pin);
    }

    private Actor staff(SchoolId school, String device, PersonId staff, String pin) {
        tries.begin(school, device, PinTries.OF_STAFF);
        Optional<Actor> proven = Optional.of(pins.is(school, staff, pin))
                .filter(right -> right)
                .flatMap(right -> actors.on(device, school, staff))
                .filter(actor -> actor.may(Permission.WRITE_PASSES));
        if (proven.isEmpty()) {
            throw Problem.field("pin.pin", "wrong", "This name and PIN do not go together.");
        }
        tries.right(school, device);
        return proven.get();
    }
}
