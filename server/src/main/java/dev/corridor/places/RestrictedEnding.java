package dev.corridor.places;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What a student needs to end a pass of this room; staff, kiosks and the system can always end it. */
public enum RestrictedEnding {
    OFF,
    /** The code that the room's staff or kiosk shows. */
    ROOM_CODE,
    /** The PIN of a member of staff. */
    TEACHER_PIN,
    /** Only on the device of the room's staff. */
    TEACHER_DEVICE;

    @JsonValue
    public String word() {
        return Words.of(this);
    }

    @JsonCreator
    public static RestrictedEnding of(String word) {
        return Words.read(RestrictedEnding.class, word);
    }
}
