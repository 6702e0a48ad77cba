package dev.corridor.rosters.store;

import dev.corridor.shared.DistrictId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets one import at a time go on in a district. */
@Component
public class ImportLock {

    private final JdbcClient jdbc;

    ImportLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits for others, and has them wait until the transaction ends. */
    public void take(DistrictId district) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('roster ' || :district, 0))")
                .param("district", district.toString())
                .query((row, number) -> number)
                .list();
    }
}
