package dev.corridor.guardians.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.corridor.guardians.MyChildren;
import dev.corridor.passes.Outing;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Listing;
import dev.corridor.shared.Needs;
import dev.corridor.shared.Permission;
import dev.corridor.shared.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * A guardian's children. Each answer holds only what is written down here: no codes, notes, staff or other students.
 */
@RestController
@RequestMapping("/api/schools/{school}/my/children")
class MyChildrenController {

    /**
     * That a child is out.
     *
     * @param until when the child is expected back; left out where that is over or stands
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Out(Instant since, @Nullable Instant until) {

        static Out of(Outing outing) {
            return new Out(outing.startedAt(), outing.endsAt().orElse(null));
        }
    }

    /**
     * A child.
     *
     * @param out left out while the child is not out, and where the school does not tell
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Child(PersonId id, String name, @Nullable Out out) {}

    /**
     * All of them.
     *
     * @param live whether the school tells who is out
     * @param days how far back passes are told
     */
    record View(boolean live, int days, List<Child> items) {}

    /**
     * A pass that is over.
     *
     * @param minutes how long it was, rounded, 1 at least
     * @param from the room; left out where it is kept from most
     * @param to the same
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Past(
            Instant startedAt,
            Instant endedAt,
            long minutes,
            @Nullable String from,
            @Nullable String to) {

        static Past of(Outing outing) {
            Instant ended = outing.endedAt().orElseThrow();
            return new Past(
                    outing.startedAt(),
                    ended,
                    minutes(Duration.between(outing.startedAt(), ended)),
                    outing.origin().orElse(null),
                    outing.destination().orElse(null));
        }

        private static long minutes(Duration lasted) {
            return Math.max(1, Math.round(lasted.toSeconds() / 60.0));
        }
    }

    private final MyChildren children;

    MyChildrenController(MyChildren children) {
        this.children = children;
    }

    @GetMapping
    @Needs(Permission.SEE_CHILDREN)
    View all(Actor actor) {
        MyChildren.View view = children.all(actor);
        return new View(
                view.live(),
                MyChildren.DAYS,
                view.children().stream()
                        .map(child -> new Child(
                                child.id(),
                                child.name(),
                                child.out().map(Out::of).orElse(null)))
                        .toList());
    }

    /** A child's passes of the last four weeks, the newest first; a look at them goes to the audit log. */
    @GetMapping("/{child}/passes")
    @Needs(Permission.SEE_CHILDREN)
    Listing<Past> passes(Actor actor, @PathVariable PersonId child) {
        return Listing.all(children.passes(actor, child).stream().map(Past::of).toList());
    }
}
