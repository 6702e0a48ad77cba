package dev.corridor.passes.model;

import dev.corridor.rules.ReasonCode;
import dev.corridor.shared.PersonId;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A rule that staff set aside, for staff to see only. */
public record Confirmed(String code, PersonId by, Optional<String> comment) {

    static Set<ReasonCode> codes(Collection<Confirmed> confirmed) {
        return confirmed.stream().map(one -> ReasonCode.valueOf(one.code())).collect(Collectors.toUnmodifiableSet());
    }
}
