package dev.corridor.activities.store;

import dev.corridor.activities.Activity;
import dev.corridor.activities.ActivityId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.RoomId;
import dev.corridor.shared.SchoolId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Activities and who is on their lists, in the caller's transaction. */
@Component
public class ActivityStore {

    private static final String COLUMNS =
            "id, host_id, name, room_id, from_room_id, capacity, minutes, open, grades, closes_at, version";

    private final JdbcClient jdbc;

    public ActivityStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that have not been ended, by name. */
    public List<Activity> all(SchoolId school) {
        return jdbc.sql("select " + COLUMNS
                        + " from activity where school_id = :school and ended_at is null order by lower(name), id")
                .param("school", school.value())
                .query(ActivityStore::activity)
                .list();
    }

    /** One that has not been ended; nobody else changes it or its list until the transaction ends. */
    public Optional<Activity> lock(SchoolId school, ActivityId id) {
        return jdbc.sql("select " + COLUMNS
                        + " from activity where school_id = :school and id = :id and ended_at is null for update")
                .param("school", school.value())
                .param("id", id.value())
                .query(ActivityStore::activity)
                .optional();
    }

    public void insert(SchoolId school, Activity activity, Instant at, PersonId by) {
        terms(jdbc.sql("""
                        insert into activity (school_id, id, host_id, name, room_id, from_room_id, capacity, minutes, open,
                                              grades, closes_at, version, created_at, created_by)
                        values (:school, :id, :host, :name, :room, :from, :capacity, :minutes, :open, :grades, :closesAt,
                                :version, :at, :by)
                        """), school, activity)
                .param("at", Timestamp.from(at))
                .param("by", by.value())
                .update();
    }

    public void update(SchoolId school, Activity activity) {
        terms(jdbc.sql("""
                        update activity
                           set host_id = :host, name = :name, room_id = :room, from_room_id = :from, capacity = :capacity,
                               minutes = :minutes, open = :open, grades = :grades, closes_at = :closesAt, version = :version
                         where school_id = :school
                           and id = :id
                        """), school, activity).update();
    }

    public void end(SchoolId school, ActivityId id, Instant at, PersonId by) {
        jdbc.sql("update activity set ended_at = :at, ended_by = :by where school_id = :school and id = :id")
                .param("school", school.value())
                .param("id", id.value())
                .param("at", Timestamp.from(at))
                .param("by", by.value())
                .update();
    }

    /** Who is on a list, whoever was first before the others; without those who have left. */
    public List<PersonId> students(SchoolId school, ActivityId id) {
        return jdbc.sql("""
                        select   s.student_id
                        from     activity_student s
                        join     person p on p.school_id = s.school_id and p.id = s.student_id
                        where    s.school_id = :school
                        and      s.activity_id = :id
                        and      p.state <> 'left'
                        order by s.added_at, s.student_id
                        """)
                .param("school", school.value())
                .param("id", id.value())
                .query((row, number) -> new PersonId(row.getObject(1, UUID.class)))
                .list();
    }

    /** On whose lists a student is. */
    public Set<ActivityId> of(SchoolId school, PersonId student) {
        return Set.copyOf(
                jdbc.sql("select activity_id from activity_student where school_id = :school and student_id = :student")
                        .param("school", school.value())
                        .param("student", student.value())
                        .query((row, number) -> new ActivityId(row.getObject(1, UUID.class)))
                        .list());
    }

    public void add(SchoolId school, ActivityId id, Collection<PersonId> students, Instant at, PersonId by) {
        jdbc.sql("""
                        insert into activity_student (school_id, activity_id, student_id, added_at, added_by)
                        select :school, :id, unnest(:students), :at, :by
                        on conflict do nothing
                        """)
                .param("school", school.value())
                .param("id", id.value())
                .param("students", ids(students))
                .param("at", Timestamp.from(at))
                .param("by", by.value())
                .update();
    }

    public void remove(SchoolId school, ActivityId id, Collection<PersonId> students) {
        jdbc.sql("""
                        delete from activity_student
                         where school_id = :school
                           and activity_id = :id
                           and student_id = any (:students)
                        """)
                .param("school", school.value())
                .param("id", id.value())
                .param("students", ids(students))
                .update();
    }

    private static UUID[] ids(Collection<PersonId> people) {
        return people.stream().map(PersonId::value).toArray(UUID[]::new);
    }

    private static JdbcClient.StatementSpec terms(
            JdbcClient.StatementSpec statement, SchoolId school, Activity activity) {
        Activity.Terms terms = activity.terms();
        return statement
                .param("school", school.value())
                .param("id", activity.id().value())
                .param("host", activity.host().value())
                .param("name", terms.name())
                .param("room", terms.room().value())
                .param("from", terms.from().map(RoomId::value).orElse(null))
                .param(
                        "capacity",
                        terms.capacity().isPresent() ? terms.capacity().getAsInt() : null)
                .param("minutes", terms.minutes().isPresent() ? terms.minutes().getAsInt() : null)
                .param("open", terms.open())
                .param("grades", terms.grades().stream().sorted().toArray(String[]::new))
                .param("closesAt", terms.closesAt().map(Timestamp::from).orElse(null))
                .param("version", activity.version());
    }

    private static Activity activity(ResultSet row, int number) throws SQLException {
        return new Activity(
                new ActivityId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("host_id", UUID.class)),
                new Activity.Terms(
                        row.getString("name"),
                        new RoomId(row.getObject("room_id", UUID.class)),
                        Optional.ofNullable(row.getObject("from_room_id", UUID.class))
                                .map(RoomId::new),
                        number(row.getObject("capacity", Integer.class)),
                        number(row.getObject("minutes", Integer.class)),
                        row.getBoolean("open"),
                        Set.of((String[]) row.getArray("grades").getArray()),
                        Optional.ofNullable(row.getTimestamp("closes_at")).map(Timestamp::toInstant)),
                row.getLong("version"));
    }

    private static OptionalInt number(@org.jspecify.annotations.Nullable Integer value) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
