package dev.corridor.rosters.sources;

import dev.corridor.tables.Column;
import dev.corridor.tables.Row;

/** Whether a row is about something that is still there. */
final class Status {

    static final Column STATUS = Column.optional("status");

    private Status() {}

    /** Rows marked for deletion, or as inactive, count as if they were not there. */
    static boolean gone(Row row) {
        return gone(row.text(STATUS));
    }

    static boolean gone(String status) {
        return status.equalsIgnoreCase("tobedeleted") || status.equalsIgnoreCase("inactive");
    }
}
