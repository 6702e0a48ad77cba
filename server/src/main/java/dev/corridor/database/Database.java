package dev.corridor.database;

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
        if (!settings.embedded()) {
            return ready(new Database(settings.owner(), Optional.empty()));
        }
        EmbeddedPostgres server = EmbeddedPostgres.start(settings.data(), Map.of());
        try {
            return ready(new Database(server.owner(), Optional.of(server)));
        } catch (StartRefused e) {
            server.close();
            throw e;
        }
    }

    private static Database ready(Database database) {
        Roles.ensure(database.owner);
        Migrations.run(database.owner);
        Standing.check(database.app(), database.owner.user());
        Standing.check(database.jobs(), database.owner.user());
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
