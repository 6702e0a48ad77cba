package dev.corridor.signon.saml;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Good responses around which somebody has put something else, with the signature still of the good thing. */
final class Wrapped {

    private static final String ASSERTION = "urn:oasis:names:tc:SAML:2.0:assertion";
    private static final String PROTOCOL = "urn:oasis:names:tc:SAML:2.0:protocol";
    private static final String SIGNATURE = "http://www.w3.org/2000/09/xmldsig#";

    private Wrapped() {}

    /**
     * The forms that are known, by name.
     *
     * @param assertion with a signed assertion
     * @param response that is signed itself
     */
    static Map<String, String> all(String assertion, String response) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(
                "wrapped: the response in its signature",
                response(
                        response,
                        (evil, good) ->
                                signature(evil).appendChild(object(evil)).appendChild(good)));
        all.put("wrapped: the response beside its signature", response(response, Node::appendChild));
        all.put(
                "wrapped: another assertion before",
                assertion(assertion, (evil, good) -> good.getParentNode().insertBefore(evil, good)));
        all.put(
                "wrapped: another assertion after",
                assertion(assertion, (evil, good) -> good.getParentNode().appendChild(evil)));
        all.put("wrapped: in another assertion", assertion(assertion, (evil, good) -> {
            good.getParentNode().replaceChild(evil, good);
            evil.appendChild(good);
        }));
        all.put("wrapped: with the signature in another", assertion(assertion, (evil, good) -> {
            Element signature = signature(good);
            evil.insertBefore(signature, evil.getFirstChild().getNextSibling());
            good.getParentNode().insertBefore(evil, good);
        }));
        all.put("wrapped: in the signature of another", assertion(assertion, (evil, good) -> {
            Element signature = signature(good);
            good.getParentNode().replaceChild(evil, good);
            evil.insertBefore(signature, evil.getFirstChild().getNextSibling());
            signature.appendChild(object(evil)).appendChild(good);
        }));
        all.put("wrapped: in an extension", assertion(assertion, (evil, good) -> {
            Element extensions = good.getOwnerDocument().createElementNS(PROTOCOL, "samlp:Extensions");
            Node around = good.getParentNode();
            around.insertBefore(extensions, around.getFirstChild().getNextSibling());
            around.replaceChild(evil, good);
            extensions.appendChild(good);
            evil.insertBefore(signature(good), evil.getFirstChild().getNextSibling());
        }));
        all.put("wrapped: by the same id", assertion(assertion, (evil, good) -> {
            evil.setAttribute("ID", good.getAttribute("ID"));
            evil.insertBefore(
                    signature(good).cloneNode(true), evil.getFirstChild().getNextSibling());
            good.getParentNode().insertBefore(evil, good);
        }));
        return all;
    }

    private static String assertion(String xml, BiConsumer<Element, Element> wrap) {
        return Idp.changed(xml, document -> {
            Element good = (Element)
                    document.getElementsByTagNameNS(ASSERTION, "Assertion").item(0);
            Element evil = evil(good);
            evil.removeChild(signature(evil));
            wrap.accept(evil, good);
            return document;
        });
    }

    private static String response(String xml, BiConsumer<Element, Element> wrap) {
        return Idp.changed(xml, document -> {
            Element good = document.getDocumentElement();
            Element evil = evil(good);
            document.removeChild(good);
            document.appendChild(evil);
            wrap.accept(evil, good);
            return document;
        });
    }

    private static Element evil(Element good) {
        Element evil = (Element) good.cloneNode(true);
        evil.setAttribute("ID", "_evil");
        evil.getElementsByTagNameNS(ASSERTION, "NameID").item(0).setTextContent("rivera@school.example");
        return evil;
    }

    private static Element signature(Element element) {
        return (Element) element.getElementsByTagNameNS(SIGNATURE, "Signature").item(0);
    }

    private static Element object(Element beside) {
        return beside.getOwnerDocument().createElementNS(SIGNATURE, "ds:Object");
    }
}
