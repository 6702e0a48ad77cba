package dev.corridor.tables;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One thing wrong, or worth knowing, in a file.
 *
 * @param file the file's name, without its folder
 * @param row as a spreadsheet numbers it: 1 is the header; 0 means the file as a whole
 * @param column the column's name as the format calls it; empty when no one column is meant
 * @param code a stable code, such as {@code missing-column}
 * @param message plain English: what is wrong and, where it helps, what to do
 * @param values what the message names, for whoever says it in another language
 */
public record TableProblem(
        Weight weight, String file, long row, String column, String code, String message, Map<String, String> values) {

    private static final Pattern NAMED = Pattern.compile("\\{(\\w+)}");

    /** What a problem does to the reading as a whole. */
    public enum Weight {
        /** Worth knowing; changes nothing. */
        NOTICE,
        /** This row cannot be used; the others can. */
        ROW,
        /** The file cannot be used. */
        FILE
    }

    public TableProblem {
        // A plan that was stored by an older Corridor has none.
        values = Map.copyOf(Objects.requireNonNullElse(values, Map.of()));
    }

    /**
     * A problem whose message is filled in.
     *
     * @param text names values in braces, also {@code {column}} and {@code {row}}
     */
    public static TableProblem of(
            Weight weight, String file, long row, String column, String code, String text, Map<String, String> values) {
        Map<String, String> all = new HashMap<>(values);
        all.put("column", column);
        all.put("row", String.valueOf(row));
        String message = NAMED.matcher(text)
                .replaceAll(named -> Matcher.quoteReplacement(all.getOrDefault(named.group(1), named.group())));
        return new TableProblem(weight, file, row, column, code, message, values);
    }

    /** Something wrong with a file as a whole. */
    public static TableProblem file(String file, String code, String text, Map<String, String> values) {
        return of(Weight.FILE, file, 0, "", code, text, values);
    }

    /** Something about a file as a whole that is worth knowing. */
    public static TableProblem notice(String file, String code, String text) {
        return notice(file, code, text, Map.of());
    }

    public static TableProblem notice(String file, String code, String text, Map<String, String> values) {
        return of(Weight.NOTICE, file, 0, "", code, text, values);
    }

    /** The same, as something that stops it all. */
    public TableProblem stopping() {
        return new TableProblem(Weight.FILE, file, row, column, code, message, values);
    }
}
