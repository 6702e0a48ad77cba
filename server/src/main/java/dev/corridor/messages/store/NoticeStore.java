package dev.corridor.messages.store;

import dev.corridor.database.Jobs;
import dev.corridor.messages.Notice;
import dev.corridor.messages.NoticeId;
import dev.corridor.messages.NoticeKind;
import dev.corridor.messages.Telling;
import dev.corridor.shared.Ids;
import dev.corridor.shared.PassId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.SchoolId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notices, and how far each school's hall log has been told; in the caller's transaction but for one question. */
@Component
public class NoticeStore {

    private final JdbcClient jdbc;
    private final JdbcClient jobs;

    public NoticeStore(JdbcClient jdbc, @Jobs JdbcClient jobs) {
        this.jdbc = jdbc;
        this.jobs = jobs;
    }

    /** The schools whose logs go on after what has been told, found across all of them. */
    public List<SchoolId> behind() {
        return jobs.sql("""
                        select h.school_id
                          from hall h
                          left join notice_cursor c on c.school_id = h.school_id
                         where h.last_seq > coalesce(c.seq, 0)
                        """)
                .query((row, number) -> new SchoolId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Up to where a school's log has been told; nobody else tells of it until the transaction ends. */
    public long lockCursor(SchoolId school) {
        return jdbc.sql("""
                        insert into notice_cursor (school_id, seq)
                        values (:school, 0)
                        on conflict (school_id) do update set seq = notice_cursor.seq
                        returning seq
                        """).param("school", school.value()).query(Long.class).single();
    }

    public void moveCursor(SchoolId school, long seq) {
        jdbc.sql("update notice_cursor set seq = :seq where school_id = :school and seq < :seq")
                .param("school", school.value())
                .param("seq", seq)
                .update();
    }

    /** Tells whoever has not been told; who that was. */
    public List<PersonId> insert(SchoolId school, Telling telling) {
        if (telling.to().isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        insert into notice (school_id, id, person_id, at, kind, pass_id, student_id, from_id, text, once)
                        select :school, told.id, told.person, :at, :kind, :pass, :student, :from, :text, :once
                          from unnest(:ids, :people) as told (id, person)
                        on conflict (school_id, person_id, once) do nothing
                        returning person_id
                        """)
                .param("school", school.value())
                .param("ids", telling.to().stream().map(to -> Ids.next()).toArray(UUID[]::new))
                .param("people", telling.to().stream().map(PersonId::value).toArray(UUID[]::new))
                .param("at", Timestamp.from(telling.at()))
                .param("kind", telling.kind().word())
                .param("pass", telling.pass().value())
                .param("student", telling.student().value())
                .param("from", telling.from().map(PersonId::value).orElse(null))
                .param("text", telling.text().orElse(null))
                .param("once", telling.once())
                .query((row, number) -> new PersonId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Forgets what was told before a moment. */
    public void forget(SchoolId school, Instant before) {
        jdbc.sql("delete from notice where school_id = :school and at < :before")
                .param("school", school.value())
                .param("before", Timestamp.from(before))
                .update();
    }

    /** What somebody was told, the newest first. */
    public List<Notice> of(SchoolId school, PersonId person, int limit) {
        return jdbc.sql("""
                        select   id, at, kind, pass_id, student_id, from_id, text, read_at
                        from     notice
                        where    school_id = :school
                        and      person_id = :person
                        order by at desc, id desc
                        limit    :limit
                        """)
                .param("school", school.value())
                .param("person", person.value())
                .param("limit", limit)
                .query(NoticeStore::notice)
                .list();
    }

    /** Notes that somebody saw all they were told up to a moment; whether any of it was new to them. */
    public boolean read(SchoolId school, PersonId person, Instant upTo, Instant now) {
        return jdbc.sql("""
                        update notice
                           set read_at = :now
                         where school_id = :school
                           and person_id = :person
                           and read_at is null
                           and at <= :upTo
                        """)
                        .param("school", school.value())
                        .param("person", person.value())
                        .param("upTo", Timestamp.from(upTo))
                        .param("now", Timestamp.from(now))
                        .update()
                > 0;
    }

    private static Notice notice(ResultSet row, int number) throws SQLException {
        return new Notice(
                new NoticeId(row.getObject("id", UUID.class)),
                row.getTimestamp("at").toInstant(),
                NoticeKind.of(row.getString("kind")),
                Optional.ofNullable(row.getObject("pass_id", UUID.class)).map(PassId::new),
                Optional.ofNullable(row.getObject("student_id", UUID.class)).map(PersonId::new),
                Optional.ofNullable(row.getObject("from_id", UUID.class)).map(PersonId::new),
                Optional.ofNullable(row.getString("text")),
                Optional.ofNullable(row.getTimestamp("read_at")).map(Timestamp::toInstant));
    }
}
