package dev.corridor.passes.store;

import dev.corridor.passes.model.Pass;
import dev.corridor.shared.SchoolId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes passes, many in one statement. */
@Component
public class PassStore {

    private static final String SAVE = PassColumns.saving();

    private final JdbcClient jdbc;

    public PassStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes each pass as it is now, new or known. Closed ones go first: a student's next one may be among them. */
    public void save(SchoolId school, Collection<Pass> passes) {
        if (passes.isEmpty()) {
            return;
        }
        List<Pass> rows =
                passes.stream().sorted(Comparator.comparing(Pass::open)).toList();
        JdbcClient.StatementSpec statement = jdbc.sql(SAVE).param("school", school.value());
        for (PassColumns.Column column : PassColumns.ALL) {
            statement = statement.param(column.name(), ArrayText.of(rows, column.value()));
        }
        statement.update();
    }
}
