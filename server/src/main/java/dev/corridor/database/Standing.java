package dev.corridor.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What the application's login must not be able to do. Row security keeps schools apart only for a role that can
 * neither step around it nor change it, so a server whose login could does not start.
 */
final class Standing {

    private static final int OLDEST = 15;

    private static final String QUESTION = """
            select r.rolsuper                                                      as superuser,
                   r.rolbypassrls                                                  as bypasses,
                   r.rolcreaterole                                                 as makes_roles,
                   exists (select 1 from pg_class c where c.relowner = r.oid)      as owns,
                   pg_has_role(r.oid, o.oid, 'member')                             as may_be_owner,
                   current_setting('transaction_isolation')                        as isolation,
                   current_setting('server_version_num')::int / 10000              as version
              from pg_roles r, pg_roles o
             where r.rolname = current_user
               and o.rolname = ?
            """;

    private Standing() {}

    /** @throws StartRefused naming what is wrong with the login */
    static void check(Login login, String owner) {
        try (Connection connection = login.connect();
                PreparedStatement statement = connection.prepareStatement(QUESTION)) {
            statement.setString(1, owner);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                refuse(row.getInt("version") < OLDEST, login, "meets a PostgreSQL older than " + OLDEST);
                refuse(row.getBoolean("superuser"), login, "is a superuser");
                refuse(row.getBoolean("bypasses"), login, "bypasses row security");
                refuse(row.getBoolean("makes_roles"), login, "may make roles");
                refuse(row.getBoolean("owns"), login, "owns a table");
                refuse(row.getBoolean("may_be_owner"), login, "may become the owner " + owner);
                refuse(
                        !row.getString("isolation").equals("read committed"),
                        login,
                        "does not work in read committed by default");
            }
        } catch (SQLException e) {
            throw new StartRefused("The database does not let " + login + " in: " + e.getMessage(), e);
        }
    }

    private static void refuse(boolean wrong, Login login, String what) {
        if (wrong) {
            throw new StartRefused("Corridor does not start: its login " + login + " " + what
                    + ", so schools would not be kept apart.");
        }
    }
}
