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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads rooms, in the caller's transaction: two statements for a whole school. */
@Component
public class RoomQueries {

    private static final String ROOMS = """
            select r.id, r.name, coalesce(r.number, '') as number, r.folder_id,
                   coalesce(f.colour, r.colour) as colour, coalesce(f.icon, r.icon) as icon,
                   r.settings, r.position, r.source_id, r.version, p.until as paused_until
              from room r
              left join folder f on f.school_id = r.school_id and f.id = r.folder_id
              left join room_pause p on p.school_id = r.school_id and p.room_id = r.id
             where r.school_id = :school
               and r.deleted_at is null
            """;

    /** A teacher in a room, and whether the teacher can answer requests. */
    private record Teacher(RoomId room, PersonId person, boolean answers) {}

    private final JdbcClient jdbc;
    private final PlaceJson json;

    public RoomQueries(JdbcClient jdbc, PlaceJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Every living room as the board has them: by folder, then those in none. */
    public List<Room> all(SchoolId school) {
        Map<RoomId, List<Teacher>> teachers = teachers(school);
        return jdbc.sql(ROOMS + " order by f.position nulls last, f.id nulls last, r.position, r.id")
                .param("school", school.value())
                .query((row, number) -> room(row, teachers))
                .list();
    }

    /** One living room. */
    public Optional<Room> one(SchoolId school, RoomId room) {
        Map<RoomId, List<Teacher>> teachers = teachers(school);
        return jdbc.sql(ROOMS + " and r.id = :room")
                .param("school", school.value())
                .param("room", room.value())
                .query((row, number) -> room(row, teachers))
                .optional();
    }

    /** A statement of its own: joined to the rooms, it is run again for each of them until tables are analyzed. */
    private Map<RoomId, List<Teacher>> teachers(SchoolId school) {
        return jdbc
                .sql("""
                        select t.room_id, t.person_id, p.state = 'active' and a.state = 'active' as answers
                          from room_teacher t
                          join person p on p.school_id = t.school_id and p.id = t.person_id
                          join account a on a.id = p.account_id
                         where t.school_id = :school
                         order by t.room_id, t.person_id
                        """)
                .param("school", school.value())
                .query((row, number) -> new Teacher(
                        new RoomId(row.getObject("room_id", UUID.class)),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getBoolean("answers")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Teacher::room));
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

    private Room room(ResultSet row, Map<RoomId, List<Teacher>> teachers) throws SQLException {
        RoomId id = new RoomId(row.getObject("id", UUID.class));
        List<Teacher> here = teachers.getOrDefault(id, List.of());
        return new Room(
                id,
                row.getString("name"),
                row.getString("number"),
                Optional.ofNullable(row.getObject("folder_id", UUID.class)).map(FolderId::new),
                Colour.of(row.getString("colour")),
                row.getString("icon"),
                row.getInt("position"),
                json.settings(row.getString("settings")),
                here.stream().map(Teacher::person).toList(),
                here.stream().filter(Teacher::answers).map(Teacher::person).toList(),
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
