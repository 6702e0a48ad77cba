package dev.corridor.signon.saml;

import static dev.corridor.signon.saml.StrictXml.SIGNATURE;

import dev.corridor.shared.Problem;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.dom.saml.v2.metadata.EndpointType;
import org.keycloak.dom.saml.v2.metadata.EntitiesDescriptorType;
import org.keycloak.dom.saml.v2.metadata.EntityDescriptorType;
import org.keycloak.dom.saml.v2.metadata.IDPSSODescriptorType;
import org.keycloak.dom.saml.v2.metadata.KeyDescriptorType;
import org.keycloak.dom.saml.v2.metadata.KeyTypes;
import org.keycloak.saml.common.exceptions.ParsingException;
import org.keycloak.saml.processing.core.parsers.saml.SAMLParser;
import org.w3c.dom.Element;

/**
 * What a provider publishes of itself.
 *
 * @param issuer what it calls itself
 * @param address that browsers are led to
 * @param wantsSigned whether requests to it must be signed
 * @param certificates of the keys that it signs with; only the keys count, not the dates
 * @param until when it says that this is good; empty where it does not say
 */
public record ProviderMetadata(
        String issuer,
        String address,
        boolean wantsSigned,
        List<X509Certificate> certificates,
        Optional<Instant> until) {

    /** The code of the problem that metadata says itself that it is good no longer. */
    public static final String OUT_OF_DATE = "out-of-date";

    /** Characters; a federation's whole list is none of one provider. */
    private static final int LONGEST = 500_000;

    private static final int LONGEST_TEXT = 500;
    private static final int MOST_KEYS = 10;
    private static final URI REDIRECT = URI.create("urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect");

    /** One provider of a description, and the first of the moments at which any part of it that holds it runs out. */
    private record Described(String issuer, IDPSSODescriptorType provider, Optional<Instant> until) {}

    /** One entity of a description. */
    private record Entity(EntityDescriptorType described, Optional<Instant> until) {}

    public ProviderMetadata {
        certificates = List.copyOf(certificates);
    }

    /**
     * Reads what was pasted or fetched.
     *
     * @throws Problem BAD_INPUT with what is wrong with it; with code {@code out-of-date} where it is good no longer
     */
    public static ProviderMetadata read(String text, Instant now) {
        if (text.length() > LONGEST) {
            throw wrong("too-long", "At most " + LONGEST + " characters.");
        }
        Described described = only(parsed(text));
        GoodUntil.mustNotBeOver(described.until(), now);
        IDPSSODescriptorType provider = described.provider();
        List<X509Certificate> certificates = provider.getKeyDescriptor().stream()
                .filter(key -> key.getUse() != KeyTypes.ENCRYPTION)
                .flatMap(ProviderMetadata::certificates)
                .distinct()
                .toList();
        if (certificates.isEmpty() || certificates.size() > MOST_KEYS) {
            throw wrong("no-certificate", "It names " + certificates.size() + " certificates to sign with.");
        }
        return new ProviderMetadata(
                text(described.issuer()),
                address(provider),
                Boolean.TRUE.equals(provider.isWantAuthnRequestsSigned()),
                certificates,
                described.until());
    }

    private static Object parsed(String text) {
        byte[] bytes = text.strip().getBytes(StandardCharsets.UTF_8);
        try {
            StrictXml.read(bytes);
            return Objects.requireNonNull(SAMLParser.getInstance().parse(new ByteArrayInputStream(bytes)));
        } catch (ParsingException | RuntimeException e) {
            throw wrong("not-metadata", "This is no metadata of SAML.");
        }
    }

    private static Described only(Object parsed) {
        List<Described> providers = entities(parsed, Optional.empty())
                .flatMap(ProviderMetadata::providers)
                .toList();
        if (providers.size() != 1) {
            throw wrong(
                    providers.isEmpty() ? "no-provider" : "several-providers",
                    "It describes " + providers.size() + " identity providers.");
        }
        return providers.getFirst();
    }

    private static Stream<Entity> entities(Object parsed, Optional<Instant> until) {
        if (parsed instanceof EntitiesDescriptorType several) {
            Optional<Instant> first = GoodUntil.first(until, several.getValidUntil());
            return several.getEntityDescriptor().stream().flatMap(inside -> entities(inside, first));
        }
        return parsed instanceof EntityDescriptorType one
                ? Stream.of(new Entity(one, GoodUntil.first(until, one.getValidUntil())))
                : Stream.empty();
    }

    private static Stream<Described> providers(Entity entity) {
        return entity.described().getChoiceType().stream()
                .flatMap(choice -> choice.getDescriptors().stream())
                .map(descriptor -> descriptor.getIdpDescriptor())
                .filter(Objects::nonNull)
                .map(provider -> new Described(
                        entity.described().getEntityID(),
                        provider,
                        GoodUntil.first(entity.until(), provider.getValidUntil())));
    }

    private static String address(IDPSSODescriptorType provider) {
        return provider.getSingleSignOnService().stream()
                .filter(service -> REDIRECT.equals(service.getBinding()))
                .map(EndpointType::getLocation)
                .filter(location -> location != null && location.getHost() != null)
                .map(URI::toString)
                .findFirst()
                .map(ProviderMetadata::text)
                .orElseThrow(() -> wrong("no-redirect", "It names no address for the binding HTTP-Redirect."));
    }

    private static String text(String text) {
        if (text.isBlank() || text.length() > LONGEST_TEXT) {
            throw wrong("not-metadata", "A name or address in it is missing or too long.");
        }
        return text;
    }

    private static Stream<X509Certificate> certificates(KeyDescriptorType key) {
        Element info = key.getKeyInfo();
        if (info == null) {
            return Stream.empty();
        }
        List<X509Certificate> read = new ArrayList<>();
        for (Element certificate : StrictXml.elements(info.getElementsByTagNameNS(SIGNATURE, "X509Certificate"))) {
            read.add(certificate(certificate.getTextContent()));
        }
        return read.stream();
    }

    private static X509Certificate certificate(String base64) {
        try {
            return certificate(Base64.getDecoder().decode(base64.replaceAll("\\s+", "")));
        } catch (IllegalArgumentException e) {
            throw wrong("no-certificate", "A certificate in it cannot be read.");
        }
    }

    /** One as it is kept. */
    public static X509Certificate certificate(byte[] encoded) {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded));
        } catch (CertificateException e) {
            throw new IllegalArgumentException("no certificate", e);
        }
    }

    private static Problem wrong(String code, String message) {
        return Problem.field("metadata", code, message);
    }
}
