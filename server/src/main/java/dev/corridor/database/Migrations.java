package dev.corridor.database;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Brings the schema up to date, as its owner. Several nodes may do so at once: one does, the others wait. */
final class Migrations {

    private static final String FOLDER = "classpath:db/migration";

    private Migrations() {}

    /** Whether this program has the script of a version, such as {@code 20261122.0001}. */
    static boolean know(String version) throws IOException {
        String file = "V" + version.replace('.', '_') + "__";
        Resource[] scripts = new PathMatchingResourcePatternResolver().getResources(FOLDER + "/*.sql");
        return Arrays.stream(scripts)
                .anyMatch(script -> String.valueOf(script.getFilename()).startsWith(file));
    }

    /**
     * Runs the scripts that have not run.
     *
     * @param last the version to stop at, or all there are
     * @throws StartRefused if a script fails, or the schema is newer than this program
     */
    static void run(Login owner, Optional<String> last) {
        FluentConfiguration flyway = Flyway.configure()
                .dataSource(owner.url(), owner.user(), owner.password())
                .locations(FOLDER);
        last.ifPresent(flyway::target);
        try {
            flyway.load().migrate();
        } catch (FlywayException e) {
            throw new StartRefused("The database's schema cannot be brought up to date: " + e.getMessage(), e);
        }
    }
}
