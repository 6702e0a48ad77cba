package dev.corridor.rosters.store;

import dev.corridor.schools.TableFingerprint;
import dev.corridor.schools.TableFingerprints;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.SchoolId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table roster_person: which connection keeps whom. */
@Component
public class KeeperStore {

    /** What {@link #fingerprint} looks at. */
    static final List<TableFingerprint> TABLES = List.of(new TableFingerprint(
            "roster_person", "school_id", List.of("person_id", "connection_id", "also_id", "disabled"), List.of()));

    private final JdbcClient jdbc;
    private final TableFingerprints sums;

    KeeperStore(JdbcClient jdbc, TableFingerprints sums) {
        this.jdbc = jdbc;
        this.sums = sums;
    }

    /**
     * Who keeps whom.
     *
     * @param reader the connection that asks: of those whom it keeps and another tells too, the other is named
     */
    public Map<PersonId, UUID> of(SchoolId school, Optional<UUID> reader) {
        Map<PersonId, UUID> keepers = new HashMap<>();
        jdbc.sql("""
                        select person_id,
                               case when connection_id = cast(:reader as uuid) then coalesce(also_id, connection_id)
                                    else connection_id end as keeper
                          from roster_person
                         where school_id = :school
                        """)
                .param("school", school.value())
                .param("reader", reader.orElse(null))
                .query(row -> {
                    keepers.put(
                            new PersonId(row.getObject("person_id", UUID.class)), row.getObject("keeper", UUID.class));
                });
        return keepers;
    }

    /** Whether anybody is told by a connection other than this one. */
    public boolean anyByOthers(SchoolId school, UUID connection) {
        return jdbc.sql("""
                        select exists (select
                                         from roster_person
                                        where school_id = :school
                                          and (connection_id <> :connection or also_id is not null))
                        """)
                .param("school", school.value())
                .param("connection", connection)
                .query(Boolean.class)
                .single();
    }

    /** Who keeps whom, in a few digits: others as soon as anything of it is another. */
    public String fingerprint(SchoolId school) {
        return sums.of(TABLES, school.value());
    }

    /** Whom other connections tell, and this one does not. */
    public Set<PersonId> toldByOthers(SchoolId school, UUID connection) {
        return Set.copyOf(jdbc.sql("""
                        select person_id
                          from roster_person
                         where school_id = :school and connection_id <> :connection
                           and also_id is distinct from :connection
                        """)
                .param("school", school.value())
                .param("connection", connection)
                .query((row, number) -> new PersonId(row.getObject("person_id", UUID.class)))
                .list());
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

    /**
     * Notes whom a connection's roster tells. The first that tells somebody keeps them; one that tells them too takes
     * over when the first no longer does.
     *
     * @param present everybody whom the roster has in the school
     * @param returned those of them who had left: nobody else tells them
     */
    public void tells(SchoolId school, UUID connection, Collection<PersonId> present, Collection<PersonId> returned) {
        write(school, connection, present, """
                update roster_person
                   set connection_id = also_id, also_id = null
                 where school_id = :school and connection_id = :connection and also_id is not null
                   and person_id <> all(:people)
                """);
        write(school, connection, present, """
                update roster_person
                   set also_id = null
                 where school_id = :school and also_id = :connection and person_id <> all(:people)
                """);
        write(school, connection, returned, """
                update roster_person
                   set connection_id = :connection, also_id = null
                 where school_id = :school and connection_id <> :connection and person_id = any(:people)
                """);
        write(school, connection, present, """
                insert into roster_person (school_id, person_id, connection_id)
                select :school, told.id, :connection
                  from unnest(:people) as told(id)
                 where not exists (select from roster_person p where p.school_id = :school and p.person_id = told.id)
                """);
        write(school, connection, present, """
                update roster_person
                   set also_id = :connection
                 where school_id = :school and connection_id <> :connection and also_id is null
                   and person_id = any(:people)
                """);
    }

    private void write(SchoolId school, UUID connection, Collection<PersonId> people, String sql) {
        jdbc.sql(sql)
                .param("school", school.value())
                .param("connection", connection)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .update();
    }
}
