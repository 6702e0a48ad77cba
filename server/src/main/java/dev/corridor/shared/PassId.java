package dev.corridor.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Which pass. */
public record PassId(@JsonValue UUID value) {

    @JsonCreator
    public static PassId of(String text) {
        return new PassId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
