package dev.corridor.rules;

import dev.corridor.shared.PersonId;

/** Who asks for a pass. */
public sealed interface Asker {

    /** The student, on a device of their own. */
    record Student() implements Asker {}

    /** The student, at a shared device in a room. */
    record Kiosk() implements Asker {}

    /** A member of staff who writes, approves or changes a pass. */
    record Staff(PersonId person, boolean admin) implements Asker {}

    default boolean staff() {
        return switch (this) {
            case Student() -> false;
            case Kiosk() -> false;
            case Staff(var person, var admin) -> true;
        };
    }
}
