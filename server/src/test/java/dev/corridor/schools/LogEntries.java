package dev.corridor.schools;

import dev.corridor.TestDatabase;
import dev.corridor.shared.Ids;
import dev.corridor.shared.PassId;
import dev.corridor.shared.SchoolId;
import java.time.Instant;
import java.util.List;

/** Log entries for tests. */
final class LogEntries {

    private LogEntries() {}

    static LogEntry one(String kind, Instant at) {
        return new LogEntry(
                kind, new PassId(Ids.next()), null, null, Ids.next(), "test", at, null, List.of("A", "B"), null, "{}");
    }

    /** The numbers in a school's log, in order. */
    static List<Long> numbers(SchoolId school) {
        return TestDatabase.client(TestDatabase.owner())
                .sql("select seq from hall_log where school_id = :school order by seq")
                .param("school", school.value())
                .query((row, n) -> row.getLong(1))
                .list();
    }
}
