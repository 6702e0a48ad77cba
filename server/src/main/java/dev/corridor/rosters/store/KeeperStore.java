package dev.corridor.rosters.store;

import dev.corridor.shared.PersonId;
import dev.corridor.shared.SchoolId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table roster_person: which connection keeps whom. */
@Component
public class KeeperStore {

    private final JdbcClient jdbc;

    KeeperStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Map<PersonId, UUID> of(SchoolId school) {
        Map<PersonId, UUID> keepers = new HashMap<>();
        jdbc.sql("select person_id, connection_id from roster_person where school_id = :school")
                .param("school", school.value())
                .query(row -> {
                    keepers.put(
                            new PersonId(row.getObject("person_id", UUID.class)),
                            row.getObject("connection_id", UUID.class));
                });
        return keepers;
    }

    /** Whom a connection's roster has disabled. */
    public Set<PersonId> disabled(SchoolId school) {
        return Set.copyOf(jdbc.sql("select person_id from roster_person where school_id = :school and disabled")
                .param("school", school.value())
                .query((row, number) -> new PersonId(row.getObject("person_id", UUID.class)))
                .list());
    }

    /** Notes whom a connection's roster has disabled, and whom it has enabled again. */
    public void disable(SchoolId school, Collection<PersonId> people, boolean disabled) {
        jdbc.sql("""
                        update roster_person
                           set disabled = :disabled
                         where school_id = :school and person_id = any(:people)
                        """)
                .param("school", school.value())
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("disabled", disabled)
                .update();
    }

    public void keep(SchoolId school, UUID connection, Collection<PersonId> people) {
        jdbc.sql("""
                        insert into roster_person (school_id, person_id, connection_id)
                        select :school, unnest(:people), :connection
                        on conflict (school_id, person_id) do update set connection_id = excluded.connection_id
                        """)
                .param("school", school.value())
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("connection", connection)
                .update();
    }
}
