package dev.corridor.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corridor.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class StartTest {

    @TempDir
    Path folder;

    @Test
    void aFolderInUseIsRefused() {
        try (DataFolder held = DataFolder.take(folder)) {
            assertThat(held.path()).isEqualTo(folder.toAbsolutePath());
            assertThatThrownBy(() -> DataFolder.take(folder))
                    .isInstanceOf(FolderInUse.class)
                    .hasMessageContaining("in use by another Corridor (process "
                            + ProcessHandle.current().pid() + ")");
        }
        DataFolder.take(folder).close();
    }

    @Test
    void filesOfAnotherPostgresAreRefused() throws Exception {
        Files.createDirectories(folder.resolve("database"));
        Files.writeString(folder.resolve("database/PG_VERSION"), "16\n");
        DatabaseSettings settings = new DatabaseSettings(folder, "", "", "", 2, false);
        assertThatThrownBy(() -> Database.open(settings))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("holds files of PostgreSQL 16");
    }

    @Test
    void aLoginThatCouldStepAroundRowSecurityIsRefused() {
        Login owner = TestDatabase.owner();
        String role = "strong_" + UUID.randomUUID().toString().replace('-', '_');
        JdbcClient jdbc = TestDatabase.client(TestCluster.superuser(owner));
        jdbc.sql("create role " + role + " login password 'x'").update();
        Login strong = new Login(owner.url(), role, "x");
        Standing.check(strong, owner.user());

        jdbc.sql("grant " + owner.user() + " to " + role).update();
        assertThatThrownBy(() -> Standing.check(strong, owner.user())).hasMessageContaining("may become the owner");
        jdbc.sql("revoke " + owner.user() + " from " + role).update();

        jdbc.sql("alter role " + role + " createrole").update();
        assertThatThrownBy(() -> Standing.check(strong, owner.user())).hasMessageContaining("may make roles");
    }

    @Test
    void theOwnerItselfIsRefusedAsTheApplication() {
        Login owner = TestDatabase.owner();
        assertThatThrownBy(() -> Standing.check(owner, owner.user())).isInstanceOf(StartRefused.class);
    }

    @Test
    void anOwnerThatMayNotMakeRolesIsToldWhatToRun() {
        Login plain = TestDatabase.app();
        assertThatThrownBy(() -> Roles.ensure(plain))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("alter role corridor_app login password '");
    }

    @Test
    void passwordsFollowFromTheOwnersAndAreNotShown() {
        Login owner = new Login("jdbc:postgresql://h/d", "o", "secret");
        assertThat(owner.as("a")).isEqualTo(owner.as("a"));
        assertThat(owner.as("a").password()).isNotEqualTo(owner.as("b").password());
        assertThat(owner.toString() + owner.as("a"))
                .doesNotContain("secret", owner.as("a").password());
    }
}
