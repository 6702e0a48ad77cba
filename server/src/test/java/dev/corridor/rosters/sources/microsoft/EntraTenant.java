package dev.corridor.rosters.sources.microsoft;

import dev.corridor.TestClock;
import dev.corridor.rosters.sources.Fetched;
import dev.corridor.rosters.sources.RosterTables;
import dev.corridor.rosters.sources.TestCalls;
import java.io.IOException;
import java.util.Optional;

/** A small tenant of Microsoft Entra as its source reads it, and what happens there. */
public final class EntraTenant implements AutoCloseable {

    /** How the teacher of both schools signs in. */
    public static final String TEACHER = "rivera@x.example";

    private final GraphStub graph = SmallTenant.start();
    private final MicrosoftSource source = new MicrosoftSource(
            TestCalls.at(new TestClock()), graph.http().address(), graph.http().address());

    public EntraTenant() throws IOException {}

    public Fetched fetch(Optional<String> mark, RosterTables into) {
        graph.http().requests().clear();
        return source.fetch(graph.settings(), mark, into);
    }

    /** Whether the last fetch was of changes alone. */
    public boolean askedForChangesOnly() {
        return graph.http().lines().stream().noneMatch(line -> line.contains("/schools/high"));
    }

    /** The teacher's account may sign in, or not. */
    public void teacherIsEnabled(boolean enabled) {
        graph.user(SmallTenant.teacher(enabled), "high", "middle");
    }

    @Override
    public void close() {
        graph.close();
    }
}
