package dev.corridor.passes.model;

/** What an act was answered, and the hall after it. */
public record Step(Answer answer, HallState after) {

    /** An act after which everything is as it was. */
    static Step without(Answer answer, HallState state) {
        return new Step(answer, state);
    }

    /** An act that changed a pass, which is told as it is afterwards. */
    static Step done(Pass changed, HallState after) {
        return new Step(new Answer.Done(after.passes().getOrDefault(changed.id(), changed)), after);
    }
}
