package dev.corridor.signon.saml;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.security.PrivateKey;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javax.crypto.KeyGenerator;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.SignedInfo;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.xml.security.Init;
import org.apache.xml.security.encryption.EncryptedData;
import org.apache.xml.security.encryption.EncryptedKey;
import org.apache.xml.security.encryption.XMLCipher;
import org.apache.xml.security.keys.KeyInfo;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** An identity provider of SAML that says, signs and encrypts whatever a test wants. */
public final class Idp {

    public static final Identity KEY = made();
    public static final Identity OTHER = made();
    public static final String RSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
    public static final String SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256";

    /**
     * What it says.
     *
     * @param subject as XML inside of the NameID
     * @param attributes as XML
     */
    public record Saying(
            String issuer,
            String audience,
            String recipient,
            String destination,
            String answers,
            String subject,
            String attributes,
            Instant from,
            Instant until,
            String id) {

        public static Saying of(String issuer, String audience, String address, String answers, String subject) {
            Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
            return new Saying(
                    issuer,
                    audience,
                    address,
                    address,
                    answers,
                    subject,
                    "",
                    now.minusSeconds(10),
                    now.plusSeconds(300),
                    "_" + UUID.randomUUID());
        }

        public Saying attribute(String name, String... values) {
            StringBuilder more = new StringBuilder(attributes);
            more.append("<saml:Attribute Name=\"").append(name).append("\">");
            for (String value : values) {
                more.append("<saml:AttributeValue xmlns:xs=\"http://www.w3.org/2001/XMLSchema\"")
                        .append(" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:type=\"xs:string\">")
                        .append(value)
                        .append("</saml:AttributeValue>");
            }
            more.append("</saml:Attribute>");
            return new Saying(
                    issuer, audience, recipient, destination, answers, subject, more.toString(), from, until, id);
        }

        public Saying issuer(String other) {
            return new Saying(other, audience, recipient, destination, answers, subject, attributes, from, until, id);
        }

        public Saying audience(String other) {
            return new Saying(issuer, other, recipient, destination, answers, subject, attributes, from, until, id);
        }

        public Saying recipient(String other) {
            return new Saying(issuer, audience, other, destination, answers, subject, attributes, from, until, id);
        }

        public Saying destination(String other) {
            return new Saying(issuer, audience, recipient, other, answers, subject, attributes, from, until, id);
        }

        public Saying answers(String other) {
            return new Saying(issuer, audience, recipient, destination, other, subject, attributes, from, until, id);
        }

        public Saying within(Instant from, Instant until) {
            return new Saying(issuer, audience, recipient, destination, answers, subject, attributes, from, until, id);
        }
    }

    private Idp() {}

    static Identity made() {
        return Identity.make(Instant.now());
    }

    public static String metadata(String issuer, String address, boolean wantsSigned, Identity... keys) {
        StringBuilder described = new StringBuilder();
        for (Identity key : keys) {
            described
                    .append("<md:KeyDescriptor use=\"signing\"><ds:KeyInfo><ds:X509Data><ds:X509Certificate>")
                    .append(pem(key))
                    .append("</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>");
        }
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <!-- As published. -->
                <md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata"
                    xmlns:ds="http://www.w3.org/2000/09/xmldsig#" entityID="%s">
                  <md:IDPSSODescriptor WantAuthnRequestsSigned="%s"
                      protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">
                    %s
                    <md:NameIDFormat>urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress</md:NameIDFormat>
                    <md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="%4$s"/>
                    <md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="%4$s"/>
                  </md:IDPSSODescriptor>
                </md:EntityDescriptor>
                """.formatted(issuer, wantsSigned, described, address);
    }

    public static String pem(Identity key) {
        try {
            return Base64.getEncoder().encodeToString(key.certificate().getEncoded());
        } catch (java.security.cert.CertificateEncodingException e) {
            throw new AssertionError(e);
        }
    }

    public static String assertion(Saying it) {
        String answers = it.answers().isEmpty() ? "" : " InResponseTo=\"" + it.answers() + "\"";
        String statement = it.attributes().isEmpty()
                ? ""
                : "<saml:AttributeStatement>" + it.attributes() + "</saml:AttributeStatement>";
        return """
                <saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="%1$s" Version="2.0" IssueInstant="%2$s">\
                <saml:Issuer>%3$s</saml:Issuer><saml:Subject>\
                <saml:NameID Format="urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress">%4$s</saml:NameID>\
                <saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer">\
                <saml:SubjectConfirmationData NotOnOrAfter="%5$s" Recipient="%6$s"%7$s/></saml:SubjectConfirmation>\
                </saml:Subject><saml:Conditions NotBefore="%2$s" NotOnOrAfter="%5$s"><saml:AudienceRestriction>\
                <saml:Audience>%8$s</saml:Audience></saml:AudienceRestriction></saml:Conditions>\
                <saml:AuthnStatement AuthnInstant="%2$s" SessionIndex="s"><saml:AuthnContext>\
                <saml:AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:Password</saml:AuthnContextClassRef>\
                </saml:AuthnContext></saml:AuthnStatement>%9$s</saml:Assertion>\
                """.formatted(
                        it.id(),
                        it.from(),
                        it.issuer(),
                        it.subject(),
                        it.until(),
                        it.recipient(),
                        answers,
                        it.audience(),
                        statement);
    }

