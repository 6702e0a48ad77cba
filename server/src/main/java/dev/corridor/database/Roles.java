package dev.corridor.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The two roles that the running server signs in as, made by the owner of the tables. */
final class Roles {

    static final String APP = "corridor_app";
    static final String JOBS = "corridor_jobs";

    private static final String SQL_STATE_NOT_ALLOWED = "42501";

    private Roles() {}

    /**
     * Makes sure that both roles are there with the passwords that follow from the owner's.
     *
     * @throws StartRefused if the owner may not, with the statements to run by someone who may
     */
    static void ensure(Login owner) {
        if (letsIn(owner.as(APP)) && letsIn(owner.as(JOBS))) {
            return;
        }
        try (Connection connection = owner.connect()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("select pg_advisory_xact_lock(hashtext('corridor roles'))");
                makeOrChange(statement, owner.as(APP));
                makeOrChange(statement, owner.as(JOBS));
            }
            connection.commit();
        } catch (SQLException e) {
            throw refusal(owner, e);
        }
    }

    private static StartRefused refusal(Login owner, SQLException e) {
        if (SQL_STATE_NOT_ALLOWED.equals(e.getSQLState())) {
            return new StartRefused("""
                    %s may not make the roles that Corridor runs as. Let an administrator of the database run:
                    %s;
                    %s;""".formatted(owner, plain(owner.as(APP)), plain(owner.as(JOBS))), e);
        }
        return new StartRefused("The database does not let " + owner + " in: " + e.getMessage(), e);
    }

    private static boolean letsIn(Login login) {
        try (Connection connection = login.connect()) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    private static String plain(Login login) {
        return "create role " + login.user() + " login password '" + login.password() + "'";
    }

    private static void makeOrChange(Statement statement, Login login) throws SQLException {
        boolean there;
        try (ResultSet found =
                statement.executeQuery("select 1 from pg_roles where rolname = '" + login.user() + "'")) {
            there = found.next();
        }
        statement.execute(
                there ? "alter role " + login.user() + " login password '" + login.password() + "'" : plain(login));
    }
}
