package dev.corridor.rules;

/** At which moment of a pass's life the rules are asked. */
public enum Occasion {
    /** A new pass, to leave at once. */
    NOW,
    /** A request that was just approved: what asks for approval is settled, and what staff are free to do as well. */
    APPROVED,
    /** A waiting pass whose turn may have come: what was settled when it joined the line is not asked again. */
    TURN,
    /** An active pass that is to go somewhere else: judged as a new one that cannot wait. */
    CHANGE,
    /** A pass for a later time, judged by that time: what only the hall of that time can tell is not asked. */
    LATER,
    /**
     * The same within minutes: the rules of a pass for now bind, so that nobody gets around them by waiting a little.
     */
    SOON,
    /** A student's scheduled pass whose time has come: what was settled when it was scheduled is not asked again. */
    DUE,
    /**
     * A pass to an activity whose time has come: full places and hallways do not matter; who would meet somebody is let
     * go by the teacher, and so is everyone where the school wants it.
     */
    ACTIVITY;

    /** Whether staff said yes to it before, so that what they are free of binds no more. */
    boolean settledByStaff() {
        return this == APPROVED || this == ACTIVITY;
    }

    /** Whether it is about a time to come. */
    boolean ahead() {
        return this == LATER || this == SOON;
    }
}
