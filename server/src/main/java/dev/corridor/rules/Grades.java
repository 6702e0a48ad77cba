package dev.corridor.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one way a grade is written: {@code 9}, {@code K}. Rosters, files and people write it as a code ({@code 09},
 * {@code KG}), a number ({@code 9th}) or a word; it is made this one on its way in, so that what is set for a grade
 * holds for everybody in it.
 */
public final class Grades {

    /** What a grade may be that has been read. */
    public static final int LONGEST = 10;

    /** Before and after those with a number, by the codes of CEDS that rosters go by; {@code K} is their {@code KG}. */
    private static final List<String> YOUNG = List.of("IT", "PR", "PK", "TK", "K");

    private static final List<String> LATE = List.of("PS", "UG", "Other");
    private static final int LATE_RANK = 1_000;
    private static final int OTHER_RANK = 10_000;

    /** Two numbers, such as {@code 1-2}, or one below zero. */
    private static final Pattern SEVERAL_OR_LESS = Pattern.compile("\\d\\D+\\d|^-");

    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final Pattern NUMBER =
            Pattern.compile("(?:grade|grado)?0*([1-9]\\d?)(?:st|nd|rd|th|º|ª)?(?:grade|grado)?");
    private static final List<String> WORDS = List.of(
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth");
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("it", "IT"),
            Map.entry("infanttoddler", "IT"),
            Map.entry("pr", "PR"),
            Map.entry("preschool", "PR"),
            Map.entry("pk", "PK"),
            Map.entry("prek", "PK"),
            Map.entry("prekindergarten", "PK"),
            Map.entry("tk", "TK"),
            Map.entry("transitionalkindergarten", "TK"),
            Map.entry("k", "K"),
            Map.entry("kg", "K"),
            Map.entry("0", "K"),
            Map.entry("00", "K"),
            Map.entry("kinder", "K"),
            Map.entry("kindergarten", "K"),
            Map.entry("ps", "PS"),
            Map.entry("postsecondary", "PS"),
            Map.entry("ug", "UG"),
            Map.entry("ungraded", "UG"),
            Map.entry("other", "Other"));

    /** As schools count them; what is no grade comes last, by its letters. */
    public static final Comparator<String> ORDER =
            Comparator.<String>comparingInt(Grades::rank).thenComparing(Comparator.naturalOrder());

    private Grades() {}

    /** The grade that a text says; a text that says none stays as it is, with single spaces. */
    public static String of(String text) {
        if (rank(text) < OTHER_RANK) {
            return text;
        }
        if (text.length() == 2 && text.charAt(0) == '0' && text.charAt(1) != '0' && digit(text.charAt(1))) {
            return text.substring(1);
        }
        String plain = text.strip().replaceAll("\\s+", " ");
        String whole = plain.replaceFirst("\\.0+$", "");
        if (SEVERAL_OR_LESS.matcher(whole).find()) {
            return plain;
        }
        String word = SIGNS.matcher(whole.toLowerCase(Locale.ROOT)).replaceAll("");
        if (NAMED.containsKey(word)) {
            return NAMED.get(word);
        }
        Matcher number = NUMBER.matcher(word);
        if (number.matches()) {
            return number.group(1);
        }
        int spelled = WORDS.indexOf(word.replaceFirst("grader?$", ""));
        return spelled >= 0 ? Integer.toString(spelled + 1) : plain;
    }

    /** Whether it is one of a ladder, which students climb year by year. */
    public static boolean climbs(String grade) {
        return rank(grade) < LATE_RANK;
    }

    /** The grade a year later; the same for one that nobody climbs. */
    public static String next(String grade) {
        int rank = rank(grade);
        if (!climbs(grade)) {
            return grade;
        }
        return switch (grade) {
            case "IT" -> "PR";
            case "PR" -> "PK";
            case "PK", "TK" -> "K";
            default -> Integer.toString(rank + 1);
        };
    }

    private static int rank(String grade) {
        if (YOUNG.contains(grade)) {
            return YOUNG.indexOf(grade) - YOUNG.indexOf("K");
        }
        if (LATE.contains(grade)) {
            return LATE_RANK + LATE.indexOf(grade);
        }
        boolean number = !grade.isEmpty()
                && grade.length() <= 2
                && grade.charAt(0) != '0'
                && digit(grade.charAt(0))
                && digit(grade.charAt(grade.length() - 1));
        return number ? Integer.parseInt(grade) : OTHER_RANK;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
