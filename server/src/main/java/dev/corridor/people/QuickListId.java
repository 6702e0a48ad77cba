package dev.corridor.people;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Which quick list. */
public record QuickListId(@JsonValue UUID value) {

    @JsonCreator
    public static QuickListId of(String text) {
        return new QuickListId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
