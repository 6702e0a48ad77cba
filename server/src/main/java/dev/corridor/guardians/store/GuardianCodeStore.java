package dev.corridor.guardians.store;

import dev.corridor.guardians.InvitationId;
import dev.corridor.shared.SchoolId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table guardian_code. */
@Component
public class GuardianCodeStore {

    /** What a code is for. */
    public record For(SchoolId school, InvitationId invitation) {}

    private final JdbcClient jdbc;

    GuardianCodeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(byte[] hash, SchoolId school, InvitationId invitation, Instant expires) {
        jdbc.sql("""
                        insert into guardian_code (code_hash, school_id, invitation_id, expires_at)
                        values (:hash, :school, :invitation, :expires)
                        """)
                .param("hash", hash)
                .param("school", school.value())
                .param("invitation", invitation.value())
                .param("expires", Timestamp.from(expires))
                .update();
    }

    /** Deletes those that are too old. */
    public void sweep(Instant now) {
        jdbc.sql("delete from guardian_code where expires_at <= :now")
                .param("now", Timestamp.from(now))
                .update();
    }

    /** What a code that is good still is for. */
    public Optional<For> find(byte[] hash, Instant now) {
        return read("""
                select school_id, invitation_id
                  from guardian_code
                 where code_hash = :hash
                   and expires_at > :now
                """, hash, now);
    }

    /** The same, and the code is no longer good: of two who type it, one gets it. */
    public Optional<For> take(byte[] hash, Instant now) {
        return read("""
                delete from guardian_code
                 where code_hash = :hash
                   and expires_at > :now
                returning school_id, invitation_id
                """, hash, now);
    }

    public void drop(SchoolId school, InvitationId invitation) {
        jdbc.sql("delete from guardian_code where school_id = :school and invitation_id = :invitation")
                .param("school", school.value())
                .param("invitation", invitation.value())
                .update();
    }

    private Optional<For> read(String sql, byte[] hash, Instant now) {
        return jdbc.sql(sql)
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .query((row, number) -> new For(
                        new SchoolId(row.getObject("school_id", UUID.class)),
                        new InvitationId(row.getObject("invitation_id", UUID.class))))
                .optional();
    }
}
