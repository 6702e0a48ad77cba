package dev.corridor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class ErrandTest {

    @Test
    void theServersPartsAreThereWithoutTheServer() {
        String database = Errand.run(
                parts -> parts.getBean(JdbcClient.class)
                        .sql("select current_user || ' at ' || inet_server_port()")
                        .query(String.class)
                        .single(),
                "--corridor.database.url=" + TestDatabase.owner().url(),
                "--corridor.database.user=" + TestDatabase.owner().user(),
                "--corridor.database.password=" + TestDatabase.owner().password());
        assertThat(database).startsWith("corridor_app at ");
        assertThat(TestDatabase.owner().url()).contains(":" + database.substring(database.lastIndexOf(' ') + 1) + "/");
    }
}
