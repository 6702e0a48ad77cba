package dev.corridor.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** A real PostgreSQL for this JVM's tests: made once in the build folder, emptied and migrated when first asked for. */
public final class TestCluster {

    private static final Map<String, String> FAST =
            Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off", "max_connections", "200");

    private TestCluster() {}

    /** Starts the cluster and gives the owner's login to an empty, migrated database. */
    public static Login start() {
        EmbeddedPostgres server = startInFreeFolder();
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        empty(server.owner());
        Roles.ensure(server.owner());
        Migrations.run(server.owner());
        return server.owner();
    }

    /** Another JVM in the same checkout may be testing too. */
    private static EmbeddedPostgres startInFreeFolder() {
        for (int number = 1; ; number++) {
            try {
                return EmbeddedPostgres.start(Path.of("target", "test-database-" + number), FAST);
            } catch (StartRefused e) {
                if (number == 9 || !String.valueOf(e.getMessage()).contains("in use by another")) {
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

    /** The application's login to the same database. */
    public static Login app(Login owner) {
        return owner.as(Roles.APP);
    }

    /** The jobs' login to the same database. */
    public static Login jobs(Login owner) {
        return owner.as(Roles.JOBS);
    }
}
