package dev.corridor.rosters.store;

import dev.corridor.database.ServerKey;
import dev.corridor.rosters.runs.Run;
import dev.corridor.rosters.runs.RunId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The table roster_run_body, in a transaction that names the district: what a run that waits for a yes would apply. An
 * upload may hold first passwords, so that it is sealed with the server's key, for its run alone.
 */
@Component
public class RunBodyStore {

    private final JdbcClient jdbc;
    private final ServerKey key;

    RunBodyStore(JdbcClient jdbc, ServerKey key) {
        this.jdbc = jdbc;
        this.key = key;
    }

    public void keep(Run run, byte[] body) {
        jdbc.sql("""
                        insert into roster_run_body (run_id, district_id, body)
                        values (:id, :district, :body)
                        on conflict (run_id) do update set body = excluded.body
                        """)
                .param("id", run.id().value())
                .param("district", run.district().value())
                .param("body", key.sealBytes(body, purpose(run.id())))
                .update();
    }

    /** In clear; empty as well if it was sealed with another key. */
    public Optional<byte[]> find(RunId id) {
        return sealed(id).flatMap(body -> key.openBytes(body, purpose(id)));
    }

    private Optional<byte[]> sealed(RunId id) {
        return jdbc.sql("select body from roster_run_body where run_id = :id")
                .param("id", id.value())
                .query((row, number) -> row.getBytes("body"))
                .optional();
    }

    public void forget(RunId id) {
        jdbc.sql("delete from roster_run_body where run_id = :id")
                .param("id", id.value())
                .update();
    }

    private static String purpose(RunId id) {
        return "roster run " + id;
    }
}
