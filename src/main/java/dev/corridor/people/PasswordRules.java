package dev.corridor.people;

import dev.corridor.shared.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Which passwords people may choose: long enough, and none of those everybody tries first. */
public final class PasswordRules {

    private static final int SHORTEST = 8;
    private static final int LONGEST = 200;
    private static final Set<String> COMMON = read("common-passwords.txt");

    private PasswordRules() {}

    /**
     * Refuses a password that is easily guessed.
     *
     * @param field the field it came in
     * @param login what its owner signs in with
     * @throws Problem BAD_INPUT with code {@code too-short}, {@code too-long}, {@code too-common} or {@code too-simple}
     */
    public static void check(String field, String password, String login) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw Problem.field(field, "too-short", "At least " + SHORTEST + " characters.");
        }
        if (password.length() > LONGEST) {
            throw Problem.field(field, "too-long", "At most " + LONGEST + " characters.");
        }
        String plain = password.toLowerCase(Locale.ROOT).strip();
        if (COMMON.contains(plain) || COMMON.contains(plain.replaceAll("[\\d\\W_]+$", ""))) {
            throw Problem.field(field, "too-common", "This is one of the passwords everybody tries first.");
        }
        if (plain.chars().distinct().count() < 4 || steps(plain) || plain.contains(name(login))) {
            throw Problem.field(field, "too-simple", "This is easily guessed. Three or four words make a good one.");
        }
    }

    /** Whether each character follows the one before: 12345678, abcdefgh, 87654321. */
    private static boolean steps(String text) {
        int step = text.charAt(1) - text.charAt(0);
        for (int i = 1; i < text.length(); i++) {
            if (text.charAt(i) - text.charAt(i - 1) != step) {
                return false;
            }
        }
        return Math.abs(step) <= 1;
    }

    private static String name(String login) {
        int at = login.indexOf('@');
        String name = (at > 0 ? login.substring(0, at) : login).toLowerCase(Locale.ROOT);
        return name.length() < 4 ? login.toLowerCase(Locale.ROOT) : name;
    }

    private static Set<String> read(String resource) {
        try (InputStream in = Objects.requireNonNull(PasswordRules.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException broken) {
            throw new IllegalStateException("the list of common passwords cannot be read", broken);
        }
    }
}
