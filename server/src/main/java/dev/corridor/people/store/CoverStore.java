package dev.corridor.people.store;

import dev.corridor.people.Cover;
import dev.corridor.people.CoverId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.SchoolId;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table cover. */
@Component
public class CoverStore {

    private final JdbcClient jdbc;

    public CoverStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of a school, those that are over too, by their first day. */
    public List<Cover> of(SchoolId school) {
        return jdbc.sql("""
                        select id, person_id, teacher_id, from_day, until_day
                          from cover
                         where school_id = :school
                         order by from_day, id
                        """)
                .param("school", school.value())
                .query((row, number) -> new Cover(
                        new CoverId(row.getObject("id", UUID.class)),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        new PersonId(row.getObject("teacher_id", UUID.class)),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("until_day", LocalDate.class)))
                .list();
    }

    public void insert(SchoolId school, Cover cover, Instant at, PersonId by) {
        jdbc.sql("""
                        insert into cover (school_id, id, person_id, teacher_id, from_day, until_day, given_at, given_by)
                        values (:school, :id, :person, :teacher, :from, :until, :at, :by)
                        """)
                .param("school", school.value())
                .param("id", cover.id().value())
                .param("person", cover.person().value())
                .param("teacher", cover.teacher().value())
                .param("from", cover.from())
                .param("until", cover.until())
                .param("at", Timestamp.from(at))
                .param("by", by.value())
                .update();
    }

    public void delete(SchoolId school, CoverId id) {
        jdbc.sql("delete from cover where school_id = :school and id = :id")
                .param("school", school.value())
                .param("id", id.value())
                .update();
    }
}
