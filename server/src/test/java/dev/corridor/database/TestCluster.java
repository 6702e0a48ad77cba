package dev.corridor.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A real PostgreSQL for this JVM's tests: made once in the build folder, emptied and migrated when first asked for. */
public final class TestCluster {

    /** Nothing in it must last; and signing in, once for each statement of a test's own, costs one hash, not 4096. */
    private static final Map<String, String> FAST = Map.of(
            "fsync", "off",
            "synchronous_commit", "off",
            "full_page_writes", "off",
            "max_connections", "200",
            "scram_iterations", "1");

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private TestCluster() {}

    /** Starts the cluster and gives the owner's login to an empty, migrated database. */
    public static Login start() {
        EmbeddedPostgres server = startInFreeFolder();
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        empty(server.owner());
        Roles.ensure(server.owner());
        Migrations.run(server.owner(), Optional.empty());
        return server.owner();
    }

    /** Another JVM in the same checkout may be testing too. */
    private static EmbeddedPostgres startInFreeFolder() {
        for (int number = 1; ; number++) {
            try {
                return EmbeddedPostgres.start(Path.of("target", "test-database-" + number), FAST);
            } catch (FolderInUse e) {
                if (number == 9) {
                    throw e;
                }
            }
        }
    }

    private static void empty(Login owner) {
        try (Connection connection = owner.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("drop schema public cascade");
            statement.execute("create schema public");
            statement.execute("grant usage on schema public to public");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The login that may do everything, also what the owner may not. */
    public static Login superuser(Login owner) {
        return owner.as("postgres");
    }

    /** The owner's login to another database, without a table, on the same server. */
    static Login emptyDatabase(Login owner) {
        String name = "empty_" + ProcessHandle.current().pid() + "_" + DATABASES.incrementAndGet();
        try (Connection connection = superuser(owner).connect();
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name);
            statement.execute("create database " + name + " owner " + owner.user());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new Login(owner.url().replaceFirst("[^/]+$", name), owner.user(), owner.password());
    }

    /** Saves a test with a data folder of its own from unpacking PostgreSQL again. */
    static void lendPrograms(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> programs = Files.list(Path.of("target", "test-database-1"))) {
            Path unpacked = programs.filter(
                            path -> path.getFileName().toString().matches("programs-[0-9a-f]+"))
                    .findFirst()
                    .orElseThrow();
            Files.createSymbolicLink(folder.resolve(unpacked.getFileName()), unpacked.toAbsolutePath());
        }
    }

    /** The application's login to the same database. */
    public static Login app(Login owner) {
        return owner.as(Roles.APP);
    }

    /** The jobs' login to the same database. */
    public static Login jobs(Login owner) {
        return owner.as(Roles.JOBS);
    }
}
