package dev.corridor.schools;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sums up tables, in the transaction under way. */
@Component
public class TableFingerprints {

    private final JdbcClient jdbc;

    TableFingerprints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What tables hold of a school or district. */
    public String of(List<TableFingerprint> tables, UUID whose) {
        String all = tables.stream().map(TableFingerprint::sql).collect(Collectors.joining("union all\n"));
        return jdbc
                .sql(all)
                .param("whose", whose)
                .query((row, number) ->
                        row.getString("name") + ' ' + row.getLong("rows") + ' ' + row.getBigDecimal("sum"))
                .list()
                .stream()
                .sorted()
                .collect(Collectors.joining("\n"));
    }
}
