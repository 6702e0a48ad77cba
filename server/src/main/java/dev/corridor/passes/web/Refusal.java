package dev.corridor.passes.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.corridor.shared.OneOf;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pass that the rules do not let go just like that, as problem+json.
 *
 * @param decision {@code refuse}, or {@code confirm} where the caller may set the reasons aside
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Refusal(
        String type,
        String title,
        int status,
        String detail,
        List<Object> errors,
        @OneOf({"confirm", "refuse"}) String decision,
        List<ReasonBody> reasons,
        @Nullable Instant earliest) {

    static final int STATUS = 409;

    static Refusal of(Judgement judgement) {
        boolean confirm = judgement.decision().equals("confirm");
        String detail = judgement.reasons().stream()
                .map(ReasonBody::message)
                .findFirst()
                .orElse("The school's rules do not allow this now.");
        return new Refusal(
                confirm ? "/problems/confirm" : "/problems/refused",
                confirm ? "Confirm these rules first" : "The school's rules do not allow this now",
                STATUS,
                detail,
                List.of(),
                judgement.decision(),
                judgement.reasons(),
                judgement.earliest());
    }
}
