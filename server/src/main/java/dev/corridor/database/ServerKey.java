package dev.corridor.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * A secret that is not in the database: what is hashed or sealed with it cannot be guessed or read from a stolen copy
 * of the database. It is {@code CORRIDOR_KEY} if that is set, as it must be where several nodes do not share a data
 * folder; else a file of the data folder, made when it is first needed.
 */
@Component
public class ServerKey {

    private static final String FILE = "server.key";
    private static final String HMAC = "HmacSHA256";
    private static final String SEAL = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int BYTES = 32;
    private static final int SHORTEST = 32;
    private static final int ID_BYTES = 8;

    private final Path folder;
    private final String given;
    private byte[] key = {};

    ServerKey(DatabaseSettings settings, @Value("${corridor.key:}") String given) {
        this.folder = settings.data();
        this.given = given.strip();
        if (!this.given.isEmpty() && this.given.length() < SHORTEST) {
            throw new StartRefused("CORRIDOR_KEY has at least " + SHORTEST + " characters.");
        }
    }

    /** The keyed hash of a text, 32 bytes. */
    public byte[] hash(String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key(), HMAC));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("Every Java has " + HMAC, broken);
        }
    }

    /**
     * A text encrypted so that only whoever has this key, and names the same purpose, can read it or change it
     * unnoticed.
     *
     * @param purpose what it belongs to, such as the id of a row
     */
    public byte[] seal(String text, String purpose) {
        return sealBytes(text.getBytes(StandardCharsets.UTF_8), purpose);
    }

    /** The same of anything else. */
    public byte[] sealBytes(byte[] content, String purpose) {
        byte[] nonce = new byte[NONCE_BYTES];
        new SecureRandom().nextBytes(nonce);
        byte[] sealed = Arrays.copyOf(nonce, NONCE_BYTES + content.length + TAG_BITS / Byte.SIZE);
        try {
            cipher(Cipher.ENCRYPT_MODE, nonce, purpose).doFinal(content, 0, content.length, sealed, NONCE_BYTES);
            return sealed;
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("Every Java has " + SEAL, broken);
        }
    }

    /** What was sealed; empty if it was with another key or for another purpose, or is not as it was. */
    public Optional<String> open(byte[] sealed, String purpose) {
        return openBytes(sealed, purpose).map(text -> new String(text, StandardCharsets.UTF_8));
    }

    /** The same of anything else. */
    public Optional<byte[]> openBytes(byte[] sealed, String purpose) {
        if (sealed.length < NONCE_BYTES) {
            return Optional.empty();
        }
        try {
            byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
            return Optional.of(cipher(Cipher.DECRYPT_MODE, nonce, purpose)
                    .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES));
        } catch (AEADBadTagException notOurs) {
            return Optional.empty();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("Every Java has " + SEAL, broken);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String purpose) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(SEAL);
        cipher.init(mode, new SecretKeySpec(hash("what is sealed"), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    /** Which key it is, in 16 hexadecimal digits that tell nothing else about it. */
    public String id() {
        return HexFormat.of().formatHex(hash("which key this is"), 0, ID_BYTES);
    }

    private synchronized byte[] key() {
        if (key.length == 0) {
            key = given.isEmpty() ? ofFolder() : given.getBytes(StandardCharsets.UTF_8);
        }
        return key;
    }

    private byte[] ofFolder() {
        try {
            Path file = folder.resolve(FILE);
            if (!Files.exists(file)) {
                make(file);
            }
            return HexFormat.of().parseHex(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder holds no key", e);
        }
    }

    /** Written whole under another name first, and never over one that another process has made meanwhile. */
    private void make(Path file) throws IOException {
        Files.createDirectories(folder);
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        Path fresh = folder.resolve(FILE + "." + UUID.randomUUID());
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, HexFormat.of().formatHex(random));
        try {
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException theirs) {
            // The other's it is.
        } finally {
            Files.delete(fresh);
        }
    }
}
