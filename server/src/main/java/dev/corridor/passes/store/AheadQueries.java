package dev.corridor.passes.store;

import dev.corridor.passes.model.Later;
import dev.corridor.passes.model.Pass;
import dev.corridor.shared.PassId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.SchoolId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads passes for a later time, inside a transaction of their school. */
@Component
public class AheadQueries {

    private static final int MOST_OWN = 1_000;

    static final String AHEAD = """
            select   %s
            from     pass
            where    school_id = :school
            and      state in ('requested', 'scheduled', 'missed')
            and      start_at >= cast(:from as timestamptz)
            and      start_at < cast(:to as timestamptz)
            order by start_at, id
            """.formatted(PassColumns.names());

    static final String AHEAD_OF_STUDENT = """
            select   %s
            from     pass
            where    school_id = :school
            and      student_id = :student
            and      state in ('requested', 'scheduled')
            and      start_at >= cast(:from as timestamptz)
            order by start_at, id
            limit    :limit
            """.formatted(PassColumns.names());

    private final JdbcClient jdbc;

    public AheadQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A student's passes for a later time, the next first; also one whose time has come and that has not begun. */
    public List<Pass> ahead(SchoolId school, PersonId student, Instant now, int limit) {
        return jdbc.sql(AHEAD_OF_STUDENT)
                .param("school", school.value())
                .param("student", student.value())
                .param("from", now.minus(Later.GRACE).toString())
                .param("limit", limit)
                .query(PassRow::read)
                .list();
    }

    /** Which of a student's own passes for a later time have not begun; those that count as ahead are among them. */
    public List<PassId> ownAhead(SchoolId school, PersonId student, Instant now) {
        return ahead(school, student, now, MOST_OWN).stream()
                .filter(Pass::movable)
                .map(Pass::id)
                .toList();
    }

    /** A student's passes of a series that have not begun, from a time on, by their time. */
    public List<Pass> rest(SchoolId school, UUID series, PersonId student, Instant from) {
        return jdbc.sql("""
                        select   %s
                        from     pass
                        where    school_id = :school
                        and      series_id = :series
                        and      student_id = :student
                        and      state in ('requested', 'scheduled')
                        and      start_at >= cast(:from as timestamptz)
                        order by start_at, id
                        """.formatted(PassColumns.names()))
                .param("school", school.value())
                .param("series", series)
                .param("student", student.value())
                .param("from", from.toString())
                .query(PassRow::read)
                .list();
    }

    /** Every pass that was written for a time between two, and has not begun, by that time. */
    public List<Pass> ahead(SchoolId school, Instant from, Instant to) {
        return jdbc.sql(AHEAD)
                .param("school", school.value())
                .param("from", from.toString())
                .param("to", to.toString())
                .query(PassRow::read)
                .list();
    }

    /** Every pass that leads to a meeting, the newest last. */
    public List<Pass> toMeeting(SchoolId school, UUID meeting) {
        return jdbc.sql("""
                        select   %s
                        from     pass
                        where    school_id = :school
                        and      meeting_id = :meeting
                        order by id
                        """.formatted(PassColumns.names()))
                .param("school", school.value())
                .param("meeting", meeting)
                .query(PassRow::read)
                .list();
    }
}
