package dev.corridor.passes.web;

import dev.corridor.passes.Look;
import dev.corridor.passes.PassCard.Named;
import dev.corridor.passes.web.Choices.Choice;
import dev.corridor.passes.web.Choices.Queue;
import dev.corridor.places.Travel;
import dev.corridor.rules.Asker;
import dev.corridor.rules.Deciding;
import dev.corridor.rules.Decision;
import dev.corridor.rules.Occasion;
import dev.corridor.rules.PassRequest;
import dev.corridor.rules.PassRules;
import dev.corridor.rules.Reason;
import dev.corridor.rules.ReasonCode;
import dev.corridor.rules.RestrictedEnding;
import dev.corridor.rules.Restriction;
import dev.corridor.rules.RoomRules;
import dev.corridor.rules.RuleBook;
import dev.corridor.rules.StudentFacts;
import dev.corridor.rules.StudentView;
import dev.corridor.rules.TravelType;
import dev.corridor.rules.Visibility;
import dev.corridor.shared.Actor;
import dev.corridor.shared.RoomId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What each room allows one student, judged as a pass to it would be. */
record ChoiceItems(
        Actor actor,
        Look look,
        StudentFacts student,
        Optional<RoomId> origin,
        Optional<RoomId> back,
        List<RoomId> favourites) {

    /** Stands for the room that a student has not named yet. */
    private static final RoomId ANYWHERE = new RoomId(new UUID(0, 0));

    /** A room that keeps nobody from leaving. */
    private static RoomRules anywhere() {
        return new RoomRules(
                ANYWHERE,
                Set.of(),
                1,
                OptionalInt.empty(),
                OptionalInt.empty(),
                true,
                false,
                false,
                false,
                new Restriction.Off(),
                new Restriction.Off(),
                RestrictedEnding.OFF,
                new Visibility.All(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /** Every room that the student may see; without an origin, what each allows wherever the student is. */
    List<Choice> all() {
        RuleBook book =
                origin.isPresent() ? look.scene().book() : look.scene().book().with(anywhere());
        Deciding deciding = Deciding.in(look.hall().facts(), book, look.scene().now());
        return look.scene().book().rooms().values().stream()
                .filter(room -> room.visibility().to(student) || back.equals(Optional.of(room.id())))
                .sorted(Comparator.comparing(room -> room.id().value()))
                .map(room -> choice(room, deciding))
                .toList();
    }

    private Choice choice(RoomRules room, Deciding deciding) {
        PassRequest request = request(room);
        Decision decision = StudentView.of(deciding.about(request));
        Judgements judgements = Judgements.of(actor, look);
        List<ReasonBody> reasons = judgements.reasons().tell(decision.reasons());
        return new Choice(
                room.id(),
                status(decision),
                travel(room),
                PassRules.longest(room, look.scene().book().of(student.id())),
                line(decision),
                approvers(judgements, decision),
                approverKind(decision),
                reasons,
                decision instanceof Decision.Refuse(var refused, var earliest) ? earliest.orElse(null) : null,
                room.urgentAllowed() && deciding.about(request.urgently()) instanceof Decision.Start,
                look.scene().asks(room.id()).message(),
                favourites.contains(room.id()));
    }

    private PassRequest request(RoomRules room) {
        boolean returns = back.equals(Optional.of(room.id()));
        boolean oneWay = returns || !room.travel().contains(TravelType.ROUND_TRIP);
        return new PassRequest(
                actor.kiosk().isPresent() ? new Asker.Kiosk() : new Asker.Student(),
                Occasion.NOW,
                student.id(),
                origin.orElse(ANYWHERE),
                room.id(),
                oneWay ? TravelType.ONE_WAY : TravelType.ROUND_TRIP,
                OptionalInt.empty(),
                false,
                Set.of(),
                Optional.empty());
    }

    private static String status(Decision decision) {
        return switch (decision) {
            case Decision.Start(var limit, var notices) -> "free";
            case Decision.JoinLine(var full, var place, var estimate) ->
                has(full, ReasonCode.NOT_NOW) ? "not-now" : "line";
            case Decision.NeedApproval(var who, var why) -> has(why, ReasonCode.PASS_LIMIT) ? "locked" : "approval";
            case Decision.Confirm(var reasons) -> "refused";
            case Decision.Refuse(var reasons, var earliest) -> refused(reasons);
        };
    }

    private static String refused(List<Reason> reasons) {
        if (has(reasons, ReasonCode.SAME_ROOM)) {
            return "here";
        }
        if (has(reasons, ReasonCode.ROOM_CLOSED)) {
            return "closed";
        }
        return has(reasons, ReasonCode.NOT_NOW) ? "not-now" : "refused";
    }

    private static boolean has(List<Reason> reasons, ReasonCode code) {
        return reasons.stream().anyMatch(reason -> reason.code() == code);
    }

    private static Set<Travel> travel(RoomRules room) {
        return room.travel().stream()
                .map(type -> Travel.valueOf(type.name()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static @Nullable Queue line(Decision decision) {
        if (!(decision instanceof Decision.JoinLine(var full, var place, var estimate))) {
            return null;
        }
        Integer length = place.isPresent() ? Integer.valueOf(place.getAsInt() - 1) : null;
        return new Queue(length, (int) estimate.toMinutes());
    }

    private static @Nullable String approverKind(Decision decision) {
        return decision instanceof Decision.NeedApproval(var who, var why) ? Judgements.word(who.kind()) : null;
    }

    private static @Nullable List<Named> approvers(Judgements judgements, Decision decision) {
        return decision instanceof Decision.NeedApproval(var who, var why) ? judgements.named(who.people()) : null;
    }
}
