package dev.corridor.signon.web;

import dev.corridor.shared.Problem;
import dev.corridor.signon.Audience;
import dev.corridor.signon.Identifier;
import dev.corridor.signon.Preset;
import dev.corridor.signon.SignOnConnection.Draft;
import dev.corridor.signon.SignOnConnection.Link;
import dev.corridor.signon.SignOnConnection.SamlDraft;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * What an admin decides.
 *
 * @param issuer for a generic provider; others are known
 * @param tenant for Microsoft and ClassLink
 * @param clientSecret left out to keep what there is
 * @param metadata of a provider of SAML, as text; left out to keep what there is
 * @param metadataUrl where it is read from then on; left out for nowhere
 * @param emailAttribute of SAML that carries an e-mail address; left out where the name of the subject is one
 */
record SignOnBody(
        Preset preset,
        String name,
        @Nullable String issuer,
        @Nullable String tenant,
        @Nullable String clientId,
        @Nullable String clientSecret,
        @Nullable String claim,
        @Nullable Identifier identifier,
        boolean byEmail,
        List<String> domains,
        List<Audience> audience,
        boolean on,
        @Nullable String metadata,
        @Nullable String metadataUrl,
        @Nullable String emailAttribute) {

    private static final int LONGEST = 500;

    Draft draft() {
        boolean claimed = claim != null && !claim.isBlank();
        if (claimed && identifier == null) {
            throw Problem.field("identifier", "missing", "Say what of an account the claim names.");
        }
        return new Draft(
                preset,
                name,
                orEmpty(issuer),
                orEmpty(tenant),
                orEmpty(clientId),
                Optional.ofNullable(clientSecret),
                claim != null && claimed && identifier != null
                        ? Optional.of(new Link(claim, identifier))
                        : Optional.empty(),
                byEmail,
                new HashSet<>(domains),
                new HashSet<>(audience),
                on,
                preset == Preset.SAML ? Optional.of(saml()) : Optional.empty());
    }

    /** With the address by which the admin reaches this server. */
    private SamlDraft saml() {
        return new SamlDraft(
                ServletUriComponentsBuilder.fromCurrentContextPath().toUriString(),
                orEmpty(metadata),
                Optional.of(bounded("metadataUrl", metadataUrl)).filter(url -> !url.isEmpty()),
                bounded("emailAttribute", emailAttribute),
                Optional.empty());
    }

    private static String bounded(String field, @Nullable String typed) {
        String text = orEmpty(typed).strip();
        if (text.length() > LONGEST) {
            throw Problem.field(field, "too-long", "At most " + LONGEST + " characters.");
        }
        return text;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
