package dev.corridor.rosters.sources.google;

import dev.corridor.outgoing.TestOutgoing;
import dev.corridor.rosters.sources.Fetched;
import dev.corridor.rosters.sources.RosterTables;
import dev.corridor.shared.SchoolClock;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;

/** A small Workspace as its source reads it, and what happens there. */
public final class Workspace implements AutoCloseable {

    /** The units of those who learn and those who teach. */
    public static final String STUDENTS = "id:students";

    public static final String STAFF = "id:staff";

    private final WorkspaceStub google = SmallWorkspace.start();
    private final GoogleSource source = new GoogleSource(
            TestOutgoing.toThisMachine(),
            new SchoolClock(Clock.systemUTC()),
            google.http().address() + "/",
            URI.create(google.http().address() + "/token"));

    public Workspace() throws IOException {}

    public Fetched fetch(Optional<String> mark, RosterTables into) {
        return source.fetch(google.serviceAccount(""), mark, into);
    }

    /** The teacher's account is suspended. */
    public void teacherIsSuspended() {
        google.suspend("1");
    }

    @Override
    public void close() {
        google.close();
    }
}
