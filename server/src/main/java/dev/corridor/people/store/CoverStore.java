package dev.corridor.people.store;

import dev.corridor.people.Cover;
import dev.corridor.people.CoverId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.SchoolId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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
                        select id, person_id, teacher_id, from_day, until_day, periods, version
                          from cover
                         where school_id = :school
                         order by from_day, id
                        """)
                .param("school", school.value())
                .query((row, number) -> new Cover(
                        new CoverId(row.getObject("id", UUID.class)),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        new PersonId(row.getObject("teacher_id", UUID.class)),
                        term(row),
                        row.getLong("version")))
                .list();
    }

    public void insert(SchoolId school, Cover cover, Instant at, PersonId by) {
        columns(jdbc.sql("""
                        insert into cover (school_id, id, person_id, teacher_id, from_day, until_day, periods, given_at,
                                           given_by, version)
                        values (:school, :id, :person, :teacher, :from, :until, :periods, :at, :by, :version)
                        """), school, cover)
                .param("person", cover.person().value())
                .param("teacher", cover.teacher().value())
                .param("at", Timestamp.from(at))
                .param("by", by.value())
                .update();
    }

    /** Writes when it holds. */
    public void update(SchoolId school, Cover cover) {
        columns(jdbc.sql("""
                        update cover
                           set from_day = :from, until_day = :until, periods = :periods, version = :version
                         where school_id = :school
                           and id = :id
                        """), school, cover).update();
    }

    public void delete(SchoolId school, CoverId id) {
        jdbc.sql("delete from cover where school_id = :school and id = :id")
                .param("school", school.value())
                .param("id", id.value())
                .update();
    }

    private static JdbcClient.StatementSpec columns(JdbcClient.StatementSpec sql, SchoolId school, Cover cover) {
        return sql.param("school", school.value())
                .param("id", cover.id().value())
                .param("from", cover.term().from())
                .param("until", cover.term().until())
                .param("periods", cover.term().periods().toArray(String[]::new))
                .param("version", cover.version());
    }

    private static Cover.Term term(ResultSet row) throws SQLException {
        return new Cover.Term(
                row.getObject("from_day", LocalDate.class), row.getObject("until_day", LocalDate.class), List.of((String
                                [])
                        Objects.requireNonNull(row.getArray("periods")).getArray()));
    }
}
