package dev.corridor.passes;

import dev.corridor.passes.model.Answer;
import dev.corridor.passes.model.Pass;
import dev.corridor.rules.RuleBook;
import java.time.Instant;

/** What came of an act, with all that is needed to tell it to whoever acted: nothing has to be read again. */
public final class Acted {

    private final Answer answer;
    private final Cards cards;
    private final ViewKey viewer;

    Acted(Answer answer, Cards cards, ViewKey viewer) {
        this.answer = answer;
        this.cards = cards;
        this.viewer = viewer;
    }

    public Answer answer() {
        return answer;
    }

    /** A pass that the act was answered with, as whoever acted sees it. */
    public PassCard card(Pass pass) {
        return cards.of(pass, viewer);
    }

    /** What the act was judged by. */
    public RuleBook book() {
        return cards.scene().book();
    }

    /** When it was done. */
    public Instant at() {
        return cards.scene().now();
    }

    public Directory directory() {
        return cards.directory();
    }
}
