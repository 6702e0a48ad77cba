package dev.corridor.rosters.store;

import dev.corridor.rosters.model.SchoolChanges;
import dev.corridor.rosters.runs.RunId;
import dev.corridor.shared.SchoolId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The table roster_change, in a transaction of the school. */
@Component
public class ChangeStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ChangeStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public void insert(SchoolId school, RunId run, SchoolChanges changes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            json.writeValue(out, changes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        jdbc.sql("insert into roster_change (school_id, run_id, body) values (:school, :run, :body)")
                .param("school", school.value())
                .param("run", run.value())
                .param("body", packed.toByteArray())
                .update();
    }

    /** Forgets what runs changed that began before a moment. */
    public void forgetBefore(SchoolId school, Instant moment) {
        UUID first = new UUID((moment.toEpochMilli() << 16) | 0x7000, Long.MIN_VALUE);
        jdbc.sql("delete from roster_change where school_id = :school and run_id < :first")
                .param("school", school.value())
                .param("first", first)
                .update();
    }

    /** Runs that changed something in a school, the newest first. */
    public List<RunId> runs(SchoolId school) {
        return jdbc.sql("select run_id from roster_change where school_id = :school order by run_id desc")
                .param("school", school.value())
                .query((row, number) -> new RunId(row.getObject("run_id", UUID.class)))
                .list();
    }

    public boolean has(SchoolId school, RunId run) {
        return jdbc.sql("select exists (select from roster_change where school_id = :school and run_id = :run)")
                .param("school", school.value())
                .param("run", run.value())
                .query(Boolean.class)
                .single();
    }

    public Optional<SchoolChanges> find(SchoolId school, RunId run) {
        return jdbc.sql("select body from roster_change where school_id = :school and run_id = :run")
                .param("school", school.value())
                .param("run", run.value())
                .query((row, number) -> unpacked(row.getBytes("body")))
                .optional();
    }

    private SchoolChanges unpacked(byte[] body) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return json.readValue(in, SchoolChanges.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
