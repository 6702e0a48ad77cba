package dev.corridor.safety.store;

import dev.corridor.safety.RollCall;
import dev.corridor.safety.RollCall.Mark;
import dev.corridor.safety.RollCallId;
import dev.corridor.shared.PassId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.RoomId;
import dev.corridor.shared.SchoolId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads roll calls, in the caller's transaction. */
@Component
public class RollCallQueries {

    private static final String CALLS = """
            select id, drill, called_at, called_by, ended_at, ended_by,
                   (select count(*) from roll_call_student s
                     where s.school_id = c.school_id and s.roll_call_id = c.id),
                   (select count(*) from roll_call_student s
                     where s.school_id = c.school_id and s.roll_call_id = c.id and s.seen_at is not null)
              from roll_call c
             where school_id = :school
            """;

    private final JdbcClient jdbc;

    RollCallQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<RollCall> underWay(SchoolId school) {
        return jdbc.sql(CALLS + " and ended_at is null")
                .param("school", school.value())
                .query((row, number) -> call(row))
                .optional();
    }

    public Optional<RollCall> latest(SchoolId school) {
        return jdbc.sql(CALLS + " order by id desc limit 1")
                .param("school", school.value())
                .query((row, number) -> call(row))
                .optional();
    }

    public Optional<RollCall> find(SchoolId school, RollCallId id) {
        return jdbc.sql(CALLS + " and id = :id")
                .param("school", school.value())
                .param("id", id.value())
                .query((row, number) -> call(row))
                .optional();
    }

    /** Everyone on the list: who is still to be seen first, then by when they left. */
    public List<RollCall.Student> students(SchoolId school, RollCallId id) {
        return jdbc.sql("""
                        select student_id, pass_id, origin_id, destination_id, started_at, arrived_at, seen_at, seen_by
                          from roll_call_student
                         where school_id = :school
                           and roll_call_id = :id
                         order by seen_at is not null, started_at, student_id
                        """)
                .param("school", school.value())
                .param("id", id.value())
                .query((row, number) -> student(row))
                .list();
    }

    /** Who saw the student first, and when. */
    public Optional<Mark> mark(SchoolId school, RollCallId id, PersonId student) {
        return jdbc.sql("""
                        select seen_at, seen_by
                          from roll_call_student
                         where school_id = :school
                           and roll_call_id = :id
                           and student_id = :student
                           and seen_at is not null
                        """)
                .param("school", school.value())
                .param("id", id.value())
                .param("student", student.value())
                .query((row, number) -> new Mark(
                        new PersonId(row.getObject(2, UUID.class)),
                        row.getTimestamp(1).toInstant()))
                .optional();
    }

    private static RollCall call(ResultSet row) throws SQLException {
        return new RollCall(
                new RollCallId(row.getObject(1, UUID.class)),
                row.getBoolean(2),
                row.getTimestamp(3).toInstant(),
                new PersonId(row.getObject(4, UUID.class)),
                mark(row, "ended_at", "ended_by"),
                row.getInt(7),
                row.getInt(8));
    }

    private static RollCall.Student student(ResultSet row) throws SQLException {
        return new RollCall.Student(
                new PersonId(row.getObject("student_id", UUID.class)),
                new PassId(row.getObject("pass_id", UUID.class)),
                new RoomId(row.getObject("origin_id", UUID.class)),
                new RoomId(row.getObject("destination_id", UUID.class)),
                row.getTimestamp("started_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("arrived_at")).map(Timestamp::toInstant),
                mark(row, "seen_at", "seen_by"));
    }

    private static Optional<Mark> mark(ResultSet row, String at, String by) throws SQLException {
        Timestamp time = row.getTimestamp(at);
        return time == null
                ? Optional.empty()
                : Optional.of(new Mark(new PersonId(row.getObject(by, UUID.class)), time.toInstant()));
    }
}
