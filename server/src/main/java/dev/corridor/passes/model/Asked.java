package dev.corridor.passes.model;

import dev.corridor.shared.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A request for approval and what came of it.
 *
 * @param people who may answer, besides admins
 * @param why the codes of the rules that ask for approval
 * @param until when it goes unanswered
 * @param approval who approved
 * @param denial what the student was told on a denial
 */
public record Asked(
        Instant at,
        List<PersonId> people,
        List<String> why,
        Instant until,
        Optional<Approval> approval,
        Optional<String> denial) {

    /** An approval: it satisfies restriction and limit. */
    public record Approval(PersonId by, Instant at) {}

    public Asked {
        people = List.copyOf(people);
        why = List.copyOf(why);
    }

    public static Asked of(Instant at, List<PersonId> people, List<String> why, Instant until) {
        return new Asked(at, people, why, until, Optional.empty(), Optional.empty());
    }

    Asked approved(PersonId by, Instant when) {
        return new Asked(at, people, why, until, Optional.of(new Approval(by, when)), denial);
    }

    Asked denied(Optional<String> message) {
        return new Asked(at, people, why, until, approval, message);
    }

    Asked later(java.time.Duration gap) {
        return new Asked(at, people, why, until.plus(gap), approval, denial);
    }
}
