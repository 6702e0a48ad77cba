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
    CHANGE
}
