package dev.corridor.signon;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.corridor.rosters.sources.HttpStub;
import dev.corridor.rosters.sources.HttpStub.Answer;
import dev.corridor.rosters.sources.HttpStub.Request;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** A provider of OpenID Connect in this process, which signs whatever a test wants. */
final class Issuer implements AutoCloseable {

    static final String CLIENT = "corridor";
    static final String SECRET = "planted-issuer-secret";

    private static final RSAKey KEY = key("one");

    private final HttpStub stub = new HttpStub(this::answer);
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final Set<String> used = new HashSet<>();

    Issuer() throws IOException {}

    static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    String address() {
        return stub.address();
    }

    HttpStub stub() {
        return stub;
    }

    /** What it says of somebody, before a test has it say otherwise. */
    JWTClaimsSet.Builder claims(String nonce) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(address())
                .audience(CLIENT)
                .subject("subject")
                .claim("nonce", nonce)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)));
    }

    /** Has a code stand for somebody. */
    void knows(String code, JWTClaimsSet claims) {
        tokens.put(code, signed(claims, KEY));
    }

    void hands(String code, String token) {
        tokens.put(code, token);
    }

    static String signedByIt(JWTClaimsSet claims) {
        return signed(claims, KEY);
    }

    static String signed(JWTClaimsSet claims, RSAKey key) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    /** What those accept who take a public key for a secret. */
    static String confused(JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("one").build(), claims);
            token.sign(new MACSigner(KEY.toRSAPublicKey().getEncoded()));
            return token.serialize();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    static String unsigned(JWTClaimsSet claims) {
        return new PlainJWT(claims).serialize();
    }

    /** A good token with other claims under its signature. */
    static String tampered(JWTClaimsSet claims, UnaryOperator<String> with) {
        String[] parts = signed(claims, KEY).split("\\.", -1);
        String body = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        parts[1] = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(with.apply(body).getBytes(StandardCharsets.UTF_8));
        return String.join(".", parts);
    }

    private Answer answer(Request request) {
        return switch (request.path()) {
            case "/.well-known/openid-configuration" -> Answer.json(200, description());
            case "/keys" -> Answer.json(200, new JWKSet(KEY.toPublicJWK()).toString());
            case "/token" -> token(request);
            default -> Answer.html(404);
        };
    }

    private String description() {
        return """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/keys", "response_types_supported": ["code"], "subject_types_supported": ["public"],
                 "id_token_signing_alg_values_supported": ["RS256"]}
                """.formatted(address());
    }

    private Answer token(Request request) {
        String basic =
                "Basic " + Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
        if (!request.header("authorization").equals(basic)) {
            return Answer.json(401, "{\"error\": \"invalid_client\"}");
        }
        String code = HttpStub.form(request.body()).getOrDefault("code", "");
        if (!tokens.containsKey(code) || !used.add(code)) {
            return Answer.json(400, "{\"error\": \"invalid_grant\"}");
        }
        return Answer.json(
                200,
                "{\"access_token\": \"a\", \"token_type\": \"Bearer\", \"expires_in\": 60, \"id_token\": \"%s\"}"
                        .formatted(tokens.get(code)));
    }

    @Override
    public void close() {
        stub.close();
    }
}
