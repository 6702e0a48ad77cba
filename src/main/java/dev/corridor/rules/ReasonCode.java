package dev.corridor.rules;

/** The rules by their stable codes, and what each does to whom. */
public enum ReasonCode {
    EMERGENCY(StudentMay.NOTHING, StaffMay.ADMIN_CONFIRM),
    SUSPENDED(StudentMay.NOTHING, StaffMay.NOTHING),
    SAME_ROOM(StudentMay.NOTHING, StaffMay.NOTHING),
    ABSENT(StudentMay.NOTHING, StaffMay.CONFIRM),
    ALREADY_OUT(StudentMay.NOTHING, StaffMay.CONFIRM),
    OUTSIDE_HOURS(StudentMay.NOTHING, StaffMay.GO_ON_WITH_NOTICE),
    NO_FLY(StudentMay.NOTHING, StaffMay.GO_ON_WITH_NOTICE),
    COOLDOWN(StudentMay.NOTHING, StaffMay.GO_ON_WITH_NOTICE),
    ROOM_CLOSED(StudentMay.NOTHING, StaffMay.ADMIN_CONFIRM),
    ROOM_NOT_VISIBLE(StudentMay.NOTHING, StaffMay.CONFIRM),
    NOT_AN_ORIGIN(StudentMay.NOTHING, StaffMay.CONFIRM),
    ORIGIN_PAUSED(StudentMay.NOTHING, StaffMay.CONFIRM),
    TRAVEL_TYPE(StudentMay.NOTHING, StaffMay.GO_ON),
    TOO_LONG(StudentMay.NOTHING, StaffMay.GO_ON),
    NEEDS_APPROVAL(StudentMay.ASK_FOR_APPROVAL, StaffMay.GO_ON),
    OUT_OF_OFFICE(StudentMay.ASK_FOR_APPROVAL, StaffMay.GO_ON),
    PASS_LIMIT(StudentMay.ASK_FOR_APPROVAL, StaffMay.GO_ON_WITH_NOTICE),
    ENCOUNTER(StudentMay.WAIT_IN_LINE, StaffMay.CONFIRM),
    HALLWAY_FULL(StudentMay.WAIT_IN_LINE, StaffMay.CONFIRM),
    DESTINATION_FULL(StudentMay.WAIT_IN_LINE, StaffMay.CONFIRM),
    ORIGIN_FULL(StudentMay.WAIT_IN_LINE, StaffMay.CONFIRM),
    /** What students and kiosks read in place of ENCOUNTER and HALLWAY_FULL; no rule finds it. */
    NOT_NOW(StudentMay.WAIT_IN_LINE, StaffMay.NOTHING);

    private final StudentMay forStudent;
    private final StaffMay forStaff;

    ReasonCode(StudentMay forStudent, StaffMay forStaff) {
        this.forStudent = forStudent;
        this.forStaff = forStaff;
    }

    public StudentMay forStudent() {
        return forStudent;
    }

    /** What staff may do unless the school has raised it, see {@link SchoolRules#forStaff}. */
    public StaffMay forStaff() {
        return forStaff;
    }

    /** The two that students must not be able to tell apart. */
    public boolean secret() {
        return this == ENCOUNTER || this == HALLWAY_FULL;
    }
}
