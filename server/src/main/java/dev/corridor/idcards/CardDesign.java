package dev.corridor.idcards;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.corridor.places.Colour;
import dev.corridor.shared.Problem;
import java.util.Locale;
import java.util.Set;

/**
 * How a school's ID cards look. Every card has the name.
 *
 * @param colour of the band on top
 * @param fields what else is on it, for whom it is known
 * @param code how the number is written for scanners
 * @param text what the school writes on each; may be blank
 */
public record CardDesign(Colour colour, Set<Field> fields, Code code, String text) {

    /** What may be on a card. */
    public enum Field {
        PHOTO,
        GRADE,
        HOMEROOM,
        NUMBER;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How a number is written for scanners. */
    public enum Code {
        CODE39,
        QR;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final int LONGEST_TEXT = 200;

    public CardDesign {
        if (colour == null || code == null) {
            throw Problem.field("colour", "missing", "A colour and a code are needed.");
        }
        fields = Set.copyOf(fields);
        text = text.strip();
    }

    /** What a new school starts with. */
    public static CardDesign defaults() {
        return new CardDesign(Colour.FOREST, Set.of(Field.values()), Code.CODE39, "");
    }

    /** This design, if its text fits; otherwise throws a problem. */
    CardDesign checked() {
        if (text.length() > LONGEST_TEXT || text.indexOf(0) >= 0) {
            throw Problem.field("text", "too-long", "At most " + LONGEST_TEXT + " characters.");
        }
        return this;
    }
}
