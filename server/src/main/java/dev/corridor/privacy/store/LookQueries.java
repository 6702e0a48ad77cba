package dev.corridor.privacy.store;

import dev.corridor.shared.PersonId;
import dev.corridor.shared.SchoolId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads from the audit log who looked at a student. */
@Component
public class LookQueries {

    /** When, and who of the school if it was one of its people. */
    public record Row(Instant at, @Nullable UUID by) {}

    private final JdbcClient jdbc;

    LookQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest looks at a student, the student's own left out, the newest first. */
    public List<Row> at(SchoolId school, PersonId student, int limit) {
        return jdbc.sql("""
                select   at, person_id
                from     audit_entry
                where    school_id = :school
                and      subject = :student
                and      what in ('student-seen', 'accommodation-seen', 'walkouts-seen', 'reports-seen')
                and      person_id is distinct from :student
                order by id desc
                limit    :limit
                """)
                .param("school", school.value())
                .param("student", student.value())
                .param("limit", limit)
                .query((row, n) -> new Row(row.getTimestamp("at").toInstant(), row.getObject("person_id", UUID.class)))
                .list();
    }
}
