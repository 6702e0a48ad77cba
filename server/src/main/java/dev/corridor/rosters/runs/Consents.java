package dev.corridor.rosters.runs;

import dev.corridor.access.SessionId;
import dev.corridor.access.SignedIn;
import dev.corridor.rosters.sources.Consenting;
import dev.corridor.rosters.sources.Consenting.Given;
import dev.corridor.rosters.sources.SourceProblem;
import dev.corridor.rosters.sources.SourceSettings;
import dev.corridor.shared.DistrictActor;
import dev.corridor.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;

/** The way of an admin to the other side's page of consent and back. */
@Component
public class Consents {

    /**
     * On to the other side.
     *
     * @param sealed what the browser keeps until it comes back
     */
    public record Away(String address, String sealed) {}

    /** What a browser brings back; what is missing is empty. */
    public record Answer(String state, String code, String error, Optional<String> sealed) {}

    private static final Logger LOG = LoggerFactory.getLogger(Consents.class);
    private static final int LONGEST = 4_000;

    private final RosterConnections connections;
    private final OtherSides others;
    private final ConsentTries tries;
    private final ConsentCodes codes;

    Consents(RosterConnections connections, OtherSides others, ConsentTries tries, ConsentCodes codes) {
        this.connections = connections;
        this.others = others;
        this.tries = tries;
        this.codes = codes;
    }

    /** Where the other side leads admins back to: it wants to know that beforehand. */
    public static String way(Connection connection) {
        return "/api/districts/" + connection.district() + "/roster-connections/" + connection.id()
                + "/consent/callback";
    }

    /**
     * Begins.
     *
     * @throws Problem NOT_FOUND; BAD_INPUT if nobody is asked for consent, or what that needs is not filled in
     */
    public Away begin(DistrictActor actor, SignedIn who, ConnectionId id, HttpServletRequest request) {
        Connection connection = connections.find(actor.district(), id);
        try {
            SourceSettings settings = others.settings(connection, Map.of());
            Consenting consenting = consenting(connection);
            ClientRegistration client = consenting
                    .client(settings)
                    .redirectUri("{baseUrl}" + way(connection))
                    .clientSettings(ClientRegistration.ClientSettings.builder()
                            .requireProofKey(true)
                            .build())
                    .build();
            DefaultOAuth2AuthorizationRequestResolver resolver =
                    new DefaultOAuth2AuthorizationRequestResolver(any -> client);
            resolver.setAuthorizationRequestCustomizer(
                    builder -> builder.additionalParameters(more -> more.putAll(consenting.asking(settings))));
            OAuth2AuthorizationRequest away =
                    Objects.requireNonNull(resolver.resolve(request, client.getRegistrationId()));
            return new Away(
                    away.getAuthorizationRequestUri(), tries.seal(id, who.session(), connection.version(), away));
        } catch (SourceProblem problem) {
            throw Problem.field("settings", problem.code(), String.valueOf(problem.getMessage()));
        }
    }

    /**
     * Ends: what was given is tried and kept.
     *
     * @return why it was not, as a code; empty if all is well
     * @throws Problem NOT_FOUND
     */
    public Optional<String> end(DistrictActor actor, SignedIn who, ConnectionId id, Answer answer) {
        Connection connection = connections.find(actor.district(), id);
        try {
            keep(actor, who.session(), connection, answer);
            return Optional.empty();
        } catch (SourceProblem problem) {
            LOG.info("consent for roster connection {} failed: {}", id, problem.code());
            return Optional.of(problem.code());
        }
    }

    private void keep(DistrictActor actor, SessionId session, Connection connection, Answer answer) {
        ConsentTries.Try begun = answer.sealed()
                .filter(kept ->
                        answer.state().length() <= LONGEST && answer.code().length() <= LONGEST)
                .flatMap(kept -> tries.open(connection.id(), session, kept, answer.state()))
                .orElseThrow(() -> SourceProblem.settings(
                        "consent-elsewhere",
                        "This consent did not begin in this browser and sign-in, or took longer than ten minutes."
                                + " Connect again.",
                        Map.of()));
        if (!answer.error().isEmpty() || answer.code().isEmpty()) {
            throw refused(answer.error());
        }
        Consenting consenting = consenting(connection);
        SourceSettings settings = others.settings(connection, Map.of());
        Given given = codes.changed(consenting.client(settings), begun, answer.code());
        Map<String, String> kept = consenting.keep(settings, given);
        try {
            connections.consented(actor, connection.id(), begun.version(), kept);
        } catch (Problem changed) {
            throw SourceProblem.settings(
                    "consent-changed", "The connection was changed meanwhile. Connect again.", Map.of());
        }
    }

    private static SourceProblem refused(String error) {
        return error.equals(OAuth2ErrorCodes.ACCESS_DENIED)
                ? SourceProblem.settings(
                        "consent-denied", "Consent was not given on the other side. Connect again.", Map.of())
                : SourceProblem.otherSide(
                        "consent-refused",
                        "The other side did not ask for consent as it should. Look at the OAuth client there.",
                        Map.of());
    }

    private Consenting consenting(Connection connection) {
        return others.source(connection).consenting().orElseThrow(() -> Problem.notFound("consent"));
    }
}
