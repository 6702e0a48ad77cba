package dev.corridor.rosters.store;

import dev.corridor.rosters.Settled;
import dev.corridor.rosters.model.Scope;
import dev.corridor.rosters.model.Summary.Count;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.DistrictId;
import dev.corridor.shared.SchoolClock;
import dev.corridor.tables.TableProblem;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table roster_settled, in a transaction that names the district: one row for each uploader or connection. */
@Component
public class SettledStore {

    private static final TypeReference<Map<String, Count>> COUNTS = new TypeReference<>() {};
    private static final TypeReference<List<TableProblem>> NOTICES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final SchoolClock clock;

    SettledStore(JdbcClient jdbc, JsonMapper json, SchoolClock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** What is kept of this scope. */
    public Optional<Settled> find(Scope scope) {
        return jdbc.sql("""
                        select build, roster, state, counts, notices
                          from roster_settled
                         where district_id = :district and scope = :scope
                        """)
                .param("district", scope.district().value())
                .param("scope", words(scope))
                .query((row, number) -> new Settled(
                        String.valueOf(row.getString("build")),
                        String.valueOf(row.getString("roster")),
                        String.valueOf(row.getString("state")),
                        json.readValue(String.valueOf(row.getString("counts")), COUNTS),
                        json.readValue(String.valueOf(row.getString("notices")), NOTICES)))
                .optional();
    }

    /** Keeps it, in place of what was kept of this scope. */
    public void keep(Scope scope, Settled settled) {
        jdbc.sql("""
                        insert into roster_settled (district_id, scope, connection_id, build, roster, state, counts,
                                                    notices, used_at)
                        values (:district, :scope, :connection, :build, :roster, :state, cast(:counts as json),
                                cast(:notices as json), :now)
                        on conflict (district_id, scope) do update
                           set build = excluded.build, roster = excluded.roster, state = excluded.state,
                               counts = excluded.counts, notices = excluded.notices, used_at = excluded.used_at
                        """)
                .param("district", scope.district().value())
                .param("scope", words(scope))
                .param("connection", scope.connection().orElse(null))
                .param("build", settled.build())
                .param("roster", settled.roster())
                .param("state", settled.state())
                .param("counts", json.writeValueAsString(settled.counts()))
                .param("notices", json.writeValueAsString(settled.notices()))
                .param("now", Timestamp.from(clock.now()))
                .update();
    }

    /** Notes that a run went by it. */
    public void used(Scope scope) {
        jdbc.sql("update roster_settled set used_at = :now where district_id = :district and scope = :scope")
                .param("district", scope.district().value())
                .param("scope", words(scope))
                .param("now", Timestamp.from(clock.now()))
                .update();
    }

    /** Forgets what nobody has gone by since a moment. */
    public void forgetBefore(DistrictId district, Instant moment) {
        jdbc.sql("delete from roster_settled where district_id = :district and used_at < :moment")
                .param("district", district.value())
                .param("moment", Timestamp.from(moment))
                .update();
    }

    /** Whatever of it makes another plan: who uploads is never taken for gone. */
    private static String words(Scope scope) {
        return scope.connection().map(UUID::toString).orElse("file")
                + ' '
                + scope.by().map(AccountId::toString).orElse("server")
                + ' '
                + (scope.givesAdmin() ? "gives-admin" : "");
    }
}
