package dev.corridor.people.store;

import dev.corridor.people.Account;
import dev.corridor.people.DistrictAdminName;
import dev.corridor.people.PersonState;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.DistrictId;
import dev.corridor.shared.SchoolClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The tables account and district_admin. */
@Component
public class AccountStore {

    private static final String COLUMNS = """
            a.id, a.district_id, a.email, a.username, a.state, a.locale, a.source_id, a.break_glass,
            a.must_change_password, a.signed_in_at
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final SchoolClock clock;

    public AccountStore(JdbcClient jdbc, JsonMapper json, SchoolClock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    public List<Account> of(DistrictId district) {
        return jdbc.sql("select " + COLUMNS + " from account a where a.district_id = :district order by a.id")
                .param("district", district.value())
                .query(AccountStore::account)
                .list();
    }

    /** Tells every account of a district, without holding them. */
    public void each(DistrictId district, Consumer<Account> take) {
        jdbc.sql("select " + COLUMNS + " from account a where a.district_id = :district order by a.id")
                .param("district", district.value())
                .withFetchSize(ComparedQueries.FETCHED)
                .query((RowCallbackHandler) row -> take.accept(account(row, 0)));
    }

    public List<Account> byIds(Collection<AccountId> ids) {
        return jdbc.sql("select " + COLUMNS + " from account a where a.id = any(:ids::uuid[]) order by a.id")
                .param("ids", texts(ids))
                .query(AccountStore::account)
                .list();
    }

    public Optional<Account> byEmail(DistrictId district, String email) {
        return jdbc.sql("select " + COLUMNS
                        + " from account a where a.district_id = :district and lower(a.email) = lower(:email)")
                .param("district", district.value())
                .param("email", email)
                .query(AccountStore::account)
                .optional();
    }

    public void insert(Collection<Account> accounts) {
        jdbc.sql("""
                        insert into account (id, district_id, email, username, state, locale, source_id, break_glass,
                                             must_change_password, created_at)
                        select r.id, r.district, r.email, r.username, r.state, r.locale, r."sourceId", r."breakGlass",
                               r."mustChangePassword", :now
                          from json_to_recordset(:rows::json)
                            as r(id uuid, district uuid, email text, username text, state text, locale text,
                                 "sourceId" text, "breakGlass" boolean, "mustChangePassword" boolean)
                        """)
                .param("rows", json.writeValueAsString(accounts))
                .param("now", Timestamp.from(clock.now()))
                .update();
    }

    public void update(Collection<Account> accounts) {
        jdbc.sql("""
                        update account a
                           set email = r.email, username = r.username, state = r.state, source_id = r."sourceId"
                          from json_to_recordset(:rows::json)
                            as r(id uuid, email text, username text, state text, "sourceId" text)
                         where a.id = r.id
                        """).param("rows", json.writeValueAsString(accounts)).update();
    }

    public void state(Collection<AccountId> ids, PersonState state) {
        jdbc.sql("update account set state = :state where id = any(:ids::uuid[])")
                .param("ids", texts(ids))
                .param("state", state.word())
                .update();
    }

    public void locale(AccountId id, String locale) {
        jdbc.sql("update account set locale = :locale where id = :id")
                .param("id", id.value())
                .param("locale", locale)
                .update();
    }

    /**
     * Sets passwords' hashes.
     *
     * @param goodFor of passwords that must be changed at the next sign-in; null for those that are for good
     */
    public void passwords(Map<AccountId, String> hashes, @Nullable Duration goodFor) {
        jdbc.sql("""
                        update account a
                           set password_hash = r.hash, must_change_password = :mustChange,
                               password_expires_at = :expires::timestamptz
                          from unnest(:ids::uuid[], :hashes::text[]) as r(id, hash)
                         where a.id = r.id
                        """)
                .param("ids", texts(hashes.keySet()))
                .param("hashes", hashes.values().toArray(String[]::new))
                .param("mustChange", goodFor != null)
                .param(
                        "expires",
                        goodFor == null ? null : Timestamp.from(clock.now().plus(goodFor)))
                .update();
    }

    /** Notes that their owners use these accounts, as if each had signed in. */
    public void inUse(Collection<AccountId> ids) {
        jdbc.sql("update account set signed_in_at = :now where id = any(:ids::uuid[]) and signed_in_at is null")
                .param("ids", texts(ids))
                .param("now", Timestamp.from(clock.now()))
                .update();
    }

    /** Notes that its owner made an account, with a password and an e-mail address of their own choice. */
    public void madeByOwner(AccountId id) {
        jdbc.sql("update account set self_made_at = :now where id = :id")
                .param("id", id.value())
                .param("now", Timestamp.from(clock.now()))
                .update();
    }

    /** Takes the password from those of these accounts that their owners made, until the school hands out another. */
    public void takeOver(Collection<AccountId> ids) {
        jdbc.sql("""
                        update account
                           set password_hash = null, must_change_password = true, self_made_at = null
                         where id = any(:ids::uuid[])
                           and self_made_at is not null
                        """).param("ids", texts(ids)).update();
    }

    public void addDistrictAdmin(DistrictId district, AccountId account, String givenName, String familyName) {
        jdbc.sql("""
                        insert into district_admin (district_id, account_id, given_name, family_name)
                        values (:district, :account, :givenName, :familyName)
                        on conflict (district_id, account_id)
                        do update set given_name = excluded.given_name, family_name = excluded.family_name
                        """)
                .param("district", district.value())
                .param("account", account.value())
                .param("givenName", givenName)
                .param("familyName", familyName)
                .update();
    }

    public void breakGlass(DistrictId district, Collection<AccountId> ids) {
        jdbc.sql("""
                        update account set break_glass = id = any(:ids::uuid[])
                         where district_id = :district and break_glass <> (id = any(:ids::uuid[]))
                        """)
                .param("district", district.value())
                .param("ids", texts(ids))
                .update();
    }

    public void removeDistrictAdmin(DistrictId district, AccountId account) {
        jdbc.sql("delete from district_admin where district_id = :district and account_id = :account")
                .param("district", district.value())
                .param("account", account.value())
                .update();
    }

    public List<AccountId> districtAdmins(DistrictId district) {
        return jdbc.sql("select account_id from district_admin where district_id = :district order by account_id")
                .param("district", district.value())
                .query((row, number) -> new AccountId(row.getObject(1, UUID.class)))
                .list();
    }

    public List<DistrictAdminName> districtAdminNames(DistrictId district) {
        return jdbc.sql("""
                        select account_id, given_name, family_name
                          from district_admin
                         where district_id = :district
                         order by account_id
                        """)
                .param("district", district.value())
                .query((row, number) -> new DistrictAdminName(
                        new AccountId(row.getObject("account_id", UUID.class)),
                        String.valueOf(row.getString("given_name")),
                        String.valueOf(row.getString("family_name"))))
                .list();
    }

    private static String[] texts(Collection<AccountId> ids) {
        return ids.stream().map(AccountId::toString).toArray(String[]::new);
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        @Nullable Timestamp signedInAt = row.getTimestamp("signed_in_at");
        return new Account(
                new AccountId(row.getObject("id", UUID.class)),
                new DistrictId(row.getObject("district_id", UUID.class)),
                row.getString("email"),
                row.getString("username"),
                PersonState.of(row.getString("state")),
                row.getString("locale"),
                row.getString("source_id"),
                row.getBoolean("break_glass"),
                row.getBoolean("must_change_password"),
                signedInAt == null ? null : signedInAt.toInstant());
    }
}
