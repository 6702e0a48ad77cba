package dev.corridor.signon.saml;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.Deflater;
import javax.xml.datatype.DatatypeFactory;
import org.keycloak.dom.saml.v2.assertion.NameIDType;
import org.keycloak.dom.saml.v2.protocol.AuthnRequestType;
import org.keycloak.saml.common.exceptions.ProcessingException;
import org.keycloak.saml.common.util.StaxUtil;
import org.keycloak.saml.processing.core.saml.v2.writers.SAMLRequestWriter;

/**
 * Asks a provider who somebody is, by the address that their browser is led to. Nothing goes along that would come back
 * as a RelayState: where somebody wanted to go is kept in their own browser.
 */
public final class AuthnRequests {

    private static final String RSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";

    /**
     * A request.
     *
     * @param id that the response must name
     * @param entity what this server is called by the provider
     * @param address where the response is taken
     * @param anew whether the provider is to ask who is there, though it may know
     */
    public record Ask(String id, String entity, String address, boolean anew, Instant at) {}

    private AuthnRequests() {}

    /**
     * Where a browser is led with it.
     *
     * @param key to sign it with, where the provider wants that
     */
    public static String address(String provider, Ask ask, Optional<PrivateKey> key) {
        String query = "SAMLRequest=" + encoded(deflated(written(provider, ask)));
        if (key.isPresent()) {
            query += "&SigAlg=" + URLEncoder.encode(RSA_SHA256, StandardCharsets.UTF_8);
            query += "&Signature=" + encoded(signed(query, key.get()));
        }
        return provider + (provider.contains("?") ? "&" : "?") + query;
    }

    private static byte[] written(String provider, Ask ask) {
        try {
            AuthnRequestType request = new AuthnRequestType(
                    ask.id(),
                    DatatypeFactory.newDefaultInstance()
                            .newXMLGregorianCalendar(
                                    ask.at().truncatedTo(ChronoUnit.SECONDS).toString()));
            NameIDType issuer = new NameIDType();
            issuer.setValue(ask.entity());
            request.setIssuer(issuer);
            request.setDestination(URI.create(provider));
            request.setAssertionConsumerServiceURL(URI.create(ask.address()));
            request.setProtocolBinding(OurMetadata.POST);
            request.setForceAuthn(ask.anew());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new SAMLRequestWriter(StaxUtil.getXMLStreamWriter(out)).write(request);
            return out.toByteArray();
        } catch (ProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static byte[] deflated(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            byte[] out = new byte[bytes.length + 100];
            return Arrays.copyOf(out, deflater.deflate(out));
        } finally {
            deflater.end();
        }
    }

    private static byte[] signed(String query, PrivateKey key) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(query.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String encoded(byte[] bytes) {
        return URLEncoder.encode(Base64.getEncoder().encodeToString(bytes), StandardCharsets.UTF_8);
    }
}
