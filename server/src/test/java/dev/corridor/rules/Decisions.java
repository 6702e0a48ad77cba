package dev.corridor.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

/** Reads decisions in tests. */
final class Decisions {

    private Decisions() {}

    static Decision.Start started(Decision decision) {
        assertThat(decision).isInstanceOf(Decision.Start.class);
        return (Decision.Start) decision;
    }

    static Decision.JoinLine inLine(Decision decision) {
        assertThat(decision).isInstanceOf(Decision.JoinLine.class);
        return (Decision.JoinLine) decision;
    }

    static Decision.NeedApproval asking(Decision decision) {
        assertThat(decision).isInstanceOf(Decision.NeedApproval.class);
        return (Decision.NeedApproval) decision;
    }

    static Decision.Confirm toConfirm(Decision decision) {
        assertThat(decision).isInstanceOf(Decision.Confirm.class);
        return (Decision.Confirm) decision;
    }

    static Decision.Refuse refused(Decision decision) {
        assertThat(decision).isInstanceOf(Decision.Refuse.class);
        return (Decision.Refuse) decision;
    }

    static void refusedUntil(Decision decision, Instant earliest, ReasonCode... codes) {
        assertThat(refused(decision).earliest()).contains(earliest);
        assertThat(codes(decision)).containsExactly(codes);
    }

    static List<ReasonCode> codes(Decision decision) {
        return decision.reasons().stream().map(Reason::code).toList();
    }
}
