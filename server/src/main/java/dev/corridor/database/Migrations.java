package dev.corridor.database;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the schema up to date, as its owner. Several nodes may do so at once: one does, the others wait. */
final class Migrations {

    private Migrations() {}

    /** @throws StartRefused if a script fails, or the schema is newer than this program */
    static void run(Login owner) {
        try {
            Flyway.configure()
                    .dataSource(owner.url(), owner.user(), owner.password())
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new StartRefused("The database's schema cannot be brought up to date: " + e.getMessage(), e);
        }
    }
}
