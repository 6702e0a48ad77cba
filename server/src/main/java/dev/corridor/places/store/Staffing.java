package dev.corridor.places.store;

import dev.corridor.shared.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether there is anybody to answer requests, in the caller's transaction. */
@Component
public class Staffing {

    private final JdbcClient jdbc;

    public Staffing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the school has any teacher who may sign in. */
    public boolean anyTeacher(SchoolId school) {
        return jdbc.sql("""
                        select exists (select 1
                                         from membership m
                                         join account a on a.id = m.account_id
                                         join person p on p.school_id = m.school_id and p.account_id = m.account_id
                                        where m.school_id = :school
                                          and m.role = 'teacher'
                                          and p.state = 'active'
                                          and a.state = 'active')
                        """)
                .param("school", school.value())
                .query(Boolean.class)
                .single();
    }

    /** Whether any living room has a teacher who may sign in. */
    public boolean anyTeacherInRoom(SchoolId school) {
        return jdbc.sql("""
                        select exists (select 1
                                         from room r
                                         join room_teacher t on t.school_id = r.school_id and t.room_id = r.id
                                         join person p on p.school_id = t.school_id and p.id = t.person_id
                                         join account a on a.id = p.account_id
                                        where r.school_id = :school
                                          and r.deleted_at is null
                                          and p.state = 'active'
                                          and a.state = 'active')
                        """)
                .param("school", school.value())
                .query(Boolean.class)
                .single();
    }
}
