package dev.corridor.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** A table of Corridor's with the columns that are written, not computed. */
record Table(String name, List<String> columns) {

    /** Every name in the schema; nothing else is ever put into a statement. */
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    private static final String HISTORY = "flyway_schema_history";

    private static final String ALL = """
            select c.relname,
                   array_agg(a.attname::text order by a.attnum)
              from pg_class c
              join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
             where c.relnamespace = 'public'::regnamespace
               and c.relkind = 'r'
               and a.attgenerated = ''
               and c.relname <> ?
             group by c.relname
             order by c.relname
            """;

    Table {
        if (!NAME.matcher(name).matches()
                || !columns.stream().allMatch(column -> NAME.matcher(column).matches())) {
            throw new IllegalArgumentException("Not a table of Corridor's: " + name);
        }
        columns = List.copyOf(columns);
    }

    static List<Table> all(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ALL)) {
            statement.setString(1, HISTORY);
            try (ResultSet rows = statement.executeQuery()) {
                List<Table> tables = new ArrayList<>();
                while (rows.next()) {
                    String[] columns = (String[]) rows.getArray(2).getArray();
                    tables.add(new Table(rows.getString(1), Arrays.asList(columns)));
                }
                return tables;
            }
        }
    }

    /** The last migration's version, such as {@code 20261122.0001}. */
    static String schemaVersion(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                        "select version from " + HISTORY + " where success order by installed_rank desc limit 1");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    /** As in {@code room (id, name)}. */
    String withColumns() {
        return name + " (" + String.join(", ", columns) + ")";
    }
}
