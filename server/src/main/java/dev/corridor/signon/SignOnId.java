package dev.corridor.signon;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Which sign-on connection. */
public record SignOnId(@JsonValue UUID value) {

    @JsonCreator
    public static SignOnId of(String text) {
        return new SignOnId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
