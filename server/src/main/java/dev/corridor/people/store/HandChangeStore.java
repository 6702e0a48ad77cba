package dev.corridor.people.store;

import dev.corridor.people.HandChange;
import dev.corridor.people.RosterField;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.SchoolId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table person_override. */
@Component
public class HandChangeStore {

    private static final String SELECT = """
            select person_id, field, roster_value, changed_by, changed_at
              from person_override
             where school_id = :school
            """;

    private final JdbcClient jdbc;

    HandChangeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<HandChange> all(SchoolId school) {
        return jdbc.sql(SELECT)
                .param("school", school.value())
                .query((row, number) -> change(row))
                .list();
    }

    public List<HandChange> of(SchoolId school, PersonId person) {
        return jdbc.sql(SELECT + " and person_id = :person order by field")
                .param("school", school.value())
                .param("person", person.value())
                .query((row, number) -> change(row))
                .list();
    }

    /** Notes a change by hand, in place of one of the same field. */
    public void put(SchoolId school, HandChange change) {
        jdbc.sql("""
                        insert into person_override (school_id, person_id, field, roster_value, changed_by, changed_at)
                        values (:school, :person, :field, :roster, :by, :at)
                        on conflict (school_id, person_id, field) do update
                           set roster_value = excluded.roster_value, changed_by = excluded.changed_by,
                               changed_at = excluded.changed_at
                        """)
                .param("school", school.value())
                .param("person", change.person().value())
                .param("field", change.field().word())
                .param("roster", change.rosterValue())
                .param("by", change.by().value())
                .param("at", Timestamp.from(change.at()))
                .update();
    }

    /** Takes away what is over, and notes what the roster says of the others. */
    public void settle(SchoolId school, Collection<HandChange.News> news) {
        List<HandChange.News> over = news.stream().filter(HandChange.News::over).toList();
        List<HandChange.News> others = news.stream().filter(one -> !one.over()).toList();
        jdbc.sql("""
                        delete from person_override o
                         using unnest(:people::uuid[], :fields::text[]) as r(person, field)
                         where o.school_id = :school
                           and o.person_id = r.person
                           and o.field = r.field
                        """)
                .param("school", school.value())
                .param("people", people(over))
                .param("fields", fields(over))
                .update();
        jdbc.sql("""
                        update person_override o
                           set roster_value = r.value
                          from unnest(:people::uuid[], :fields::text[], :values::text[]) as r(person, field, value)
                         where o.school_id = :school
                           and o.person_id = r.person
                           and o.field = r.field
                        """)
                .param("school", school.value())
                .param("people", people(others))
                .param("fields", fields(others))
                .param(
                        "values",
                        others.stream().map(HandChange.News::rosterValue).toArray(String[]::new))
                .update();
    }

    private static String[] people(List<HandChange.News> news) {
        return news.stream().map(one -> one.person().toString()).toArray(String[]::new);
    }

    private static String[] fields(List<HandChange.News> news) {
        return news.stream().map(one -> one.field().word()).toArray(String[]::new);
    }

    private static HandChange change(ResultSet row) throws SQLException {
        @Nullable String roster = row.getString("roster_value");
        return new HandChange(
                new PersonId(row.getObject("person_id", UUID.class)),
                RosterField.of(String.valueOf(row.getString("field"))),
                roster,
                new PersonId(row.getObject("changed_by", UUID.class)),
                row.getTimestamp("changed_at").toInstant());
    }
}
