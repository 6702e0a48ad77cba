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
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * A secret that is not in the database: what is hashed with it cannot be guessed from a stolen copy of the database. It
 * is {@code CORRIDOR_KEY} if that is set, as it must be where several nodes do not share a data folder; else a file of
 * the data folder, made when it is first needed.
 */
@Component
public class ServerKey {

    private static final String FILE = "server.key";
    private static final String HMAC = "HmacSHA256";
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
