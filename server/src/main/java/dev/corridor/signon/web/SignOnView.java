package dev.corridor.signon.web;

import dev.corridor.signon.Audience;
import dev.corridor.signon.Identifier;
import dev.corridor.signon.Preset;
import dev.corridor.signon.SamlSide;
import dev.corridor.signon.SignOnConnection;
import dev.corridor.signon.SignOnConnection.Link;
import dev.corridor.signon.SignOnId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * A connection, as its admins see it.
 *
 * @param secretSet whether a secret is kept; it is never shown
 * @param claim what of the token names an account; null for none
 * @param redirectUri what is to be registered with the provider
 * @param refused how many were not let in by it lately
 * @param saml null where it is not by SAML
 */
record SignOnView(
        SignOnId id,
        Preset preset,
        String name,
        String issuer,
        String tenant,
        String clientId,
        boolean secretSet,
        @Nullable String claim,
        @Nullable Identifier identifier,
        boolean byEmail,
        List<String> domains,
        List<Audience> audience,
        boolean on,
        String redirectUri,
        int refused,
        @Nullable SamlView saml) {

    static SignOnView of(SignOnConnection connection, Optional<SamlSide> saml, int refused) {
        return new SignOnView(
                connection.id(),
                connection.preset(),
                connection.name(),
                connection.issuer(),
                connection.tenant().orElse(""),
                connection.clientId(),
                connection.secretSet(),
                connection.link().map(Link::claim).orElse(null),
                connection.link().map(Link::identifier).orElse(null),
                connection.byEmail(),
                connection.domains().stream().sorted().toList(),
                connection.audience().stream().sorted().toList(),
                connection.on(),
                registered(connection),
                refused,
                saml.map(side -> SamlView.of(connection, side)).orElse(null));
    }

    /** At the address by which the admin, and so everybody, reaches this server. */
    static String registered(SignOnConnection connection) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .pathSegment(
                        "api",
                        "sign-on",
                        connection.district().toString(),
                        "ways",
                        connection.id().toString(),
                        "callback")
                .toUriString();
    }
}
