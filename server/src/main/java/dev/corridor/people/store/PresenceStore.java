package dev.corridor.people.store;

import dev.corridor.rules.Absence;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.SchoolId;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes the table absence, in the caller's transaction. */
@Component
public class PresenceStore {

    private record Away(PersonId person, Absence absence) {}

    private final JdbcClient jdbc;

    PresenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Map<PersonId, Absence> of(SchoolId school, LocalDate day) {
        return jdbc
                .sql("""
                        select person_id, gone_from, back_at
                          from absence
                         where school_id = :school
                           and day = :day
                        """)
                .param("school", school.value())
                .param("day", day)
                .query((row, number) -> new Away(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        new Absence(
                                row.getTimestamp("gone_from").toInstant(),
                                row.getTimestamp("back_at").toInstant())))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Away::person, Away::absence));
    }

    /** Tells whether anything is another than before. */
    public boolean write(SchoolId school, PersonId person, LocalDate day, Optional<Absence> away) {
        return away.map(absence -> put(school, person, day, absence)).orElseGet(() -> drop(school, person, day)) > 0;
    }

    private int put(SchoolId school, PersonId person, LocalDate day, Absence away) {
        return jdbc.sql("""
                        insert into absence (school_id, person_id, day, gone_from, back_at)
                        values (:school, :person, :day, :from, :until)
                        on conflict (school_id, person_id, day)
                        do update set gone_from = excluded.gone_from, back_at = excluded.back_at
                        """)
                .param("school", school.value())
                .param("person", person.value())
                .param("day", day)
                .param("from", Timestamp.from(away.from()))
                .param("until", Timestamp.from(away.until()))
                .update();
    }

    private int drop(SchoolId school, PersonId person, LocalDate day) {
        return jdbc.sql("delete from absence where school_id = :school and person_id = :person and day = :day")
                .param("school", school.value())
                .param("person", person.value())
                .param("day", day)
                .update();
    }
}
