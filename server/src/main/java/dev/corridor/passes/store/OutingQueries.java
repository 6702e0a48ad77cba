package dev.corridor.passes.store;

import dev.corridor.shared.PersonId;
import dev.corridor.shared.RoomId;
import dev.corridor.shared.SchoolId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads when and where to a student was out, walkouts left aside, inside a transaction of the school. */
@Component
public class OutingQueries {

    /**
     * One pass.
     *
     * @param endsAt empty while its clock stands
     */
    public record Row(
            RoomId origin,
            RoomId destination,
            Instant startedAt,
            Optional<Instant> endsAt,
            Optional<Instant> endedAt) {}

    static final String OVER = """
            select   origin_id, destination_id, started_at, null::timestamptz as ends_at, ended_at
            from     pass
            where    school_id = :school
            and      student_id = :student
            and      school_day >= :since
            and      state = 'ended'
            and      walkout is null
            order by started_at desc, id desc
            limit    :limit
            """;

    private static final String NOW = """
            select   origin_id, destination_id, started_at, ended_at,
                     case when arrived_at is null or resumed_at is not null then ends_at end as ends_at
            from     pass
            where    school_id = :school
            and      student_id = :student
            and      state = 'active'
            and      walkout is null
            """;

    private final JdbcClient jdbc;

    OutingQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The passes that are over, from a day on, the last to start first. */
    public List<Row> over(SchoolId school, PersonId student, LocalDate since, int limit) {
        return jdbc.sql(OVER)
                .param("school", school.value())
                .param("student", student.value())
                .param("since", since)
                .param("limit", limit)
                .query((row, number) -> read(row))
                .list();
    }

    /** The pass that goes on now. */
    public Optional<Row> now(SchoolId school, PersonId student) {
        return jdbc.sql(NOW)
                .param("school", school.value())
                .param("student", student.value())
                .query((row, number) -> read(row))
                .optional();
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(
                new RoomId(row.getObject("origin_id", UUID.class)),
                new RoomId(row.getObject("destination_id", UUID.class)),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                instant(row, "ends_at"),
                instant(row, "ended_at"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
