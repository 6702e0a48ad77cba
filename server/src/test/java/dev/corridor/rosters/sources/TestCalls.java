package dev.corridor.rosters.sources;

import dev.corridor.outgoing.TestOutgoing;
import dev.corridor.shared.SchoolClock;
import java.time.Clock;
import tools.jackson.databind.json.JsonMapper;

/** Calls to stubs on this machine. */
public final class TestCalls {

    private TestCalls() {}

    public static JsonCalls at(Clock clock) {
        return new JsonCalls(TestOutgoing.toThisMachine(), JsonMapper.shared(), new SchoolClock(clock));
    }
}
