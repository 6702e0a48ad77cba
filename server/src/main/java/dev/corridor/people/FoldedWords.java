package dev.corridor.people;

import dev.corridor.shared.Ascii;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words people are found by: lower case, without accents, so that "nunez" finds Núñez and "obrien" O'Brien. */
public final class FoldedWords {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘ʼ`´]");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final int LONGEST = 60;
    private static final int MOST = 8;

    private FoldedWords() {}

    /** Lower case and without accents, everything else as it was. */
    public static String fold(String text) {
        if (Ascii.plain(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return plain.replace("ß", "ss")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("ø", "o")
                .replace("đ", "d")
                .replace("ð", "d")
                .replace("ł", "l")
                .replace("þ", "th")
                .replace("ı", "i");
    }

    /** Every word that these texts (names, a number) can be found by. */
    public static Set<String> of(List<@Nullable String> texts) {
        Set<String> words = new LinkedHashSet<>();
        for (String text : texts) {
            if (text != null) {
                String folded = fold(text);
                split(APOSTROPHES.matcher(folded).replaceAll(""), words);
                split(folded, words);
            }
        }
        return words;
    }

    /** The words of what somebody typed, each the beginning of a word to find; at most eight. */
    public static List<String> typed(String query) {
        Set<String> words = new LinkedHashSet<>();
        split(APOSTROPHES.matcher(fold(query)).replaceAll(""), words);
        return words.stream().limit(MOST).toList();
    }

    /** The first text after all those that begin with the word, in the order of bytes. */
    public static String after(String word) {
        return word + Character.toString(Character.MAX_CODE_POINT);
    }

    private static String shortened(String word) {
        return word.codePointCount(0, word.length()) <= LONGEST
                ? word
                : word.substring(0, word.offsetByCodePoints(0, LONGEST));
    }

    private static void split(String folded, Set<String> words) {
        WORD.matcher(folded)
                .results()
                .map(MatchResult::group)
                .map(FoldedWords::shortened)
                .forEach(words::add);
    }
}
