package dev.corridor.steps.store;

import dev.corridor.shared.PersonId;
import dev.corridor.shared.SchoolId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a school put aside of its first steps: a step, or the checklist itself. In the caller's transaction. */
@Component
public class StepStore {

    private final JdbcClient jdbc;

    public StepStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The words of what is put aside. */
    public Set<String> aside(SchoolId school) {
        return Set.copyOf(jdbc.sql("""
                        select what
                          from step_put_aside
                         where school_id = :school
                        """)
                .param("school", school.value())
                .query((row, number) -> row.getString(1))
                .list());
    }

    /** Tells whether it was not put aside before. */
    public boolean putAside(SchoolId school, String what, Instant at, PersonId by) {
        return jdbc.sql("""
                        insert into step_put_aside (school_id, what, put_at, put_by)
                        values (:school, :what, :at, :by)
                        on conflict do nothing
                        """)
                        .param("school", school.value())
                        .param("what", what)
                        .param("at", Timestamp.from(at))
                        .param("by", by.value())
                        .update()
                == 1;
    }

    /** Tells whether it was put aside before. */
    public boolean takeUp(SchoolId school, String what) {
        return jdbc.sql("""
                        delete from step_put_aside
                         where school_id = :school
                           and what = :what
                        """).param("school", school.value()).param("what", what).update() == 1;
    }
}
