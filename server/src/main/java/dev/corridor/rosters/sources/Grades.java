package dev.corridor.rosters.sources;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads grades, which rosters write as codes ({@code 09}, {@code KG}), numbers ({@code 9}, {@code 9th}) or words. */
final class Grades {

    private static final Pattern NUMBER = Pattern.compile("(?:grade)?0*(\\d{1,2})(?:st|nd|rd|th)?(?:grade)?");
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
    private static final Map<String, String> YOUNG = Map.ofEntries(
            Map.entry("kg", "K"),
            Map.entry("k", "K"),
            Map.entry("0", "K"),
            Map.entry("00", "K"),
            Map.entry("kindergarten", "K"),
            Map.entry("pk", "PK"),
            Map.entry("prek", "PK"),
            Map.entry("prekindergarten", "PK"),
            Map.entry("tk", "TK"),
            Map.entry("transitionalkindergarten", "TK"));

    private Grades() {}

    /** The grade as schools say it: {@code K}, {@code 9}; what is not known stays as it is. */
    static String read(String text) {
        String word = Texts.word(text.replaceFirst("\\.0+$", ""));
        if (YOUNG.containsKey(word)) {
            return YOUNG.get(word);
        }
        Matcher number = NUMBER.matcher(word);
        if (number.matches()) {
            return number.group(1);
        }
        int spelled = WORDS.indexOf(word.replaceFirst("grade(r)?$", ""));
        return spelled >= 0 ? Integer.toString(spelled + 1) : text.strip();
    }
}
