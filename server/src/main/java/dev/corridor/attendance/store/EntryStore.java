package dev.corridor.attendance.store;

import dev.corridor.attendance.model.Entry;
import dev.corridor.attendance.model.EntryId;
import dev.corridor.attendance.model.Kind;
import dev.corridor.attendance.model.Tardies;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.SchoolId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes what the desk wrote down, in the caller's transaction. */
@Component
public class EntryStore {

    private static final String COLUMNS =
            "id, student_id, day, kind, happened_at, returns_at, reason, excused, note, recorded_by";

    private final JdbcClient jdbc;

    EntryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Holds others up who write of the same student, until this transaction is over. */
    public void lock(SchoolId school, PersonId student) {
        jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .param("key", "desk " + school + " " + student)
                .query(Integer.class)
                .single();
    }

    public Optional<Entry> find(SchoolId school, EntryId id) {
        return jdbc.sql("""
                        select %s
                          from desk_entry
                         where school_id = :school
                           and id = :id
                           and taken_back_at is null
                        """.formatted(COLUMNS))
                .param("school", school.value())
                .param("id", id.value())
                .query(EntryStore::entry)
                .optional();
    }

    /** What was written of a student on a day, in that order. */
    public List<Entry> of(SchoolId school, PersonId student, LocalDate day) {
        return jdbc.sql("""
                        select %s
                          from desk_entry
                         where school_id = :school
                           and student_id = :student
                           and day = :day
                           and taken_back_at is null
                         order by id
                        """.formatted(COLUMNS))
                .param("school", school.value())
                .param("student", student.value())
                .param("day", day)
                .query(EntryStore::entry)
                .list();
    }

    /** What was written from one day to another, in that order, from after an entry on. */
    public List<Entry> between(SchoolId school, LocalDate from, LocalDate to, EntryId after, int limit) {
        return jdbc.sql("""
                        select %s
                          from desk_entry
                         where school_id = :school
                           and day between :from and :to
                           and id > :after
                           and taken_back_at is null
                         order by id
                         limit :limit
                        """.formatted(COLUMNS))
                .param("school", school.value())
                .param("from", from)
                .param("to", to)
                .param("after", after.value())
                .param("limit", limit)
                .query(EntryStore::entry)
                .list();
    }

    /** Who came late from one day to another, who did most often first. */
    public List<Tardies> tardies(SchoolId school, LocalDate from, LocalDate to, int limit) {
        return jdbc.sql("""
                        select student_id, count(*) as late, count(*) filter (where excused) as excused,
                               max(day) as last
                          from desk_entry
                         where school_id = :school
                           and day between :from and :to
                           and kind = 'late'
                           and taken_back_at is null
                         group by student_id
                         order by late desc, last desc, student_id
                         limit :limit
                        """)
                .param("school", school.value())
                .param("from", from)
                .param("to", to)
                .param("limit", limit)
                .query((row, number) -> new Tardies(
                        new PersonId(row.getObject("student_id", UUID.class)),
                        row.getInt("late"),
                        row.getInt("excused"),
                        row.getObject("last", LocalDate.class)))
                .list();
    }

    /** How often one student came late from one day to another. */
    public int late(SchoolId school, PersonId student, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select count(*)
                          from desk_entry
                         where school_id = :school
                           and student_id = :student
                           and day between :from and :to
                           and kind = 'late'
                           and taken_back_at is null
                        """)
                .param("school", school.value())
                .param("student", student.value())
                .param("from", from)
                .param("to", to)
                .query(Integer.class)
                .single();
    }

    public void insert(SchoolId school, Entry entry, Instant recordedAt) {
        jdbc.sql("""
                        insert into desk_entry (school_id, id, student_id, day, kind, happened_at, returns_at, reason,
                                                excused, note, recorded_at, recorded_by)
                        values (:school, :id, :student, :day, :kind, :at, :returnsAt, :reason,
                                :excused, :note, :recordedAt, :by)
                        """)
                .param("school", school.value())
                .param("id", entry.id().value())
                .param("student", entry.student().value())
                .param("day", entry.day())
                .param("kind", entry.kind().word())
                .param("at", Timestamp.from(entry.at()))
                .param("returnsAt", entry.returnsAt().map(Timestamp::from).orElse(null))
                .param("reason", entry.reason().orElse(null))
                .param("excused", entry.excused())
                .param("note", entry.note().orElse(null))
                .param("recordedAt", Timestamp.from(recordedAt))
                .param("by", entry.by().value())
                .update();
    }

    public void takeBack(SchoolId school, EntryId id, Instant at, PersonId by) {
        jdbc.sql("""
                        update desk_entry
                           set taken_back_at = :at, taken_back_by = :by
                         where school_id = :school
                           and id = :id
                        """)
                .param("school", school.value())
                .param("id", id.value())
                .param("at", Timestamp.from(at))
                .param("by", by.value())
                .update();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                new EntryId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("student_id", UUID.class)),
                row.getObject("day", LocalDate.class),
                Kind.of(row.getString("kind")),
                row.getTimestamp("happened_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("returns_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getString("reason")),
                row.getBoolean("excused"),
                Optional.ofNullable(row.getString("note")),
                new PersonId(row.getObject("recorded_by", UUID.class)));
    }
}