    public static String response(Saying it, String inside) {
        return response(it, inside, "<samlp:StatusCode Value=\"urn:oasis:names:tc:SAML:2.0:status:Success\"/>");
    }

    public static String response(Saying it, String inside, String status) {
        String answers = it.answers().isEmpty() ? "" : " InResponseTo=\"" + it.answers() + "\"";
        return """
                <samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" \
                xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="_r%1$s" Version="2.0" IssueInstant="%2$s" \
                Destination="%3$s"%4$s><saml:Issuer>%5$s</saml:Issuer><samlp:Status>%6$s</samlp:Status>%7$s</samlp:Response>\
                """.formatted(it.id(), it.from(), it.destination(), answers, it.issuer(), status, inside);
    }

    /** A response with a signed assertion in it. */
    public static String said(Saying it) {
        return response(it, signed(assertion(it)));
    }

    public static String signed(String xml) {
        return signed(xml, KEY, RSA_SHA256, SHA256);
    }

    /** Signs the outermost element. */
    public static String signed(String xml, Identity by, String method, String digest) {
        return changed(xml, document -> {
            Element root = document.getDocumentElement();
            root.setIdAttribute("ID", true);
            sign(root, "#" + root.getAttribute("ID"), by.key(), method, digest);
            return document;
        });
    }

    static void sign(Element element, String uri, PrivateKey key, String method, String digest) {
        try {
            XMLSignatureFactory factory = XMLSignatureFactory.getInstance("DOM");
            SignedInfo info = factory.newSignedInfo(
                    factory.newCanonicalizationMethod(CanonicalizationMethod.EXCLUSIVE, (C14NMethodParameterSpec) null),
                    factory.newSignatureMethod(method, null),
                    List.of(factory.newReference(
                            uri,
                            factory.newDigestMethod(digest, null),
                            List.of(
                                    factory.newTransform(Transform.ENVELOPED, (TransformParameterSpec) null),
                                    factory.newTransform(
                                            CanonicalizationMethod.EXCLUSIVE, (TransformParameterSpec) null)),
                            null,
                            null)));
            DOMSignContext context =
                    new DOMSignContext(key, element, element.getFirstChild().getNextSibling());
            context.setProperty("org.jcp.xml.dsig.secureValidation", false);
            context.setDefaultNamespacePrefix("ds");
            factory.newXMLSignature(info, null).sign(context);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** An assertion encrypted for whom a certificate names. */
    public static String encrypted(String assertion, Identity to, String data, String wrapping) {
        Init.init();
        String xml = "<saml:EncryptedAssertion xmlns:saml=\"urn:oasis:names:tc:SAML:2.0:assertion\">" + assertion
                + "</saml:EncryptedAssertion>";
        return changed(xml, document -> {
            try {
                KeyGenerator keys = KeyGenerator.getInstance("AES");
                keys.init(256);
                var key = keys.generateKey();
                XMLCipher wrapper = XMLCipher.getInstance(wrapping);
                wrapper.init(XMLCipher.WRAP_MODE, to.certificate().getPublicKey());
                EncryptedKey wrapped = wrapper.encryptKey(document, key);
                XMLCipher cipher = XMLCipher.getInstance(data);
                cipher.init(XMLCipher.ENCRYPT_MODE, key);
                EncryptedData encrypted = cipher.getEncryptedData();
                KeyInfo info = new KeyInfo(document);
                info.add(wrapped);
                encrypted.setKeyInfo(info);
                Element inside = (Element) document.getDocumentElement().getFirstChild();
                cipher.doFinal(document, inside, false);
                return document;
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
    }

    public static String base64(String xml) {
        return Base64.getEncoder().encodeToString(xml.getBytes(UTF_8));
    }

    /** XML with something done to it. */
    public static String changed(String xml, UnaryOperator<Document> change) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(UTF_8)));
            Transformer writer = TransformerFactory.newDefaultInstance().newTransformer();
            writer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            StringWriter out = new StringWriter();
            writer.transform(new DOMSource(change.apply(document)), new StreamResult(out));
            return out.toString();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
