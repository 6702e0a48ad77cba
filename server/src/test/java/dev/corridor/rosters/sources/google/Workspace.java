package dev.corridor.rosters.sources.google;

import dev.corridor.rosters.sources.Fetched;
import dev.corridor.rosters.sources.RosterSource;
import dev.corridor.rosters.sources.RosterTables;
import java.io.IOException;
import java.util.Optional;

/** A small Workspace as its source reads it, and what happens there. */
public final class Workspace implements AutoCloseable {

    /** The units of those who learn and those who teach. */
    public static final String STUDENTS = "id:students";

    public static final String STAFF = "id:staff";

    private final WorkspaceStub google = SmallWorkspace.start();
    private final GoogleSource source = google.source();

    public Workspace() throws IOException {}

    public Fetched fetch(Optional<String> mark, RosterTables into) {
        return source.fetch(google.serviceAccount(""), mark, into);
    }

    /** The teacher's account is suspended. */
    public void teacherIsSuspended() {
        google.suspend("1");
    }

    /** The source that reads it, which asks for consent too. */
    public RosterSource source() {
        return source;
    }

    /** An administrator says yes on Google's page; tells the code that they are led back with. */
    public String consented(String challenge) {
        return google.consented(challenge);
    }

    /** What is given from now on: that many of the scopes, with lasting access or without. */
    public void gives(int scopes, boolean lasting) {
        google.gives(GoogleAccess.SCOPES.subList(0, scopes), lasting);
    }

    /** Who said yes may not read accounts. */
    public void mayReadNobody() {
        google.http().always(request -> request.path().endsWith("/users"), WorkspaceStub.error(403, "forbidden"));
    }

    @Override
    public void close() {
        google.close();
    }
}
