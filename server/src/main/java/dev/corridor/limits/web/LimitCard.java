package dev.corridor.limits.web;

import dev.corridor.limits.LimitId;
import dev.corridor.limits.SetLimit;
import dev.corridor.rules.LimitPeriod;
import dev.corridor.shared.OneOf;
import dev.corridor.shared.RoomId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A pass limit as the API tells it.
 *
 * @param roomId the room whose own limit it is; left out for passes to all rooms that count
 * @param per {@code day}, {@code week} or {@code term}
 */
record LimitCard(
        LimitId id,
        ScopeCard scope,
        @Nullable RoomId roomId,
        @OneOf(of = LimitPeriod.class) String per,
        int passes,
        long version) {

    static LimitCard of(SetLimit set) {
        return new LimitCard(
                set.id(),
                ScopeCard.of(set.limit().scope()),
                set.limit().room().orElse(null),
                set.limit().per().name().toLowerCase(Locale.ROOT),
                set.limit().passes(),
                set.version());
    }
}
