package dev.corridor.schools;

import dev.corridor.shared.AccountId;
import dev.corridor.shared.DistrictId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.SchoolId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
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
    private static final String OVERHAUL = "hashtextextended('overhaul ' || ?, 0)";
    private static final Duration SHARE_PAUSE = Duration.ofMillis(50);
    private static final int SHARE_TRIES = 40;
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

    /**
     * Keeps overhauls of a school away until the transaction ends; waits a little for one that is under way.
     *
     * @throws Problem BUSY if it takes longer
     */
    void share(SchoolId school) {
        for (int tries = 0; tries < SHARE_TRIES; tries++) {
            if (shared(school)) {
                return;
            }
            pause();
        }
        throw overhauled();
    }

    private boolean shared(SchoolId school) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select pg_try_advisory_xact_lock_shared(" + OVERHAUL + ")", Boolean.class, school.toString()));
    }

    private static void pause() {
        try {
            Thread.sleep(SHARE_PAUSE);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw overhauled();
        }
    }

    private static Problem overhauled() {
        return Problem.later(
                Problem.Kind.BUSY,
                "A roster is being applied to this school. Try again in a moment.",
                Duration.ofSeconds(10));
    }

    /** Waits for those who keep overhauls of a school away, and keeps them away until the transaction ends. */
    void reserve(SchoolId school) {
        jdbc.query("select pg_advisory_xact_lock(" + OVERHAUL + ")", row -> {}, school.toString());
    }

    /** Sets the district whose own rows show. */
    void name(DistrictId district) {
        jdbc.queryForObject("select set_config('app.district', ?, true)", String.class, district.toString());
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
