package dev.corridor.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the rules say to a request. The strictest finding decides which of these it is; every finding that does anything
 * for this asker is carried, whichever wins.
 */
public sealed interface Decision {

    /**
     * It starts at once.
     *
     * @param limit how long it may take
     * @param notices what staff are told, confirmed rules among them; never shown to students
     */
    record Start(Duration limit, List<Reason> notices) implements Decision {
        public Start {
            notices = List.copyOf(notices);
        }
    }

    /**
     * It waits for a place.
     *
     * @param full what it waits for
     * @param place in the line, 1 for its head; missing where the student must not know
     * @param estimate of the wait, in whole minutes, at least one
     */
    record JoinLine(List<Reason> full, OptionalInt place, Duration estimate) implements Decision {
        public JoinLine {
            full = List.copyOf(full);
        }
    }

    /** Somebody has to approve it. */
    record NeedApproval(Approvers who, List<Reason> why) implements Decision {
        public NeedApproval {
            why = List.copyOf(why);
        }
    }

    /** The member of staff may go on after confirming the reasons that want it. */
    record Confirm(List<Reason> reasons) implements Decision {
        public Confirm {
            reasons = List.copyOf(reasons);
        }
    }

    /** Not now, and not by this asker; {@code earliest} is the soonest the same request would not be refused. */
    record Refuse(List<Reason> reasons, Optional<Instant> earliest) implements Decision {
        public Refuse {
            reasons = List.copyOf(reasons);
        }
    }

    /** All that is carried. */
    default List<Reason> reasons() {
        return switch (this) {
            case Start(var limit, var notices) -> notices;
            case JoinLine(var full, var place, var estimate) -> full;
            case NeedApproval(var who, var why) -> why;
            case Confirm(var reasons) -> reasons;
            case Refuse(var reasons, var earliest) -> reasons;
        };
    }
}
