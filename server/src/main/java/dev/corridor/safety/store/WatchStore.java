package dev.corridor.safety.store;

import dev.corridor.safety.Watch;
import dev.corridor.safety.WatchId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.SchoolId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes the watch list, in the caller's transaction. */
@Component
public class WatchStore {

    private final JdbcClient jdbc;

    WatchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everybody on the list, the newest first; those expired too. */
    public List<Watch> all(SchoolId school) {
        return jdbc.sql("""
                        select w.id, w.student_id, w.reason, w.expires_at, w.version,
                               array(select s.person_id
                                       from watch_staff s
                                      where s.school_id = w.school_id and s.watch_id = w.id) as staff
                          from watch w
                         where w.school_id = :school
                           and w.ended_at is null
                         order by w.id desc
                        """)
                .param("school", school.value())
                .query(WatchStore::watch)
                .list();
    }

    public void insert(SchoolId school, Watch watch, Instant at, PersonId by) {
        jdbc.sql("""
                        insert into watch (school_id, id, student_id, reason, expires_at, created_at, created_by)
                        values (:school, :id, :student, :reason, :expiresAt, :at, :by)
                        """)
                .param("school", school.value())
                .param("id", watch.id().value())
                .param("student", watch.student().value())
                .param("reason", watch.reason())
                .param("expiresAt", watch.expiresAt().map(Timestamp::from).orElse(null))
                .param("at", Timestamp.from(at))
                .param("by", by.value())
                .update();
        staff(school, watch);
    }

    /**
     * Replaces reason, staff and end.
     *
     * @return whether it was done: only if it is on the list and of the version before this one
     */
    public boolean update(SchoolId school, Watch watch) {
        boolean current = jdbc.sql("""
                        update watch
                           set reason = :reason, expires_at = :expiresAt, version = :version
                         where school_id = :school
                           and id = :id
                           and ended_at is null
                           and version = :version - 1
                        """)
                        .param("school", school.value())
                        .param("id", watch.id().value())
                        .param("reason", watch.reason())
                        .param(
                                "expiresAt",
                                watch.expiresAt().map(Timestamp::from).orElse(null))
                        .param("version", watch.version())
                        .update()
                == 1;
        if (current) {
            staff(school, watch);
        }
        return current;
    }

    /** Takes an entry off the list; tells whether it was on it, in that version. */
    public boolean end(SchoolId school, WatchId id, long version, Instant at, PersonId by) {
        return jdbc.sql("""
                        update watch
                           set ended_at = :at, ended_by = :by
                         where school_id = :school
                           and id = :id
                           and ended_at is null
                           and version = :version
                        """)
                        .param("school", school.value())
                        .param("id", id.value())
                        .param("version", version)
                        .param("at", Timestamp.from(at))
                        .param("by", by.value())
                        .update()
                == 1;
    }

    private void staff(SchoolId school, Watch watch) {
        UUID[] staff = watch.staff().stream().map(PersonId::value).toArray(UUID[]::new);
        jdbc.sql("""
                        delete from watch_staff
                         where school_id = :school
                           and watch_id = :id
                           and not person_id = any (:staff)
                        """)
                .param("school", school.value())
                .param("id", watch.id().value())
                .param("staff", staff)
                .update();
        jdbc.sql("""
                        insert into watch_staff (school_id, watch_id, person_id)
                        select :school, :id, unnest(:staff)
                        on conflict do nothing
                        """)
                .param("school", school.value())
                .param("id", watch.id().value())
                .param("staff", staff)
                .update();
    }

    private static Watch watch(ResultSet row, int number) throws SQLException {
        UUID[] staff = (UUID[]) row.getArray("staff").getArray();
        Set<PersonId> people = Arrays.stream(staff).map(PersonId::new).collect(Collectors.toUnmodifiableSet());
        return new Watch(
                new WatchId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("student_id", UUID.class)),
                row.getString("reason"),
                people,
                Optional.ofNullable(row.getTimestamp("expires_at")).map(Timestamp::toInstant),
                row.getLong("version"));
    }
}
