package dev.corridor.access;

import java.util.regex.Pattern;

/** What a scanner types for a card, whatever the kind of its code. */
final class ScanText {

    /** What some scanners put first: the kind of code it was, such as {@code ]A0}. */
    private static final Pattern KIND = Pattern.compile("^\\][A-Za-z][0-9A-Za-z]");
    /** Where a Code 39 begins and ends. */
    private static final Pattern STARS = Pattern.compile("^\\*+|\\*+$");

    private ScanText() {}

    /** The number that is on the card. */
    static String number(String text) {
        String bare = KIND.matcher(text.strip()).replaceFirst("");
        return STARS.matcher(bare).replaceAll("").strip();
    }
}
