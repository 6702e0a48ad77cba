package dev.corridor.people;

import dev.corridor.shared.AccountId;
import dev.corridor.shared.DistrictId;
import dev.corridor.shared.Problem;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody signs in with. Names and numbers are in {@link Person}, one a school.
 *
 * @param email unique everywhere, whatever its case; an account has this or a username
 * @param username unique in the district, whatever its case
 * @param locale {@code en} or {@code es}; null for the browser's
 * @param sourceId what the roster calls the human
 * @param breakGlass the district's local admin, whose password always works
 * @param signedInAt when last signed in; null for never
 */
public record Account(
        AccountId id,
        DistrictId district,
        @Nullable String email,
        @Nullable String username,
        PersonState state,
        @Nullable String locale,
        @Nullable String sourceId,
        boolean breakGlass,
        boolean mustChangePassword,
        @Nullable Instant signedInAt) {

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\u200B-\\u200D\\u2060\\uFEFF]+");

    public Account {
        if (email != null) {
            mustBeEmail(email);
        }
        if (username != null && !isUsername(username)) {
            throw Problem.field("username", "not-a-username", "A username has no spaces and no @.");
        }
        if (email == null && username == null) {
            throw Problem.field("email", "missing", "An account needs an e-mail address or a username.");
        }
    }

    /**
     * Refuses what is no e-mail address.
     *
     * @throws Problem BAD_INPUT
     */
    public static void mustBeEmail(String email) {
        if (!isEmail(email)) {
            throw Problem.field("email", "not-an-email", "This is no e-mail address.");
        }
    }

    public static boolean isEmail(String text) {
        int at = text.indexOf('@');
        return at >= 0 && typed(text.substring(0, at), 64) && typed(text.substring(at + 1), 255);
    }

    public static boolean isUsername(String text) {
        return typed(text, 200);
    }

    /** Whether it is some letters, but no space, control sign, angle bracket or quotation mark, and no @. */
    private static boolean typed(String text, int most) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c == '\u007F' || "@<>\"".indexOf(c) >= 0) {
                return false;
            }
        }
        return !text.isEmpty() && text.codePointCount(0, text.length()) <= most;
    }

    /** An account nobody has signed in with yet. */
    public static Account fresh(
            AccountId id,
            DistrictId district,
            @Nullable String email,
            @Nullable String username,
            @Nullable String sourceId) {
        return new Account(id, district, email, username, PersonState.ACTIVE, null, sourceId, false, false, null);
    }

    /** This, but for some fields, which are as another edition of the same account has them. */
    public Account keeping(Account other, Set<RosterField> fields) {
        return new Account(
                id,
                district,
                fields.contains(RosterField.EMAIL) ? other.email : email,
                fields.contains(RosterField.USERNAME) ? other.username : username,
                state,
                locale,
                sourceId,
                breakGlass,
                mustChangePassword,
                signedInAt);
    }

    /** Whether a new first password may be handed out: the owner has chosen none yet. */
    public boolean awaitsOwner() {
        return state == PersonState.ACTIVE && (signedInAt == null || mustChangePassword);
    }

    /** What a credential sheet tells to type: the username if there is one, else the e-mail address. */
    public String login() {
        return username != null ? username : Objects.requireNonNull(email);
    }

    /** How a login is compared: without case, composed (NFC), and without any kind of space, which no login has. */
    public static String folded(String login) {
        return Normalizer.normalize(SPACE.matcher(login).replaceAll(""), Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT);
    }
}
