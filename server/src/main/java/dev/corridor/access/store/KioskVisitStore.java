package dev.corridor.access.store;

import dev.corridor.access.KioskId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.SchoolId;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who stands at a kiosk, in the table kiosk. */
@Component
public class KioskVisitStore {

    private final JdbcClient jdbc;

    public KioskVisitStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody stands at it, in place of whoever stood there before. */
    public void begin(SchoolId school, KioskId id, PersonId visitor, byte[] visitHash, Instant until) {
        jdbc.sql("""
                        update kiosk
                           set visitor_id = :visitor, visit_hash = :visitHash, visit_until = :until
                         where school_id = :school
                           and id = :id
                        """)
                .param("school", school.value())
                .param("id", id.value())
                .param("visitor", visitor.value())
                .param("visitHash", visitHash)
                .param("until", Timestamp.from(until))
                .update();
    }

    /** Nobody stands at it. */
    public int end(SchoolId school, KioskId id) {
        return jdbc.sql("""
                        update kiosk
                           set visitor_id = null, visit_hash = null, visit_until = null
                         where school_id = :school
                           and id = :id
                        """)
                .param("school", school.value())
                .param("id", id.value())
                .update();
    }
}
