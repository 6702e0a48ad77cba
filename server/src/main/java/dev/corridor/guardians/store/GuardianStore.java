package dev.corridor.guardians.store;

import dev.corridor.guardians.Guardian;
import dev.corridor.guardians.InvitationId;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.Ids;
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

/** The table guardian_child. A row holds only while its guardian has that role and its student is one and is here. */
@Component
public class GuardianStore {

    private final JdbcClient jdbc;

    GuardianStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes somebody the guardian of a student; who is already stays so. */
    public void tie(SchoolId school, PersonId guardian, PersonId student, InvitationId by, Instant now) {
        jdbc.sql("""
                        insert into guardian_child (school_id, id, guardian_id, student_id, invitation_id, since)
                        values (:school, :id, :guardian, :student, :invitation, :now)
                        on conflict (school_id, guardian_id, student_id) where ended_at is null do nothing
                        """)
                .param("school", school.value())
                .param("id", Ids.next())
                .param("guardian", guardian.value())
                .param("student", student.value())
                .param("invitation", by.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Tells whether there was a tie to be ended. */
    public boolean untie(SchoolId school, PersonId guardian, PersonId student, PersonId by, Instant now) {
        return jdbc.sql("""
                        update guardian_child
                           set ended_at = :now, ended_by = :by
                         where school_id = :school
                           and guardian_id = :guardian
                           and student_id = :student
                           and ended_at is null
                        """)
                        .param("school", school.value())
                        .param("guardian", guardian.value())
                        .param("student", student.value())
                        .param("by", by.value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Ends all that is left of a time in which somebody was a guardian. */
    public void untieAll(SchoolId school, PersonId guardian, PersonId by, Instant now) {
        jdbc.sql("""
                        update guardian_child
                           set ended_at = :now, ended_by = :by
                         where school_id = :school
                           and guardian_id = :guardian
                           and ended_at is null
                        """)
                .param("school", school.value())
                .param("guardian", guardian.value())
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Whether somebody is anybody's guardian still, whether that student is here or not. */
    public boolean any(SchoolId school, PersonId guardian) {
        return jdbc.sql("""
                        select exists (select
                                         from guardian_child
                                        where school_id = :school
                                          and guardian_id = :guardian
                                          and ended_at is null)
                        """)
                .param("school", school.value())
                .param("guardian", guardian.value())
                .query(Boolean.class)
                .single();
    }

    /** The children of a guardian who are students here, in the order of their names. */
    public List<PersonId> children(SchoolId school, PersonId guardian) {
        return jdbc.sql("""
                        select s.id
                          from guardian_child g
                          join person s on s.school_id = g.school_id and s.id = g.student_id
                          join standing t on t.school_id = s.school_id and t.person_id = s.id
                         where g.school_id = :school
                           and g.guardian_id = :guardian
                           and g.ended_at is null
                           and t.state <> 'left'
                           and 'student' = any(t.roles)
                         order by s.sort_key, s.id
                        """)
                .param("school", school.value())
                .param("guardian", guardian.value())
                .query((row, number) -> new PersonId(row.getObject(1, UUID.class)))
                .list();
    }

    /** A student's guardians, in the order of their names. */
    public List<Guardian> of(SchoolId school, PersonId student) {
        return jdbc.sql("""
                        select p.id, p.given_name, p.family_name, a.email, g.since, g.looked_at
                          from guardian_child g
                          join person p on p.school_id = g.school_id and p.id = g.guardian_id
                          join account a on a.id = p.account_id
                         where g.school_id = :school
                           and g.student_id = :student
                           and g.ended_at is null
                           and p.state <> 'left'
                           and exists (select
                                         from membership m
                                        where m.school_id = p.school_id
                                          and m.account_id = p.account_id
                                          and m.role = 'guardian')
                         order by p.sort_key, p.id
                        """)
                .param("school", school.value())
                .param("student", student.value())
                .query((row, number) -> guardian(row))
                .list();
    }

    /** Notes a look; tells whether it is the first in a while, for the audit log. */
    public boolean looked(SchoolId school, PersonId guardian, PersonId student, Instant now, Instant longAgo) {
        return jdbc.sql("""
                        update guardian_child
                           set looked_at = :now
                         where school_id = :school
                           and guardian_id = :guardian
                           and student_id = :student
                           and ended_at is null
                           and coalesce(looked_at, '-infinity') <= :longAgo
                        """)
                        .param("school", school.value())
                        .param("guardian", guardian.value())
                        .param("student", student.value())
                        .param("now", Timestamp.from(now))
                        .param("longAgo", Timestamp.from(longAgo))
                        .update()
                == 1;
    }

    /** What somebody is called by the roster. */
    public record Name(String given, String family) {}

    /** What an account is called in one of its schools, in a transaction across the schools of that account. */
    public Optional<Name> nameOf(AccountId account) {
        return jdbc.sql("""
                        select given_name, family_name
                          from person
                         where account_id = :account
                         order by created_at
                         limit 1
                        """)
                .param("account", account.value())
                .query((row, number) -> new Name(row.getString("given_name"), row.getString("family_name")))
                .optional();
    }

    private static Guardian guardian(ResultSet row) throws SQLException {
        return new Guardian(
                new PersonId(row.getObject("id", UUID.class)),
                (row.getString("given_name") + " " + row.getString("family_name")).strip(),
                Optional.ofNullable(row.getString("email")),
                row.getTimestamp("since").toInstant(),
                Optional.ofNullable(row.getTimestamp("looked_at")).map(Timestamp::toInstant));
    }
}
