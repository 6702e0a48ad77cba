package dev.corridor.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corridor.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database that a school gets that names none. */
class EmbeddedTest {

    @TempDir
    Path temporary;

    @Test
    void losesNothingAndLetsNobodyInWithoutAPassword() throws Exception {
        Path folder = folder("school");
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, Map.of())) {
            JdbcClient owner = TestDatabase.client(server.owner());
            assertThat(List.of(
                            shown(owner, "fsync"),
                            shown(owner, "synchronous_commit"),
                            shown(owner, "full_page_writes"),
                            shown(owner, "password_encryption"),
                            shown(owner, "listen_addresses")))
                    .containsExactly("on", "on", "on", "scram-sha-256", "127.0.0.1");
            assertThat(Files.readAllLines(folder.resolve("database/pg_hba.conf")).stream()
                            .filter(line -> !line.isBlank() && !line.startsWith("#")))
                    .isNotEmpty()
                    .allMatch(line -> line.strip().endsWith("scram-sha-256"));
            for (String user : List.of("postgres", server.owner().user())) {
                for (String password : List.of("", user, "postgres")) {
                    Login guess = new Login(server.owner().url(), user, password);
                    assertThatThrownBy(guess::connect).isInstanceOf(SQLException.class);
                }
            }
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("database.secret"))))
                .isEqualTo("rw-------");
    }

    @Test
    void isThereAgainAtTheNextStart() throws Exception {
        Path folder = folder("again");
        DatabaseSettings settings = new DatabaseSettings(folder, "", "", "", 2, false);
        try (Database first = Database.open(settings)) {
            TestDatabase.client(first.owner())
                    .sql("insert into district (id, name, created_at) values (gen_random_uuid(), 'Grand Bend', now())")
                    .update();
        }
        try (Database second = Database.open(settings)) {
            assertThat(TestDatabase.client(second.owner())
                            .sql("select name from district")
                            .query((row, number) -> row.getString(1))
                            .list())
                    .containsExactly("Grand Bend");
        }
        assertThat(folder.resolve("database/postmaster.pid")).doesNotExist();
    }

    /** The roles that it makes, as they are after a start: what Standing would refuse is not so. */
    @Test
    void theRolesOfTheApplicationOwnAndMayNothing() throws Exception {
        DatabaseSettings settings = new DatabaseSettings(folder("roles"), "", "", "", 2, false);
        try (Database database = Database.open(settings)) {
            assertThat(TestDatabase.client(database.owner())
                            .sql("""
                                    select rolname
                                      from pg_roles r
                                     where rolname in ('corridor_app', 'corridor_jobs')
                                       and not (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)
                                       and not exists (select 1 from pg_class c where c.relowner = r.oid)
                                       and not pg_has_role(r.oid, 'corridor_owner', 'member')
                                     order by rolname
                                    """)
                            .query((row, number) -> row.getString(1))
                            .list())
                    .containsExactly("corridor_app", "corridor_jobs");
        }
    }

    private Path folder(String name) throws Exception {
        TestDatabase.owner();
        Path folder = temporary.resolve(name);
        TestCluster.lendPrograms(folder);
        return folder;
    }

    private static String shown(JdbcClient client, String setting) {
        return client.sql("select current_setting('" + setting + "')")
                .query(String.class)
                .single();
    }
}
