package dev.corridor.rosters.runs;

import dev.corridor.access.SessionId;
import dev.corridor.database.ServerKey;
import dev.corridor.shared.SchoolClock;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a browser keeps while its admin is asked for consent, sealed: they come back with it in the same session, to the
 * same connection, and soon.
 */
@Component
class ConsentTries {

    static final Duration GOOD_FOR = Duration.ofMinutes(10);

    /**
     * A consent under way.
     *
     * @param proof that goes with the code
     * @param version of the connection that it is for
     */
    record Try(String state, String proof, String redirectUri, String session, long version, Instant until) {}

    private final ServerKey key;
    private final JsonMapper json;
    private final SchoolClock clock;

    ConsentTries(ServerKey key, JsonMapper json, SchoolClock clock) {
        this.key = key;
        this.json = json;
        this.clock = clock;
    }

    String seal(ConnectionId connection, SessionId session, long version, OAuth2AuthorizationRequest request) {
        Try begun = new Try(
                Objects.requireNonNull(request.getState()),
                Objects.requireNonNull((String) request.getAttribute(PkceParameterNames.CODE_VERIFIER)),
                Objects.requireNonNull(request.getRedirectUri()),
                session.toString(),
                version,
                clock.now().plus(GOOD_FOR));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(key.seal(json.writeValueAsString(begun), purpose(connection)));
    }

    /** The consent of this state, if this session began it, not too long ago. */
    Optional<Try> open(ConnectionId connection, SessionId session, String sealed, String state) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(sealed);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return key.open(bytes, purpose(connection))
                .map(text -> json.readValue(text, Try.class))
                .filter(begun -> same(begun.state(), state)
                        && begun.session().equals(session.toString())
                        && clock.now().isBefore(begun.until()));
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static String purpose(ConnectionId connection) {
        return "consent for roster connection " + connection;
    }
}
