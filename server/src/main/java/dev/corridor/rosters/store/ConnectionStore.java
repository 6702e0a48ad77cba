package dev.corridor.rosters.store;

import dev.corridor.database.Jobs;
import dev.corridor.rosters.model.Guard;
import dev.corridor.rosters.model.Mapping;
import dev.corridor.rosters.runs.Connection;
import dev.corridor.rosters.runs.ConnectionId;
import dev.corridor.rosters.runs.Freshness;
import dev.corridor.shared.DistrictId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The tables roster_connection and roster_mirror, in a transaction that names the district. */
@Component
public class ConnectionStore {

    /** A connection that is due, as the jobs role sees it. */
    public record Due(ConnectionId id, DistrictId district, Instant at) {}

    private static final String SELECT = """
            select id, district_id, kind, name, settings, mapping, offered, checked_at, nightly_at, guard_percent, mark,
                   whole_at, next_run_at, made_at, made_every, attempt, version
              from roster_connection
            """;

    private final JdbcClient jdbc;
    private final JdbcClient jobs;
    private final JsonMapper json;

    public ConnectionStore(JdbcClient jdbc, @Jobs JdbcClient jobs, JsonMapper json) {
        this.jdbc = jdbc;
        this.jobs = jobs;
        this.json = json;
    }

    public List<Connection> of(DistrictId district) {
        return jdbc.sql(SELECT + " where district_id = :district order by lower(name), id")
                .param("district", district.value())
                .query(this::connection)
                .list();
    }

    public Optional<Connection> find(DistrictId district, ConnectionId id) {
        return jdbc.sql(SELECT + " where district_id = :district and id = :id")
                .param("district", district.value())
                .param("id", id.value())
                .query(this::connection)
                .optional();
    }

    public void insert(Connection connection, byte[] secrets) {
        jdbc.sql("""
                        insert into roster_connection (id, district_id, kind, name, settings, secrets, mapping,
                                                       nightly_at, guard_percent, next_run_at)
                        values (:id, :district, :kind, :name, cast(:settings as jsonb), :secrets,
                                cast(:mapping as jsonb), :nightlyAt, :guard, :nextRunAt)
                        """).params(written(connection)).param("secrets", secrets).update();
    }

    /** Whether it was of this version, and is of the next now. */
    public boolean update(Connection connection, byte[] secrets) {
        return jdbc.sql("""
                        update roster_connection
                           set name = :name, settings = cast(:settings as jsonb), secrets = :secrets,
                               mapping = cast(:mapping as jsonb), nightly_at = :nightlyAt, guard_percent = :guard,
                               next_run_at = :nextRunAt, mark = :mark, attempt = 0, version = version + 1
                         where district_id = :district and id = :id and version = :version
                        """)
                        .params(written(connection))
                        .param("secrets", secrets)
                        .param("mark", connection.mark().orElse(null))
                        .param("version", connection.version())
                        .update()
                == 1;
    }

    private Map<String, Object> written(Connection connection) {
        Map<String, Object> values = new HashMap<>();
        values.put("id", connection.id().value());
        values.put("district", connection.district().value());
        values.put("kind", connection.kind());
        values.put("name", connection.name());
        values.put(
                "settings",
                json.writeValueAsString(new Settings(connection.settings(), List.copyOf(connection.secretsSet()))));
        values.put("mapping", json.writeValueAsString(connection.mapping()));
        values.put("nightlyAt", connection.nightlyAt().map(Time::valueOf).orElse(null));
        values.put("guard", connection.guard().percent());
        values.put("nextRunAt", connection.nextRunAt().map(Timestamp::from).orElse(null));
        return values;
    }

    /** As it is kept. */
    private record Settings(Map<String, String> values, List<String> secretsSet) {}

    public byte[] secrets(ConnectionId id) {
        return jdbc.sql("select secrets from roster_connection where id = :id")
                .param("id", id.value())
                .query((row, number) -> row.getBytes("secrets"))
                .single();
    }

