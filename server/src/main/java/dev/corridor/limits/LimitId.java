package dev.corridor.limits;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Which pass limit. */
public record LimitId(@JsonValue UUID value) {

    @JsonCreator
    public static LimitId of(String text) {
        return new LimitId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
