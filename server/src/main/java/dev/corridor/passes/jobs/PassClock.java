package dev.corridor.passes.jobs;

import dev.corridor.passes.Passes;
import dev.corridor.schools.DueWork;
import dev.corridor.shared.SchoolId;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What time does to passes: finds the schools in which something is due. */
@Component
class PassClock implements DueWork {

    private final Passes passes;
    private final Heartbeat heartbeat;

    PassClock(Passes passes, Heartbeat heartbeat) {
        this.passes = passes;
        this.heartbeat = heartbeat;
    }

    @Override
    public Collection<SchoolId> due(JdbcClient jobs, Instant now) {
        heartbeat.beat();
        return jobs.sql("""
                select distinct school_id
                from   pass
                where  due_at <= cast(:now as timestamptz)
                """)
                .param("now", now.toString())
                .query((row, number) -> new SchoolId(row.getObject(1, UUID.class)))
                .list();
    }

    @Override
    public void run(SchoolId school) {
        passes.tick(school);
    }
}
