package dev.corridor.access.store;

import dev.corridor.access.KioskId;
import dev.corridor.shared.SchoolId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table kiosk_code. */
@Component
public class KioskCodeStore {

    /** What a code binds to. */
    public record Bound(SchoolId school, KioskId kiosk) {}

    private final JdbcClient jdbc;

    public KioskCodeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(byte[] hash, SchoolId school, KioskId kiosk, Instant expires) {
        jdbc.sql("""
                        insert into kiosk_code (code_hash, school_id, kiosk_id, expires_at)
                        values (:hash, :school, :kiosk, :expires)
                        """)
                .param("hash", hash)
                .param("school", school.value())
                .param("kiosk", kiosk.value())
                .param("expires", Timestamp.from(expires))
                .update();
    }

    /** Deletes those that are too old. */
    public void sweep(Instant now) {
        jdbc.sql("delete from kiosk_code where expires_at <= :now")
                .param("now", Timestamp.from(now))
                .update();
    }

    /** A code that is good still, and no longer: of two devices that type it, one gets it. */
    public Optional<Bound> take(byte[] hash, Instant now) {
        return jdbc.sql("""
                        delete from kiosk_code
                         where code_hash = :hash
                           and expires_at > :now
                        returning school_id, kiosk_id
                        """)
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .query((row, number) -> new Bound(
                        new SchoolId(row.getObject("school_id", UUID.class)),
                        new KioskId(row.getObject("kiosk_id", UUID.class))))
                .optional();
    }

    public void drop(SchoolId school, KioskId kiosk) {
        jdbc.sql("delete from kiosk_code where school_id = :school and kiosk_id = :kiosk")
                .param("school", school.value())
                .param("kiosk", kiosk.value())
                .update();
    }
}
