package dev.corridor.limits.store;

import dev.corridor.limits.MeetingGroup;
import dev.corridor.shared.GroupId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.SchoolId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes encounter groups, in the caller's transaction. */
@Component
public class EncounterStore {

    private final JdbcClient jdbc;

    public EncounterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every living group, the oldest first. */
    public List<MeetingGroup> all(SchoolId school) {
        return jdbc.sql("""
                        select g.id, g.name, g.notes, g.switched_on, g.expires_at, g.version,
                               array(select m.person_id
                                       from encounter_group_member m
                                      where m.school_id = g.school_id and m.group_id = g.id) as members,
                               (select count(*)
                                  from prevented_meeting p
                                 where p.school_id = g.school_id and p.group_id = g.id) as prevented
                          from encounter_group g
                         where g.school_id = :school
                           and g.deleted_at is null
                         order by g.id
                        """)
                .param("school", school.value())
                .query(EncounterStore::group)
                .list();
    }

    public void insert(SchoolId school, MeetingGroup group, Instant at, PersonId by) {
        columns(jdbc.sql("""
                        insert into encounter_group (school_id, id, name, notes, switched_on, expires_at, created_at,
                                                     created_by)
                        values (:school, :id, :name, :notes, :on, :expiresAt, :at, :by)
                        """), school, group)
                .param("at", Timestamp.from(at))
                .param("by", by.value())
                .update();
        members(school, group);
    }

    /** Replaces the group with this id. */
    public void update(SchoolId school, MeetingGroup group) {
        columns(jdbc.sql("""
                        update encounter_group
                           set name = :name, notes = :notes, switched_on = :on, expires_at = :expiresAt,
                               version = version + 1
                         where school_id = :school
                           and id = :id
                           and deleted_at is null
                        """), school, group).update();
        members(school, group);
    }

    /** Takes a group out of use; its log stays. */
    public void delete(SchoolId school, GroupId group, Instant at, PersonId by) {
        jdbc.sql("""
                        update encounter_group
                           set deleted_at = :at, deleted_by = :by
                         where school_id = :school
                           and id = :id
                           and deleted_at is null
                        """)
                .param("school", school.value())
                .param("id", group.value())
                .param("at", Timestamp.from(at))
                .param("by", by.value())
                .update();
    }

    private void members(SchoolId school, MeetingGroup group) {
        UUID[] members = group.members().stream().map(PersonId::value).toArray(UUID[]::new);
        jdbc.sql("""
                        delete from encounter_group_member
                         where school_id = :school
                           and group_id = :id
                           and not person_id = any (:members)
                        """)
                .param("school", school.value())
                .param("id", group.id().value())
                .param("members", members)
                .update();
        jdbc.sql("""
                        insert into encounter_group_member (school_id, group_id, person_id)
                        select :school, :id, unnest(:members)
                        on conflict do nothing
                        """)
                .param("school", school.value())
                .param("id", group.id().value())
                .param("members", members)
                .update();
    }

    private static JdbcClient.StatementSpec columns(JdbcClient.StatementSpec sql, SchoolId school, MeetingGroup group) {
        return sql.param("school", school.value())
                .param("id", group.id().value())
                .param("name", group.name().orElse(null))
                .param("notes", group.notes().orElse(null))
                .param("on", group.on())
                .param("expiresAt", group.expiresAt().map(Timestamp::from).orElse(null));
    }

    private static MeetingGroup group(ResultSet row, int number) throws SQLException {
        UUID[] members = (UUID[]) row.getArray("members").getArray();
        Set<PersonId> people = Arrays.stream(members).map(PersonId::new).collect(Collectors.toUnmodifiableSet());
        return new MeetingGroup(
                new GroupId(row.getObject("id", UUID.class)),
                Optional.ofNullable(row.getString("name")),
                Optional.ofNullable(row.getString("notes")),
                people,
                row.getBoolean("switched_on"),
                Optional.ofNullable(row.getTimestamp("expires_at")).map(Timestamp::toInstant),
                row.getLong("prevented"),
                row.getLong("version"));
    }
}
