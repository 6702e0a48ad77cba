package dev.corridor.rules;

import static dev.corridor.rules.Names.passOf;
import static dev.corridor.rules.Names.person;
import static dev.corridor.rules.Names.roomId;

/** Passes as they may be when a rule looks at them. */
final class OpenPasses {

    private OpenPasses() {}

    /** A round trip in line. */
    static OpenPass waiting(String student, String origin, String destination, int minutes, int rank) {
        return OpenPass.unstarted(
                passOf(student),
                person(student),
                roomId(origin),
                roomId(destination),
                OpenPass.State.WAITING,
                TravelType.ROUND_TRIP,
                minutes,
                rank);
    }

    /** The same after one turn let go by. */
    static OpenPass missedOnce(OpenPass pass) {
        return new OpenPass(
                pass.id(),
                pass.student(),
                pass.origin(),
                pass.destination(),
                pass.state(),
                pass.travel(),
                pass.minutes(),
                pass.startedAt(),
                pass.endsAt(),
                pass.rank(),
                1,
                pass.counting(),
                pass.returning());
    }
}
