package dev.corridor.passes.store;

import dev.corridor.database.Jobs;
import dev.corridor.shared.SchoolId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds, across all schools and without locks, where the clock has something to do. */
@Component
public class DueQueries {

    private final JdbcClient jobs;

    public DueQueries(@Jobs JdbcClient jobs) {
        this.jobs = jobs;
    }

    /** The schools in which a scheduled pass starts after one moment and not after another. */
    public List<SchoolId> starting(Instant after, Instant upTo) {
        return jobs.sql("""
                select distinct school_id
                from   pass
                where  state = 'scheduled'
                and    start_at > cast(:after as timestamptz)
                and    start_at <= cast(:upTo as timestamptz)
                """)
                .param("after", after.toString())
                .param("upTo", upTo.toString())
                .query((row, number) -> new SchoolId(row.getObject(1, UUID.class)))
                .list();
    }

    /** The schools with a pass that is due. */
    public List<SchoolId> due(Instant now) {
        return jobs.sql("""
                select distinct school_id
                from   pass
                where  due_at <= cast(:now as timestamptz)
                """)
                .param("now", now.toString())
                .query((row, number) -> new SchoolId(row.getObject(1, UUID.class)))
                .list();
    }
}
