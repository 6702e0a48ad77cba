package dev.corridor.schools;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/**
 * How many connections to the database each kind of work may hold, so that nobody ever waits for the pool itself: two
 * thirds for lanes, the rest for other callers, and two in reserve, for sign-in and for emergencies.
 */
@Component
final class Connections {

    private static final int RESERVE = 2;
    private static final int WAITING = 2_000;

    private final int usable;

    Connections(DataSource pool) throws SQLException {
        this.usable = pool.unwrap(HikariDataSource.class).getMaximumPoolSize() - RESERVE;
    }

    int forLanes() {
        return Math.max(1, usable * 2 / 3);
    }

    int forCallers() {
        return Math.max(1, usable - forLanes());
    }

    /** How many callers of one school may wait. */
    int waiting() {
        return WAITING;
    }
}
