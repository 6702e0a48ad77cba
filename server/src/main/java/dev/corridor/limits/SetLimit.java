package dev.corridor.limits;

import dev.corridor.rules.PassLimit;

/** A pass limit that a school has set. */
public record SetLimit(LimitId id, PassLimit limit, long version) {}
