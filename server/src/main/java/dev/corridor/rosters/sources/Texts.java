package dev.corridor.rosters.sources;

import dev.corridor.access.PinRules;
import dev.corridor.people.Account;
import dev.corridor.rules.Grades;
import dev.corridor.tables.Column;
import dev.corridor.tables.Row;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Checks texts that screens and print-outs will show, and those that people sign in with. */
final class Texts {

    private static final Pattern MARKUP = Pattern.compile("<[^>]{0,200}>|<\\s*[/!?a-zA-Z]|&#?\\w{1,31};");
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Cn}\\p{Co}\u202A-\u202E\u2066-\u2069]");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final String FORMULA_STARTS = "=+-@";
    private static final int LONGEST_PASSWORD = 200;

    private final Reading reading;

    Texts(Reading reading) {
        this.reading = reading;
    }

    /** Whether a text that must be there can be shown. */
    boolean needed(Row row, Column column, int longest) {
        return row.text(column).isEmpty()
                ? reading.wrong(row, column, "missing", "\"{column}\" is empty.")
                : shown(row, column, longest);
    }

    /** Whether a text, if there is one, can be shown: not too long, no markup, no formula, nothing unprintable. */
    boolean shown(Row row, Column column, int longest) {
        String text = row.text(column);
        if (text.codePointCount(0, text.length()) > longest) {
            return reading.wrong(
                    row,
                    column,
                    "too-long",
                    "\"{column}\" has more than {most} characters.",
                    Map.of("most", String.valueOf(longest)));
        }
        if (plain(text)) {
            return true;
        }
        if (MARKUP.matcher(text).find()) {
            return reading.wrong(row, column, "markup", "\"{column}\" holds markup, such as an HTML tag.");
        }
        if (!text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0) {
            return reading.wrong(row, column, "formula", "\"{column}\" starts as a spreadsheet formula does.");
        }
        if (UNPRINTABLE.matcher(text).find()) {
            return reading.wrong(row, column, "unprintable", "\"{column}\" holds an unprintable sign.");
        }
        return true;
    }

    /**
     * Whether a text is letters, digits and single signs that cannot do harm, as nearly all are: no need to search it.
     */
    private static boolean plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean harmless = c < 128 && (Character.isLetterOrDigit(c) || c == ' ' || c == '.' || (i > 0 && c == '-'));
            if (!harmless) {
                return false;
            }
        }
        return true;
    }

    /** Whether the first grade of a cell can be kept. */
    boolean grade(Row row, Column column) {
        boolean longest = row.values(column).stream()
                .findFirst()
                .map(grade -> Grades.of(grade).length() <= Grades.LONGEST)
                .orElse(true);
        return longest
                ? shown(row, column, 200)
                : reading.wrong(
                        row,
                        column,
                        "too-long",
                        "\"{column}\" has more than {most} characters.",
                        Map.of("most", Integer.toString(Grades.LONGEST)));
    }

    boolean email(Row row, Column column) {
        String text = row.text(column);
        return text.isEmpty()
                || email(text)
                || reading.wrong(
                        row, column, "not-an-email", "This is no e-mail address: {text}", Map.of("text", cut(text)));
    }

    /** One, and not several with commas or semicolons between them. */
    private static boolean email(String text) {
        return text.indexOf(',') < 0 && text.indexOf(';') < 0 && Account.isEmail(text);
    }

    boolean username(Row row, Column column) {
        String text = row.text(column);
        return text.isEmpty()
                || Account.isUsername(text)
                || email(text)
                || reading.wrong(
                        row, column, "not-a-username", "A username has no spaces: {text}", Map.of("text", cut(text)));
    }

    /** Whether a password, if there is one, is not endless; it is never shown. */
    boolean password(Row row, Column column) {
        return row.text(column).length() <= LONGEST_PASSWORD
                || reading.wrong(
                        row,
                        column,
                        "too-long",
                        "\"{column}\" has more than {most} characters.",
                        Map.of("most", String.valueOf(LONGEST_PASSWORD)));
    }

    /** Whether a PIN, if there is one, is one and not too simple; it is never shown. */
    boolean pin(Row row, Column column) {
        String pin = row.text(column);
        if (pin.isEmpty()) {
            return true;
        }
        if (!PinRules.isOne(pin)) {
            return reading.wrong(
                    row,
                    column,
                    "not-a-pin",
                    "A PIN is 4 to 6 digits. A spreadsheet may have taken zeros from its start: make the cells text.");
        }
        return !PinRules.simple(pin)
                || reading.wrong(row, column, "simple-pin", "Choose a PIN whose digits are not all alike or in a row.");
    }

    /** The values of a cell that holds several. */
    static List<String> several(String cell) {
        return Stream.of(cell.split(",", -1))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    static String cut(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "...";
    }

    /** Case and signs left out: {@code "Site Administrator"} reads {@code siteadministrator}. */
    static String word(String text) {
        return SIGNS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
