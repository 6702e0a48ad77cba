package dev.corridor.rosters.sources;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why a source could not be read, in words for an admin: what failed, and what to do. Never holds a secret, a name of a
 * person, or the other side's answer as it came.
 */
public final class SourceProblem extends RuntimeException {

    /** What may help. */
    public enum Kind {
        /** Trying again later may. */
        PASSING,
        /** Somebody must change the settings here. */
        SETTINGS,
        /** Somebody must do something on the other side. */
        OTHER_SIDE
    }

    private static final Pattern NAMED = Pattern.compile("\\{(\\w+)}");

    private final Kind kind;
    private final String code;
    private final transient Map<String, String> values;

    /**
     * @param code stable, such as {@code not-authorised}
     * @param text plain English, naming values in braces
     * @param values what the text names, for whoever says it in another language
     */
    public SourceProblem(Kind kind, String code, String text, Map<String, String> values) {
        super(NAMED.matcher(text)
                .replaceAll(named -> Matcher.quoteReplacement(values.getOrDefault(named.group(1), named.group()))));
        this.kind = kind;
        this.code = code;
        this.values = Map.copyOf(values);
    }

    public static SourceProblem passing(String code, String text, Map<String, String> values) {
        return new SourceProblem(Kind.PASSING, code, text, values);
    }

    public static SourceProblem settings(String code, String text, Map<String, String> values) {
        return new SourceProblem(Kind.SETTINGS, code, text, values);
    }

    public static SourceProblem otherSide(String code, String text, Map<String, String> values) {
        return new SourceProblem(Kind.OTHER_SIDE, code, text, values);
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public Map<String, String> values() {
        return values;
    }

    /** In plain English. */
    public String text() {
        return String.valueOf(getMessage());
    }
}