    /** Whether it was of this version, and is no more. */
    public boolean delete(ConnectionId id, long version) {
        return jdbc.sql("delete from roster_connection where id = :id and version = :version")
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    /** What a look at the source found. */
    public void checked(ConnectionId id, Connection.Offer offer, Instant at) {
        jdbc.sql("update roster_connection set offered = cast(:offer as jsonb), checked_at = :at where id = :id")
                .param("id", id.value())
                .param("offer", json.writeValueAsString(offer))
                .param("at", Timestamp.from(at))
                .update();
    }

    /**
     * Where the next fetch goes on from, after a run was applied; nowhere, if the connection is another since then.
     *
     * @param connection as it was when the run began
     */
    public void applied(Connection connection, Optional<String> mark, boolean whole, Instant at) {
        jdbc.sql("""
                        update roster_connection
                           set mark = case when version = :version then :mark end, whole_at = case when :whole then :at else whole_at end
                         where id = :id
                        """)
                .param("id", connection.id().value())
                .param("version", connection.version())
                .param("mark", mark.orElse(null))
                .param("whole", whole)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** When what it fetched was made. */
    public void made(ConnectionId id, Freshness made) {
        jdbc.sql("update roster_connection set made_at = :at, made_every = :every where id = :id")
                .param("id", id.value())
                .param("at", Timestamp.from(made.at()))
                .param("every", made.every().toSeconds())
                .update();
    }

    /** The next fetch is of everything: what was applied last is forgotten, so that no changes are put into it. */
    public void beginAnew(ConnectionId id) {
        jdbc.sql("""
                        with forgotten as (delete from roster_mirror where connection_id = :id)
                        update roster_connection set mark = null where id = :id
                        """).param("id", id.value()).update();
    }

    /** Those whose next run is due, found without locks. */
    public List<Due> due(Instant now) {
        return jobs.sql("select id, district_id, next_run_at from roster_connection where next_run_at <= :now")
                .param("now", Timestamp.from(now))
                .query((row, number) -> new Due(
                        new ConnectionId(row.getObject("id", UUID.class)),
                        new DistrictId(row.getObject("district_id", UUID.class)),
                        row.getTimestamp("next_run_at").toInstant()))
                .list();
    }

    /** Takes a due run, unless another node has. */
    public boolean claim(Due due, Optional<Instant> next) {
        return jdbc.sql("update roster_connection set next_run_at = :next where id = :id and next_run_at = :seen")
                        .param("id", due.id().value())
                        .param("seen", Timestamp.from(due.at()))
                        .param("next", next.map(Timestamp::from).orElse(null))
                        .update()
                == 1;
    }

    public void next(ConnectionId id, Optional<Instant> next, int attempt) {
        jdbc.sql("update roster_connection set next_run_at = :next, attempt = :attempt where id = :id")
                .param("id", id.value())
                .param("next", next.map(Timestamp::from).orElse(null))
                .param("attempt", attempt)
                .update();
    }

    public Optional<byte[]> mirror(ConnectionId id) {
        return jdbc.sql("select body from roster_mirror where connection_id = :id")
                .param("id", id.value())
                .query((row, number) -> row.getBytes("body"))
                .optional();
    }

    public void keep(Connection connection, byte[] mirror) {
        jdbc.sql("""
                        insert into roster_mirror (connection_id, district_id, body)
                        values (:id, :district, :body)
                        on conflict (connection_id) do update set body = excluded.body
                        """)
                .param("id", connection.id().value())
                .param("district", connection.district().value())
                .param("body", mirror)
                .update();
    }

    private Connection connection(ResultSet row, int number) throws SQLException {
        Settings settings = json.readValue(row.getString("settings"), new TypeReference<Settings>() {});
        return new Connection(
                new ConnectionId(row.getObject("id", UUID.class)),
                new DistrictId(row.getObject("district_id", UUID.class)),
                row.getString("kind"),
                row.getString("name"),
                settings.values(),
                settings.secretsSet().stream().collect(Collectors.toCollection(java.util.TreeSet::new)),
                json.readValue(row.getString("mapping"), Mapping.class),
                Optional.ofNullable(row.getString("offered")).map(text -> json.readValue(text, Connection.Offer.class)),
                instant(row.getTimestamp("checked_at")),
                Optional.ofNullable(row.getTime("nightly_at")).map(Time::toLocalTime),
                new Guard(row.getInt("guard_percent")),
                Optional.ofNullable(row.getString("mark")),
                instant(row.getTimestamp("whole_at")),
                instant(row.getTimestamp("next_run_at")),
                made(row),
                row.getInt("attempt"),
                row.getLong("version"));
    }

    private static Optional<Freshness> made(ResultSet row) throws SQLException {
        Duration every = Duration.ofSeconds(row.getLong("made_every"));
        return instant(row.getTimestamp("made_at")).map(at -> new Freshness(at, every));
    }

    private static Optional<Instant> instant(@Nullable Timestamp time) {
        return Optional.ofNullable(time).map(Timestamp::toInstant);
    }
}
