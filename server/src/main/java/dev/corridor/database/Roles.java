package dev.corridor.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

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
        AtomicInteger known = new AtomicInteger();
        Together.run(
                () -> known.addAndGet(letsIn(owner.as(APP)) ? 1 : 0),
                () -> known.addAndGet(letsIn(owner.as(JOBS)) ? 1 : 0));
        if (known.get() == 2) {
            return;
        }
        try (Connection connection = owner.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(hashtext('corridor roles'))");
            List<String> changes = List.of(change(statement, owner.as(APP)), change(statement, owner.as(JOBS)));
            make(owner, statement, changes);
            connection.commit();
        } catch (SQLException e) {
            throw new StartRefused("The database does not let " + owner + " in: " + e.getMessage(), e);
        }
    }

    private static void make(Login owner, Statement statement, List<String> changes) throws SQLException {
        try {
            for (String sql : changes) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            if (!SQL_STATE_NOT_ALLOWED.equals(e.getSQLState())) {
                throw e;
            }
            throw new StartRefused(
                    owner + " may not make the roles that Corridor runs as. Let an administrator of the database run:\n"
                            + String.join(";\n", changes) + ";",
                    e);
        }
    }

    private static boolean letsIn(Login login) {
        try (Connection connection = login.connect()) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    /** The statement that gives the role its password, making the role if there is none. */
    private static String change(Statement statement, Login login) throws SQLException {
        String find = "select 1 from pg_roles where rolname = '" + login.user() + "'";
        try (ResultSet found = statement.executeQuery(find)) {
            String verb = found.next() ? "alter role " : "create role ";
            return verb + login.user() + " login password '" + login.password() + "'";
        }
    }
}
