package dev.corridor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.schools.TableFingerprint;
import java.util.ArrayList;
import java.util.List;

/** That fingerprints look at their tables as those are. */
public final class TestFingerprint {

    private TestFingerprint() {}

    /** A new column is said to count, or not to. */
    public static void looksAtEveryColumn(List<TableFingerprint> tables) {
        assertThat(tables).allSatisfy(table -> {
            List<String> told = new ArrayList<>(table.counted());
            told.addAll(table.others());
            if (!told.contains(table.of())) {
                told.add(table.of());
            }
            assertThat(columns(table.table())).as(table.table()).containsExactlyInAnyOrderElementsOf(told);
        });
    }

    private static List<String> columns(String table) {
        return TestDatabase.client(TestDatabase.owner())
                .sql("""
                        select attname::text
                          from pg_attribute
                         where attrelid = cast(:table as regclass) and attnum > 0 and not attisdropped
                        """)
                .param("table", table)
                .query((row, number) -> String.valueOf(row.getString(1)))
                .list();
    }
}
