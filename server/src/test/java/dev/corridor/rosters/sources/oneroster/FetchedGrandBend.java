package dev.corridor.rosters.sources.oneroster;

import dev.corridor.rosters.sources.HttpStub;
import dev.corridor.rosters.sources.SourceSettings;
import dev.corridor.rosters.sources.TestCalls;
import dev.corridor.rosters.sources.TestFetch;
import dev.corridor.shared.SchoolClock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** The sample district as it is fetched from servers that speak OneRoster. */
public final class FetchedGrandBend {

    private FetchedGrandBend() {}

    public static Path through11() throws IOException {
        return fetched("1.1", new OneRosterPeer("/ims/oneroster/v1p1", GrandBendJson.v1p1()));
    }

    public static Path through12() throws IOException {
        return fetched("1.2", new OneRosterPeer("/ims/oneroster/rostering/v1p2", GrandBendJson.v1p2()));
    }

    private static Path fetched(String version, OneRosterPeer peer) throws IOException {
        Clock clock = Clock.systemUTC();
        try (HttpStub stub = new HttpStub(peer)) {
            return TestFetch.of(
                            new OneRosterSource(TestCalls.at(clock), new SchoolClock(clock)),
                            new SourceSettings(Map.of(
                                    "version", version, "address", stub.address(), "signIn", "token", "token", "good")),
                            Optional.empty())
                    .folder();
        }
    }
}
