package dev.corridor.safety;

import dev.corridor.audit.Audit;
import dev.corridor.safety.RollCall.Mark;
import dev.corridor.safety.store.RollCallQueries;
import dev.corridor.safety.store.RollCallStore;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.Actor;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.SchoolClock;
import dev.corridor.shared.SchoolId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lists of who was out when a lockdown was called, and who of them was seen by whom. */
@Component
public class RollCalls {

    /** What screens of staff are told changed. */
    private static final String TOPIC = "roll-call";

    /** A roll call with everyone on it. */
    public record Whole(RollCall call, List<RollCall.Student> students) {}

    private final SchoolTransactions transactions;
    private final RollCallQueries queries;
    private final RollCallStore store;
    private final Audit audit;
    private final SchoolClock clock;

    RollCalls(
            SchoolTransactions transactions,
            RollCallQueries queries,
            RollCallStore store,
            Audit audit,
            SchoolClock clock) {
        this.transactions = transactions;
        this.queries = queries;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** The one under way, else the last one, without its list. */
    public Optional<RollCall> last(SchoolId school) {
        return transactions.read(school, () -> queries.latest(school));
    }

    /** The one under way, else the last one; empty if there never was a lockdown. */
    public Optional<Whole> latest(SchoolId school) {
        return transactions.read(
                school, () -> queries.latest(school).map(call -> new Whole(call, queries.students(school, call.id()))));
    }

    /**
     * Notes that a student was seen. Of two who note it the first counts.
     *
     * @param at when, for what is told late because there was no network; absent: now
     * @return whose mark it is, and of when
     */
    public Mark see(Actor actor, RollCallId call, PersonId student, Optional<Instant> at) {
        return transactions.write(actor.school(), () -> {
            RollCall known = queries.find(actor.school(), call).orElseThrow(() -> Problem.notFound("roll call"));
            Mark mark = new Mark(actor.person(), between(known.calledAt(), at, clock.now()));
            if (store.see(actor.school(), call, student, mark)) {
                transactions.tell(actor.school(), TOPIC, call.toString());
            }
            return queries.mark(actor.school(), call, student)
                    .orElseThrow(() -> Problem.notFound("student on this list"));
        });
    }

    /** Takes a mark back that was a mistake. */
    public void unsee(Actor actor, RollCallId call, PersonId student) {
        transactions.write(actor.school(), () -> {
            if (queries.find(actor.school(), call).isEmpty()) {
                throw Problem.notFound("roll call");
            }
            queries.mark(actor.school(), call, student).ifPresent(mark -> {
                store.unsee(actor.school(), call, student);
                audit.record(actor, "seen-mark-removed", student.value(), mark, null);
                transactions.tell(actor.school(), TOPIC, call.toString());
            });
            return call;
        });
    }

    /** What a device says of the time is believed as far as it can be true. */
    private static Instant between(Instant called, Optional<Instant> said, Instant now) {
        Instant at = said.filter(time -> time.isBefore(now)).orElse(now);
        return at.isBefore(called) ? called : at;
    }
}
