package dev.corridor.passes.store;

import dev.corridor.shared.PersonId;
import dev.corridor.shared.SchoolId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds who has started many passes that count toward some limit, in the caller's transaction. */
@Component
public class CountedQuery {

    private final JdbcClient jdbc;

    public CountedQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The students with at least so many counted passes from a day on. */
    public List<PersonId> atLeast(SchoolId school, int passes, LocalDate since) {
        return jdbc.sql("""
                        select student_id
                          from pass
                         where school_id = :school
                           and school_day >= :since
                           and state in ('active', 'ended')
                           and counts <> 'nothing'
                         group by student_id
                        having count(*) >= :passes
                        """)
                .param("school", school.value())
                .param("since", since)
                .param("passes", passes)
                .query((row, number) -> new PersonId(row.getObject(1, UUID.class)))
                .list();
    }
}
