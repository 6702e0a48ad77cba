package dev.corridor.people.store;

import dev.corridor.people.AdminArea;
import dev.corridor.people.Membership;
import dev.corridor.people.Person;
import dev.corridor.people.PersonName;
import dev.corridor.people.PersonState;
import dev.corridor.people.Standing;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Role;
import dev.corridor.shared.SchoolId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads people, their roles and what they may do, in the transaction of a school. */
@Component
public class PersonQueries {

    /** What {@link #person} reads. */
    static final String COLUMNS = """
            p.id, p.account_id, p.given_name, p.family_name, p.preferred_name, p.title, p.pronouns, p.number, p.grade,
            p.homeroom, p.photo, p.state, p.source_id
            """;

    private final JdbcClient jdbc;

    public PersonQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Person> all(SchoolId school) {
        return jdbc.sql("select " + COLUMNS + " from person p where p.school_id = :school order by p.id")
                .param("school", school.value())
                .query(PersonQueries::person)
                .list();
    }

    public List<Person> byIds(SchoolId school, Collection<PersonId> ids) {
        return jdbc.sql("select " + COLUMNS
                        + " from person p where p.school_id = :school and p.id = any(:ids::uuid[]) order by p.id")
                .param("school", school.value())
                .param("ids", texts(ids))
                .query(PersonQueries::person)
                .list();
    }

    public List<PersonName> names(SchoolId school) {
        return jdbc.sql("select " + COLUMNS + " from person p where p.school_id = :school")
                .param("school", school.value())
                .query((row, number) -> PersonName.of(person(row, number)))
                .list();
    }

    public List<Membership> memberships(SchoolId school) {
        return jdbc.sql("""
                        select account_id, role, admin_areas, source
                          from membership
                         where school_id = :school
                         order by account_id, role
                        """)
                .param("school", school.value())
                .query((row, number) -> new Membership(
                        new AccountId(row.getObject("account_id", UUID.class)),
                        Role.of(row.getString("role")),
                        words(row, "admin_areas").stream().map(AdminArea::of).collect(Collectors.toSet()),
                        Membership.Source.of(row.getString("source"))))
                .list();
    }

    public List<Standing> standing(SchoolId school, Collection<PersonId> people) {
        return jdbc.sql("""
                        select account_id, person_id, state, roles, admin_areas
                          from standing
                         where school_id = :school and person_id = any(:people::uuid[])
                        """)
                .param("school", school.value())
                .param("people", texts(people))
                .query(PersonQueries::standing)
                .list();
    }

    public List<Standing> standingOf(SchoolId school, AccountId account) {
        return jdbc.sql("""
                        select account_id, person_id, state, roles, admin_areas
                          from standing
                         where school_id = :school and account_id = :account
                        """)
                .param("school", school.value())
                .param("account", account.value())
                .query(PersonQueries::standing)
                .list();
    }

    /** Whether an account is staff in another school, in a transaction across the schools of that account. */
    public boolean staffElsewhere(SchoolId school, AccountId account) {
        return jdbc.sql("""
                        select exists (select 1 from membership m
                                        where m.school_id <> :school and m.account_id = :account
                                          and m.role not in ('student', 'guardian'))
                        """)
                .param("school", school.value())
                .param("account", account.value())
                .query(Boolean.class)
                .single();
    }

    static Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                new PersonId(row.getObject("id", UUID.class)),
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("given_name"),
                row.getString("family_name"),
                row.getString("preferred_name"),
                row.getString("title"),
                row.getString("pronouns"),
                row.getString("number"),
                row.getString("grade"),
                row.getString("homeroom"),
                row.getString("photo"),
                PersonState.of(row.getString("state")),
                row.getString("source_id"));
    }

    private static Standing standing(ResultSet row, int number) throws SQLException {
        return new Standing(
                new AccountId(row.getObject("account_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                PersonState.of(row.getString("state")),
                words(row, "roles").stream().map(Role::of).collect(Collectors.toSet()),
                words(row, "admin_areas").stream().map(AdminArea::of).collect(Collectors.toSet()));
    }

    private static List<String> words(ResultSet row, String column) throws SQLException {
        return Arrays.asList(
                (String[]) Objects.requireNonNull(row.getArray(column)).getArray());
    }

    private static String[] texts(Collection<PersonId> ids) {
        return ids.stream().map(PersonId::toString).toArray(String[]::new);
    }
}
