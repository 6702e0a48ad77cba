package dev.corridor.access.factors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestClock;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Somebody's authenticator app, as one would have it on a phone.
 *
 * @param secret as the server showed it
 * @param recoveryCodes that came with it
 */
public record WithApp(String secret, List<String> recoveryCodes, TestClock clock) {

    private static final String FACTORS = "/api/me/factors";

    /** Sets one up in a browser in which somebody is signed in, with the code of half a minute ago. */
    public static WithApp in(TestBrowser browser, TestClock clock) {
        JsonNode draft =
                browser.post(FACTORS + "/authenticator-draft", Map.of()).body();
        WithApp app = new WithApp(draft.path("secret").asString(), List.of(), clock);
        Answer added = browser.put(
                FACTORS + "/authenticator", Map.of("draft", draft.path("draft").asString(), "code", app.code(-1)));
        assertThat(added.status()).as(added.body().toString()).isEqualTo(200);
        List<String> codes = added.body()
                .path("recoveryCodes")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
        return new WithApp(app.secret, codes, clock);
    }

    /** The code of now, or of some half minutes later. */
    public String code(int later) {
        return Totp.code(Totp.read(secret), Totp.step(clock.instant()) + later);
    }
}
