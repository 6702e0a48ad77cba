package dev.corridor.signon.saml;

import static dev.corridor.signon.saml.StrictXml.SIGNATURE;

import dev.corridor.signon.Reason;
import dev.corridor.signon.SignOnRefused;
import java.io.IOException;
import java.security.PublicKey;
import java.security.Security;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.crypto.KeySelector;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import org.w3c.dom.Element;

/**
 * Checks a signature of an element over itself, by keys that are known: what a signature says of its own key counts for
 * nothing. It answers with the bytes that were signed, so that nobody reads what was not.
 */
final class Signatures {

    private static final String MORE = "http://www.w3.org/2001/04/xmldsig-more#";
    private static final String RSA_PSS = "http://www.w3.org/2007/05/xmldsig-more#";
    private static final Set<String> METHODS = Set.of(
            MORE + "rsa-sha256",
            MORE + "rsa-sha384",
            MORE + "rsa-sha512",
            MORE + "ecdsa-sha256",
            MORE + "ecdsa-sha384",
            MORE + "ecdsa-sha512",
            RSA_PSS + "sha256-rsa-MGF1",
            RSA_PSS + "sha384-rsa-MGF1",
            RSA_PSS + "sha512-rsa-MGF1");
    private static final Set<String> DIGESTS = Set.of(
            "http://www.w3.org/2001/04/xmlenc#sha256", MORE + "sha384", "http://www.w3.org/2001/04/xmlenc#sha512");
    private static final Pattern WEAK = Pattern.compile("[#-](sha1|md5)(-|$)");
    private static final Set<String> FORMS =
            Set.of(CanonicalizationMethod.EXCLUSIVE, CanonicalizationMethod.EXCLUSIVE_WITH_COMMENTS);

    /** Java's own, whatever else is there. */
    private static final XMLSignatureFactory FACTORY =
            XMLSignatureFactory.getInstance("DOM", Security.getProvider("XMLDSig"));

    private Signatures() {}

    /** The signature of an element, if it has one; a second one is refused. */
    static Optional<Element> of(Element element) {
        List<Element> signatures = StrictXml.children(element, SIGNATURE, "Signature");
        if (signatures.size() > 1) {
            throw wrong("several signatures");
        }
        return signatures.stream().findFirst();
    }

    /**
     * What a signature covers: the element that it is in, without it.
     *
     * @throws SignOnRefused if it does not hold by any of the keys, or covers anything else
     */
    static byte[] covered(Element element, Element signature, List<PublicKey> keys) {
        mustBeStrong(signature);
        for (PublicKey key : keys) {
            Optional<byte[]> signed = signed(element, signature, key);
            if (signed.isPresent()) {
                return signed.get();
            }
        }
        throw new SignOnRefused(Reason.NOT_SIGNED, "by none of " + keys.size() + " keys");
    }

    /** Looked for before anything is made of it: Java would only say that it is not to be had. */
    private static void mustBeStrong(Element signature) {
        for (String algorithm : algorithms(signature)) {
            Matcher weak = WEAK.matcher(algorithm);
            if (weak.find()) {
                throw new SignOnRefused(Reason.WEAK_SIGNATURE, weak.group());
            }
        }
    }

    private static List<String> algorithms(Element signature) {
        return List.of("SignatureMethod", "DigestMethod").stream()
                .flatMap(name -> StrictXml.elements(signature.getElementsByTagNameNS(SIGNATURE, name)).stream())
                .map(method -> method.getAttribute("Algorithm"))
                .toList();
    }

    private static Optional<byte[]> signed(Element element, Element signature, PublicKey key) {
        DOMValidateContext context = new DOMValidateContext(KeySelector.singletonKeySelector(key), signature);
        context.setProperty("org.jcp.xml.dsig.secureValidation", true);
        context.setProperty("javax.xml.crypto.dsig.cacheReference", true);
        context.setIdAttributeNS(element, null, "ID");
        try {
            XMLSignature read = FACTORY.unmarshalXMLSignature(context);
            Reference reference = reference(element, read);
            return read.validate(context)
                    ? Optional.of(reference.getDigestInputStream().readAllBytes())
                    : Optional.empty();
        } catch (XMLSignatureException otherKind) {
            // As where a key of one kind is tried on a signature of another.
            return Optional.empty();
        } catch (MarshalException | IOException e) {
            throw wrong("no signature that can be read");
        }
    }

    private static Reference reference(Element element, XMLSignature signature) {
        List<Reference> references = signature.getSignedInfo().getReferences();
        if (references.size() != 1 || !signature.getObjects().isEmpty()) {
            throw wrong("a signature of something else");
        }
        Reference reference = references.getFirst();
        String id = element.getAttribute("ID");
        if (id.isEmpty() || !("#" + id).equals(reference.getURI())) {
            throw wrong("a signature of another element");
        }
        boolean known = METHODS.contains(
                        signature.getSignedInfo().getSignatureMethod().getAlgorithm())
                && FORMS.contains(
                        signature.getSignedInfo().getCanonicalizationMethod().getAlgorithm())
                && DIGESTS.contains(reference.getDigestMethod().getAlgorithm())
                && areKnown(reference.getTransforms());
        if (!known) {
            throw wrong("a kind of signature that is not taken");
        }
        return reference;
    }

    /** Only what leaves the signature itself out, and then writes the rest in its one form. */
    private static boolean areKnown(List<Transform> transforms) {
        return transforms.size() == 2
                && Transform.ENVELOPED.equals(transforms.getFirst().getAlgorithm())
                && FORMS.contains(transforms.getLast().getAlgorithm());
    }

    private static SignOnRefused wrong(String detail) {
        return new SignOnRefused(Reason.TOKEN_WRONG, detail);
    }
}
