package dev.corridor.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Salted SHA-256, enough for passwords made at random and only for those. Case, hyphens and spaces do not count. */
final class OneTimePasswordEncoder implements PasswordEncoder {

    private static final int SALT = 16;

    private final SecureRandom random = new SecureRandom();

    @Override
    public String encode(@Nullable CharSequence password) {
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        return Base64.getEncoder().encodeToString(salt) + "." + Base64.getEncoder().encodeToString(hash(salt, password));
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String encoded) {
        int dot = encoded == null ? -1 : encoded.indexOf('.');
        if (encoded == null || dot < 0) {
            return false;
        }
        byte[] salt = Base64.getDecoder().decode(encoded.substring(0, dot));
        byte[] kept = Base64.getDecoder().decode(encoded.substring(dot + 1));
        return MessageDigest.isEqual(kept, hash(salt, password));
    }

    private static byte[] hash(byte[] salt, @Nullable CharSequence password) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            String typed = password == null ? "" : password.toString();
            return digest.digest(
                    typed.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "").getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
