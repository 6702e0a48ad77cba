package dev.corridor.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL of Corridor's own, in the data folder: durable, reachable from this machine only, with passwords. Starts
 * when constructed by {@link #start}; stops, with everything written, when closed.
 */
final class EmbeddedPostgres implements AutoCloseable {

    static final String OWNER = "corridor_owner";
    private static final String SUPERUSER = "postgres";
    private static final String DATABASE = "corridor";
    private static final Duration RECOVERY = Duration.ofMinutes(5);
    private static final Duration SHUTDOWN = Duration.ofSeconds(60);

    /** Nothing that was answered may be lost, whatever the defaults of a build may be. */
    private static final Map<String, String> DURABLE = Map.of(
            "fsync", "on",
            "synchronous_commit", "on",
            "full_page_writes", "on",
            "listen_addresses", "127.0.0.1",
            "unix_socket_directories", "",
            "password_encryption", "scram-sha-256",
            "max_connections", "60",
            "log_timezone", "UTC",
            "timezone", "UTC");

    private final DataFolder folder;
    private final Process process;
    private final Login owner;

    private EmbeddedPostgres(DataFolder folder, Process process, Login owner) {
        this.folder = folder;
        this.process = process;
        this.owner = owner;
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
        PostgresPrograms programs = PostgresPrograms.in(folder);
        Cluster cluster = new Cluster(folder, programs);
        boolean fresh = cluster.makeIfMissing(SUPERUSER);
        cluster.stopOrphan();
        int port = freePort();
        Process process = launch(folder, programs, settings, port);
        try {
            cluster.awaitReady(process, RECOVERY);
            Login owner = new Login(url(port, DATABASE), OWNER, folder.secret());
            if (fresh || !cluster.complete()) {
                makeDatabase(folder, port);
                cluster.markComplete();
            }
            return new EmbeddedPostgres(folder, process, owner);
        } catch (IOException | SQLException | InterruptedException | StartRefused e) {
            process.destroyForcibly();
            throw e;
        }
    }

    private static Process launch(DataFolder folder, PostgresPrograms programs, Map<String, String> settings, int port)
            throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-D", folder.cluster().toString(), "-p", "" + port));
        Map<String, String> all = new TreeMap<>(DURABLE);
        all.putAll(settings);
        all.forEach((name, value) -> arguments.addAll(List.of("-c", name + "=" + value)));
        Path log = folder.databaseLog();
        if (Files.exists(log) && Files.size(log) > 10_000_000) {
            Files.delete(log);
        }
        return new ProcessBuilder(programs.command("postgres", arguments.toArray(String[]::new)))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
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

    /** The login that owns the tables. */
    Login owner() {
        return owner;
    }

    /** Stops the database after it has written everything, then lets the folder go. */
    @Override
    public void close() {
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
