package dev.corridor.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CorridorTest
class DatabaseTest {

    @Autowired
    JdbcClient app;

    @Autowired
    @Jobs
    JdbcClient jobs;

    @Test
    void theApplicationAndTheJobsSignInAsTheirOwnRoles() {
        assertThat(user(app)).isEqualTo(Roles.APP);
        assertThat(user(jobs)).isEqualTo(Roles.JOBS);
    }

    @Test
    void transactionsAreReadCommitted() {
        assertThat(app.sql("show transaction_isolation").query(String.class).single())
                .isEqualTo("read committed");
    }

    private static String user(JdbcClient client) {
        return client.sql("select current_user").query(String.class).single();
    }
}
