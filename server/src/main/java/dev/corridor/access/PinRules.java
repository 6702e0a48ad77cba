package dev.corridor.access;

import dev.corridor.shared.Problem;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a PIN is: four to six digits that are not the first ones to be guessed. */
public final class PinRules {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{4,6}");
    private static final String UP = "01234567890";
    private static final String DOWN = "09876543210";

    private PinRules() {}

    /** @throws Problem BAD_INPUT for what is no PIN, or too simple a one */
    static String checked(@Nullable String pin) {
        if (pin == null || !isOne(pin)) {
            throw Problem.field("pin", "not-a-pin", "A PIN is 4 to 6 digits.");
        }
        if (simple(pin)) {
            throw Problem.field("pin", "too-simple", "Choose digits that are not all alike or in a row.");
        }
        return pin;
    }

    /** Whether a text is four to six digits, be they simple or not. */
    public static boolean isOne(String text) {
        return DIGITS.matcher(text).matches();
    }

    /** One digit again and again, or digits in a row. */
    public static boolean simple(String pin) {
        return pin.chars().distinct().count() == 1 || UP.contains(pin) || DOWN.contains(pin);
    }
}
