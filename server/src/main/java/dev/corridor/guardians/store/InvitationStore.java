package dev.corridor.guardians.store;

import dev.corridor.guardians.GuardianInvitation;
import dev.corridor.guardians.InvitationId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.SchoolId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables guardian_invitation and guardian_invitation_child. */
@Component
public class InvitationStore {

    private static final String ROWS = """
            select i.id, i.note, i.made_at, i.made_by, i.expires_at, i.used_at, i.used_by, i.revoked_at,
                   array(select c.student_id
                           from guardian_invitation_child c
                          where c.school_id = i.school_id
                            and c.invitation_id = i.id
                          order by c.student_id) as children
              from guardian_invitation i
             where i.school_id = :school
            """;

    private static final String NEWEST_FIRST = """
             order by i.id desc
             limit :limit
            """;

    private static final String OF_STUDENT = """
               and i.id in (select c.invitation_id
                              from guardian_invitation_child c
                             where c.school_id = :school
                               and c.student_id = :student)
            """;

    /** Sorts after every id. */
    private static final UUID NEWEST = new UUID(-1, -1);

    private final JdbcClient jdbc;

    InvitationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(SchoolId school, GuardianInvitation made) {
        jdbc.sql("""
                        insert into guardian_invitation (school_id, id, note, made_at, made_by, expires_at)
                        values (:school, :id, :note, :at, :by, :expires)
                        """)
                .param("school", school.value())
                .param("id", made.id().value())
                .param("note", made.note().orElse(null))
                .param("at", Timestamp.from(made.madeAt()))
                .param("by", made.madeBy().value())
                .param("expires", Timestamp.from(made.expiresAt()))
                .update();
        jdbc.sql("""
                        insert into guardian_invitation_child (school_id, invitation_id, student_id)
                        select :school, :id, unnest(:students::uuid[])
                        """)
                .param("school", school.value())
                .param("id", made.id().value())
                .param(
                        "students",
                        made.children().stream().map(PersonId::toString).toArray(String[]::new))
                .update();
    }

    public Optional<GuardianInvitation> find(SchoolId school, InvitationId id) {
        return jdbc.sql(ROWS + " and i.id = :id")
                .param("school", school.value())
                .param("id", id.value())
                .query((row, number) -> invitation(row))
                .optional();
    }

    /** Those of a student, the newest first. */
    public List<GuardianInvitation> of(SchoolId school, PersonId student, int limit) {
        return jdbc.sql(ROWS + OF_STUDENT + NEWEST_FIRST)
                .param("school", school.value())
                .param("student", student.value())
                .param("limit", limit)
                .query((row, number) -> invitation(row))
                .list();
    }

    /** All of a school, the newest first, those older than one if it is given. */
    public List<GuardianInvitation> all(SchoolId school, Optional<InvitationId> before, int limit) {
        return jdbc.sql(ROWS + " and i.id < :before" + NEWEST_FIRST)
                .param("school", school.value())
                .param("before", before.map(InvitationId::value).orElse(NEWEST))
                .param("limit", limit)
                .query((row, number) -> invitation(row))
                .list();
    }

    /** Tells whether it was open still. */
    public boolean use(SchoolId school, InvitationId id, PersonId by, Instant at) {
        return close(school, id, by, at, """
                update guardian_invitation
                   set used_at = :at, used_by = :by
                 where school_id = :school
                   and id = :id
                   and used_at is null
                   and revoked_at is null
                """);
    }

    /** Tells whether it was open still. */
    public boolean revoke(SchoolId school, InvitationId id, PersonId by, Instant at) {
        return close(school, id, by, at, """
                update guardian_invitation
                   set revoked_at = :at, revoked_by = :by
                 where school_id = :school
                   and id = :id
                   and used_at is null
                   and revoked_at is null
                """);
    }

    private boolean close(SchoolId school, InvitationId id, PersonId by, Instant at, String sql) {
        return jdbc.sql(sql)
                        .param("school", school.value())
                        .param("id", id.value())
                        .param("by", by.value())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    private static GuardianInvitation invitation(ResultSet row) throws SQLException {
        UUID[] children =
                (UUID[]) Objects.requireNonNull(row.getArray("children")).getArray();
        return new GuardianInvitation(
                new InvitationId(row.getObject("id", UUID.class)),
                Arrays.stream(children).map(PersonId::new).toList(),
                Optional.ofNullable(row.getString("note")),
                row.getTimestamp("made_at").toInstant(),
                new PersonId(row.getObject("made_by", UUID.class)),
                row.getTimestamp("expires_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("used_at"))
                        .map(at -> new GuardianInvitation.Used(at.toInstant(), usedBy(row))),
                Optional.ofNullable(row.getTimestamp("revoked_at")).map(Timestamp::toInstant));
    }

    private static PersonId usedBy(ResultSet row) {
        try {
            return new PersonId(row.getObject("used_by", UUID.class));
        } catch (SQLException broken) {
            throw new IllegalStateException("a column that was read for", broken);
        }
    }
}
