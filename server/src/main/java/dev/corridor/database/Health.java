package dev.corridor.database;

import dev.corridor.shared.Open;
import dev.corridor.shared.Problem;
import dev.corridor.shared.SchoolClock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether this node is ready to serve. */
@RestController
class Health {

    /** Nodes whose clocks differ by more would disagree about turns and time limits. */
    private static final Duration MOST_APART = Duration.ofSeconds(1);

    private final JdbcClient jdbc;
    private final SchoolClock clock;
    private final ApplicationAvailability availability;

    Health(JdbcClient jdbc, SchoolClock clock, ApplicationAvailability availability) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.availability = availability;
    }

    /** @param status always {@code ready}; what is not ready answers with a problem */
    record Ready(String status) {}

    @Open(value = "Load balancers ask it", signedIn = false)
    @GetMapping("/api/health")
    Ready health() {
        if (availability.getReadinessState() != ReadinessState.ACCEPTING_TRAFFIC) {
            throw new Problem(Problem.Kind.BUSY, "This node is not done with its start, or is about to stop.");
        }
        Instant before = clock.machineTime();
        Instant there = jdbc.sql("select clock_timestamp()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
        Duration early = Duration.between(there, before);
        Duration late = Duration.between(clock.machineTime(), there);
        if (early.compareTo(MOST_APART) > 0 || late.compareTo(MOST_APART) > 0) {
            throw new Problem(Problem.Kind.BUSY, "This node's clock is more than a second off the database's.");
        }
        return new Ready("ready");
    }
}
