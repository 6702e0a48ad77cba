package dev.corridor.passes;

import dev.corridor.passes.model.HallState;
import dev.corridor.passes.model.Scene;

/** A school's passes as the next act would find them, and what its decisions go by. */
public record Look(Scene scene, HallState hall, Directory directory) {}
