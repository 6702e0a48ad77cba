package dev.corridor.places.web;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.corridor.shared.PersonId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A person of a room. In requests the id suffices, by itself or with a name beside it that is not looked at.
 *
 * @param name what screens call the person
 */
record NamedPerson(PersonId id, @Nullable String name) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static NamedPerson of(String id) {
        return new NamedPerson(PersonId.of(id), null);
    }

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    NamedPerson(@JsonProperty("id") PersonId id, @JsonProperty("name") @Nullable String name) {
        this.id = Objects.requireNonNull(id, "id");
        this.name = name;
    }
}
