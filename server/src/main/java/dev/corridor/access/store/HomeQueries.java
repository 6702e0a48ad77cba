package dev.corridor.access.store;

import dev.corridor.people.AdminArea;
import dev.corridor.people.PersonState;
import dev.corridor.people.StaffRight;
import dev.corridor.people.Standing;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.DistrictId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Role;
import dev.corridor.shared.SchoolId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads where an account is at home: its schools, and the district it administers. */
@Component
public class HomeQueries {

    /**
     * One of somebody's schools.
     *
     * @param standing missing for a district's admin who never acted there; across schools nobody acts for anybody
     */
    public record Home(
            SchoolId school,
            String name,
            String timeZone,
            @Nullable Standing standing) {}

    /** A district's admin, under the name of the roster. */
    public record DistrictAdmin(DistrictId district, String districtName, String givenName, String familyName) {}

    private final JdbcClient jdbc;

    public HomeQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The schools of an account, in a transaction across the schools of that account. */
    public List<Home> homes(AccountId account) {
        return jdbc.sql("""
                        select s.id, s.name, s.time_zone, t.person_id, t.state, t.roles, t.admin_areas, t.rights
                          from school s
                          left join standing t on t.school_id = s.id and t.account_id = :account
                         where exists (select 1 from membership m where m.school_id = s.id and m.account_id = :account)
                            or exists (select 1 from district_admin d
                                        where d.district_id = s.district_id and d.account_id = :account)
                         order by s.name, s.id
                        """)
                .param("account", account.value())
                .query((row, number) -> new Home(
                        new SchoolId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("time_zone"),
                        standing(account, row)))
                .list();
    }

    public Optional<DistrictAdmin> districtAdmin(AccountId account) {
        return jdbc.sql("""
                        select d.id, d.name, a.given_name, a.family_name
                          from district_admin a
                          join district d on d.id = a.district_id
                         where a.account_id = :account
                        """)
                .param("account", account.value())
                .query((row, number) -> new DistrictAdmin(
                        new DistrictId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("given_name"),
                        row.getString("family_name")))
                .optional();
    }

    private static @Nullable Standing standing(AccountId account, ResultSet row) throws SQLException {
        UUID person = row.getObject("person_id", UUID.class);
        if (person == null) {
            return null;
        }
        return new Standing(
                account,
                new PersonId(person),
                PersonState.of(row.getString("state")),
                words(row, "roles").stream().map(Role::of).collect(Collectors.toSet()),
                words(row, "admin_areas").stream().map(AdminArea::of).collect(Collectors.toSet()),
                words(row, "rights").stream().map(StaffRight::of).collect(Collectors.toSet()),
                List.of());
    }

    private static List<String> words(ResultSet row, String column) throws SQLException {
        return Arrays.asList(
                (String[]) Objects.requireNonNull(row.getArray(column)).getArray());
    }
}
