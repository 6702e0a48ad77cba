package dev.corridor.attacks;

import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;

import dev.corridor.TestDatabase;
import dev.corridor.shared.SchoolId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the database has of a school, in whichever tables there are. */
record SchoolRows(SchoolId school) {

    /** Every id in its rows but its own and its district's. */
    Stream<String> ids() {
        List<String> tables = TestDatabase.client(TestDatabase.owner())
                .sql("""
                        select 'select ' || quote_ident(column_name) || '::text from ' || quote_ident(table_name)
                               || ' where school_id = :school and ' || quote_ident(column_name) || ' is not null'
                          from information_schema.columns c
                         where table_schema = 'public'
                           and data_type = 'uuid'
                           and column_name not in ('school_id', 'district_id')
                           and exists (select 1 from information_schema.columns s
                                        where s.table_schema = 'public'
                                          and s.table_name = c.table_name
                                          and s.column_name = 'school_id')
                        """)
                .query((row, number) -> row.getString(1))
                .list();
        return asked(tables).stream();
    }

    /** All of them as one text, a line for each table, once the clock has looked at what was last changed. */
    String fingerprint() {
        await().atMost(ofSeconds(30)).until(this::reviewed);
        List<String> sums = TestDatabase.client(TestDatabase.owner())
                .sql("""
                        select 'select ''' || table_name || ' '' || coalesce(md5(string_agg(row, '' '' order by row)), '''')'
                               || ' from (select to_jsonb(t)::text as row from ' || quote_ident(table_name)
                               || ' t where school_id = :school) r'
                          from information_schema.columns c
                          join information_schema.tables using (table_schema, table_name)
                         where table_schema = 'public'
                           and table_type = 'BASE TABLE'
                           and column_name = 'school_id'
                           -- People are told after the fact.
                           and table_name not in ('notice', 'notice_cursor')
                        """)
                .query((row, number) -> row.getString(1))
                .list();
        return asked(sums).stream().sorted().collect(Collectors.joining("\n"));
    }

    /** What several questions about this school give, asked as one. */
    private List<String> asked(List<String> questions) {
        return TestDatabase.client(TestDatabase.owner())
                .sql(String.join(" union all ", questions))
                .param("school", school.value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    private boolean reviewed() {
        return TestDatabase.client(TestDatabase.owner())
                .sql("select reviewed_version = config_version from hall where school_id = :school")
                .param("school", school.value())
                .query(Boolean.class)
                .single();
    }
}
