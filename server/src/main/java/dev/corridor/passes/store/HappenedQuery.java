package dev.corridor.passes.store;

import dev.corridor.passes.Happened;
import dev.corridor.shared.PassId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.RoomId;
import dev.corridor.shared.SchoolId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads entries of the hall log with what is known of their passes now, inside a transaction of their school. */
@Component
public class HappenedQuery {

    private static final String OF_PASS =
            "p.student_id, p.origin_id, p.destination_id, array_remove(array[p.written_by, p.approved_by], null) as parties, "
                    + "p.urgent, p.start_at is not null as scheduled, p.series_id, p.started_at is not null as started";

    private final JdbcClient jdbc;

    public HappenedQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Entries of some kinds after a number, the oldest first. */
    public List<Happened> since(SchoolId school, long after, Collection<String> kinds, int limit) {
        return jdbc.sql("""
                        select   l.seq, l.happened_at, l.kind, l.pass_id, l.actor_id, l.how, l.codes, %s
                        from     hall_log l
                        join     pass p on p.school_id = l.school_id and p.id = l.pass_id
                        where    l.school_id = :school
                        and      l.seq > :after
                        and      l.kind = any (:kinds)
                        order by l.seq
                        limit    :limit
                        """.formatted(OF_PASS))
                .param("school", school.value())
                .param("after", after)
                .param("kinds", kinds.toArray(String[]::new))
                .param("limit", limit)
                .query(HappenedQuery::read)
                .list();
    }

    public long newest(SchoolId school) {
        return jdbc.sql("select last_seq from hall where school_id = :school")
                .param("school", school.value())
                .query(Long.class)
                .single();
    }

    /** Scheduled passes as if they had happened at their time. */
    public List<Happened> starting(SchoolId school, Instant after, Instant upTo) {
        return jdbc.sql("""
                        select   p.seq, p.start_at as happened_at, 'soon' as kind, p.id as pass_id,
                                 null::uuid as actor_id, null as how, '{}'::text[] as codes, %s
                        from     pass p
                        where    p.school_id = :school
                        and      p.state = 'scheduled'
                        and      p.start_at > cast(:after as timestamptz)
                        and      p.start_at <= cast(:upTo as timestamptz)
                        order by p.start_at, p.id
                        """.formatted(OF_PASS))
                .param("school", school.value())
                .param("after", after.toString())
                .param("upTo", upTo.toString())
                .query(HappenedQuery::read)
                .list();
    }

    private static Happened read(ResultSet row, int number) throws SQLException {
        return new Happened(
                row.getLong("seq"),
                row.getTimestamp("happened_at").toInstant(),
                row.getString("kind"),
                new PassId(row.getObject("pass_id", UUID.class)),
                Optional.ofNullable(row.getObject("actor_id", UUID.class)).map(PersonId::new),
                Optional.ofNullable(row.getString("how")),
                codes(row),
                new PersonId(row.getObject("student_id", UUID.class)),
                new RoomId(row.getObject("origin_id", UUID.class)),
                new RoomId(row.getObject("destination_id", UUID.class)),
                Arrays.stream((UUID[]) row.getArray("parties").getArray())
                        .map(PersonId::new)
                        .toList(),
                row.getBoolean("urgent"),
                row.getBoolean("scheduled"),
                Optional.ofNullable(row.getObject("series_id", UUID.class)),
                row.getBoolean("started"));
    }

    private static List<String> codes(ResultSet row) throws SQLException {
        Array codes = row.getArray("codes");
        return codes == null ? List.of() : List.of((String[]) codes.getArray());
    }
}
