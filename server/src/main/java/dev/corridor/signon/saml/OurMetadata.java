package dev.corridor.signon.saml;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.keycloak.dom.saml.v2.metadata.EndpointType;
import org.keycloak.dom.saml.v2.metadata.EntityDescriptorType;
import org.keycloak.dom.saml.v2.metadata.KeyDescriptorType;
import org.keycloak.dom.saml.v2.metadata.KeyTypes;
import org.keycloak.saml.SPMetadataDescriptor;
import org.keycloak.saml.common.exceptions.ProcessingException;
import org.keycloak.saml.common.util.StaxUtil;
import org.keycloak.saml.processing.core.saml.v2.writers.SAMLMetadataWriter;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What this server publishes of itself for one connection. */
public final class OurMetadata {

    static final URI POST = URI.create("urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST");
    private static final String ANY_NAME = "urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified";

    private OurMetadata() {}

    /**
     * Writes it.
     *
     * @param entity what this server is called by the provider
     * @param address where responses are taken
     * @param signs whether requests are signed
     */
    public static String write(String entity, String address, X509Certificate certificate, boolean signs) {
        Element info = keyInfo(certificate);
        EntityDescriptorType described = SPMetadataDescriptor.buildSPDescriptor(
                List.of(new EndpointType(POST, URI.create(address))),
                List.of(),
                signs,
                true,
                true,
                entity,
                ANY_NAME,
                List.of(),
                // The key to sign with too, though nothing is signed yet: it may be once the provider is known.
                List.of(key(info, KeyTypes.SIGNING), key(info, KeyTypes.ENCRYPTION)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new SAMLMetadataWriter(StaxUtil.getXMLStreamWriter(out)).writeEntityDescriptor(described);
        } catch (ProcessingException broken) {
            throw new IllegalStateException(broken);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static KeyDescriptorType key(Element info, KeyTypes use) {
        return SPMetadataDescriptor.buildKeyDescriptorType(info, use);
    }

    private static Element keyInfo(X509Certificate certificate) {
        try {
            Document document = DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .newDocument();
            Element info = document.createElementNS(StrictXml.SIGNATURE, "ds:KeyInfo");
            Element data = document.createElementNS(StrictXml.SIGNATURE, "ds:X509Data");
            Element encoded = document.createElementNS(StrictXml.SIGNATURE, "ds:X509Certificate");
            encoded.setTextContent(Base64.getEncoder().encodeToString(certificate.getEncoded()));
            info.appendChild(data).appendChild(encoded);
            return info;
        } catch (ParserConfigurationException | CertificateEncodingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
