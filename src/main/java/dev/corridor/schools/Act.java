package dev.corridor.schools;

import dev.corridor.shared.PersonId;
import java.util.UUID;

/**
 * One press of one person, by which its repeat is known.
 *
 * @param actor who pressed
 * @param opId what the client calls this press; unique for the actor in the school
 */
public record Act(PersonId actor, UUID opId) {}
