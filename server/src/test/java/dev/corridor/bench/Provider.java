package dev.corridor.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/** A provider of OpenID Connect that knows everybody and answers at once, as far as signing lets it. */
final class Provider implements AutoCloseable {

    static final String CLIENT = "bench";

    private final HttpServer server;
    private final String issuer;
    private final KeyPair key;
    /** Another with each start, so that the server asks for the key. */
    private final String keyId = UUID.randomUUID().toString();

    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    Provider(int port) throws IOException, GeneralSecurityException {
        KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
        keys.initialize(2048);
        key = keys.generateKeyPair();
        issuer = "http://127.0.0.1:" + port;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    /** A code for somebody who has signed in there. */
    String code(String who, String nonce) throws GeneralSecurityException {
        long now = System.currentTimeMillis() / 1_000;
        String code = UUID.randomUUID().toString();
        tokens.put(code, signed("""
                {"iss":"%s","aud":"%s","sub":"%s","roster":"%s","nonce":"%s","iat":%d,"exp":%d}""".formatted(issuer, CLIENT, who, who, nonce, now, now + 300)));
        return code;
    }

    private String signed(String claims) throws GeneralSecurityException {
        String text =
                base64("{\"alg\":\"RS256\",\"kid\":\"%s\"}".formatted(keyId).getBytes(StandardCharsets.UTF_8)) + "."
                        + base64(claims.getBytes(StandardCharsets.UTF_8));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key.getPrivate());
        signature.update(text.getBytes(StandardCharsets.US_ASCII));
        return text + "." + base64(signature.sign());
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String said =
                    switch (exchange.getRequestURI().getPath()) {
                        case "/.well-known/openid-configuration" -> description();
                        case "/keys" -> keys();
                        default -> token(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                    };
            byte[] body = said.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private String description() {
        return """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                 "jwks_uri":"%1$s/keys","response_types_supported":["code"],"subject_types_supported":["public"],
                 "id_token_signing_alg_values_supported":["RS256"]}""".formatted(issuer);
    }

    private String keys() {
        RSAPublicKey open = (RSAPublicKey) key.getPublic();
        byte[] modulus = open.getModulus().toByteArray();
        byte[] unsigned = modulus[0] == 0 ? Arrays.copyOfRange(modulus, 1, modulus.length) : modulus;
        return """
                {"keys":[{"kty":"RSA","kid":"%s","use":"sig","alg":"RS256","n":"%s","e":"%s"}]}""".formatted(
                        keyId, base64(unsigned), base64(open.getPublicExponent().toByteArray()));
    }

    private String token(String form) {
        String code = URLDecoder.decode(form.replaceFirst("(?s)^(.*&)?code=([^&]*).*$", "$2"), StandardCharsets.UTF_8);
        return """
                {"access_token":"a","token_type":"Bearer","expires_in":60,"id_token":"%s"}""".formatted(tokens.remove(code));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
