package dev.corridor.signon.saml;

import static dev.corridor.signon.saml.StrictXml.ASSERTION;
import static dev.corridor.signon.saml.StrictXml.PROTOCOL;
import static dev.corridor.signon.saml.StrictXml.SIGNATURE;

import dev.corridor.signon.Reason;
import dev.corridor.signon.SignOnRefused;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Reads responses. There is one assertion and no second thing that could be taken for it; it is signed, or the whole
 * response is; each signature that is there must hold, and the assertion is read out of what one covers.
 */
public final class SamlResponses {

    /** Characters, in base 64. */
    private static final int LONGEST = 200_000;

    private static final String SUCCESS = "urn:oasis:names:tc:SAML:2.0:status:Success";
    private static final Pattern LAST_WORD = Pattern.compile("[A-Za-z]{1,40}$");

    private SamlResponses() {}

    /**
     * What a response says, in base 64 as it was posted.
     *
     * @throws SignOnRefused if it does not hold in any way
     */
    public static Told read(String base64, Expected expected, Instant now) {
        Document document = StrictXml.read(decoded(base64));
        Element response = document.getDocumentElement();
        mustBeResponse(response);
        mustBeGranted(response);
        Element carrier = onlyAssertion(document, response);
        Optional<Element> whole = Signatures.of(response);
        Optional<byte[]> covered = whole.map(signature -> Signatures.covered(response, signature, expected.keys()));
        byte[] assertion = StrictXml.is(carrier, ASSERTION, "Assertion")
                ? plain(carrier, covered, expected)
                : opened(carrier, covered, expected);
        return new AssertionReader(expected, now).read(assertion, response);
    }

    private static byte[] decoded(String base64) {
        if (base64.length() > LONGEST) {
            throw wrong("too long");
        }
        try {
            return Base64.getDecoder().decode(base64.replaceAll("\\s+", ""));
        } catch (IllegalArgumentException e) {
            throw wrong("not in base 64");
        }
    }

    private static void mustBeResponse(Element response) {
        if (!StrictXml.is(response, PROTOCOL, "Response")
                || !"2.0".equals(response.getAttribute("Version"))
                || response.getAttribute("ID").isEmpty()) {
            throw wrong("no response of SAML 2.0");
        }
        if (!StrictXml.namesOnce(response.getOwnerDocument())) {
            throw wrong("an id that two elements have");
        }
    }

    private static void mustBeGranted(Element response) {
        Element code = StrictXml.child(response, PROTOCOL, "Status")
                .flatMap(status -> StrictXml.child(status, PROTOCOL, "StatusCode"))
                .orElseThrow(() -> wrong("no status"));
        if (!SUCCESS.equals(code.getAttribute("Value"))) {
            Element said = StrictXml.child(code, PROTOCOL, "StatusCode").orElse(code);
            Matcher word = LAST_WORD.matcher(said.getAttribute("Value"));
            throw new SignOnRefused(Reason.DENIED, word.find() ? word.group() : "came back without success");
        }
    }

    /** There must not be another one anywhere, nor a signature anywhere but in it or in the response. */
    private static Element onlyAssertion(Document document, Element response) {
        List<Element> plain = StrictXml.all(document, ASSERTION, "Assertion");
        List<Element> encrypted = StrictXml.all(document, ASSERTION, "EncryptedAssertion");
        if (plain.size() + encrypted.size() != 1) {
            throw wrong((plain.size() + encrypted.size()) + " assertions");
        }
        Element only = plain.isEmpty() ? encrypted.getFirst() : plain.getFirst();
        if (!response.equals(only.getParentNode())) {
            throw wrong("an assertion in another place");
        }
        for (Element signature : StrictXml.all(document, SIGNATURE, "Signature")) {
            if (!response.equals(signature.getParentNode()) && !only.equals(signature.getParentNode())) {
                throw wrong("a signature in another place");
            }
        }
        return only;
    }

    private static byte[] plain(Element assertion, Optional<byte[]> response, Expected expected) {
        Optional<byte[]> own =
                Signatures.of(assertion).map(signature -> Signatures.covered(assertion, signature, expected.keys()));
        return own.or(() -> response).orElseThrow(() -> new SignOnRefused(Reason.NOT_SIGNED, "without a signature"));
    }

    private static byte[] opened(Element carrier, Optional<byte[]> response, Expected expected) {
        Element encrypted = response.map(StrictXml::read)
                .map(document ->
                        StrictXml.all(document, ASSERTION, "EncryptedAssertion").getFirst())
                .orElse(carrier);
        byte[] opened = Decryption.open(
                encrypted,
                expected.key().orElseThrow(() -> new SignOnRefused(Reason.CLIENT_REFUSED, "the key cannot be opened")));
        Document document = StrictXml.read(opened);
        Element assertion = document.getDocumentElement();
        if (!StrictXml.is(assertion, ASSERTION, "Assertion")
                || !StrictXml.namesOnce(document)
                || StrictXml.all(document, ASSERTION, "Assertion").size() != 1
                || !StrictXml.all(document, ASSERTION, "EncryptedAssertion").isEmpty()
                || StrictXml.all(document, SIGNATURE, "Signature").stream()
                        .anyMatch(signature -> !assertion.equals(signature.getParentNode()))) {
            throw wrong("something else was encrypted");
        }
        return Signatures.of(assertion)
                .map(signature -> Signatures.covered(assertion, signature, expected.keys()))
                .or(() -> response.map(signed -> opened))
                .orElseThrow(() -> new SignOnRefused(Reason.NOT_SIGNED, "without a signature"));
    }

    private static SignOnRefused wrong(String detail) {
        return new SignOnRefused(Reason.TOKEN_WRONG, detail);
    }
}
