package dev.corridor.signon.saml;

import static dev.corridor.signon.saml.StrictXml.ENCRYPTION;

import dev.corridor.signon.Reason;
import dev.corridor.signon.SignOnRefused;
import java.security.Key;
import java.security.PrivateKey;
import java.util.List;
import java.util.Set;
import org.apache.xml.security.Init;
import org.apache.xml.security.encryption.EncryptedData;
import org.apache.xml.security.encryption.EncryptedKey;
import org.apache.xml.security.encryption.XMLCipher;
import org.apache.xml.security.exceptions.XMLSecurityException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Opens what was encrypted for this server. Whatever goes wrong is told alike: nobody learns by trying. */
final class Decryption {

    private static final Set<String> DATA = Set.of(
            XMLCipher.AES_128,
            XMLCipher.AES_192,
            XMLCipher.AES_256,
            XMLCipher.AES_128_GCM,
            XMLCipher.AES_192_GCM,
            XMLCipher.AES_256_GCM);
    /** The older way with RSA gives a key away to whoever may ask often. */
    private static final Set<String> KEYS = Set.of(XMLCipher.RSA_OAEP, XMLCipher.RSA_OAEP_11);

    static {
        Init.init();
    }

    private Decryption() {}

    /**
     * What has a library fetch or work out the ciphertext by what a stranger wrote: never needed, and never looked at.
     */
    private static final List<String> NEVER = List.of("CipherReference", "Transforms", "RetrievalMethod");

    /** @param encrypted an element with the data and the key in it */
    static byte[] open(Element encrypted, PrivateKey key) {
        mustBePlain(encrypted);
        Document document = encrypted.getOwnerDocument();
        try {
            Element data = one(encrypted, "EncryptedData");
            Element wrapped = one(encrypted, "EncryptedKey");
            XMLCipher cipher = XMLCipher.getInstance();
            cipher.init(XMLCipher.DECRYPT_MODE, null);
            EncryptedData read = cipher.loadEncryptedData(document, data);
            EncryptedKey readKey = cipher.loadEncryptedKey(document, wrapped);
            String method = read.getEncryptionMethod().getAlgorithm();
            if (!DATA.contains(method)
                    || !KEYS.contains(readKey.getEncryptionMethod().getAlgorithm())) {
                throw closed();
            }
            XMLCipher keys = XMLCipher.getInstance();
            keys.init(XMLCipher.UNWRAP_MODE, key);
            Key opened = keys.decryptKey(readKey, method);
            cipher.init(XMLCipher.DECRYPT_MODE, opened);
            return cipher.decryptToByteArray(data);
        } catch (XMLSecurityException | RuntimeException e) {
            throw closed();
        }
    }

    private static void mustBePlain(Element encrypted) {
        for (String name : NEVER) {
            if (encrypted.getElementsByTagNameNS("*", name).getLength() > 0) {
                throw closed();
            }
        }
    }

    /** The key is in the data or beside it. */
    private static Element one(Element within, String name) {
        List<Element> found = StrictXml.elements(within.getElementsByTagNameNS(ENCRYPTION, name));
        if (found.size() != 1) {
            throw closed();
        }
        return found.getFirst();
    }

    private static SignOnRefused closed() {
        return new SignOnRefused(Reason.TOKEN_WRONG, "encrypted otherwise than for this server");
    }
}
