package dev.corridor.limits;

import dev.corridor.shared.GroupId;
import java.util.Optional;

/** An encounter group that there is or was, so that its log can be read. */
public record KnownGroup(GroupId id, Optional<String> name, boolean deleted) {}
