package dev.corridor.rules;

import java.time.Instant;

/**
 * Many decisions about one moment of a hall, such as what every room offers one student: the line is looked at once.
 * Each decision is the one that {@link PassRules#decide} would take.
 */
public final class Deciding {

    private final HallFacts settled;
    private final RuleBook book;
    private final Instant now;

    private Deciding(HallFacts settled, RuleBook book, Instant now) {
        this.settled = settled;
        this.book = book;
        this.now = now;
    }

    public static Deciding in(HallFacts facts, RuleBook book, Instant now) {
        return new Deciding(Line.settled(facts, book, now), book, now);
    }

    public Decision about(PassRequest request) {
        return PassRules.decide(Case.of(request, settled, book, now));
    }
}
