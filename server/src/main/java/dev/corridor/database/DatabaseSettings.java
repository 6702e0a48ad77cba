package dev.corridor.database;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the database is.
 *
 * @param data the folder of the embedded one
 * @param url of an existing server, as JDBC writes it or beginning with {@code postgresql://}; empty for the embedded
 *     one
 * @param user the owner of the tables there
 * @param connections how many the application holds at most
 * @param beside whether a Corridor may be running on it already, whose embedded database is then used too
 */
@ConfigurationProperties("corridor.database")
public record DatabaseSettings(
        Path data,
        @DefaultValue("") String url,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("" + DatabaseSettings.CONNECTIONS) int connections,
        @DefaultValue("false") boolean beside) {

    private static final int CONNECTIONS = 16;

    /** The same as the server's, for commands that run without one. */
    public static DatabaseSettings of(Map<String, String> environment) {
        return new DatabaseSettings(
                Path.of(environment.getOrDefault("CORRIDOR_DATA", "data")),
                environment.getOrDefault("CORRIDOR_DB_URL", ""),
                environment.getOrDefault("CORRIDOR_DB_USER", ""),
                environment.getOrDefault("CORRIDOR_DB_PASSWORD", ""),
                CONNECTIONS,
                true);
    }

    boolean embedded() {
        return url.isBlank();
    }

    /** The owner's login to an existing server. */
    Login owner() {
        if (user.isBlank() || password.isBlank()) {
            throw new StartRefused("CORRIDOR_DB_URL also needs CORRIDOR_DB_USER and CORRIDOR_DB_PASSWORD:"
                    + " the login that owns the tables.");
        }
        String jdbc = url.startsWith("jdbc:") ? url : "jdbc:" + url.replaceFirst("^postgres:", "postgresql:");
        return new Login(jdbc, user, password);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return embedded() ? "embedded in " + data : url;
    }
}
