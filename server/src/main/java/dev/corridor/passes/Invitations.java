package dev.corridor.passes;

import dev.corridor.passes.model.Act;
import dev.corridor.passes.model.Overrides;
import dev.corridor.passes.model.Pass;
import dev.corridor.passes.model.Wish;
import dev.corridor.passes.store.AheadQueries;
import dev.corridor.rules.ReasonCode;
import dev.corridor.rules.TravelType;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Ids;
import dev.corridor.shared.PassId;
import dev.corridor.shared.PersonId;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Scheduled passes that lead to a meeting: written, called off and looked up for it as a whole. */
@Component
public class Invitations {

    /** The host sends for students wherever they are, also to a room that is not on their screens. */
    private static final Overrides SENT_FOR = new Overrides(
            Set.of(ReasonCode.NOT_AN_ORIGIN, ReasonCode.ROOM_NOT_VISIBLE, ReasonCode.ORIGIN_PAUSED), Optional.empty());

    private final Passes passes;
    private final AheadQueries queries;
    private final SchoolTransactions transactions;

    Invitations(Passes passes, AheadQueries queries, SchoolTransactions transactions) {
        this.transactions = transactions;
        this.passes = passes;
        this.queries = queries;
    }

    /**
     * Writes a pass for each student who has none to the meeting that is not over. Two who do this at once write none
     * twice. What the rules refuse is left out.
     */
    public void write(Actor host, UUID meeting, Collection<Invitation> invitations) {
        Map<PersonId, List<Pass>> before =
                transactions.read(host.school(), () -> queries.toMeeting(host.school(), meeting)).stream()
                        .collect(Collectors.groupingBy(Pass::student));
        passes.act(
                host,
                invitations.stream()
                        .filter(one -> before.getOrDefault(one.student(), List.of()).stream()
                                .allMatch(Pass::over))
                        .map(one -> new Passes.Pressed(
                                Optional.of(press(
                                        one,
                                        before.getOrDefault(one.student(), List.of())
                                                .size())),
                                new Act.Create(new PassId(Ids.next()), one.student(), wish(one), SENT_FOR)))
                        .toList());
    }

    /** Calls off the passes to a meeting that have not begun, of all or of some students. */
    public void callOff(Actor host, UUID meeting, Optional<Set<PersonId>> students) {
        List<Passes.Pressed> acts = of(host, meeting).values().stream()
                .filter(card -> card.state().equals("scheduled") || card.waitsForTeacher())
                .filter(card -> students.isEmpty()
                        || students.get().contains(card.student().id()))
                .map(card -> new Passes.Pressed(Optional.empty(), new Act.Cancel(card.id())))
                .toList();
        passes.act(host, acts);
    }

    /** Each student's newest pass to a meeting, as an actor sees it. */
    public Map<PersonId, PassCard> of(Actor actor, UUID meeting) {
        return passes.cards(actor, () -> queries.toMeeting(actor.school(), meeting)).stream()
                .collect(Collectors.toMap(card -> card.student().id(), Function.identity(), (older, newer) -> newer));
    }

    private static UUID press(Invitation one, int before) {
        String name = "meeting/" + one.meeting() + "/" + one.student() + "/" + before;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static Wish wish(Invitation one) {
        return new Wish(
                one.from(),
                one.to(),
                TravelType.ONE_WAY,
                one.minutes(),
                Optional.of(one.message()),
                Optional.empty(),
                false,
                false,
                Optional.of(one.startAt()),
                Optional.empty(),
                Optional.of(one.meeting()),
                false);
    }
}
