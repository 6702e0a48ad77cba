package dev.corridor.limits.store;

import dev.corridor.rules.Emergency;
import dev.corridor.shared.SchoolId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads whether a school is in an emergency, in the caller's transaction. */
@Component
public class EmergencyQueries {

    private final JdbcClient jdbc;

    public EmergencyQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is on; a hold or lockdown before passes being off. An end that has passed is left to the rules. */
    public Optional<Emergency> current(SchoolId school) {
        return jdbc.sql("""
                        select kind, passes_off_until
                          from emergency
                         where school_id = :school
                           and (kind is not null or passes_off_until is not null)
                        """)
                .param("school", school.value())
                .query(EmergencyQueries::emergency)
                .optional();
    }

    private static Emergency emergency(ResultSet row, int number) throws SQLException {
        String kind = row.getString("kind");
        return kind == null
                ? new Emergency(
                        Emergency.Kind.PASSES_OFF,
                        Optional.of(row.getTimestamp("passes_off_until").toInstant()))
                : new Emergency(Emergency.Kind.valueOf(kind.toUpperCase(Locale.ROOT)), Optional.empty());
    }
}
