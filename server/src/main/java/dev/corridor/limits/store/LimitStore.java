package dev.corridor.limits.store;

import dev.corridor.limits.LimitId;
import dev.corridor.limits.SetLimit;
import dev.corridor.rules.LimitPeriod;
import dev.corridor.rules.LimitScope;
import dev.corridor.rules.PassLimit;
import dev.corridor.shared.GroupId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.RoomId;
import dev.corridor.shared.SchoolId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes pass limits, in the caller's transaction. */
@Component
public class LimitStore {

    private record Scope(
            String kind, @Nullable String grade, @Nullable UUID target) {}

    private final JdbcClient jdbc;

    public LimitStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every limit; those to all rooms before each room's own, the widest first. */
    public List<SetLimit> all(SchoolId school) {
        return jdbc.sql("""
                        select id, scope, grade, target_id, room_id, per, passes, version
                          from pass_limit
                         where school_id = :school
                         order by room_id nulls first,
                                  array_position(array['all', 'grade', 'group', 'student'], scope), grade, id
                        """)
                .param("school", school.value())
                .query(LimitStore::limit)
                .list();
    }

    public void insert(SchoolId school, SetLimit limit) {
        columns(jdbc.sql("""
                        insert into pass_limit (school_id, id, scope, grade, target_id, room_id, per, passes, version)
                        values (:school, :id, :scope, :grade, :target, :room, :per, :passes, :version)
                        """), school, limit).update();
    }

    /** Replaces the limit with this id. */
    public void update(SchoolId school, SetLimit limit) {
        columns(jdbc.sql("""
                        update pass_limit
                           set scope = :scope, grade = :grade, target_id = :target, room_id = :room, per = :per,
                               passes = :passes, version = :version
                         where school_id = :school
                           and id = :id
                        """), school, limit).update();
    }

    public void delete(SchoolId school, LimitId limit) {
        jdbc.sql("""
                        delete from pass_limit
                         where school_id = :school
                           and id = :id
                        """).param("school", school.value()).param("id", limit.value()).update();
    }

    /** Whether there is a group of people with this id. */
    public boolean groupExists(SchoolId school, GroupId group) {
        return jdbc.sql("""
                        select exists (select 1
                                         from people_group
                                        where school_id = :school
                                          and id = :group)
                        """)
                .param("school", school.value())
                .param("group", group.value())
                .query(Boolean.class)
                .single();
    }

    private static JdbcClient.StatementSpec columns(JdbcClient.StatementSpec sql, SchoolId school, SetLimit limit) {
        Scope scope = scope(limit.limit().scope());
        return sql.param("school", school.value())
                .param("id", limit.id().value())
                .param("scope", scope.kind())
                .param("grade", scope.grade())
                .param("target", scope.target())
                .param("room", limit.limit().room().map(RoomId::value).orElse(null))
                .param("per", limit.limit().per().name().toLowerCase(Locale.ROOT))
                .param("passes", limit.limit().passes())
                .param("version", limit.version());
    }

    private static Scope scope(LimitScope scope) {
        return switch (scope) {
            case LimitScope.All() -> new Scope("all", null, null);
            case LimitScope.Grade(var grade) -> new Scope("grade", grade, null);
            case LimitScope.Group(var group) -> new Scope("group", null, group.value());
            case LimitScope.OneStudent(var student) -> new Scope("student", null, student.value());
        };
    }

    private static SetLimit limit(ResultSet row, int number) throws SQLException {
        PassLimit limit = new PassLimit(
                scope(row, row.getObject("target_id", UUID.class)),
                Optional.ofNullable(row.getObject("room_id", UUID.class)).map(RoomId::new),
                LimitPeriod.valueOf(row.getString("per").toUpperCase(Locale.ROOT)),
                row.getInt("passes"));
        return new SetLimit(new LimitId(row.getObject("id", UUID.class)), limit, row.getLong("version"));
    }

    private static LimitScope scope(ResultSet row, UUID target) throws SQLException {
        return switch (row.getString("scope")) {
            case "all" -> new LimitScope.All();
            case "grade" -> new LimitScope.Grade(row.getString("grade"));
            case "group" -> new LimitScope.Group(new GroupId(target));
            case "student" -> new LimitScope.OneStudent(new PersonId(target));
            default -> throw new SQLException("No such scope: " + row.getString("scope"));
        };
    }
}
