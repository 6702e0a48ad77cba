package dev.corridor.rules;

import dev.corridor.shared.PersonId;

/** Who asks for a pass. */
public sealed interface Asker {

    /** The student, on a device of their own. */
    record Student() implements Asker {}

    /** The student, at a shared device in a room. */
    record Kiosk() implements Asker {}

    /**
     * A member of staff who writes, approves or changes a pass.
     *
     * @param byPin on the student's device: the wish is the student's
     */
    record Staff(PersonId person, boolean admin, boolean byPin) implements Asker {

        public Staff(PersonId person, boolean admin) {
            this(person, admin, false);
        }
    }

    /** Whether staff write it of their own accord: what students want is counted toward their limits. */
    default boolean writesIt() {
        return switch (this) {
            case Student() -> false;
            case Kiosk() -> false;
            case Staff(var person, var admin, var byPin) -> !byPin;
        };
    }

    default boolean staff() {
        return switch (this) {
            case Student() -> false;
            case Kiosk() -> false;
            case Staff staff -> true;
        };
    }
}
