package dev.corridor.places.store;

import dev.corridor.places.Colour;
import dev.corridor.places.Room;
import dev.corridor.places.RoomSign;
import dev.corridor.shared.FolderId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.RoomId;
import dev.corridor.shared.SchoolId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads rooms, in the caller's transaction: one statement for a whole school. */
@Component
public class RoomQueries {

    private static final String ROOMS = """
            select r.id, r.name, coalesce(r.number, '') as number, r.folder_id,
                   coalesce(f.colour, r.colour) as colour, coalesce(f.icon, r.icon) as icon,
                   r.settings, r.position, r.source_id, r.version, p.until as paused_until,
                   coalesce(t.teachers, '{}') as teachers, coalesce(t.answering, '{}') as answering
              from room r
              left join folder f on f.school_id = r.school_id and f.id = r.folder_id
              left join (select rt.room_id,
                                array_agg(rt.person_id order by rt.person_id) as teachers,
                                array_agg(rt.person_id order by rt.person_id)
                                    filter (where person.state = 'active' and account.state = 'active') as answering
                           from room_teacher rt
                           join person on person.school_id = rt.school_id and person.id = rt.person_id
                           join account on account.id = person.account_id
                          where rt.school_id = :school
                          group by rt.room_id) t on t.room_id = r.id
              left join room_pause p on p.school_id = r.school_id and p.room_id = r.id
             where r.school_id = :school
               and r.deleted_at is null
            """;

    private final JdbcClient jdbc;
    private final PlaceJson json;

    public RoomQueries(JdbcClient jdbc, PlaceJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Every living room, in the school's order. */
    public List<Room> all(SchoolId school) {
        return jdbc.sql(ROOMS + " order by r.position, r.id")
                .param("school", school.value())
                .query(this::room)
                .list();
    }

    /** One living room. */
    public Optional<Room> one(SchoolId school, RoomId room) {
        return jdbc.sql(ROOMS + " and r.id = :room")
                .param("school", school.value())
                .param("room", room.value())
                .query(this::room)
                .optional();
    }

    /** The signs of these rooms, those of deleted ones too. */
    public List<RoomSign> signs(SchoolId school, Collection<RoomId> rooms) {
        return jdbc.sql("""
                        select r.id, r.name, coalesce(r.number, '') as number,
                               coalesce(f.colour, r.colour) as colour, coalesce(f.icon, r.icon) as icon,
                               coalesce((r.settings ->> 'confidential')::boolean, false) as confidential,
                               r.deleted_at is not null as deleted
                          from room r
                          left join folder f on f.school_id = r.school_id and f.id = r.folder_id
                         where r.school_id = :school
                           and r.id = any (:rooms)
                        """)
                .param("school", school.value())
                .param("rooms", rooms.stream().map(RoomId::value).toArray(UUID[]::new))
                .query(RoomQueries::sign)
                .list();
    }

    /** The signs of every room, those of deleted ones too. */
    public List<RoomSign> signs(SchoolId school) {
        return jdbc.sql("""
                        select r.id, r.name, coalesce(r.number, '') as number,
                               coalesce(f.colour, r.colour) as colour, coalesce(f.icon, r.icon) as icon,
                               coalesce((r.settings ->> 'confidential')::boolean, false) as confidential,
                               r.deleted_at is not null as deleted
                          from room r
                          left join folder f on f.school_id = r.school_id and f.id = r.folder_id
                         where r.school_id = :school
                        """)
                .param("school", school.value())
                .query(RoomQueries::sign)
                .list();
    }

    private Room room(ResultSet row, int number) throws SQLException {
        return new Room(
                new RoomId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("number"),
                Optional.ofNullable(row.getObject("folder_id", UUID.class)).map(FolderId::new),
                Colour.of(row.getString("colour")),
                row.getString("icon"),
                row.getInt("position"),
                json.settings(row.getString("settings")),
                people(row, "teachers"),
                people(row, "answering"),
                Optional.ofNullable(row.getTimestamp("paused_until")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getString("source_id")),
                row.getLong("version"));
    }

    private static RoomSign sign(ResultSet row, int number) throws SQLException {
        return new RoomSign(
                new RoomId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("number"),
                Colour.of(row.getString("colour")),
                row.getString("icon"),
                row.getBoolean("confidential"),
                row.getBoolean("deleted"));
    }

    static List<PersonId> people(ResultSet row, String column) throws SQLException {
        UUID[] ids = (UUID[]) row.getArray(column).getArray();
        return Arrays.stream(ids).map(PersonId::new).toList();
    }
}
