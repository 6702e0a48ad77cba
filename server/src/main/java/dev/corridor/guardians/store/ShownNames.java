package dev.corridor.guardians.store;

import dev.corridor.shared.PersonId;
import dev.corridor.shared.SchoolId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table preferred_name_shown. */
@Component
public class ShownNames {

    private final JdbcClient jdbc;

    ShownNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void show(SchoolId school, PersonId student, Instant now) {
        jdbc.sql("""
                        insert into preferred_name_shown (school_id, student_id, since)
                        values (:school, :student, :now)
                        on conflict do nothing
                        """)
                .param("school", school.value())
                .param("student", student.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    public void hide(SchoolId school, PersonId student) {
        jdbc.sql("delete from preferred_name_shown where school_id = :school and student_id = :student")
                .param("school", school.value())
                .param("student", student.value())
                .update();
    }

    /** Which of these students let their guardians read the name that they go by. */
    public Set<PersonId> among(SchoolId school, Collection<PersonId> students) {
        return jdbc
                .sql("""
                        select student_id
                          from preferred_name_shown
                         where school_id = :school
                           and student_id = any(:students::uuid[])
                        """)
                .param("school", school.value())
                .param("students", students.stream().map(PersonId::toString).toArray(String[]::new))
                .query((row, number) -> new PersonId(row.getObject(1, UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
