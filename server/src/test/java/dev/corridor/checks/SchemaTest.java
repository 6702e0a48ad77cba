package dev.corridor.checks;

import dev.corridor.TestDatabase;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code db/schema.sql} is what all migrations produce: read it, never run it. */
class SchemaTest {

    private static final String TABLES = """
            select c.relname
              from pg_class c
             where c.relnamespace = 'public'::regnamespace
               and c.relkind = 'r'
               and c.relname <> 'flyway_schema_history'
             order by c.relname
            """;

    private static final String LINES_OF_A_TABLE = """
            select format('    %s %s%s%s',
                          a.attname,
                          format_type(a.atttypid, a.atttypmod),
                          case when a.attnotnull then ' not null' else '' end,
                          case when d.adbin is null then '' else ' default ' || pg_get_expr(d.adbin, d.adrelid) end)
              from pg_attribute a
              left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
             where a.attrelid = :name::regclass and a.attnum > 0 and not a.attisdropped
             order by a.attnum
            """;

    private static final String CONSTRAINTS = """
            select format('    constraint %s %s', conname, pg_get_constraintdef(oid))
              from pg_constraint
             where conrelid = :name::regclass and contype <> 'n'
             order by position(contype::text in 'pufcx'), conname
            """;

    private static final String AFTER_A_TABLE = """
            select line
              from (select 1 as kind, relname as name, 'alter table ' || relname || ' enable row level security;' as line
                      from pg_class where oid = :name::regclass and relrowsecurity
                    union all
                    select 2, relname, format('alter table %s set (%s);', relname, array_to_string(reloptions, ', '))
                      from pg_class where oid = :name::regclass and reloptions is not null
                    union all
                    select 3, i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid) || ';'
                      from pg_index i
                     where i.indrelid = :name::regclass
                       and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))
                    union all
                    select 4, policyname,
                           format('create policy %s on %s for %s to %s%s%s;', policyname, tablename, lower(cmd),
                                  array_to_string(roles, ', '), ' using (' || qual || ')', ' with check (' || with_check || ')')
                      from pg_policies where schemaname = 'public' and tablename = :name
                    union all
                    select 5, grantee || coalesce(column_name, ''),
                           format('grant %s%s on %s to %s;', string_agg(lower(privilege_type), ', ' order by privilege_type),
                                  ' (' || column_name || ')', :name, grantee)
                      from (select grantee, privilege_type, null as column_name
                              from information_schema.role_table_grants
                             where table_schema = 'public' and table_name = :name
                            union all
                            select grantee, privilege_type, column_name
                              from information_schema.column_privileges c
                             where table_schema = 'public' and table_name = :name
                               and not exists (select 1 from information_schema.role_table_grants t
                                                where t.table_schema = 'public' and t.table_name = :name
                                                  and t.grantee = c.grantee and t.privilege_type = c.privilege_type)) g
                     where grantee in ('corridor_app', 'corridor_jobs')
                     group by grantee, column_name
                    union all
                    select 6, tgname, pg_get_triggerdef(oid) || ';'
                      from pg_trigger where tgrelid = :name::regclass and not tgisinternal) s
             order by kind, name, line
            """;

    private static final String FUNCTIONS = """
            select rtrim(pg_get_functiondef(oid), E'\\n') || ';'
              from pg_proc
             where pronamespace = 'public'::regnamespace
             order by proname, oid::regprocedure::text
            """;

    private static final String VIEWS = """
            select format(E'create view %s with (%s) as\\n%s', relname, array_to_string(reloptions, ', '), pg_get_viewdef(oid))
              from pg_class
             where relnamespace = 'public'::regnamespace and relkind = 'v'
             order by relname
            """;

    private final JdbcClient jdbc = TestDatabase.client(TestDatabase.owner());

    @Test
    void theSchemaIsTheOneInTheRepository() throws IOException {
        StringBuilder text = new StringBuilder("-- What all migrations produce, for reading. Written by SchemaTest.\n");
        for (String function : strings(FUNCTIONS, "")) {
            text.append('\n').append(function).append('\n');
        }
        for (String table : strings(TABLES, "")) {
            List<String> lines = new ArrayList<>(strings(LINES_OF_A_TABLE, table));
            lines.addAll(strings(CONSTRAINTS, table));
            text.append("\ncreate table ")
                    .append(table)
                    .append(" (\n")
                    .append(String.join(",\n", lines))
                    .append("\n);\n");
            strings(AFTER_A_TABLE, table).forEach(line -> text.append(line).append('\n'));
        }
        for (String view : strings(VIEWS, "")) {
            text.append('\n').append(view).append('\n');
        }
        Golden.check("db/schema.sql", text.toString());
    }

    private List<String> strings(String sql, String name) {
        JdbcClient.StatementSpec statement = jdbc.sql(sql);
        return (sql.contains(":name") ? statement.param("name", name) : statement)
                .query(String.class)
                .list();
    }
}
