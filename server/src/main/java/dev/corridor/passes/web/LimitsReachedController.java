package dev.corridor.passes.web;

import dev.corridor.passes.LimitsReached;
import dev.corridor.rules.LimitPeriod;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Listing;
import dev.corridor.shared.Needs;
import dev.corridor.shared.OneOf;
import dev.corridor.shared.Permission;
import dev.corridor.shared.PersonId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is at a pass limit. */
@RestController
class LimitsReachedController {

    /** A student. */
    record Who(PersonId id, String name, @Nullable String grade) {}

    /**
     * A limit that a student has reached.
     *
     * @param per {@code day}, {@code week} or {@code term}
     * @param used how many counted passes the student has started in it
     * @param of how many the limit allows
     * @param room what the room is called whose own limit it is
     */
    record ReachedCard(
            Who student,
            @OneOf(of = LimitPeriod.class) String per,
            int used,
            int of,
            @Nullable String room) {

        static ReachedCard of(LimitsReached.Reached reached) {
            return new ReachedCard(
                    new Who(reached.student(), reached.name(), reached.grade().orElse(null)),
                    reached.limit().per().name().toLowerCase(Locale.ROOT),
                    reached.limit().used(),
                    reached.limit().of(),
                    reached.room().orElse(null));
        }
    }

    private final LimitsReached limits;

    LimitsReachedController(LimitsReached limits) {
        this.limits = limits;
    }

    /** Everybody who has no pass left now of a limit of the day, the week or the term, by name. */
    @Needs(Permission.ADMIN_LIMITS)
    @GetMapping("/api/schools/{school}/pass-limits/reached")
    Listing<ReachedCard> reached(Actor actor) {
        return Listing.all(
                limits.now(actor.school()).stream().map(ReachedCard::of).toList());
    }
}
