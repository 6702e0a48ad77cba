package dev.corridor.rosters.store;

import dev.corridor.rosters.runs.Run;
import dev.corridor.rosters.runs.RunId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table roster_run_body, in a transaction that names the district: what a run that waits for a yes would apply. */
@Component
public class RunBodyStore {

    private final JdbcClient jdbc;

    RunBodyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void keep(Run run, byte[] body) {
        jdbc.sql("""
                        insert into roster_run_body (run_id, district_id, body)
                        values (:id, :district, :body)
                        on conflict (run_id) do update set body = excluded.body
                        """)
                .param("id", run.id().value())
                .param("district", run.district().value())
                .param("body", body)
                .update();
    }

    public Optional<byte[]> find(RunId id) {
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
}
