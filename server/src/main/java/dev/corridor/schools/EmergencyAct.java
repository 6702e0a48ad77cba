package dev.corridor.schools;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What somebody may do in an emergency. */
public enum EmergencyAct {
    /** Call out a hold. */
    HOLD,
    /** Call out a lockdown. */
    LOCKDOWN,
    /** Call out a hold or a lockdown as a drill. */
    DRILL,
    /** Turn passes off for hours or the rest of the day. */
    PASSES_OFF,
    /** End what was called out. */
    ALL_CLEAR,
    /** Send a message to all staff. */
    MESSAGE;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
