package dev.corridor.safety;

import dev.corridor.limits.EmergencyState;
import dev.corridor.rules.Emergency;
import dev.corridor.schools.EmergencyAct;
import dev.corridor.schools.Halls;
import dev.corridor.schools.Lane;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Problem;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What staff do in an emergency. Each act is done at once, past everyone who waits for a pass, on a connection that is
 * kept for it.
 */
@Component
public class EmergencyActs {

    /**
     * What came of an act.
     *
     * @param already whether it was so before, called out by somebody else or by an earlier press
     */
    public record Outcome(EmergencyState state, boolean already) {}

    private static final int LONGEST_MESSAGE = 500;
    private static final int MOST_HOURS = 12;

    private final Lane<Press, Outcome> lane;
    private final Entitlement entitlement;

    EmergencyActs(Halls halls, EmergencyWork work, Entitlement entitlement) {
        this.lane = halls.lane(work);
        this.entitlement = entitlement;
    }

    /** What of all this the actor may do. */
    public Set<EmergencyAct> may(Actor actor) {
        return entitlement.of(actor);
    }

    /** Calls out a hold or a lockdown. */
    public Outcome callOut(Actor actor, Emergency.Kind kind, boolean drill) {
        return press(new Press.CallOut(actor, kind, drill));
    }

    /**
     * Turns passes off.
     *
     * @param hours 1 to 12; absent: for the rest of the day
     */
    public Outcome turnOff(Actor actor, Optional<Integer> hours) {
        if (hours.filter(wanted -> wanted < 1 || wanted > MOST_HOURS).isPresent()) {
            throw Problem.field("hours", "out-of-range", "This is a number from 1 to 12.");
        }
        return press(new Press.TurnOff(actor, hours.map(Duration::ofHours)));
    }

    /** Ends what was called out; it restores permission, never passes. */
    public Outcome allClear(Actor actor, Emergency.Kind kind, long version) {
        return press(new Press.AllClear(actor, kind, version));
    }

    /** Shows a message to all staff until the all clear. */
    public Outcome tell(Actor actor, String text) {
        String said = text.strip();
        if (said.isEmpty() || said.length() > LONGEST_MESSAGE || said.indexOf('\0') >= 0) {
            throw Problem.field("text", "length", "A message has 1 to 500 characters.");
        }
        return press(new Press.Tell(actor, said));
    }

    private Outcome press(Press press) {
        return lane.submitAtOnce(press.actor().school(), press);
    }
}
