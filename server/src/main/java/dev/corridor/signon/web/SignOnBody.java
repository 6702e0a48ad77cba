package dev.corridor.signon.web;

import dev.corridor.shared.Problem;
import dev.corridor.signon.Audience;
import dev.corridor.signon.Identifier;
import dev.corridor.signon.Preset;
import dev.corridor.signon.SignOnConnection.Draft;
import dev.corridor.signon.SignOnConnection.Link;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an admin decides.
 *
 * @param issuer for a generic provider; others are known
 * @param tenant for Microsoft and ClassLink
 * @param clientSecret left out to keep what there is
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
        boolean on) {

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
                on);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
