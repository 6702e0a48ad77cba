package dev.corridor.people.store;

import dev.corridor.rules.Grades;
import dev.corridor.shared.SchoolId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which grades a school's students are in, in the order of grades, in the caller's transaction. */
@Component
public class GradeQueries {

    private record Grade(String name) {}

    private final JdbcClient jdbc;

    public GradeQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of students who have not left. */
    public List<String> inUse(SchoolId school) {
        return jdbc
                .sql("""
                        select p.grade
                          from person p
                          join standing s on s.school_id = p.school_id and s.person_id = p.id
                         where p.school_id = :school
                           and p.grade is not null
                           and s.state <> 'left'
                           and 'student' = any (s.roles)
                         group by p.grade
                        """)
                .param("school", school.value())
                .query((row, number) -> new Grade(row.getString("grade")))
                .list()
                .stream()
                .map(Grade::name)
                .sorted(Grades.ORDER)
                .toList();
    }
}
