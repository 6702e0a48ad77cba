package dev.corridor.rosters.sources.oneroster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.rosters.sources.Checked;
import dev.corridor.rosters.sources.HttpStub;
import dev.corridor.rosters.sources.SourceSettings;
import dev.corridor.rosters.sources.TestCalls;
import dev.corridor.rosters.sources.TestFetch;
import dev.corridor.shared.SchoolClock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** OneRoster 1.2 with tokens of a real token server, which the roster server asks about each of them. */
class KeycloakTest {

    @TempDir
    static Path folder;

    private static TokenServer tokens;

    private final Clock clock = Clock.systemUTC();
    private final OneRosterSource source = new OneRosterSource(TestCalls.at(clock), new SchoolClock(clock));
    private final HttpStub stub = new HttpStub(new OneRosterPeer("/ims/oneroster/rostering/v1p2", GrandBendJson.v1p2())
            .lettingIn(request -> tokens.knows(request.header("authorization").replace("Bearer ", ""))));

    KeycloakTest() throws IOException {}

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        tokens = new TokenServer(folder);
    }

    @AfterAll
    static void stop() throws InterruptedException {
        tokens.stop();
    }

    @AfterEach
    void close() {
        stub.close();
    }

    private SourceSettings settings(String... more) {
        Map<String, String> values = new HashMap<>(Map.of(
                "address",
                stub.address(),
                "tokenAddress",
                tokens.tokenAddress(),
                "clientId",
                TokenServer.CLIENT,
                "clientSecret",
                TokenServer.SECRET));
        for (int i = 0; i < more.length; i += 2) {
            values.put(more[i], more[i + 1]);
        }
        return new SourceSettings(values);
    }

    private String firstProblem(SourceSettings settings) {
        Checked checked = source.check(settings);
        return checked.steps().getFirst().problem().orElseThrow().code();
    }

    @Test
    void readsWithATokenOfItsOwn() {
        TestFetch fetch = TestFetch.of(source, settings(), Optional.empty());
        assertThat(fetch.end().whole()).isTrue();
        assertThat(fetch.rows("enrollments")).hasSize(13_968);
    }

    @Test
    void saysWhatKeycloakRefuses() {
        assertThat(firstProblem(settings("clientSecret", "other"))).isEqualTo("client-refused");
        assertThat(firstProblem(settings("clientId", "nobody"))).isEqualTo("client-refused");
        assertThat(firstProblem(settings("scope", "https://purl.example/none"))).isEqualTo("scope-refused");
        assertThat(firstProblem(settings("tokenAddress", tokens.tokenAddress().replace("district", "nowhere"))))
                .isEqualTo("not-found");
    }
}
