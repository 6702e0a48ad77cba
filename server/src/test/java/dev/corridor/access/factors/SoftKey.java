package dev.corridor.access.factors;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A device with one passkey, and the browser around it, either of which can be made to do it wrongly. */
public final class SoftKey {

    static final int PRESENT = 1;
    static final int VERIFIED = 1 << 2;
    private static final int WITH_CREDENTIAL = 1 << 6;

    private final KeyPair keys;
    private final byte[] credentialId = new byte[32];
    private byte[] handle = {};
    String origin;
    String host;
    int flags = PRESENT | VERIFIED;
    long counter = 1;

    /** A new device, whose browser sees the server at an origin. */
    public SoftKey(String host, String origin) {
        this.host = host;
        this.origin = origin;
        new SecureRandom().nextBytes(credentialId);
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the browser sends of a new passkey. */
    public Map<String, Object> made(JsonNode creation, String name) {
        handle = Base64.getUrlDecoder().decode(creation.path("user").asString());
        byte[] data = data(flags | WITH_CREDENTIAL, credential());
        ByteArrayOutputStream object = new ByteArrayOutputStream();
        object.writeBytes(new byte[] {(byte) 0xa3, 0x63});
        object.writeBytes("fmt".getBytes(StandardCharsets.US_ASCII));
        object.write(0x64);
        object.writeBytes("none".getBytes(StandardCharsets.US_ASCII));
        object.write(0x67);
        object.writeBytes("attStmt".getBytes(StandardCharsets.US_ASCII));
        object.writeBytes(new byte[] {(byte) 0xa0, 0x68});
        object.writeBytes("authData".getBytes(StandardCharsets.US_ASCII));
        object.writeBytes(new byte[] {0x58, (byte) data.length});
        object.writeBytes(data);
        return new HashMap<>(Map.of(
                "name",
                name,
                "id",
                text(credentialId),
                "clientData",
                text(client("webauthn.create", creation.path("challenge").asString())),
                "attestation",
                text(object.toByteArray()),
                "transports",
                List.of("internal")));
    }

    /** What the browser sends of a signature. */
    public Map<String, Object> signed(JsonNode request) {
        counter++;
        byte[] data = data(flags, new byte[0]);
        byte[] client = client("webauthn.get", request.path("challenge").asString());
        return new HashMap<>(Map.of(
                "id",
                text(credentialId),
                "clientData",
                text(client),
                "authenticatorData",
                text(data),
                "signature",
                text(signature(data, client)),
                "userHandle",
                text(handle)));
    }

    String id() {
        return text(credentialId);
    }

    private byte[] data(int flags, byte[] more) {
        return ByteBuffer.allocate(37 + more.length)
                .put(sha256(host.getBytes(StandardCharsets.UTF_8)))
                .put((byte) flags)
                .putInt((int) counter)
                .put(more)
                .array();
    }

    private byte[] credential() {
        ECPublicKey key = (ECPublicKey) keys.getPublic();
        return ByteBuffer.allocate(16 + 2 + 32 + 77)
                .put(new byte[16])
                .putShort((short) credentialId.length)
                .put(credentialId)
                .put(new byte[] {(byte) 0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 0x20})
                .put(number(key.getW().getAffineX()))
                .put(new byte[] {0x22, 0x58, 0x20})
                .put(number(key.getW().getAffineY()))
                .array();
    }

    private byte[] client(String type, String challenge) {
        return """
                {"type":"%s","challenge":"%s","origin":"%s","crossOrigin":false}""".formatted(type, challenge, origin).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] signature(byte[] data, byte[] client) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(data);
            signature.update(sha256(client));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] number(BigInteger value) {
        byte[] bytes = value.toByteArray();
        byte[] fixed = new byte[32];
        int length = Math.min(bytes.length, 32);
        System.arraycopy(bytes, bytes.length - length, fixed, 32 - length, length);
        return fixed;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
