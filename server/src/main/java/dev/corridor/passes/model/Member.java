package dev.corridor.passes.model;

import dev.corridor.shared.PersonId;

/**
 * What someone is in the school right now, read together with the passes.
 *
 * @param acts whether they may act at all: neither disabled nor suspended nor gone
 */
public record Member(PersonId person, boolean student, boolean staff, boolean acts) {}
