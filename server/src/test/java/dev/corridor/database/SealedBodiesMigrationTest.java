package dev.corridor.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.TestDatabase;
import dev.corridor.shared.Ids;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rosters that waited for a yes in clear do not stay when the schema begins to have them sealed. */
class SealedBodiesMigrationTest {

    private static final String BEFORE = "20261130.1355";

    private final Login owner = TestCluster.emptyDatabase(TestDatabase.owner());
    private final JdbcClient jdbc = TestDatabase.client(owner);

    @Test
    void whatWaitedInClearIsForgottenAndTheHistoryStays() {
        Migrations.run(owner, Optional.of(BEFORE));
        UUID district = UUID.randomUUID();
        jdbc.sql("insert into district (id, name, created_at) values (:id, 'North', now())")
                .param("id", district)
                .update();
        List<String> before = List.of("planned", "held", "applying", "applied", "fetching");
        before.forEach(state -> run(district, state));

        Migrations.run(owner, Optional.empty());

        assertThat(jdbc.sql("select count(*) from roster_run_body")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select state from roster_run order by id")
                        .query(String.class)
                        .list())
                .containsExactly("forgotten", "forgotten", "forgotten", "applied", "fetching");
    }

    private void run(UUID district, String state) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into roster_run (id, district_id, cause, state, started_at, alive_at, attempt)
                        values (:id, :district, 'upload', :state, now(), now(), 1)
                        """)
                .param("id", id)
                .param("district", district)
                .param("state", state)
                .update();
        jdbc.sql("insert into roster_run_body (run_id, district_id, body) values (:id, :district, 'in clear')")
                .param("id", id)
                .param("district", district)
                .update();
    }
}
