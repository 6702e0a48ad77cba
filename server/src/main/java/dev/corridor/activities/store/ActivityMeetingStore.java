package dev.corridor.activities.store;

import dev.corridor.activities.ActivityId;
import dev.corridor.activities.Meeting;
import dev.corridor.activities.MeetingId;
import dev.corridor.database.Jobs;
import dev.corridor.shared.SchoolId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The times that activities meet, in the caller's transaction but for one question. */
@Component
public class ActivityMeetingStore {

    private final JdbcClient jdbc;
    private final JdbcClient jobs;

    public ActivityMeetingStore(JdbcClient jdbc, @Jobs JdbcClient jobs) {
        this.jdbc = jdbc;
        this.jobs = jobs;
    }

    /** The schools with a meeting whose day has come and whose passes are to be written, found across all of them. */
    public List<SchoolId> due(Instant now) {
        return jobs.sql("""
                        select distinct school_id
                          from activity_meeting
                         where written_at is null
                           and due_at <= :now
                        """)
                .param("now", Timestamp.from(now))
                .query((row, number) -> new SchoolId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Those of a school whose day has come and whose passes are to be written. */
    public List<Meeting> due(SchoolId school, Instant now) {
        return jdbc.sql("""
                        select   id, activity_id, starts_at, ends_at, false as written
                        from     activity_meeting
                        where    school_id = :school
                        and      written_at is null
                        and      due_at <= :now
                        order by starts_at
                        """)
                .param("school", school.value())
                .param("now", Timestamp.from(now))
                .query(ActivityMeetingStore::meeting)
                .list();
    }

    public void written(SchoolId school, MeetingId id, Instant at) {
        jdbc.sql("update activity_meeting set written_at = :at where school_id = :school and id = :id")
                .param("school", school.value())
                .param("id", id.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Those of some activities that end after a moment, by their time. */
    public List<Meeting> after(SchoolId school, Collection<ActivityId> activities, Instant after) {
        return jdbc.sql("""
                        select   id, activity_id, starts_at, ends_at, written_at is not null as written
                        from     activity_meeting
                        where    school_id = :school
                        and      activity_id = any (:activities)
                        and      ends_at > :after
                        order by starts_at
                        """)
                .param("school", school.value())
                .param("activities", activities.stream().map(ActivityId::value).toArray(UUID[]::new))
                .param("after", Timestamp.from(after))
                .query(ActivityMeetingStore::meeting)
                .list();
    }

    /** Adds a time; not twice. */
    public void insert(SchoolId school, Meeting meeting, Instant due) {
        jdbc.sql("""
                        insert into activity_meeting (school_id, id, activity_id, starts_at, ends_at, due_at)
                        values (:school, :id, :activity, :starts, :ends, :due)
                        on conflict (school_id, activity_id, starts_at) do nothing
                        """)
                .param("school", school.value())
                .param("id", meeting.id().value())
                .param("activity", meeting.activity().value())
                .param("starts", Timestamp.from(meeting.startsAt()))
                .param("ends", Timestamp.from(meeting.endsAt()))
                .param("due", Timestamp.from(due))
                .update();
    }

    public void delete(SchoolId school, MeetingId id) {
        jdbc.sql("delete from activity_meeting where school_id = :school and id = :id")
                .param("school", school.value())
                .param("id", id.value())
                .update();
    }

    private static Meeting meeting(ResultSet row, int number) throws SQLException {
        return new Meeting(
                new MeetingId(row.getObject("id", UUID.class)),
                new ActivityId(row.getObject("activity_id", UUID.class)),
                row.getTimestamp("starts_at").toInstant(),
                row.getTimestamp("ends_at").toInstant(),
                row.getBoolean("written"));
    }
}
