package dev.corridor.schools;

import dev.corridor.shared.SchoolId;
import java.time.Instant;
import java.util.Collection;

/** What the passing of time causes. Several nodes may do it at once, so doing it twice must change nothing. */
public interface DueWork {

    /** The schools in which something is due, found without locks, by the jobs role. */
    Collection<SchoolId> due(Instant now);

    /**
     * Does what is due in the school, if anything is, and looks again at whoever waits there after its configuration
     * changed.
     */
    void run(SchoolId school);
}
