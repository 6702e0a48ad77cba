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
        SchoolId school = holder.school();
        String account = "account:" + holder.account();
        tries.begin(school, account, PinTries.OF_STAFF_BY_ACCOUNT);
        tries.begin(school, holder.device(), PinTries.OF_STAFF);
        Optional<Actor> proven = Optional.of(pins.is(school, staff, pin))
                .filter(right -> right)
                .flatMap(right -> actors.on(holder.device(), school, staff))
                .filter(actor -> actor.may(Permission.WRITE_PASSES));
        if (proven.isEmpty()) {
            throw Problem.field("pin.pin", "wrong", "This name and PIN do not go together.");
        }
        tries.undo(school, account);
        tries.right(school, holder.device());
        return proven.get();
    }
}
