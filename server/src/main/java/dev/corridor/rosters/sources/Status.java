package dev.corridor.rosters.sources;

import dev.corridor.tables.Column;
import dev.corridor.tables.Row;
import java.util.Locale;

/** Whether a row is about something that is still there. */
final class Status {

    static final Column STATUS = Column.optional("status");

    private Status() {}

    /** Rows marked for deletion, or as inactive, count as if they were not there. */
    static boolean gone(Row row) {
        String status = row.text(STATUS).toLowerCase(Locale.ROOT);
        return status.equals("tobedeleted") || status.equals("inactive");
    }
}
