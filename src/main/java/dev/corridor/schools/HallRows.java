package dev.corridor.schools;

import dev.corridor.shared.AccountId;
import dev.corridor.shared.SchoolId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Enters a school in a transaction: two statements in one message to the database, together with the transaction's
 * beginning. As a single statement the row policy would be evaluated before the school is set, and show no rows.
 * Parameters have no names here because only plain statements can be sent two at a time.
 */
@Component
final class HallRows {

    private static final String ENTER = """
            select set_config('app.school', ?, true), set_config('statement_timeout', ?, true), set_config('lock_timeout', '5s', true);
            select last_seq, last_at, config_version, reviewed_version
            from   hall
            where  school_id = cast(? as uuid)
            """;
    private static final String LOCK = ENTER + "for no key update";

    private final JdbcTemplate jdbc;

    HallRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Sets the school and reads its hall; empty for a school that is not there (yet). */
    Optional<HallRow> enter(SchoolId school, boolean reading) {
        return ask(ENTER, school, reading ? "5s" : "0");
    }

    /** Sets the school and locks its hall, waiting at most five seconds. */
    Optional<HallRow> lock(SchoolId school) {
        return ask(LOCK, school, "0");
    }

    /** Sets the school alone. */
    void name(SchoolId school) {
        jdbc.queryForObject("select set_config('app.school', ?, true)", String.class, school.toString());
    }

    /** Sets the account whose own rows show in every school. */
    void name(AccountId account) {
        jdbc.queryForObject("select set_config('app.account', ?, true)", String.class, account.toString());
    }

    private Optional<HallRow> ask(String sql, SchoolId school, String statementTimeout) {
        Optional<HallRow> row = jdbc.execute(sql, (PreparedStatement statement) -> {
            statement.setString(1, school.toString());
            statement.setString(2, statementTimeout);
            statement.setString(3, school.toString());
            statement.execute();
            statement.getMoreResults();
            return row(statement);
        });
        return row == null ? Optional.empty() : row;
    }

    private static Optional<HallRow> row(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.getResultSet()) {
            if (!rows.next()) {
                return Optional.empty();
            }
            return Optional.of(new HallRow(
                    rows.getLong(1),
                    rows.getObject(2, OffsetDateTime.class).toInstant(),
                    rows.getLong(3),
                    rows.getLong(4)));
        }
    }
}
