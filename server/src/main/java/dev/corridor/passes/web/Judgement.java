package dev.corridor.passes.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.corridor.passes.PassCard.Named;
import dev.corridor.rules.Approvers;
import dev.corridor.shared.OneOf;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rules say to a pass.
 *
 * @param decision {@code start}, {@code line}, {@code approval}, {@code confirm} or {@code refuse}
 * @param earliest the soonest the same would not be refused
 * @param minutes how long the pass may last, where it may go
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Judgement(
        @OneOf({"start", "line", "approval", "confirm", "refuse"})
        String decision,

        List<ReasonBody> reasons,
        @Nullable Instant earliest,
        @JsonProperty("wait") @Nullable Wait waiting,
        @Nullable Approval approvers,
        @Nullable Integer minutes) {

    /** How long the line may take, and the place in it where that may be known. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Wait(int minutes, @Nullable Integer place) {}

    /**
     * Who may approve.
     *
     * @param kind {@code any-teacher}, {@code one-of}, {@code all-of} or {@code admins}
     * @param all whether all of them are asked
     */
    record Approval(@OneOf(of = Approvers.Kind.class) String kind, List<Named> people, boolean all) {}
}
