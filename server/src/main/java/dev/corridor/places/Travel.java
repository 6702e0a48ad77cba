package dev.corridor.places;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One-way ends on arrival, round-trip ends back at the origin. */
public enum Travel {
    ONE_WAY,
    ROUND_TRIP;

    @JsonValue
    public String word() {
        return Words.of(this);
    }

    @JsonCreator
    public static Travel of(String word) {
        return Words.read(Travel.class, word);
    }
}
