package dev.corridor.people.web;

import dev.corridor.people.PersonName;
import dev.corridor.shared.PersonId;
import java.util.Map;
import java.util.Optional;

/** Somebody by name. */
record NamedStaff(PersonId id, String name) {

    static NamedStaff of(PersonId id, Map<PersonId, PersonName> known) {
        return new NamedStaff(
                id, Optional.ofNullable(known.get(id)).map(PersonName::name).orElse(""));
    }
}
