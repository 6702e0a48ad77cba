package dev.corridor.rules;

/** What a student needs to end a pass. Staff who may write passes, the kiosk and the system always can. */
public enum RestrictedEnding {
    OFF,
    /** The changing code shown in the room: of the origin for a round trip, of the destination for one way. */
    ROOM_CODE,
    /** The PIN of a member of staff, typed on the student's device. */
    TEACHER_PIN,
    TEACHER_DEVICE
}
