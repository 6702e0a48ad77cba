package dev.corridor.access.store;

import dev.corridor.access.SignInRules;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.DistrictId;
import dev.corridor.shared.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a district says about signing in, which is in its row, and what an account has to sign in with. */
@Component
public class SignInRuleStore {

    /**
     * What decides how an account signs in.
     *
     * @param breakGlass whether its password always works
     */
    public record Ways(
            DistrictId district,
            SignInRules rules,
            boolean breakGlass,
            @Nullable String passwordHash,
            boolean authenticator,
            boolean passkey) {

        /** Whether there is anything beside a password. */
        public boolean factor() {
            return authenticator || passkey;
        }

        /** Whether the district wants something beside it. A password that is kept in a safe has no phone there. */
        public boolean needsFactor(Set<Role> roles) {
            return rules.secondStep(roles) && !breakGlass;
        }
    }

    private static final String RULES =
            " d.password_off, d.second_step_of, d.second_step_vouched, d.sign_in_version as version ";

    private final JdbcClient jdbc;

    public SignInRuleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Ways of(AccountId account) {
        return jdbc.sql("select a.district_id, a.break_glass, a.password_hash," + RULES + """
                             , exists (select 1 from authenticator f where f.account_id = a.id) as authenticator,
                               exists (select 1 from passkey p where p.account_id = a.id) as passkey
                          from account a
                          join district d on d.id = a.district_id
                         where a.id = :account
                        """)
                .param("account", account.value())
                .query((row, number) -> new Ways(
                        new DistrictId(row.getObject("district_id", UUID.class)),
                        rules(row),
                        row.getBoolean("break_glass"),
                        row.getString("password_hash"),
                        row.getBoolean("authenticator"),
                        row.getBoolean("passkey")))
                .single();
    }

    public SignInRules of(DistrictId district) {
        return jdbc.sql("select" + RULES + "from district d where d.id = :district")
                .param("district", district.value())
                .query((row, number) -> rules(row))
                .single();
    }

    /** The same once nobody else holds them, to be held until the transaction is over. */
    public SignInRules held(DistrictId district) {
        jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended('sign-in ' || :district, 0))")
                .param("district", district.toString())
                .query(Integer.class)
                .single();
        return of(district);
    }

    /** Keeps rules in the place of those of their version; false if it is not the version there. */
    public boolean update(DistrictId district, SignInRules rules) {
        return jdbc.sql("""
                        update district
                           set password_off = :passwordOff::text[], second_step_of = :secondStepOf::text[],
                               second_step_vouched = :vouched, sign_in_version = sign_in_version + 1
                         where id = :district and sign_in_version = :version
                        """)
                        .param("district", district.value())
                        .param("passwordOff", words(rules.passwordOff()))
                        .param("secondStepOf", words(rules.secondStepOf()))
                        .param("vouched", rules.secondStepVouched())
                        .param("version", rules.version())
                        .update()
                == 1;
    }

    private static String[] words(Set<Role> roles) {
        return roles.stream().sorted().map(Role::word).toArray(String[]::new);
    }

    private static SignInRules rules(ResultSet row) throws SQLException {
        return new SignInRules(
                roles(row, "password_off"),
                roles(row, "second_step_of"),
                row.getBoolean("second_step_vouched"),
                row.getLong("version"));
    }

    private static Set<Role> roles(ResultSet row, String column) throws SQLException {
        return Stream.of((String[]) Objects.requireNonNull(row.getArray(column)).getArray())
                .map(Role::of)
                .collect(Collectors.toSet());
    }
}
