package dev.corridor.schools;

import dev.corridor.shared.SchoolId;
import java.time.Instant;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the passing of time causes. Several nodes may do it at once, so doing it twice must change nothing. */
public interface DueWork {

    /**
     * The schools in which something is due, found without locks.
     *
     * @param jobs signs in as the jobs role, which sees just enough of every school
     */
    Collection<SchoolId> due(JdbcClient jobs, Instant now);

    /** Does what is due in the school, and looks again at whoever waits there after its configuration changed. */
    void run(SchoolId school);
}
