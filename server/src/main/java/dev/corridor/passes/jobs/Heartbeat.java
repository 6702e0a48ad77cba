package dev.corridor.passes.jobs;

import dev.corridor.database.Jobs;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Says, every few seconds, that a server runs, so that whoever starts after a silence of all of them knows how long
 * passes' clocks have stood still. It goes by the database's own clock: of all nodes there is only one.
 */
@Component
class Heartbeat implements SmartLifecycle {

    private final JdbcClient jobs;
    private volatile boolean running;

    Heartbeat(@Jobs JdbcClient jobs) {
        this.jobs = jobs;
    }

    /**
     * One beat. A silence of more than 15 seconds before it is written down as an outage, by the node that comes first:
     * the others wait for its lock and then find a fresh beat.
     */
    void beat() {
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

    @Override
    public void start() {
        beat();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before requests are let in: the first act after a silence has to know of it. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 4096;
    }
}
