package dev.corridor.people;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Which cover. */
public record CoverId(@JsonValue UUID value) {

    @JsonCreator
    public static CoverId of(String text) {
        return new CoverId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
