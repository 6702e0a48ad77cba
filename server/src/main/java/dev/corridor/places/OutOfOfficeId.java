package dev.corridor.places;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Which time out of office. */
public record OutOfOfficeId(@JsonValue UUID value) {

    @JsonCreator
    public static OutOfOfficeId of(String text) {
        return new OutOfOfficeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
