package dev.corridor.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Which kiosk. */
public record KioskId(@JsonValue UUID value) {

    @JsonCreator
    public static KioskId of(String text) {
        return new KioskId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
