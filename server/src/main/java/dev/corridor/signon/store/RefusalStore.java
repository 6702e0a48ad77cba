package dev.corridor.signon.store;

import dev.corridor.shared.DistrictId;
import dev.corridor.signon.SignOnId;
import dev.corridor.signon.SignOnRefusal;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables sign_on_refusal and sign_on_used, in a transaction that names the district. */
@Component
public class RefusalStore {

    private static final Duration KEPT = Duration.ofDays(30);
    /** Anybody of the provider may come: what is kept of them is bounded. */
    private static final int MOST = 500;

    private final JdbcClient jdbc;

    public RefusalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes one, and forgets what is old or too much. */
    public void note(DistrictId district, SignOnId connection, String reason, String presented, Instant now) {
        jdbc.sql("""
                        insert into sign_on_refusal (district_id, connection_id, reason, presented, last_at)
                        values (:district, :connection, :reason, :presented, :now)
                        on conflict (district_id, connection_id, reason, presented)
                        do update set times = sign_on_refusal.times + 1, last_at = excluded.last_at
                        """)
                .param("district", district.value())
                .param("connection", connection.value())
                .param("reason", reason)
                .param("presented", presented)
                .param("now", Timestamp.from(now))
                .update();
        jdbc.sql("""
                        delete from sign_on_refusal r
                         where r.district_id = :district and r.connection_id = :connection
                           and (r.last_at < :before
                                or (r.reason, r.presented) in (select o.reason, o.presented
                                                                 from sign_on_refusal o
                                                                where o.district_id = :district
                                                                  and o.connection_id = :connection
                                                                order by o.last_at desc, o.reason, o.presented
                                                               offset :most))
                        """)
                .param("district", district.value())
                .param("connection", connection.value())
                .param("before", Timestamp.from(now.minus(KEPT)))
                .param("most", MOST)
                .update();
    }

    /** What was refused lately, the last first. */
    public List<SignOnRefusal> of(DistrictId district, SignOnId connection, Instant now) {
        return jdbc.sql("""
                        select reason, presented, times, last_at
                          from sign_on_refusal
                         where district_id = :district and connection_id = :connection and last_at >= :since
                         order by last_at desc, reason, presented
                        """)
                .param("district", district.value())
                .param("connection", connection.value())
                .param("since", Timestamp.from(now.minus(KEPT)))
                .query((row, number) -> new SignOnRefusal(
                        row.getString("reason"),
                        row.getString("presented"),
                        row.getInt("times"),
                        row.getTimestamp("last_at").toInstant()))
                .list();
    }

    /** How many people were refused lately by each connection; attempts that are nobody's do not count. */
    public Map<SignOnId, Integer> counts(DistrictId district, Instant now) {
        return jdbc
                .sql("""
                        select connection_id, count(distinct presented) as people
                          from sign_on_refusal
                         where district_id = :district and presented <> '' and last_at >= :since
                         group by connection_id
                        """)
                .param("district", district.value())
                .param("since", Timestamp.from(now.minus(KEPT)))
                .query((row, number) ->
                        Map.entry(new SignOnId(row.getObject("connection_id", UUID.class)), row.getInt("people")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public void forget(DistrictId district, SignOnId connection) {
        jdbc.sql("delete from sign_on_refusal where district_id = :district and connection_id = :connection")
                .param("district", district.value())
                .param("connection", connection.value())
                .update();
    }

    /** Whether this is the first time that a sign-in comes back; those from before an instant are forgotten. */
    public boolean firstUse(DistrictId district, byte[] stateHash, Instant now, Instant forgotten) {
        jdbc.sql("delete from sign_on_used where district_id = :district and used_at < :before")
                .param("district", district.value())
                .param("before", Timestamp.from(forgotten))
                .update();
        return jdbc.sql("""
                        insert into sign_on_used (district_id, state_hash, used_at)
                        values (:district, :hash, :now)
                        on conflict do nothing
                        """)
                        .param("district", district.value())
                        .param("hash", stateHash)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }
}
