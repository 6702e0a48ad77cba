package dev.corridor.rosters.sources.oneroster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.TestClock;
import dev.corridor.rosters.sources.Checked;
import dev.corridor.rosters.sources.HttpStub;
import dev.corridor.rosters.sources.HttpStub.Request;
import dev.corridor.rosters.sources.SourceSettings;
import dev.corridor.rosters.sources.TestCalls;
import dev.corridor.rosters.sources.TestFetch;
import dev.corridor.shared.SchoolClock;
import java.io.IOException;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A OneRoster 1.1 server that wants signed requests, each with a nonce of its own and dated within five minutes. */
class SignedRequestsTest {

    private static final Pattern PARAMETER = Pattern.compile("(oauth_\\w+)=\"([^\"]*)\"");

    private final TestClock clock = new TestClock();
    private final OneRosterSource source = new OneRosterSource(TestCalls.at(clock), new SchoolClock(clock));
    private final Set<String> nonces = new HashSet<>();
    private final HttpStub stub =
            new HttpStub(new OneRosterPeer("/ims/oneroster/v1p1", GrandBendJson.v1p1()).lettingIn(this::signed));

    SignedRequestsTest() throws IOException {}

    @AfterEach
    void close() {
        stub.close();
    }

    private boolean signed(Request request) {
        Map<String, String> said = new HashMap<>();
        Matcher each = PARAMETER.matcher(request.header("authorization"));
        while (each.find()) {
            said.put(each.group(1), HttpStub.form("x=" + each.group(2)).get("x"));
        }
        String signature = String.valueOf(said.remove("oauth_signature"));
        long sent = Long.parseLong(said.getOrDefault("oauth_timestamp", "0"));
        boolean now = Math.abs(Instant.now().getEpochSecond() - sent) <= 300;
        return now && nonces.add(said.get("oauth_nonce")) && signature.equals(signature(request, said));
    }

    /** By the standard's own words, with the parameters as they were understood. */
    private String signature(Request request, Map<String, String> said) {
        Map<String, String> all = new TreeMap<>(said);
        all.putAll(request.query());
        StringBuilder parameters = new StringBuilder();
        all.forEach((name, value) -> parameters
                .append(parameters.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(escaped(value)));
        String base = "GET&" + escaped(stub.address() + request.path()) + "&" + escaped(parameters.toString());
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec("secret&".getBytes(UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(base.getBytes(UTF_8)));
        } catch (java.security.GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20").replace("*", "%2A");
    }

    private SourceSettings settings(String secret) {
        return new SourceSettings(Map.of(
                "version", "1.1",
                "address", stub.address(),
                "signIn", "oauth1-sha256",
                "clientId", "key",
                "clientSecret", secret));
    }

    @Test
    void readsTheDistrict() {
        TestFetch first = TestFetch.of(source, settings("secret"), Optional.empty());
        assertThat(first.rows("users")).hasSize(1028);
        assertThat(TestFetch.of(source, settings("secret"), first.end().mark())
                        .end()
                        .whole())
                .isFalse();
    }

    @Test
    void datesRequestsByTheOtherClockWhereOneIsWrong() {
        clock.advance(Duration.ofMinutes(6));
        assertThat(TestFetch.of(source, settings("secret"), Optional.empty()).rows("users"))
                .hasSize(1028);
        Checked checked = source.check(settings("secret"));
        assertThat(checked.worked()).isTrue();
        assertThat(checked.steps().getLast().code()).isEqualTo("clock");
        assertThat(checked.steps().getLast().found()).matches("-3[56]\\d s");
    }

    @Test
    void saysThatTheSecretIsWrong() {
        assertThat(codes(source.check(settings("other")))).containsExactly("signature-refused");
    }

    @Test
    void saysThatBothMayBeWrong() {
        clock.advance(Duration.ofMinutes(-6));
        assertThat(codes(source.check(settings("other")))).containsExactly("clock-wrong");
    }

    private static List<String> codes(Checked checked) {
        return checked.steps().stream()
                .flatMap(step -> step.problem().stream())
                .map(problem -> problem.code())
                .toList();
    }
}
