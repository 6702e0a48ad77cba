package dev.corridor.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Which passkey. */
public record PasskeyId(@JsonValue UUID value) {

    @JsonCreator
    public static PasskeyId of(String text) {
        return new PasskeyId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
