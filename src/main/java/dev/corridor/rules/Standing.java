package dev.corridor.rules;

/** What a student's account is now, as the facts query reads it. */
public enum Standing {
    ACTIVE,
    /** Cannot sign in; staff may still write passes. */
    DISABLED,
    SUSPENDED,
    LEFT;

    boolean mayHavePasses() {
        return this == ACTIVE || this == DISABLED;
    }
}
