package dev.corridor.signon;

import dev.corridor.shared.DistrictId;
import dev.corridor.signon.saml.ProviderMetadata;
import java.util.Optional;
import java.util.Set;

/**
 * A way in of a district's people. The client's secret is kept apart.
 *
 * @param issuer as it calls itself; blank for SAML until its metadata is known
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
     * @param saml for SAML only
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
            boolean on,
            Optional<SamlDraft> saml) {

        /** This with what a provider of SAML says of itself. */
        Draft told(String name, SamlDraft told) {
            return new Draft(
                    preset,
                    this.name,
                    name,
                    tenant,
                    clientId,
                    secret,
                    link,
                    byEmail,
                    domains,
                    audience,
                    on,
                    Optional.of(told));
        }
    }

    /**
     * What belongs to SAML alone.
     *
     * @param base address by which this server is reached
     * @param metadata that an admin pasted; blank to keep what there is
     * @param emailAttribute blank where the name of the subject is an address
     * @param read what the metadata says, once it was read
     */
    public record SamlDraft(
            String base,
            String metadata,
            Optional<String> metadataUrl,
            String emailAttribute,
            Optional<ProviderMetadata> read) {

        SamlDraft told(Optional<ProviderMetadata> told) {
            return new SamlDraft(base, metadata, metadataUrl, emailAttribute, told);
        }
    }

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
