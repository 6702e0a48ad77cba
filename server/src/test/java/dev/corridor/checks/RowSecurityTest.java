package dev.corridor.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corridor.TestDatabase;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Schools are kept apart by the database too, whatever a query forgets. */
class RowSecurityTest {

    /** The tables that belong to no school, and why none could. */
    private static final Set<String> GLOBAL = Set.of(
            "account", // one human in several schools: login and credentials only, names are in person
            "district", // has schools
            "district_admin", // reaches over the schools of a district
            "session", // is opened before a school is chosen
            "authenticator", // are one human's, like the password beside them; as the next
            "recovery_code",
            "passkey", // comes before it is known whose it is
            "passkey_challenge_used",
            "kiosk_code", // is typed on a device before it is known of which school
            "guardian_code", // is typed before it is known of which school
            "setup", // happens before there is a school
            "roster_connection", // is a district's; shows to transactions that name it, as the next four
            "roster_mirror",
            "roster_run",
            "roster_run_body",
            "roster_settled",
            "sign_on_connection", // is a district's, as the next two: nobody is of a school before signing in
            "sign_on_used",
            "sign_on_refusal",
            "sign_on_saml",
            "sign_on_session",
            "heartbeat", // says when a node last lived
            "outage"); // says when no node lived

    private static final String ISOLATED = """
            select c.relname
              from pg_class c
             where c.relnamespace = 'public'::regnamespace
               and c.relkind = 'r'
               and c.relrowsecurity
               and (c.relname = 'school'
                    or exists (select 1 from pg_attribute a
                                where a.attrelid = c.oid and a.attname = 'school_id' and a.attnotnull))
               and exists (select 1 from pg_policies p
                            where p.schemaname = 'public'
                              and p.tablename = c.relname
                              and p.qual like '%app_school()%'
                              and (p.cmd <> 'ALL' or p.with_check like '%app_school()%'))
            """;

    private static final String ALL = """
            select relname
              from pg_class
             where relnamespace = 'public'::regnamespace
               and relkind in ('r', 'p')
               and relname <> 'flyway_schema_history'
            """;

    private final JdbcClient owner = TestDatabase.client(TestDatabase.owner());
    private final JdbcClient app = TestDatabase.client(TestDatabase.app());
    private final JdbcClient jobs = TestDatabase.client(TestDatabase.jobs());

    @Test
    void everyTableIsGuardedBySchoolOrNamedHere() {
        List<String> guarded = strings(owner, ISOLATED);
        assertThat(strings(owner, ALL))
                .allSatisfy(table -> assertThat(guarded.contains(table))
                        .as("%s has school_id, row security and a policy, or is in the list of global tables", table)
                        .isNotEqualTo(GLOBAL.contains(table)));
    }

    /** Otherwise it would be read with the rights of its owner, who sees all. */
    @Test
    void everyViewIsReadWithTheRightsOfWhoeverAsks() {
        assertThat(strings(owner, """
                        select relname
                          from pg_class
                         where relnamespace = 'public'::regnamespace
                           and relkind in ('v', 'm')
                           and not coalesce('security_invoker=true' = any (reloptions), false)
                        """)).isEmpty();
    }

    @Test
    void everyTableOfASchoolBeginsItsKeyWithTheSchool() {
        assertThat(strings(owner, """
                        select c.relname
                          from pg_class c
                          join pg_constraint k on k.conrelid = c.oid and k.contype = 'p'
                          join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
                         where c.relnamespace = 'public'::regnamespace
                           and c.relrowsecurity
                           and c.relname <> 'school'
                           and a.attname <> 'school_id'
                        """)).isSubsetOf(GLOBAL);
    }

    @Test
    void withNoSchoolNamedNothingIsThere() {
        makeSchool();
        assertThat(strings(owner, ISOLATED))
                .allSatisfy(table -> assertThat(readable(table)).as(table).isZero());
    }

    @Test
    void aSchoolSeesItselfAndNoOther() {
        UUID one = makeSchool();
        makeSchool();
        PGSimpleDataSource source = TestDatabase.source(TestDatabase.app());
        JdbcClient client = JdbcClient.create(source);
        List<UUID> seen = TestDatabase.transactions(source).execute(transaction -> {
            client.sql("select set_config('app.school', :school, true)")
                    .param("school", one.toString())
                    .query(String.class)
                    .single();
            return client.sql("select school_id from folder").query(UUID.class).list();
        });
        assertThat(seen).containsExactly(one);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set role corridor_owner",
                "set session authorization corridor_owner",
                "alter role corridor_app bypassrls",
                "alter table person disable row level security",
                "create policy all_of_it on person using (true)",
                "drop policy school on person",
                "create table mine (id int)",
                "truncate person",
                "select * from flyway_schema_history"
            })
    void theApplicationCannotStepAroundIt(String attempt) {
        assertThatThrownBy(() -> app.sql(attempt).update())
                .rootCause()
                .hasMessageFindingMatch("permission denied|must be owner|may alter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"person", "account", "session", "school_settings", "room", "accommodation"})
    void theJobsSeeNobody(String table) {
        assertThatThrownBy(() -> jobs.sql("select * from " + table).query().listOfRows())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private UUID makeSchool() {
        UUID district = UUID.randomUUID();
        UUID school = UUID.randomUUID();
        owner.sql("insert into district (id, name, created_at) values (:id, 'A district', now())")
                .param("id", district)
                .update();
        owner.sql("""
                        insert into school (id, district_id, name, time_zone, created_at)
                        values (:id, :district, 'A school', 'America/Chicago', now())
                        """).param("id", school).param("district", district).update();
        owner.sql(
                        "insert into folder (school_id, id, name, colour, icon) values (:school, :school, 'A folder', 'sky', 'door')")
                .param("school", school)
                .update();
        return school;
    }

    private int readable(String table) {
        boolean may = app.sql("select has_table_privilege(:table, 'select')")
                .param("table", table)
                .query(Boolean.class)
                .single();
        return may
                ? app.sql("select count(*) from " + table).query(Integer.class).single()
                : 0;
    }

    private static List<String> strings(JdbcClient client, String sql) {
        return client.sql(sql).query(String.class).list();
    }
}
