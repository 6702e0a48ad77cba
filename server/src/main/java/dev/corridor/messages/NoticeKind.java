package dev.corridor.messages;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a notice tells. */
public enum NoticeKind {
    /** Staff wrote something about a pass. */
    MESSAGE,
    /** A scheduled pass starts in a few minutes. */
    SOON,
    /** Staff scheduled a pass, or said yes to one that was asked for. */
    SCHEDULED,
    /** A scheduled pass got another time. */
    MOVED,
    /** A scheduled pass was called off. */
    CALLED_OFF,
    /** A scheduled pass could not start. */
    MISSED,
    /** A student missed three turns and is out of the line. */
    TURN_LOST,
    /** A student left on an urgent pass. */
    URGENT,
    /** A student is on the way though somebody is whom they are kept apart from. */
    MEETING,
    /** A student left class whom the person told keeps an eye on. */
    WATCHED,
    /** A student left or stayed away without permission, and is looked for. */
    WALKOUT,
    /** A student who was looked for is found. */
    FOUND;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static NoticeKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
