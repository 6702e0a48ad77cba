package dev.corridor.signon;

import dev.corridor.shared.DistrictId;
import java.util.Optional;
import java.util.Set;

/**
 * A way in of a district's people. The client's secret is kept apart.
 *
 * @param issuer as it calls itself
 * @param tenant the district's, where the issuer has several
 * @param clientId what the provider calls this server; empty until it is known
 * @param secretSet whether a secret of the client is kept
 * @param link what names an account, beside e-mail addresses
 * @param byEmail whether an e-mail address that the provider vouches for names one too
 * @param domains of e-mail addresses that are the district's, in lower case
 */
public record SignOnConnection(
        SignOnId id,
        DistrictId district,
        Preset preset,
        String name,
        String issuer,
        Optional<String> tenant,
        String clientId,
        boolean secretSet,
        Optional<Link> link,
        boolean byEmail,
        Set<String> domains,
        Set<Audience> audience,
        boolean on,
        long version) {

    /** Which claim of the provider is which identifier of an account. */
    public record Link(String claim, Identifier identifier) {}

    /**
     * What an admin decides about one.
     *
     * @param secret empty to keep what there is
     */
    public record Draft(
            Preset preset,
            String name,
            String issuer,
            String tenant,
            String clientId,
            Optional<String> secret,
            Optional<Link> link,
            boolean byEmail,
            Set<String> domains,
            Set<Audience> audience,
            boolean on) {}

    public SignOnConnection {
        domains = Set.copyOf(domains);
        audience = Set.copyOf(audience);
    }

    /** This under another name of the client. */
    SignOnConnection calling(String client) {
        return new SignOnConnection(
                id, district, preset, name, issuer, tenant, client, secretSet, link, byEmail, domains, audience, on,
                version);
    }
}
