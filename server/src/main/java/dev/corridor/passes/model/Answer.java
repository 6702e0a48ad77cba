package dev.corridor.passes.model;

import dev.corridor.rules.Decision;

/** What became of an act. */
public sealed interface Answer {

    /** It was done, and this is the pass now. */
    record Done(Pass pass) implements Answer {}

    /** The rules say otherwise: a refusal, or rules that the actor may set aside. */
    record Judged(Decision decision) implements Answer {}

    /** There is no such pass, person or room for this actor. */
    record Missing(String what) implements Answer {}

    /** The pass is not in a state for this. */
    record Unfit(Unfitness why) implements Answer {}

    /** This actor may not do this to this pass. */
    record Barred(String why) implements Answer {}

    /** A field of the act is wrong. */
    record Wrong(String field, String code, String message) implements Answer {}

    /** Nothing to tell: the clock's own acts. */
    record Noted() implements Answer {}

    /** Why an act does not fit the pass as it is now. */
    enum Unfitness {
        NOT_REQUESTED("Somebody answered this request already, or it is over."),
        NOT_IN_LINE("This pass is not in the line."),
        NOT_ITS_TURN("It is not this pass's turn."),
        NOT_ACTIVE("This pass is not under way."),
        NOT_OPEN("This pass is over."),
        NOT_THERE("The student has not arrived."),
        ALREADY_THERE("The student has arrived already."),
        TOO_LATE_TO_UNDO("It is too late to undo this pass; end it instead."),
        DESTINATION_CHANGED("The destination has been changed once already."),
        IS_WALKOUT("This is a walkout: it ends by saying where and how the student was found."),
        NO_WALKOUT("This pass is no walkout."),
        LOOKED_FOR("This student is looked for. Say first where and how they were found."),
        FOUND_ALREADY("Somebody has said already where this student was found."),
        TOO_LATE_FOR_NOT_BACK("This can be said of a pass that ended in the last ten minutes.");

        private final String message;

        Unfitness(String message) {
            this.message = message;
        }

        public String message() {
            return message;
        }
    }
}
