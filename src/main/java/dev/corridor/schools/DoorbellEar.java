package dev.corridor.schools;

import dev.corridor.database.Jobs;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Hears other nodes' rings, on one connection that is kept for it and opened again when it breaks. */
@Component
final class DoorbellEar implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DoorbellEar.class);
    private static final int LISTEN_MILLIS = 1_000;
    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final DataSource jobs;
    private final Doorbell doorbell;
    private volatile boolean running;

    DoorbellEar(@Jobs DataSource jobs, Doorbell doorbell) {
        this.jobs = jobs;
        this.doorbell = doorbell;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("doorbell-ear").start(this::hearWhileRunning);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void hearWhileRunning() {
        while (running) {
            try (Connection connection = jobs.getConnection()) {
                hear(connection);
            } catch (SQLException broken) {
                pause(broken);
            }
        }
    }

    private void hear(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + Doorbell.CHANNEL);
        }
        PGConnection notified = connection.unwrap(PGConnection.class);
        while (running) {
            for (PGNotification notification : notified.getNotifications(LISTEN_MILLIS)) {
                RingText.read(doorbell.node(), notification.getParameter()).ifPresent(doorbell::hear);
            }
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("unlisten *");
        }
    }

    private void pause(SQLException broken) {
        if (!running) {
            return;
        }
        LOG.warn("other nodes cannot be heard for the moment: {}", broken.getMessage());
        try {
            Thread.sleep(AGAIN);
        } catch (InterruptedException stop) {
            running = false;
        }
    }
}
