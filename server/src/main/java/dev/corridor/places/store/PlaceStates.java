package dev.corridor.places.store;

import dev.corridor.shared.PersonId;
import dev.corridor.shared.RoomId;
import dev.corridor.shared.SchoolId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What comes and goes beside a room's settings: pauses, secrets, the starter pack's state. In the caller's transaction.
 */
@Component
public class PlaceStates {

    private final JdbcClient jdbc;

    public PlaceStates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Pauses a room, or moves the end of its pause. */
    public void pause(SchoolId school, RoomId room, Instant until, Instant at, PersonId by) {
        jdbc.sql("""
                        insert into room_pause (school_id, room_id, until, paused_at, paused_by)
                        values (:school, :room, :until, :at, :by)
                        on conflict (school_id, room_id)
                        do update set until = excluded.until, paused_at = excluded.paused_at,
                                      paused_by = excluded.paused_by
                        """)
                .param("school", school.value())
                .param("room", room.value())
                .param("until", Timestamp.from(until))
                .param("at", Timestamp.from(at))
                .param("by", by.value())
                .update();
    }

    public void resume(SchoolId school, RoomId room) {
        jdbc.sql("""
                        delete from room_pause
                         where school_id = :school
                           and room_id = :room
                        """)
                .param("school", school.value())
                .param("room", room.value())
                .update();
    }

    /** The secret of a room's code, if it has been shown before. */
    public Optional<byte[]> secret(SchoolId school, RoomId room) {
        return jdbc.sql("""
                        select secret
                          from room_secret
                         where school_id = :school
                           and room_id = :room
                        """)
                .param("school", school.value())
                .param("room", room.value())
                .query((row, number) -> row.getBytes("secret"))
                .optional();
    }

    /** Gives a room this secret, unless it has one. */
    public void offerSecret(SchoolId school, RoomId room, byte[] secret) {
        jdbc.sql("""
                        insert into room_secret (school_id, room_id, secret)
                        values (:school, :room, :secret)
                        on conflict do nothing
                        """)
                .param("school", school.value())
                .param("room", room.value())
                .param("secret", secret)
                .update();
    }

    /** The word of the starter pack's state; empty while it is on offer. */
    public Optional<String> starterPack(SchoolId school) {
        return jdbc.sql("""
                        select state
                          from starter_pack
                         where school_id = :school
                        """).param("school", school.value()).query(String.class).optional();
    }

    public void starterPack(SchoolId school, String state, Instant at, PersonId by) {
        jdbc.sql("""
                        insert into starter_pack (school_id, state, changed_at, changed_by)
                        values (:school, :state, :at, :by)
                        on conflict (school_id)
                        do update set state = excluded.state, changed_at = excluded.changed_at,
                                      changed_by = excluded.changed_by
                        """)
                .param("school", school.value())
                .param("state", state)
                .param("at", Timestamp.from(at))
                .param("by", by.value())
                .update();
    }
}
