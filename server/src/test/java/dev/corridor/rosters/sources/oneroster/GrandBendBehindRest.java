package dev.corridor.rosters.sources.oneroster;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.corridor.TestClock;
import dev.corridor.rosters.model.Mapping;
import dev.corridor.rosters.sources.HttpStub;
import dev.corridor.rosters.sources.HttpStub.Request;
import dev.corridor.rosters.sources.PlainSnapshot;
import dev.corridor.rosters.sources.SourceProblem;
import dev.corridor.rosters.sources.SourceSettings;
import dev.corridor.rosters.sources.Sources;
import dev.corridor.rosters.sources.TestCalls;
import dev.corridor.rosters.sources.TestFetch;
import dev.corridor.shared.SchoolClock;
import dev.corridor.tables.TableLimits;
import dev.corridor.tables.TableProblems;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;

/** The sample district behind a server that does what real ones do. */
abstract class GrandBendBehindRest {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final String V1P1 = "/ims/oneroster/v1p1";
    static final String V1P2 = "/ims/oneroster/rostering/v1p2";

    final TestClock clock = new TestClock();
    final OneRosterSource source = new OneRosterSource(TestCalls.at(clock), new SchoolClock(clock));
    final OneRosterPeer peer = new OneRosterPeer(V1P1, GrandBendJson.v1p1());
    HttpStub stub = new HttpStub(peer);

    GrandBendBehindRest() throws IOException {}

    @AfterEach
    void close() {
        stub.close();
    }

    SourceSettings settings(String... more) {
        Map<String, String> values =
                new HashMap<>(Map.of("version", "1.1", "address", stub.address(), "signIn", "token", "token", "good"));
        for (int i = 0; i < more.length; i += 2) {
            values.put(more[i], more[i + 1]);
        }
        return new SourceSettings(values);
    }

    TestFetch fetch() {
        return TestFetch.of(source, settings(), Optional.empty());
    }

    TestFetch fetchAfter(TestFetch before) {
        return TestFetch.of(source, settings(), before.end().mark());
    }

    SourceProblem problem() {
        return assertThatExceptionOfType(SourceProblem.class)
                .isThrownBy(this::fetch)
                .actual();
    }

    static Predicate<Request> at(String collection, int offset) {
        return request -> request.path().endsWith("/" + collection)
                && request.asked("offset").equals(String.valueOf(offset));
    }

    String token(String secret) {
        peer.letsIn = request -> request.header("authorization").equals("Bearer " + secret);
        return secret;
    }

    static PlainSnapshot csv() {
        return PlainSnapshot.of(Sources.read(
                        Path.of("..", "samples", "grand-bend", "oneroster"),
                        "oneroster",
                        Mapping.NONE,
                        TODAY,
                        TableLimits.ROSTER,
                        new TableProblems())
                .snapshot()
                .orElseThrow());
    }
}
