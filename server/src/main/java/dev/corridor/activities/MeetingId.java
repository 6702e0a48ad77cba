package dev.corridor.activities;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Which meeting. */
public record MeetingId(@JsonValue UUID value) {

    @JsonCreator
    public static MeetingId of(String text) {
        return new MeetingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
