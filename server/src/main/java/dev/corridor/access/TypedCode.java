package dev.corridor.access;

import java.security.SecureRandom;
import java.util.Locale;

/** Codes that people type from a screen or from paper: letters and digits, none of which looks like another. */
public final class TypedCode {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final int PART = 4;

    private TypedCode() {}

    /** A new one that nobody can guess; each sign of it is worth almost five bits. */
    public static String next(int length) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < length; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** In parts of four, easier to read. */
    public static String shown(String code) {
        return String.join("-", code.split("(?<=\\G.{" + PART + "})"));
    }

    /** What somebody typed, without what does not count; cut where it is too long to be one. */
    public static String read(String typed, int length) {
        String plain = typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return plain.length() <= length ? plain : plain.substring(0, length + 1);
    }
}
