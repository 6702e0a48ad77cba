package dev.corridor.rosters.store;

import dev.corridor.database.Jobs;
import dev.corridor.rosters.Preview;
import dev.corridor.rosters.runs.ConnectionId;
import dev.corridor.rosters.runs.Run;
import dev.corridor.rosters.runs.Run.Failure;
import dev.corridor.rosters.runs.RunId;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.DistrictId;
import dev.corridor.shared.SchoolId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The table roster_run, in a transaction that names the district. */
@Component
public class RunStore {

    /** A run, as the jobs role sees it. */
    public record Found(RunId id, DistrictId district) {}

    private static final String SELECT = """
            select id, district_id, connection_id, cause, state, started_at, ended_at, started_by, attempt, digest, shown,
                   problem, mark, whole, undoes, only_school, file_name
              from roster_run
            """;

    private static final String UNDER_WAY = "state in ('fetching', 'applying', 'undoing')";

    private final JdbcClient jdbc;
    private final JdbcClient jobs;
    private final JsonMapper json;

    public RunStore(JdbcClient jdbc, @Jobs JdbcClient jobs, JsonMapper json) {
        this.jdbc = jdbc;
        this.jobs = jobs;
        this.json = json;
    }

    public void insert(Run run) {
        jdbc.sql("""
                        insert into roster_run (id, district_id, connection_id, cause, state, started_at, ended_at,
                                                alive_at, started_by, attempt, digest, shown, problem, mark,
                                                whole, undoes, only_school, file_name)
                        values (:id, :district, :connection, :cause, :state, :startedAt, :endedAt, :startedAt, :by,
                                :attempt, :digest, cast(:shown as jsonb),
                                cast(:problem as jsonb), :mark, :whole, :undoes, :only,
                                :file)
                        """).params(written(run)).update();
    }

    /** Writes how far it has come, unless it is no longer in the state that is expected. */
    public boolean update(Run run, Run.State expected) {
        return jdbc.sql("""
                        update roster_run
                           set state = :state, ended_at = :endedAt, digest = :digest, shown = cast(:shown as jsonb),
                               problem = cast(:problem as jsonb), mark = :mark,
                               whole = :whole, undoes = :undoes
                         where id = :id and state = :expected
                        """)
                        .params(written(run))
                        .param("expected", expected.word())
                        .update()
                == 1;
    }

    private Map<String, Object> written(Run run) {
        Map<String, Object> values = new HashMap<>();
        values.put("id", run.id().value());
        values.put("district", run.district().value());
        values.put("connection", run.connection().map(ConnectionId::value).orElse(null));
        values.put("cause", run.cause().word());
        values.put("state", run.state().word());
        values.put("startedAt", Timestamp.from(run.startedAt()));
        values.put("endedAt", run.endedAt().map(Timestamp::from).orElse(null));
        values.put("by", run.by().map(AccountId::value).orElse(null));
        values.put("attempt", run.attempt());
        values.put("digest", run.digest());
        values.put("shown", run.preview().map(json::writeValueAsString).orElse(null));
        values.put("problem", run.problem().map(json::writeValueAsString).orElse(null));
        values.put("mark", run.mark().orElse(null));
        values.put("whole", run.whole());
        values.put("undoes", run.undoes().map(RunId::value).orElse(null));
        values.put("only", run.only().map(SchoolId::value).orElse(null));
        values.put("file", run.file());
        return values;
    }

    public Optional<Run> find(DistrictId district, RunId id) {
        return jdbc.sql(SELECT + " where district_id = :district and id = :id")
                .param("district", district.value())
                .param("id", id.value())
                .query(this::run)
                .optional();
    }

    /** Those of a connection, or else of a whole district, the newest first. */
    public List<Run> of(DistrictId district, Optional<ConnectionId> connection, Optional<RunId> before, int limit) {
        return jdbc.sql(SELECT + """
                         where district_id = :district
                           and (cast(:connection as uuid) is null or connection_id = cast(:connection as uuid))
                           and (cast(:before as uuid) is null or id < cast(:before as uuid))
                         order by id desc
                         limit :limit
                        """)
                .param("district", district.value())
                .param("connection", connection.map(ConnectionId::value).orElse(null))
                .param("before", before.map(RunId::value).orElse(null))
                .param("limit", limit)
                .query(this::run)
                .list();
    }

