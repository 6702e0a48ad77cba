package dev.corridor.passes.jobs;

import dev.corridor.passes.Passes;
import dev.corridor.passes.store.DueQueries;
import dev.corridor.schools.DueWork;
import dev.corridor.shared.SchoolId;
import java.time.Instant;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** What time does to passes: finds the schools in which something is due. */
@Component
class PassClock implements DueWork {

    private final Passes passes;
    private final DueQueries queries;
    private final Heartbeat heartbeat;

    PassClock(Passes passes, DueQueries queries, Heartbeat heartbeat) {
        this.passes = passes;
        this.queries = queries;
        this.heartbeat = heartbeat;
    }

    @Override
    public Collection<SchoolId> due(Instant now) {
        heartbeat.beat();
        return queries.due(now);
    }

    @Override
    public void run(SchoolId school) {
        passes.tick(school);
    }
}
