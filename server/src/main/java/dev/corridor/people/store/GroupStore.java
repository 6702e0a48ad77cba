package dev.corridor.people.store;

import dev.corridor.people.Group;
import dev.corridor.shared.GroupId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.SchoolId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables people_group and people_group_member. */
@Component
public class GroupStore {

    private static final String GROUPS = """
            select g.id, g.name,
                   array(select m.person_id from people_group_member m
                          where m.school_id = g.school_id and m.group_id = g.id) as members
              from people_group g
             where g.school_id = :school
            """;

    private final JdbcClient jdbc;

    public GroupStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Group> of(SchoolId school) {
        return jdbc.sql(GROUPS + " order by lower(g.name), g.id")
                .param("school", school.value())
                .query((row, number) -> group(row))
                .list();
    }

    public Optional<Group> find(SchoolId school, GroupId id) {
        return jdbc.sql(GROUPS + " and g.id = :id")
                .param("school", school.value())
                .param("id", id.value())
                .query((row, number) -> group(row))
                .optional();
    }

    public Set<GroupId> with(SchoolId school, PersonId person) {
        return Set.copyOf(jdbc.sql("""
                        select group_id
                          from people_group_member
                         where school_id = :school
                           and person_id = :person
                        """)
                .param("school", school.value())
                .param("person", person.value())
                .query((row, number) -> new GroupId(row.getObject("group_id", UUID.class)))
                .list());
    }

    public void save(SchoolId school, Group group) {
        jdbc.sql("""
                        insert into people_group (school_id, id, name)
                        values (:school, :id, :name)
                        on conflict (school_id, id) do update set name = excluded.name
                        """)
                .param("school", school.value())
                .param("id", group.id().value())
                .param("name", group.name())
                .update();
        jdbc.sql("delete from people_group_member where school_id = :school and group_id = :id")
                .param("school", school.value())
                .param("id", group.id().value())
                .update();
        jdbc.sql("""
                        insert into people_group_member (school_id, group_id, person_id)
                        select :school, :id, unnest(:members::uuid[])
                        """)
                .param("school", school.value())
                .param("id", group.id().value())
                .param(
                        "members",
                        group.members().stream().map(PersonId::toString).toArray(String[]::new))
                .update();
    }

    public void delete(SchoolId school, GroupId id) {
        jdbc.sql("delete from people_group where school_id = :school and id = :id")
                .param("school", school.value())
                .param("id", id.value())
                .update();
    }

    private static Group group(ResultSet row) throws SQLException {
        UUID[] members =
                (UUID[]) Objects.requireNonNull(row.getArray("members")).getArray();
        return new Group(
                new GroupId(row.getObject("id", UUID.class)),
                Objects.requireNonNull(row.getString("name")),
                Arrays.stream(members).map(PersonId::new).collect(Collectors.toSet()));
    }
}
