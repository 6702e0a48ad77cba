package dev.corridor.safety;

import dev.corridor.rules.Emergency;
import dev.corridor.schools.EmergencyAct;
import dev.corridor.shared.Actor;
import java.time.Duration;
import java.util.Optional;

/** What somebody wants to happen in an emergency. */
sealed interface Press {

    Actor actor();

    /** What this is an act of; whether the actor may is for the school's settings. */
    EmergencyAct act();

    /** A hold or a lockdown. */
    record CallOut(Actor actor, Emergency.Kind kind, boolean drill) implements Press {
        @Override
        public EmergencyAct act() {
            if (drill) {
                return EmergencyAct.DRILL;
            }
            return kind == Emergency.Kind.HOLD ? EmergencyAct.HOLD : EmergencyAct.LOCKDOWN;
        }
    }

    /** Passes off; without a time for the rest of the day. */
    record TurnOff(Actor actor, Optional<Duration> time) implements Press {
        @Override
        public EmergencyAct act() {
            return EmergencyAct.PASSES_OFF;
        }
    }

    /** Ends one kind, as the actor saw it in that version. */
    record AllClear(Actor actor, Emergency.Kind kind, long version) implements Press {
        @Override
        public EmergencyAct act() {
            return EmergencyAct.ALL_CLEAR;
        }
    }

    /** Tells all staff something. */
    record Tell(Actor actor, String text) implements Press {
        @Override
        public EmergencyAct act() {
            return EmergencyAct.MESSAGE;
        }
    }
}
