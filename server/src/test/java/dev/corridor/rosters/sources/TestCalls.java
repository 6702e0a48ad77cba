package dev.corridor.rosters.sources;

import dev.corridor.outgoing.TestOutgoing;
import dev.corridor.shared.SchoolClock;
import java.time.Clock;

/** Calls to stubs on this machine. */
public final class TestCalls {

    private TestCalls() {}

    public static JsonCalls at(Clock clock) {
        return new JsonCalls(TestOutgoing.toThisMachine(), new SchoolClock(clock));
    }
}
