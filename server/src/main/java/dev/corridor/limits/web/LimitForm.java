package dev.corridor.limits.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.corridor.rules.LimitPeriod;
import dev.corridor.rules.PassLimit;
import dev.corridor.shared.OneOf;
import dev.corridor.shared.Problem;
import dev.corridor.shared.RoomId;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A pass limit as somebody wants it.
 *
 * @param roomId of a room's own; left out for passes to all rooms that count
 */
@JsonIgnoreProperties({"id", "version"})
record LimitForm(
        @Nullable ScopeCard scope,
        @Nullable RoomId roomId,
        @OneOf(of = LimitPeriod.class) @Nullable String per,
        @Nullable Integer passes) {

    PassLimit limit() {
        if (scope == null) {
            throw Problem.field("scope", "missing", "Say for whom.");
        }
        if (passes == null || passes < 0) {
            throw Problem.field("passes", "out-of-range", "From 0 to 999 passes.");
        }
        return new PassLimit(scope.scope(), Optional.ofNullable(roomId), period(), passes);
    }

    private LimitPeriod period() {
        return switch (Objects.requireNonNullElse(per, "")) {
            case "day" -> LimitPeriod.DAY;
            case "week" -> LimitPeriod.WEEK;
            case "term" -> LimitPeriod.TERM;
            default -> throw Problem.field("per", "unknown", "Say one of day, week, term.");
        };
    }
}
