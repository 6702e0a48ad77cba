package dev.corridor.rules;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The soonest a refused request would no longer be refused, as far as time alone can tell. */
final class Earliest {

    private static final int MOST_STEPS = 100;

    private Earliest() {}

    /** Missing as soon as one of the refusing reasons has no known end. */
    static Optional<Instant> of(Case asked, List<Reason> refusing) {
        Optional<Instant> moment = latest(refusing);
        for (int step = 0; step < MOST_STEPS && moment.isPresent(); step++) {
            Case then = asked.at(moment.get());
            List<Reason> still = PassRules.refusing(then);
            if (still.isEmpty()) {
                return moment;
            }
            moment = latest(still).filter(later -> later.isAfter(then.now()));
        }
        return Optional.empty();
    }

    private static Optional<Instant> latest(List<Reason> reasons) {
        if (reasons.stream().anyMatch(reason -> reason.earliest().isEmpty())) {
            return Optional.empty();
        }
        return reasons.stream().flatMap(reason -> reason.earliest().stream()).max(Comparator.naturalOrder());
    }
}
