package dev.corridor.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

    /** It is often the row that was refused, and so tells of people. */
    @Test
    void theDetailOfAnErrorIsNotInItsText() {
        assertThatThrownBy(() -> app.sql("do $$ begin raise exception 'wrong' using detail = 'pla' || 'nted'; end $$")
                        .update())
                .hasMessageContaining("wrong")
                .hasMessageNotContaining("planted");
    }

    private static String user(JdbcClient client) {
        return client.sql("select current_user").query(String.class).single();
    }
}
