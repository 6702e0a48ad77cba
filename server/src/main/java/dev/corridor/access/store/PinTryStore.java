package dev.corridor.access.store;

import dev.corridor.access.PinTries.Patience;
import dev.corridor.shared.SchoolId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table pin_try. */
@Component
public class PinTryStore {

    private final JdbcClient jdbc;

    public PinTryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Counts one more, unless it has to wait; the last one that is borne begins the wait. Whether it was counted. */
    public boolean count(SchoolId school, String typedOn, Patience patience, Instant now) {
        return jdbc.sql("""
                        insert into pin_try as known (school_id, typed_on, wrong, since)
                        values (:school, :typedOn, 1, :now)
                        on conflict (school_id, typed_on) do update
                           set wrong = case when known.wait_until <= :now or known.since < :fresh
                                            then 1 else known.wrong + 1 end,
                               since = case when known.wait_until <= :now or known.since < :fresh
                                            then :now else known.since end,
                               wait_until = case when known.wait_until is null and known.since >= :fresh
                                                      and known.wrong + 1 >= :most
                                                 then cast(:until as timestamptz) end
                         where known.wait_until is null or known.wait_until <= :now
                        returning wrong
                        """)
                .param("school", school.value())
                .param("typedOn", typedOn)
                .param("now", Timestamp.from(now))
                .param("fresh", Timestamp.from(now.minus(patience.forgotten())))
                .param("most", patience.most())
                .param("until", Timestamp.from(now.plus(patience.pause())))
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    public Optional<Instant> waitsUntil(SchoolId school, String typedOn) {
        return jdbc.sql("""
                        select wait_until
                          from pin_try
                         where school_id = :school
                           and typed_on = :typedOn
                           and wait_until is not null
                        """)
                .param("school", school.value())
                .param("typedOn", typedOn)
                .query((row, number) -> row.getTimestamp("wait_until").toInstant())
                .optional();
    }

    public int forget(SchoolId school, String typedOn) {
        return jdbc.sql("delete from pin_try where school_id = :school and typed_on = :typedOn")
                .param("school", school.value())
                .param("typedOn", typedOn)
                .update();
    }

    /** Takes back the last one counted, with the wait that it began. */
    public int undo(SchoolId school, String typedOn) {
        return jdbc.sql("""
                        update pin_try
                           set wrong = greatest(wrong - 1, 1), wait_until = null
                         where school_id = :school
                           and typed_on = :typedOn
                        """)
                .param("school", school.value())
                .param("typedOn", typedOn)
                .update();
    }
}
