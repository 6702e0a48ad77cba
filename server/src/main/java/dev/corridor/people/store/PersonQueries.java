package dev.corridor.people.store;

import dev.corridor.people.AdminArea;
import dev.corridor.people.Membership;
import dev.corridor.people.Person;
import dev.corridor.people.PersonName;
import dev.corridor.people.PersonState;
import dev.corridor.people.StaffRight;
import dev.corridor.people.Standing;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Role;
import dev.corridor.shared.SchoolId;
import dev.corridor.shared.SharedTexts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
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

    /** What {@link #membership} reads. */
    static final String MEMBERSHIPS = """
            select account_id, role, admin_areas, source
              from membership
             where school_id = :school
            """;

    /**
     * They act for those who teach here still: also who cannot sign in for a time has a substitute. Of covers for some
     * periods, only those hold whose periods are given. Each teacher is looked up by key: without the limit the planner
     * may read the whole school for each person.
     */
    private static final String STANDING = """
            select s.account_id, s.person_id, s.state, s.roles, s.admin_areas, s.rights,
                   array(select c.teacher_id
                           from cover c
                          cross join lateral (
                                select t.state, t.roles
                                  from standing t
                                 where t.school_id = c.school_id
                                   and t.person_id = c.teacher_id
                                 limit 1) as teaches
                          where c.school_id = s.school_id and c.person_id = s.person_id
                            and (select (:now::timestamptz at time zone o.time_zone)::date
                                   from school o
                                  where o.id = s.school_id) between c.from_day and coalesce(c.until_day, 'infinity')
                            and (c.periods = '{}' or c.periods && :periods::text[])
                            and ('assistant' = any(s.roles)
                                 or (s.roles && array['substitute', 'teacher'] and c.until_day is not null))
                            and teaches.state <> 'left'
                            and 'teacher' = any(teaches.roles)
                          order by c.from_day, c.id) as acts_for
            """;

    /** One by one: just after an import the planner would rather read every account of the district. */
    private static final String OF_PEOPLE = """
              from (select distinct unnest(:people::uuid[])) as wanted (id)
             cross join lateral (
                   select v.*
                     from standing v
                    where v.school_id = :school
                      and v.person_id = wanted.id
                    limit 1) as s
            """;

    private static final String OF_STAFF = """
              from standing s
             where s.school_id = :school
               and s.account_id in (select account_id
                                      from membership
                                     where school_id = :school
                                       and role not in ('student', 'guardian')
                                     union all
                                    select account_id
                                      from district_admin)
            """;

    private static final String OF_ACCOUNT = """
              from standing s
             where s.school_id = :school
               and s.account_id = :account
            """;

    private final JdbcClient jdbc;

    public PersonQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Person> all(SchoolId school) {
        SharedTexts texts = new SharedTexts();
        return jdbc.sql("select " + COLUMNS + " from person p where p.school_id = :school order by p.id")
                .param("school", school.value())
                .query((row, number) -> person(row, texts))
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

    /** Letters of either case are one, as scanners type them. */
    public List<PersonId> numbered(SchoolId school, String number) {
        return jdbc.sql("""
                        select id
                          from person
                         where school_id = :school
                           and number = any(array[:number, upper(:number), lower(:number)])
                         limit 3
                        """)
                .param("school", school.value())
                .param("number", number)
                .query((row, index) -> new PersonId(row.getObject("id", UUID.class)))
                .list();
    }

    public List<PersonName> names(SchoolId school) {
        return jdbc.sql("select " + COLUMNS + " from person p where p.school_id = :school")
                .param("school", school.value())
                .query((row, number) -> PersonName.of(person(row, number)))
                .list();
    }

    public List<Membership> memberships(SchoolId school) {
        return jdbc.sql(MEMBERSHIPS + " order by account_id, role")
                .param("school", school.value())
                .query(PersonQueries::membership)
                .list();
    }

    /**
     * What these people are.
     *
     * @param periods those whose covers hold now
     */
    public List<Standing> standing(
            SchoolId school, Collection<PersonId> people, Instant now, Collection<String> periods) {
        return standing(OF_PEOPLE, school, now, periods)
                .param("people", texts(people))
                .query(PersonQueries::standing)
                .list();
    }

    /** What an account is; so for it. */
    public List<Standing> standingOf(SchoolId school, AccountId account, Instant now, Collection<String> periods) {
        return standing(OF_ACCOUNT, school, now, periods)
                .param("account", account.value())
                .query(PersonQueries::standing)
                .list();
    }

    /** What everybody is who is not a student alone. */
    public List<Standing> staff(SchoolId school, Instant now, Collection<String> periods) {
        return standing(OF_STAFF, school, now, periods)
                .query(PersonQueries::standing)
                .list();
    }

    private JdbcClient.StatementSpec standing(String whose, SchoolId school, Instant now, Collection<String> periods) {
        return jdbc.sql(STANDING + whose)
                .param("now", Timestamp.from(now))
                .param("periods", periods.toArray(String[]::new))
                .param("school", school.value());
    }

    /** How many have a role and have not left. */
    public int count(SchoolId school, Role role) {
        return jdbc.sql("""
                        select count(*)
                          from membership m
                          join person p on p.school_id = m.school_id and p.account_id = m.account_id
                         where m.school_id = :school
                           and m.role = :role
                           and p.state <> 'left'
                        """)
                .param("school", school.value())
                .param("role", role.word())
                .query(Integer.class)
                .single();
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
        return person(row, SharedTexts.NONE);
    }

    static Membership membership(ResultSet row, int number) throws SQLException {
        return new Membership(
                new AccountId(row.getObject("account_id", UUID.class)),
                Role.of(row.getString("role")),
                words(row, "admin_areas").stream().map(AdminArea::of).collect(Collectors.toSet()),
                Membership.Source.of(row.getString("source")));
    }

    static Person person(ResultSet row, SharedTexts texts) throws SQLException {
        return new Person(
                new PersonId(row.getObject("id", UUID.class)),
                new AccountId(row.getObject("account_id", UUID.class)),
                texts.of(row.getString("given_name")),
                texts.of(row.getString("family_name")),
                row.getString("preferred_name"),
                row.getString("title"),
                row.getString("pronouns"),
                row.getString("number"),
                texts.orNull(row.getString("grade")),
                texts.orNull(row.getString("homeroom")),
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
                words(row, "admin_areas").stream().map(AdminArea::of).collect(Collectors.toSet()),
                words(row, "rights").stream().map(StaffRight::of).collect(Collectors.toSet()),
                Arrays.stream((UUID[])
                                Objects.requireNonNull(row.getArray("acts_for")).getArray())
                        .map(PersonId::new)
                        .toList());
    }

    private static List<String> words(ResultSet row, String column) throws SQLException {
        return Arrays.asList(
                (String[]) Objects.requireNonNull(row.getArray(column)).getArray());
    }

    private static String[] texts(Collection<PersonId> ids) {
        return ids.stream().map(PersonId::toString).toArray(String[]::new);
    }
}
