package dev.corridor.passes.store;

import dev.corridor.passes.model.Pass;
import dev.corridor.shared.PassId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.RoomId;
import dev.corridor.shared.SchoolId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads passes, inside a transaction of their school. */
@Component
public class PassQueries {

    static final String OPEN = """
            select %s
            from   pass
            where  school_id = :school
            and    state in ('requested', 'waiting', 'ready', 'active')
            and    (state <> 'requested' or start_at is null or meeting_id is not null)
            """.formatted(PassColumns.names());

    static final String BY_ID = """
            select %s
            from   pass
            where  school_id = :school
            and    id = any (:ids::uuid[])
            """.formatted(PassColumns.names());

    static final String OF_A_DAY = """
            select   %s
            from     pass
            where    school_id = :school
            and      student_id = :student
            and      school_day = :day
            order by id desc
            """.formatted(PassColumns.names());

    static final String OVER = """
            select   %s
            from     pass
            where    school_id = :school
            and      student_id = :student
            and      ended_at is not null
            and      id < :before
            order by id desc
            limit    :limit
            """.formatted(PassColumns.names());

    static final String URGENT = """
            select   %s
            from     pass
            where    school_id = :school
            and      urgent
            and      school_day >= :since
            and      state in ('active', 'ended')
            order by school_day desc, id desc
            limit    :limit
            """.formatted(PassColumns.names());

    private static final String RECENT = """
            select   destination_id
            from     pass
            where    school_id = :school
            and      student_id = :student
            and      school_day >= :since
            and      state in ('active', 'ended')
            and      not is_return
            and      walkout is null
            group by destination_id
            order by count(*) desc, destination_id
            limit    4
            """;

    /** Sorts after every id. */
    private static final UUID NEWEST = new UUID(-1, -1);

    private final JdbcClient jdbc;

    public PassQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether there is any pass at all. */
    public boolean any(SchoolId school) {
        return jdbc.sql("""
                        select exists (select 1 from pass where school_id = :school)
                        """)
                .param("school", school.value())
                .query(Boolean.class)
                .single();
    }

    /** Every requested, waiting, ready and active pass. */
    public List<Pass> open(SchoolId school) {
        return jdbc.sql(OPEN)
                .param("school", school.value())
                .query(PassRow::read)
                .list();
    }

    public List<Pass> find(SchoolId school, Collection<PassId> ids) {
        return jdbc.sql(BY_ID)
                .param("school", school.value())
                .param("ids", ArrayText.of(List.copyOf(ids)))
                .query(PassRow::read)
                .list();
    }

    public Optional<Pass> find(SchoolId school, PassId id) {
        return find(school, List.of(id)).stream().findFirst();
    }

    /** A student's passes of a day, the newest first. */
    public List<Pass> of(SchoolId school, PersonId student, LocalDate day) {
        return jdbc.sql(OF_A_DAY)
                .param("school", school.value())
                .param("student", student.value())
                .param("day", day)
                .query(PassRow::read)
                .list();
    }

    /** A student's passes that are over, the newest first, those older than one if it is given. */
    public List<Pass> over(SchoolId school, PersonId student, Optional<PassId> before, int limit) {
        return jdbc.sql(OVER)
                .param("school", school.value())
                .param("student", student.value())
                .param("before", before.map(PassId::value).orElse(NEWEST))
                .param("limit", limit)
                .query(PassRow::read)
                .list();
    }

    /** Whether a student was out at any moment between two, on the days that they are of. */
    public boolean out(SchoolId school, PersonId student, Instant from, Instant to) {
        return jdbc.sql("""
                        select exists (
                            select
                            from   pass
                            where  school_id = :school
                            and    student_id = :student
                            and    school_day between cast(:from as timestamptz)::date - 1
                                   and     cast(:to as timestamptz)::date + 1
                            and    state in ('active', 'ended')
                            and    started_at < cast(:to as timestamptz)
                            and    coalesce(ended_at, 'infinity') > cast(:from as timestamptz))
                        """)
                .param("school", school.value())
                .param("student", student.value())
                .param("from", from.toString())
                .param("to", to.toString())
                .query(Boolean.class)
                .single();
    }

    /** Urgent passes since a day, the newest first; those undone are none. */
    public List<Pass> urgent(SchoolId school, LocalDate since, int limit) {
        return jdbc.sql(URGENT)
                .param("school", school.value())
                .param("since", since)
                .param("limit", limit)
                .query(PassRow::read)
                .list();
    }

    /** Where a student went most often since a day, at most four rooms. */
    public List<RoomId> favourites(SchoolId school, PersonId student, LocalDate since) {
        return jdbc.sql(RECENT)
                .param("school", school.value())
                .param("student", student.value())
                .param("since", since)
                .query((row, number) -> new RoomId(row.getObject(1, UUID.class)))
                .list();
    }
}
