package dev.corridor.limits.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.corridor.rules.LimitPeriod;
import dev.corridor.rules.PassLimit;
import dev.corridor.shared.OneOf;
import dev.corridor.shared.Problem;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A pass limit as somebody wants it. */
@JsonIgnoreProperties({"id", "version"})
record LimitForm(
        @Nullable ScopeCard scope,
        @OneOf(of = LimitPeriod.class) @Nullable String per,
        @Nullable Integer passes) {

    PassLimit limit() {
        if (scope == null) {
            throw Problem.field("scope", "missing", "Say for whom.");
        }
        if (passes == null || passes < 0) {
            throw Problem.field("passes", "out-of-range", "From 0 to 999 passes.");
        }
        return scope.limit(period(), passes);
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
