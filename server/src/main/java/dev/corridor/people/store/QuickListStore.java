package dev.corridor.people.store;

import dev.corridor.people.QuickList;
import dev.corridor.people.QuickListId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.SchoolId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table quick_list, in the caller's transaction. */
@Component
public class QuickListStore {

    private final JdbcClient jdbc;

    public QuickListStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody's lists by name, without those students who have left; none that would be empty. */
    public List<QuickList> of(SchoolId school, PersonId owner) {
        return jdbc.sql("""
                        select id, name, here
                          from (select l.id, l.name,
                                       array(select p.id
                                               from unnest(l.students) with ordinality as on_it (id, n)
                                               join person p on p.school_id = l.school_id and p.id = on_it.id
                                              where p.state <> 'left'
                                              order by on_it.n) as here
                                  from quick_list l
                                 where l.school_id = :school
                                   and l.owner_id = :owner) as lists
                         where cardinality(here) > 0
                         order by lower(name)
                        """)
                .param("school", school.value())
                .param("owner", owner.value())
                .query((row, number) -> new QuickList(
                        new QuickListId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        Arrays.stream((UUID[]) row.getArray("here").getArray())
                                .map(PersonId::new)
                                .toList()))
                .list();
    }

    public void insert(SchoolId school, PersonId owner, QuickList list) {
        jdbc.sql("""
                        insert into quick_list (school_id, id, owner_id, name, students)
                        values (:school, :id, :owner, :name, :students)
                        """)
                .param("school", school.value())
                .param("id", list.id().value())
                .param("owner", owner.value())
                .param("name", list.name())
                .param("students", list.students().stream().map(PersonId::value).toArray(UUID[]::new))
                .update();
    }

    /** Whether it was there. */
    public boolean delete(SchoolId school, PersonId owner, QuickListId id) {
        return jdbc.sql("delete from quick_list where school_id = :school and owner_id = :owner and id = :id")
                        .param("school", school.value())
                        .param("owner", owner.value())
                        .param("id", id.value())
                        .update()
                == 1;
    }
}
