package dev.corridor.limits;

import dev.corridor.rules.Emergency;
import dev.corridor.rules.EncounterGroup;
import dev.corridor.rules.Limits;
import java.util.List;
import java.util.Optional;

/** What decisions read of a school's limits, in the words of the rules, under one version of its configuration. */
public record LimitsBook(Limits limits, List<EncounterGroup> encounters, Optional<Emergency> emergency) {

    public LimitsBook {
        encounters = List.copyOf(encounters);
    }
}
