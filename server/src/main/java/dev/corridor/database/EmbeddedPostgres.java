package dev.corridor.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of Corridor's own, in the data folder: durable, reachable from this machine only, with passwords. Runs
 * from {@link #start} until it is closed; if it dies meanwhile it is started again on the same port.
 */
final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);

    static final String OWNER = "corridor_owner";
    private static final String SUPERUSER = "postgres";
    private static final String DATABASE = "corridor";
    private static final Duration RECOVERY = Duration.ofMinutes(5);
    private static final Duration SHUTDOWN = Duration.ofSeconds(60);
    private static final Duration BETWEEN_RESTARTS = Duration.ofSeconds(1);

    private final DataFolder folder;
    private final Cluster cluster;
    private final Map<String, String> settings;
    private final int port;
    private volatile boolean closing;
    private volatile Process process;

    private EmbeddedPostgres(
            DataFolder folder, Cluster cluster, Map<String, String> settings, int port, Process process) {
        this.folder = folder;
        this.cluster = cluster;
        this.settings = settings;
        this.port = port;
        this.process = process;
    }

    /**
     * Takes the folder and starts the database in it, made at the first start.
     *
     * @param settings of PostgreSQL, in place of the usual ones
     * @throws StartRefused if it cannot, saying why
     */
    static EmbeddedPostgres start(Path path, Map<String, String> settings) {
        PostgresPrograms.refuseRootWithoutUnshare();
        DataFolder folder = DataFolder.take(path);
        try {
            return start(folder, settings);
        } catch (StartRefused e) {
            folder.close();
            throw e;
        } catch (IOException | SQLException e) {
            folder.close();
            throw new StartRefused("The database in " + folder.path() + " does not start: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            folder.close();
            throw new StartRefused("Interrupted while the database started", e);
        }
    }

    private static EmbeddedPostgres start(DataFolder folder, Map<String, String> settings)
            throws IOException, SQLException, InterruptedException {
        Cluster cluster = new Cluster(folder, PostgresPrograms.in(folder));
        cluster.makeIfMissing(SUPERUSER);
        cluster.stopOrphan();
        int port = freePort();
        Process process = cluster.launch(settings, port);
        try {
            cluster.awaitReady(process, RECOVERY);
            if (!cluster.complete()) {
                makeDatabase(folder, port);
                cluster.markComplete();
            }
        } catch (IOException | SQLException | InterruptedException | StartRefused e) {
            process.destroyForcibly();
            throw e;
        }
        EmbeddedPostgres running = new EmbeddedPostgres(folder, cluster, settings, port, process);
        running.watch(process);
        return running;
    }

    /**
     * The owner's login to the database of a Corridor that runs on this folder.
     *
     * @throws StartRefused if it has none that is ready
     */
    static Login ownerOfRunning(Path path) {
        Path folder = path.toAbsolutePath().normalize();
        try {
            return new Login(url(Cluster.portOfRunning(folder), DATABASE), OWNER, DataFolder.secretIn(folder));
        } catch (IOException e) {
            throw new StartRefused("The database in " + folder + " is not ready yet; try again in a moment.", e);
        }
    }

    private static void makeDatabase(DataFolder folder, int port) throws IOException, SQLException {
        Login superuser = new Login(url(port, "postgres"), SUPERUSER, folder.secret()).as(SUPERUSER);
        try (Connection connection = superuser.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + DATABASE);
            statement.execute("drop role if exists " + OWNER);
            statement.execute("create role " + OWNER + " login createrole password '" + folder.secret() + "'");
            statement.execute("create database " + DATABASE + " owner " + OWNER);
        }
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void watch(Process running) {
        Thread.ofVirtual().name("database watch").start(() -> {
            Process current = running;
            try {
                while (true) {
                    current.waitFor();
                    if (closing) {
                        return;
                    }
                    LOG.error("The database stopped by itself; starting it again. {} says why.", folder.databaseLog());
                    current = startAgain();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (IOException e) {
                LOG.error("The database cannot be started again: {}", e.getMessage());
            }
        });
    }

    /** A killed server's sessions take a moment to notice and to let the files go. */
    private Process startAgain() throws IOException, InterruptedException {
        Thread.sleep(BETWEEN_RESTARTS);
        synchronized (this) {
            if (!closing) {
                process = cluster.launch(settings, port);
            }
            return process;
        }
    }

    /** The login that owns the tables. */
    Login owner() {
        try {
            return new Login(url(port, DATABASE), OWNER, folder.secret());
        } catch (IOException e) {
            throw new StartRefused("The password in " + folder.path() + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Stops the database after it has written everything, then lets the folder go. */
    @Override
    public void close() {
        synchronized (this) {
            closing = true;
        }
        try {
            if (process.isAlive()) {
                Cluster.interrupt(process.pid());
                if (!process.waitFor(SHUTDOWN.toSeconds(), TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            }
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } finally {
            folder.close();
        }
    }
}
