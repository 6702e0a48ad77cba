package dev.corridor.access.store;

import dev.corridor.access.BoundKiosk;
import dev.corridor.access.KioskId;
import dev.corridor.access.KioskState;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.RoomId;
import dev.corridor.shared.SchoolId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table kiosk. */
@Component
public class KioskStore {

    /** How exactly "last seen" is kept: a write a minute of use, not one a request. */
    private static final Duration SEEN_WITHIN = Duration.ofMinutes(1);

    private final JdbcClient jdbc;

    public KioskStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public boolean roomThere(SchoolId school, RoomId room) {
        return jdbc.sql("""
                        select true
                          from room
                         where school_id = :school
                           and id = :room
                           and deleted_at is null
                        """)
                .param("school", school.value())
                .param("room", room.value())
                .query(Boolean.class)
                .optional()
                .isPresent();
    }

    public void insert(SchoolId school, KioskId id, RoomId room, Instant at, PersonId by) {
        jdbc.sql("""
                        insert into kiosk (school_id, id, room_id, made_at, made_by)
                        values (:school, :id, :room, :at, :by)
                        """)
                .param("school", school.value())
                .param("id", id.value())
                .param("room", room.value())
                .param("at", Timestamp.from(at))
                .param("by", by.value())
                .update();
    }

    /** Those that are bound, and others made since. */
    public List<KioskState> list(SchoolId school, Instant since) {
        return jdbc.sql("""
                        select k.id, k.room_id, r.name, k.made_at, k.bound_at, k.seen_at, k.class_list, k.device
                          from kiosk k
                          join room r on r.school_id = k.school_id and r.id = k.room_id
                         where k.school_id = :school
                           and k.ended_at is null
                           and r.deleted_at is null
                           and (k.bound_at is not null or k.made_at > :since)
                         order by r.name, k.id
                        """)
                .param("school", school.value())
                .param("since", Timestamp.from(since))
                .query(KioskStore::state)
                .list();
    }

    /** Gives it its token; false if it has one, or is over. */
    public boolean bind(SchoolId school, KioskId id, byte[] tokenHash, String device, Instant at) {
        return jdbc.sql("""
                        update kiosk
                           set token_hash = :tokenHash, device = :device, bound_at = :at, seen_at = :at
                         where school_id = :school
                           and id = :id
                           and token_hash is null
                           and ended_at is null
                        """)
                        .param("school", school.value())
                        .param("id", id.value())
                        .param("tokenHash", tokenHash)
                        .param("device", device.substring(0, Math.min(device.length(), 300)))
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** The bound one of a token, with its visitor if this is what the visitor got and it is still good. */
    public Optional<BoundKiosk> find(SchoolId school, byte[] tokenHash, Optional<byte[]> visitHash, Instant now) {
        return jdbc.sql("""
                        select k.id, k.room_id, k.class_list,
                               case when k.visit_hash = :visitHash and k.visit_until > :now
                                    then k.visitor_id end as visitor
                          from kiosk k
                          join room r on r.school_id = k.school_id and r.id = k.room_id
                         where k.school_id = :school
                           and k.token_hash = :tokenHash
                           and k.ended_at is null
                           and r.deleted_at is null
                        """)
                .param("school", school.value())
                .param("tokenHash", tokenHash)
                .param("visitHash", visitHash.orElseGet(() -> new byte[0]))
                .param("now", Timestamp.from(now))
                .query((row, number) -> new BoundKiosk(
                        school,
                        new KioskId(row.getObject("id", UUID.class)),
                        new RoomId(row.getObject("room_id", UUID.class)),
                        row.getBoolean("class_list"),
                        Optional.ofNullable(row.getObject("visitor", UUID.class))
                                .map(PersonId::new)))
                .optional();
    }

    /** A bound one as it is now, if it is bound still. */
    public Optional<BoundKiosk> again(BoundKiosk kiosk) {
        return jdbc.sql("""
                        select k.class_list
                          from kiosk k
                          join room r on r.school_id = k.school_id and r.id = k.room_id
                         where k.school_id = :school
                           and k.id = :id
                           and k.token_hash is not null
                           and k.ended_at is null
                           and r.deleted_at is null
                        """)
                .param("school", kiosk.school().value())
                .param("id", kiosk.id().value())
                .query((row, number) -> new BoundKiosk(
                        kiosk.school(), kiosk.id(), kiosk.room(), row.getBoolean("class_list"), kiosk.visitor()))
                .optional();
    }

    /** Whether there is one that is not over. */
    public boolean there(SchoolId school, KioskId id) {
        return jdbc.sql("select true from kiosk where school_id = :school and id = :id and ended_at is null")
                .param("school", school.value())
                .param("id", id.value())
                .query(Boolean.class)
                .optional()
                .isPresent();
    }

    /** Whether that changed anything about one that is not over. */
    public boolean showClass(SchoolId school, KioskId id, boolean shown) {
        return jdbc.sql("""
                        update kiosk
                           set class_list = :shown
                         where school_id = :school
                           and id = :id
                           and ended_at is null
                           and class_list <> :shown
                        """)
                        .param("school", school.value())
                        .param("id", id.value())
                        .param("shown", shown)
                        .update()
                == 1;
    }

    public int seen(SchoolId school, KioskId id, Instant now) {
        return jdbc.sql("""
                        update kiosk
                           set seen_at = :now
                         where school_id = :school
                           and id = :id
                           and seen_at < :before
                        """)
                .param("school", school.value())
                .param("id", id.value())
                .param("now", Timestamp.from(now))
                .param("before", Timestamp.from(now.minus(SEEN_WITHIN)))
                .update();
    }

    /** Ends it; false if there is no such one. */
    public boolean end(SchoolId school, KioskId id, String how, PersonId by, Instant at) {
        return jdbc.sql("""
                        update kiosk
                           set ended_at = :at, ended_by = :by, ended_how = :how,
                               visitor_id = null, visit_hash = null, visit_until = null
                         where school_id = :school
                           and id = :id
                           and ended_at is null
                        """)
                        .param("school", school.value())
                        .param("id", id.value())
                        .param("how", how)
                        .param("by", by.value())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    private static KioskState state(ResultSet row, int number) throws SQLException {
        return new KioskState(
                new KioskId(row.getObject("id", UUID.class)),
                new RoomId(row.getObject("room_id", UUID.class)),
                row.getString("name"),
                row.getTimestamp("made_at").toInstant(),
                instant(row, "bound_at"),
                instant(row, "seen_at"),
                row.getBoolean("class_list"),
                row.getString("device"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
