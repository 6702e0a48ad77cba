package dev.corridor.passes.model;

import dev.corridor.shared.PersonId;
import java.util.Optional;

/** A rule that staff set aside, for staff to see only. */
public record Confirmed(String code, PersonId by, Optional<String> comment) {}
