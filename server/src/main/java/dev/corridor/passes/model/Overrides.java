package dev.corridor.passes.model;

import dev.corridor.rules.Reason;
import dev.corridor.rules.ReasonCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The codes of the rules that staff set aside with open eyes, and why. */
public record Overrides(Set<ReasonCode> codes, Optional<String> comment) {

    public static final Overrides NONE = new Overrides(Set.of(), Optional.empty());

    public Overrides {
        codes = Set.copyOf(codes);
    }

    /** What stays on the pass of the rules that were set aside by this person. */
    List<Confirmed> confirmed(Who who, List<Reason> reasons) {
        return reasons.stream()
                .map(reason -> new Confirmed(reason.code().name(), who.person().orElseThrow(), comment))
                .toList();
    }
}
