package dev.corridor.places.store;

import dev.corridor.places.RoomDraft;
import dev.corridor.shared.FolderId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.RoomId;
import dev.corridor.shared.SchoolId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes rooms, in the caller's transaction. */
@Component
public class RoomStore {

    private final JdbcClient jdbc;
    private final PlaceJson json;
    private final RoomStaff staff;

    public RoomStore(JdbcClient jdbc, PlaceJson json, RoomStaff staff) {
        this.jdbc = jdbc;
        this.json = json;
        this.staff = staff;
    }

    /** Adds a room after all others. */
    public void insert(SchoolId school, RoomId room, RoomDraft draft, Instant at, @Nullable PersonId by) {
        columns(jdbc.sql("""
                        insert into room (school_id, id, folder_id, name, number, colour, icon, settings, source_id,
                                          position)
                        select :school, :room, :folder, :name, :number, :colour, :icon, :settings::jsonb, :source,
                               coalesce(max(position), 0) + 1
                          from room
                         where school_id = :school
                        """), school, room, draft).update();
        staff.replace(school, room, draft.teachers());
        remember(school, room, draft, 1, at, by);
    }

    /** Replaces everything that may be set, and tells the room's new version. */
    public long update(SchoolId school, RoomId room, RoomDraft draft, Instant at, @Nullable PersonId by) {
        long version =
                columns(jdbc.sql("""
                                update room
                                   set folder_id = :folder, name = :name, number = :number, colour = :colour,
                                       icon = :icon, settings = :settings::jsonb, source_id = :source,
                                       version = version + 1
                                 where school_id = :school
                                   and id = :room
                                   and deleted_at is null
                                returning version
                                """), school, room, draft).query(Long.class).single();
        staff.replace(school, room, draft.teachers());
        remember(school, room, draft, version, at, by);
        return version;
    }

    /**
     * Makes names free for other rooms of the same transaction, so that rooms may swap theirs: the index looks at each
     * row at once. Each of these is to be updated next.
     */
    public void letGoOfNames(SchoolId school, List<RoomId> rooms) {
        jdbc.sql("""
                        update room
                           set name = id::text
                         where school_id = :school
                           and id = any(:rooms)
                        """)
                .param("school", school.value())
                .param("rooms", rooms.stream().map(RoomId::value).toArray(UUID[]::new))
                .update();
    }

    /** Puts rooms in this order; their versions stay, since their settings do. */
    public void arrange(SchoolId school, List<RoomId> order) {
        jdbc.sql("""
                        update room r
                           set position = wanted.position
                          from unnest(:rooms) with ordinality wanted (id, position)
                         where r.school_id = :school
                           and r.id = wanted.id
                           and r.position <> wanted.position
                        """)
                .param("school", school.value())
                .param("rooms", order.stream().map(RoomId::value).toArray(UUID[]::new))
                .update();
    }

    /** Takes a room out of use; passes of the past still find its sign, other rooms no longer suggest it. */
    public void delete(SchoolId school, RoomId room, Instant at, PersonId by) {
        jdbc.sql("""
                        update room
                           set settings = jsonb_set(settings, '{closest}', (settings -> 'closest') - :text),
                               version = version + 1
                         where school_id = :school
                           and deleted_at is null
                           and jsonb_exists(settings -> 'closest', :text)
                        """)
                .param("school", school.value())
                .param("text", room.toString())
                .update();
        jdbc.sql("""
                        update room
                           set deleted_at = :at, deleted_by = :by, version = version + 1
                         where school_id = :school
                           and id = :room
                           and deleted_at is null
                        """)
                .param("school", school.value())
                .param("room", room.value())
                .param("at", Timestamp.from(at))
                .param("by", by.value())
                .update();
    }

    /** How the room was at this version; empty if that is not known (any more). */
    public Optional<RoomDraft> at(SchoolId school, RoomId room, long version) {
        return jdbc.sql("""
                        select body
                          from place_version
                         where school_id = :school
                           and place_id = :room
                           and version = :version
                        """)
                .param("school", school.value())
                .param("room", room.value())
                .param("version", version)
                .query(String.class)
                .optional()
                .map(json::draft);
    }

    private void remember(
            SchoolId school, RoomId room, RoomDraft draft, long version, Instant at, @Nullable PersonId by) {
        jdbc.sql("""
                        insert into place_version (school_id, place_id, version, changed_at, changed_by, body)
                        values (:school, :room, :version, :at, :by, :body::jsonb)
                        """)
                .param("school", school.value())
                .param("room", room.value())
                .param("version", version)
                .param("at", Timestamp.from(at))
                .param("by", by == null ? null : by.value())
                .param("body", json.write(draft))
                .update();
    }

    private JdbcClient.StatementSpec columns(
            JdbcClient.StatementSpec sql, SchoolId school, RoomId room, RoomDraft draft) {
        return sql.param("school", school.value())
                .param("room", room.value())
                .param("folder", draft.folder().map(FolderId::value).orElse(null))
                .param("name", draft.name())
                .param("number", draft.number())
                .param("colour", draft.colour().word())
                .param("icon", draft.icon())
                .param("settings", json.write(draft.settings()))
                .param("source", draft.source().orElse(null));
    }
}