    /** Those of one school, and others by their ids, the newest first. */
    public List<Run> of(
            DistrictId district, SchoolId school, Collection<RunId> others, Optional<RunId> before, int limit) {
        return jdbc.sql(SELECT + """
                         where district_id = :district
                           and (only_school = :school or id = any(:others))
                           and (cast(:before as uuid) is null or id < cast(:before as uuid))
                         order by id desc
                         limit :limit
                        """)
                .param("district", district.value())
                .param("school", school.value())
                .param("others", others.stream().map(RunId::value).toArray(UUID[]::new))
                .param("before", before.map(RunId::value).orElse(null))
                .param("limit", limit)
                .query(this::run)
                .list();
    }

    /** How many of somebody's uploads are being read. */
    public long uploading(DistrictId district, AccountId account) {
        return jdbc.sql("""
                        select count(*)
                          from roster_run
                         where district_id = :district and started_by = :account
                           and cause = 'upload' and state = 'fetching'
                        """)
                .param("district", district.value())
                .param("account", account.value())
                .query(Long.class)
                .single();
    }

    /** Says that somebody works on it. */
    public void alive(RunId id, Instant now) {
        jdbc.sql("update roster_run set alive_at = :now where id = :id and " + UNDER_WAY)
                .param("id", id.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Those that were last worked on before a moment. */
    public List<Found> dead(Instant before) {
        return jobs.sql("select id, district_id from roster_run where alive_at < :before and " + UNDER_WAY)
                .param("before", Timestamp.from(before))
                .query(RunStore::found)
                .list();
    }

    /** Uploads that have waited for a yes since before a moment. */
    public List<Found> uploadsSince(Instant before) {
        return jobs.sql("""
                        select id, district_id
                          from roster_run
                         where cause = 'upload' and state in ('planned', 'held') and ended_at < :before
                        """)
                .param("before", Timestamp.from(before))
                .query(RunStore::found)
                .list();
    }

    private static Found found(ResultSet row, int number) throws SQLException {
        return new Found(
                new RunId(row.getObject("id", UUID.class)), new DistrictId(row.getObject("district_id", UUID.class)));
    }

    /**
     * Forgets what runs that began before a moment showed, and those that still wait for a yes; tells whether any did.
     */
    public boolean forgetShown(DistrictId district, Instant before) {
        return jdbc.sql("""
                        with old as (
                            update roster_run
                               set shown = null, problem = null,
                                   state = case when state in ('planned', 'held') then 'forgotten' else state end
                             where district_id = :district and started_at < :before
                               and (shown is not null or problem is not null)
                               and state not in ('fetching', 'applying', 'undoing')
                            returning id),
                        bodies as (delete from roster_run_body where run_id in (select id from old))
                        select count(*) from old
                        """)
                        .param("district", district.value())
                        .param("before", Timestamp.from(before))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /**
     * Runs that wait for a yes, or for its end, no longer say where the next fetch goes on from: the connection has
     * changed.
     */
    public void forgetMarks(ConnectionId connection) {
        jdbc.sql("""
                        update roster_run
                           set mark = null
                         where connection_id = :connection and state in ('planned', 'held', 'applying')
                        """).param("connection", connection.value()).update();
    }

    /**
     * Forgets older runs of a connection, or uploads by the same admin for the same, that still wait for a yes: a newer
     * one tells more.
     */
    public void supersede(Run newer) {
        jdbc.sql("""
                        with older as (
                            update roster_run
                               set state = 'forgotten'
                             where id < :id and state in ('planned', 'held')
                               and (connection_id = :connection
                                    or (cause = 'upload' and :cause = 'upload' and started_by = :by
                                        and only_school is not distinct from cast(:only as uuid)))
                            returning id)
                        delete from roster_run_body where run_id in (select id from older)
                        """).params(written(newer)).update();
    }

    private Run run(ResultSet row, int number) throws SQLException {
        return new Run(
                new RunId(row.getObject("id", UUID.class)),
                new DistrictId(row.getObject("district_id", UUID.class)),
                Optional.ofNullable(row.getObject("connection_id", UUID.class)).map(ConnectionId::new),
                Run.Cause.of(row.getString("cause")),
                Run.State.of(row.getString("state")),
                row.getTimestamp("started_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("ended_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getObject("started_by", UUID.class)).map(AccountId::new),
                row.getInt("attempt"),
                row.getString("digest"),
                Optional.ofNullable(row.getString("shown")).map(text -> json.readValue(text, Preview.class)),
                Optional.ofNullable(row.getString("problem")).map(text -> json.readValue(text, Failure.class)),
                Optional.ofNullable(row.getString("mark")),
                row.getBoolean("whole"),
                Optional.ofNullable(row.getObject("undoes", UUID.class)).map(RunId::new),
                Optional.ofNullable(row.getObject("only_school", UUID.class)).map(SchoolId::new),
                row.getString("file_name"));
    }
}
