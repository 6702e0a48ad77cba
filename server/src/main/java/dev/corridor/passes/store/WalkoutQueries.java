package dev.corridor.passes.store;

import dev.corridor.passes.model.Pass;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.SchoolId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads walkouts, and what may turn out to be one, inside a transaction of their school. */
@Component
public class WalkoutQueries {

    static final String WALKOUTS = """
            select   %s
            from     pass
            where    school_id = :school
            and      walkout is not null
            and      school_day between :from and :to
            and      (cast(:student as uuid) is null or student_id = cast(:student as uuid))
            and      state in ('active', 'ended')
            order by school_day desc, id desc
            limit    :limit
            """.formatted(PassColumns.names());

    static final String ENDED_SINCE = """
            select   %s
            from     pass
            where    school_id = :school
            and      school_day between :from and :to
            and      state = 'ended'
            and      ended_at > cast(:since as timestamptz)
            order by ended_at desc
            """.formatted(PassColumns.names());

    private final JdbcClient jdbc;

    public WalkoutQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Walkouts that began on these days, the newest first; those taken back are none. */
    public List<Pass> between(SchoolId school, LocalDate from, LocalDate to, Optional<PersonId> student, int limit) {
        return jdbc.sql(WALKOUTS)
                .param("school", school.value())
                .param("from", from)
                .param("to", to)
                .param("student", student.map(PersonId::value).orElse(null))
                .param("limit", limit)
                .query(PassRow::read)
                .list();
    }

    /** Passes that ended after a moment of this day or the one before, the latest first. */
    public List<Pass> endedSince(SchoolId school, Instant since) {
        return jdbc.sql(ENDED_SINCE)
                .param("school", school.value())
                .param("from", LocalDate.ofInstant(since, ZoneOffset.UTC).minusDays(1))
                .param("to", LocalDate.ofInstant(since, ZoneOffset.UTC).plusDays(2))
                .param("since", since.toString())
                .query(PassRow::read)
                .list();
    }
}
