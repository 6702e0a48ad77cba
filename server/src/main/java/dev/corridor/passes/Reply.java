package dev.corridor.passes;

import dev.corridor.passes.model.Answer;

/** What a change was answered in its batch, and the cards of the hall as the batch left it. */
record Reply(Answer answer, Cards cards) {}
