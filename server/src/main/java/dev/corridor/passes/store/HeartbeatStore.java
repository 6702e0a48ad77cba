package dev.corridor.passes.store;

import dev.corridor.database.Jobs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The last moment at which some server ran, and the silences between such moments. */
@Component
public class HeartbeatStore {

    private final JdbcClient jobs;

    public HeartbeatStore(@Jobs JdbcClient jobs) {
        this.jobs = jobs;
    }

    /**
     * One beat, by the database's own clock: of all nodes there is only one. A silence of more than 15 seconds before
     * it is written down as an outage, by the node that comes first; the others wait for its lock and then find a fresh
     * beat.
     */
    public void beat() {
        jobs.sql("""
                with last as (
                    select at
                    from   heartbeat
                    where  one
                    for    update
                ), silence as (
                    insert into outage (stopped_at, resumed_at)
                    select at, clock_timestamp()
                    from   last
                    where  at < clock_timestamp() - interval '15 seconds'
                )
                insert into heartbeat as old (one, at)
                values (true, clock_timestamp())
                on conflict (one) do update
                set   at = excluded.at
                where old.at < excluded.at
                """).update();
    }
}
