package dev.corridor.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/** The database that is ready for use: roles made, schema up to date, the application's login found harmless. */
public final class Database implements AutoCloseable {

    private final Login owner;
    private final Optional<EmbeddedPostgres> embedded;

    private Database(Login owner, Optional<EmbeddedPostgres> embedded) {
        this.owner = owner;
        this.embedded = embedded;
    }

    /**
     * Opens what the settings name, starting it if it is the embedded one.
     *
     * @throws StartRefused if it cannot be used, saying why
     */
    public static Database open(DatabaseSettings settings) {
        Database database = started(settings);
        try {
            return ready(database);
        } catch (StartRefused e) {
            database.close();
            throw e;
        }
    }

    /**
     * Opens what the settings name beside a Corridor that may be running on it, whose embedded database is then used.
     *
     * @throws StartRefused if it cannot be used, saying why
     */
    public static Database join(DatabaseSettings settings) {
        try {
            return open(settings);
        } catch (FolderInUse e) {
            return ready(new Database(EmbeddedPostgres.ownerOfRunning(settings.data()), Optional.empty()));
        }
    }

    /**
     * Writes everything into a file, also while a Corridor runs on the database.
     *
     * @return how many rows
     */
    public static long backup(DatabaseSettings settings, Path file) {
        try (Database database = join(settings)) {
            return Backup.write(database.owner, file);
        } catch (SQLException | IOException e) {
            throw new StartRefused("The backup failed: " + e.getMessage(), e);
        }
    }

    /**
     * Fills an empty database from a file that {@link #backup} wrote, on whatever kind of server.
     *
     * @return how many rows
     */
    public static long restore(DatabaseSettings settings, Path file) {
        try (Database database = started(settings)) {
            Roles.ensure(database.owner);
            return Restore.read(database.owner, file);
        } catch (SQLException | IOException e) {
            throw new StartRefused(file + " cannot be restored: " + e.getMessage() + ". Nothing was changed.", e);
        }
    }

    private static Database started(DatabaseSettings settings) {
        if (!settings.embedded()) {
            return new Database(settings.owner(), Optional.empty());
        }
        EmbeddedPostgres server = EmbeddedPostgres.start(settings.data(), Map.of());
        return new Database(server.owner(), Optional.of(server));
    }

    private static Database ready(Database database) {
        Roles.ensure(database.owner);
        Migrations.run(database.owner, Optional.empty());
        Together.run(
                () -> Standing.check(database.app(), database.owner.user()),
                () -> Standing.check(database.jobs(), database.owner.user()));
        return database;
    }

    /** For the schema only. */
    Login owner() {
        return owner;
    }

    /** For everything the application does; bound by row security. */
    Login app() {
        return owner.as(Roles.APP);
    }

    /** For finding the schools that have work. */
    Login jobs() {
        return owner.as(Roles.JOBS);
    }

    @Override
    public void close() {
        embedded.ifPresent(EmbeddedPostgres::close);
    }
}
