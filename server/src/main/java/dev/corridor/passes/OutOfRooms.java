package dev.corridor.passes;

import dev.corridor.passes.model.Pass;
import dev.corridor.passes.model.Walk;
import dev.corridor.passes.store.PassQueries;
import dev.corridor.schools.LockedHall;
import dev.corridor.shared.PassId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.RoomId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who is out while a school's hall is held, and passes brought in line with what the holder has changed. */
@Component
public class OutOfRooms {

    /** A student who is out. */
    public record Out(
            PersonId student,
            PassId pass,
            RoomId origin,
            RoomId destination,
            Instant startedAt,
            Optional<Instant> arrivedAt) {

        private static Out of(Pass pass) {
            Walk walk = pass.walk().orElseThrow();
            return new Out(
                    pass.student(),
                    pass.id(),
                    pass.trip().origin(),
                    pass.trip().destination(),
                    walk.startedAt(),
                    walk.there() ? walk.arrivedAt() : Optional.empty());
        }
    }

    private final PassQueries queries;
    private final PassWork work;

    OutOfRooms(PassQueries queries, PassWork work) {
        this.queries = queries;
        this.work = work;
    }

    /** Everyone who is out, those past their time included. */
    public List<Out> now(LockedHall hall) {
        return queries.open(hall.school()).stream()
                .filter(Pass::active)
                .map(Out::of)
                .toList();
    }

    /** Looks at every open pass again, in this transaction: a lockdown ends them, a hold takes turns back. */
    public void review(LockedHall hall) {
        work.run(hall, List.of(Change.ofTheClock()));
    }
}
