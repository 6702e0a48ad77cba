package dev.corridor.passes.web;

import dev.corridor.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** A member of staff, chosen by name on the device of a student, and the PIN that they typed there. */
record PinForm(@Nullable PersonId staffId, @Nullable String pin) {}
