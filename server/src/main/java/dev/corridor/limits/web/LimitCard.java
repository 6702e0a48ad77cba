package dev.corridor.limits.web;

import dev.corridor.limits.LimitId;
import dev.corridor.limits.SetLimit;
import dev.corridor.rules.LimitPeriod;
import dev.corridor.shared.OneOf;
import java.util.Locale;

/**
 * A pass limit as the API tells it.
 *
 * @param per {@code day}, {@code week} or {@code term}
 */
record LimitCard(
        LimitId id,
        ScopeCard scope,
        @OneOf(of = LimitPeriod.class) String per,
        int passes,
        long version) {

    static LimitCard of(SetLimit set) {
        return new LimitCard(
                set.id(),
                ScopeCard.of(set.limit()),
                set.limit().per().name().toLowerCase(Locale.ROOT),
                set.limit().passes(),
                set.version());
    }
}
