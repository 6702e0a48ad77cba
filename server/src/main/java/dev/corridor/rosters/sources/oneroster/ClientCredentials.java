package dev.corridor.rosters.sources.oneroster;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.corridor.rosters.sources.JsonAnswer;
import dev.corridor.rosters.sources.JsonCalls;
import dev.corridor.rosters.sources.JsonCalls.Call;
import dev.corridor.rosters.sources.SourceProblem;
import dev.corridor.shared.SchoolClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * OAuth 2.0 client credentials: an id and a secret are changed for a token, which is changed for a new one when it has
 * run out, or is no longer accepted.
 */
final class ClientCredentials implements Access {

    /** Who asks, and for what. */
    record Client(URI tokenAddress, String id, String secret, String scope) {

        /** Without the secret. */
        @Override
        public String toString() {
            return "Client[" + tokenAddress + ", " + id + "]";
        }
    }

    private record Token(String text, Instant until) {}

    private static final Duration EARLY = Duration.ofSeconds(30);
    private static final long USUAL_SECONDS = 3600;

    private final JsonCalls calls;
    private final Client client;
    private final SchoolClock clock;
    private Optional<Token> token = Optional.empty();

    ClientCredentials(JsonCalls calls, Client client, SchoolClock clock) {
        this.calls = calls;
        this.client = client;
        this.clock = clock;
    }

    @Override
    public Map<String, String> headers(URI uri) {
        Token now = token.filter(there -> clock.machineTime().isBefore(there.until()))
                .orElseGet(this::fetch);
        token = Optional.of(now);
        return Map.of("Authorization", "Bearer " + now.text());
    }

    @Override
    public boolean renew(JsonAnswer refusal) {
        token = Optional.empty();
        return refusal.status() == 401;
    }

    private Token fetch() {
        String asked = "grant_type=client_credentials"
                + (client.scope().isEmpty() ? "" : "&scope=" + PercentCode.escape(client.scope()));
        String pair = client.id() + ":" + client.secret();
        JsonAnswer answer = calls.ask(new Call(
                client.tokenAddress(),
                Map.of("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8))),
                asked));
        if (refused(answer)) {
            // Some servers look for them in the form only.
            answer = calls.ask(new Call(
                    client.tokenAddress(),
                    Map.of(),
                    asked + "&client_id=" + PercentCode.escape(client.id()) + "&client_secret="
                            + PercentCode.escape(client.secret())));
        }
        return read(answer);
    }

    private static boolean refused(JsonAnswer answer) {
        return answer.status() == 400 || answer.status() == 401;
    }

    private Token read(JsonAnswer answer) {
        if (refused(answer)) {
            throw refusal(answer.body().path("error").asString(""));
        }
        JsonNode said = answer.json();
        String text = said.path("access_token").asString("");
        if (text.isEmpty()) {
            throw SourceProblem.otherSide(
                    "no-token", "{host} answers without a token. Look at the token address.", host());
        }
        Duration lasts = Duration.ofSeconds(said.path("expires_in").asLong(USUAL_SECONDS));
        return new Token(text, clock.machineTime().plus(lasts).minus(EARLY));
    }

    private SourceProblem refusal(String error) {
        return error.equals("invalid_scope")
                ? SourceProblem.settings(
                        "scope-refused",
                        "{host} knows the client, and does not allow it this scope: {scope}",
                        Map.of("host", String.valueOf(client.tokenAddress().getHost()), "scope", client.scope()))
                : SourceProblem.settings(
                        "client-refused", "{host} does not accept the client id and secret. Enter both again.", host());
    }

    private Map<String, String> host() {
        return Map.of("host", String.valueOf(client.tokenAddress().getHost()));
    }
}
