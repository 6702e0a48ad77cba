package dev.corridor.safety.store;

import dev.corridor.limits.EmergencyState.Call;
import dev.corridor.passes.OutOfRooms;
import dev.corridor.safety.RollCall.Mark;
import dev.corridor.safety.RollCallId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.SchoolId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes roll calls, in the caller's transaction. */
@Component
public class RollCallStore {

    private final JdbcClient jdbc;

    RollCallStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void begin(SchoolId school, RollCallId id, Call call) {
        jdbc.sql("""
                        insert into roll_call (school_id, id, drill, called_at, called_by)
                        values (:school, :id, :drill, :at, :by)
                        """)
                .param("school", school.value())
                .param("id", id.value())
                .param("drill", call.drill())
                .param("at", Timestamp.from(call.since()))
                .param("by", call.by().value())
                .update();
    }

    /** Puts everyone who is out on the list, in one statement. */
    public void add(SchoolId school, RollCallId id, List<OutOfRooms.Out> out) {
        jdbc.sql("""
                        insert into roll_call_student (school_id, roll_call_id, student_id, pass_id, origin_id,
                                                       destination_id, started_at, arrived_at)
                        select cast(:school as uuid), cast(:id as uuid), o.student, o.pass, o.origin, o.destination,
                               o.started, cast(nullif(o.arrived, '') as timestamptz)
                          from unnest(cast(:students as uuid[]), cast(:passes as uuid[]), cast(:origins as uuid[]),
                                      cast(:destinations as uuid[]), cast(:started as timestamptz[]),
                                      cast(:arrived as text[]))
                               as o (student, pass, origin, destination, started, arrived)
                        """)
                .param("school", school.value())
                .param("id", id.value())
                .param("students", texts(out, each -> each.student().toString()))
                .param("passes", texts(out, each -> each.pass().toString()))
                .param("origins", texts(out, each -> each.origin().toString()))
                .param("destinations", texts(out, each -> each.destination().toString()))
                .param("started", texts(out, each -> each.startedAt().toString()))
                .param(
                        "arrived",
                        texts(
                                out,
                                each -> each.arrivedAt().map(Instant::toString).orElse("")))
                .update();
    }

    /** Takes over who was on an earlier list and is not on this one, marks and all. */
    public void carryOver(SchoolId school, RollCallId from, RollCallId to) {
        jdbc.sql("""
                        insert into roll_call_student (school_id, roll_call_id, student_id, pass_id, origin_id,
                                                       destination_id, started_at, arrived_at, seen_at, seen_by)
                        select school_id, cast(:to as uuid), student_id, pass_id, origin_id, destination_id, started_at,
                               arrived_at, seen_at, seen_by
                          from roll_call_student
                         where school_id = :school
                           and roll_call_id = :from
                            on conflict (school_id, roll_call_id, student_id) do nothing
                        """)
                .param("school", school.value())
                .param("from", from.value())
                .param("to", to.value())
                .update();
    }

    /** Ends the one under way, if there is one. */
    public void end(SchoolId school, PersonId by, Instant at) {
        jdbc.sql("""
                        update roll_call
                           set ended_at = :at, ended_by = :by
                         where school_id = :school
                           and ended_at is null
                        """)
                .param("school", school.value())
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Tells whether it was noted: not if somebody did so before. */
    public boolean see(SchoolId school, RollCallId id, PersonId student, Mark mark) {
        return jdbc.sql("""
                        update roll_call_student
                           set seen_at = :at, seen_by = :by
                         where school_id = :school
                           and roll_call_id = :id
                           and student_id = :student
                           and seen_at is null
                        """)
                        .param("school", school.value())
                        .param("id", id.value())
                        .param("student", student.value())
                        .param("at", Timestamp.from(mark.at()))
                        .param("by", mark.by().value())
                        .update()
                == 1;
    }

    public void unsee(SchoolId school, RollCallId id, PersonId student) {
        jdbc.sql("""
                        update roll_call_student
                           set seen_at = null, seen_by = null
                         where school_id = :school
                           and roll_call_id = :id
                           and student_id = :student
                        """)
                .param("school", school.value())
                .param("id", id.value())
                .param("student", student.value())
                .update();
    }

    private static String[] texts(List<OutOfRooms.Out> out, Function<OutOfRooms.Out, String> part) {
        return out.stream().map(part).toArray(String[]::new);
    }
}
