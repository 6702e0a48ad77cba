package dev.corridor.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Which district. */
public record DistrictId(@JsonValue UUID value) {

    @JsonCreator
    public static DistrictId of(String text) {
        return new DistrictId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
