package dev.corridor.rosters;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Which uploaded roster. */
public record RosterPlanId(@JsonValue UUID value) {

    @JsonCreator
    public static RosterPlanId of(String text) {
        return new RosterPlanId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
