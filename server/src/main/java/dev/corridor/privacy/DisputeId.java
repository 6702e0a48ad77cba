package dev.corridor.privacy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Which dispute. */
public record DisputeId(@JsonValue UUID value) {

    @JsonCreator
    public static DisputeId of(String text) {
        return new DisputeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
