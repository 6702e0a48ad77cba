package dev.corridor.safety;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Which roll call. */
public record RollCallId(@JsonValue UUID value) {

    @JsonCreator
    public static RollCallId of(String text) {
        return new RollCallId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
