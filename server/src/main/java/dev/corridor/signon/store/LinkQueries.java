package dev.corridor.signon.store;

import dev.corridor.shared.AccountId;
import dev.corridor.shared.DistrictId;
import dev.corridor.shared.SchoolId;
import dev.corridor.signon.Identifier;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds accounts of a district by what a provider knows of them. */
@Component
public class LinkQueries {

    /**
     * What is known of somebody in one school.
     *
     * @param active whether they may sign in there
     */
    public record Known(
            AccountId account,
            String name,
            Set<String> roles,
            boolean active,
            @Nullable String sourceId,
            @Nullable String username,
            @Nullable String number,
            @Nullable String email) {}

    private final JdbcClient jdbc;

    public LinkQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<AccountId> bySource(DistrictId district, String sourceId) {
        return accounts("source_id = :text", district, sourceId);
    }

    /**
     * Whose username it is.
     *
     * @param username in lower case
     */
    public List<AccountId> byUsername(DistrictId district, String username) {
        return accounts("lower(username) = :text", district, username);
    }

    /**
     * Whose e-mail address it is.
     *
     * @param email in lower case
     */
    public List<AccountId> byEmail(DistrictId district, String email) {
        return accounts("lower(email) = :text", district, email);
    }

    private List<AccountId> accounts(String condition, DistrictId district, String text) {
        return jdbc.sql("select id from account where district_id = :district and " + condition)
                .param("district", district.value())
                .param("text", text)
                .query((row, number) -> new AccountId(row.getObject("id", UUID.class)))
                .list();
    }

    /** Whether an account has any such identifier, in a transaction across its schools. */
    public boolean identified(AccountId account, Identifier identifier) {
        String where =
                switch (identifier) {
                    case SOURCE_ID -> "account where id = :account and source_id <> ''";
                    case USERNAME -> "account where id = :account and username <> ''";
                    case NUMBER -> "person where account_id = :account and number <> ''";
                };
        return jdbc.sql("select exists(select 1 from " + where + ")")
                .param("account", account.value())
                .query(Boolean.class)
                .single();
    }

    /** All roles of an account, in a transaction across its schools. */
    public Set<String> roles(AccountId account) {
        return Set.copyOf(jdbc.sql("""
                        select role from membership where account_id = :account
                        union
                        select 'district-admin' from district_admin where account_id = :account
                        """)
                .param("account", account.value())
                .query((row, number) -> row.getString(1))
                .list());
    }

    /** Everybody of a school, in its transaction, by name. */
    public List<Known> people(SchoolId school) {
        return jdbc.sql("""
                        select p.account_id, concat_ws(' ', p.given_name, p.family_name) as name, p.number,
                               p.state = 'active' and a.state = 'active' as active, a.source_id, a.username, a.email,
                               array(select m.role
                                       from membership m
                                      where m.school_id = :school and m.account_id = p.account_id) as roles
                          from person p
                          join account a on a.id = p.account_id
                         where p.school_id = :school
                         order by p.family_name, p.given_name, p.id
                        """)
                .param("school", school.value())
                .query((row, number) -> new Known(
                        new AccountId(row.getObject("account_id", UUID.class)),
                        row.getString("name"),
                        Set.of((String[])
                                Objects.requireNonNull(row.getArray("roles")).getArray()),
                        row.getBoolean("active"),
                        row.getString("source_id"),
                        row.getString("username"),
                        row.getString("number"),
                        row.getString("email")))
                .list();
    }
}
