package dev.corridor.rules;

/** What a failing rule leaves to a member of staff who writes or approves a pass. */
public enum StaffMay {
    /** The rule is not theirs. */
    GO_ON,
    /** The same, but they are told. */
    GO_ON_WITH_NOTICE,
    /** They go on after confirming; it stays on the pass. A school may leave this to its admins. */
    CONFIRM,
    /** As confirm, for admins only. */
    ADMIN_CONFIRM,
    /** Nobody may. */
    NOTHING;

    /** Whether it keeps staff from going on just like that. */
    public boolean stops() {
        return this != GO_ON && this != GO_ON_WITH_NOTICE;
    }

    boolean wantsConfirmation() {
        return this == CONFIRM || this == ADMIN_CONFIRM;
    }
}
