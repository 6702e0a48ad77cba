package dev.corridor.rosters.sources.google;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service account's key, made for these tests, as the file that Google Cloud hands out and as who checks it. */
final class ServiceKey {

    static final String EMAIL = "planted-robot@project.iam.example";

    private static final KeyPair KEYS = keys();

    private ServiceKey() {}

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param tokens where the file says that tokens are given */
    static String file(String tokens) {
        String pem = "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'})
                        .encodeToString(KEYS.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
        return JsonMapper.shared()
                .createObjectNode()
                .put("type", "service_account")
                .put("project_id", "project")
                .put("private_key_id", "key-1")
                .put("private_key", pem)
                .put("client_email", EMAIL)
                .put("client_id", "1234567890")
                .put("token_uri", tokens)
                .put("universe_domain", "planted.example")
                .toString();
    }

    /** What a signed assertion claims; fails if it is not signed with this key. */
    static JsonNode claims(String assertion) {
        String[] parts = assertion.split("\\.", -1);
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(KEYS.getPublic());
            signature.update((parts[0] + "." + parts[1]).getBytes(UTF_8));
            if (!signature.verify(Base64.getUrlDecoder().decode(parts[2]))) {
                throw new AssertionError("not signed with the key");
            }
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
        return JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(parts[1]));
    }
}
