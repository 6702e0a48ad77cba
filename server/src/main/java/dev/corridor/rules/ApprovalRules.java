package dev.corridor.rules;

import dev.corridor.shared.PersonId;
import dev.corridor.shared.RoomId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Rules that somebody's approval settles, and whose. */
final class ApprovalRules {

    private ApprovalRules() {}

    static List<Reason> unrestricted(Case asked) {
        boolean settled = asked.request().confirmed().contains(ReasonCode.NEEDS_APPROVAL);
        boolean asks = asked.request().occasion() == Occasion.ACTIVITY
                ? asked.book().school().teachersLetGo() && !settled
                : !(restriction(asked) instanceof Restriction.Off);
        return Rule.when(asks, new Reason.NeedsApproval());
    }

    static List<Reason> inOffice(Case asked) {
        return asked.book().away().until(asked.request().destination(), asked.now()).stream()
                .<Reason>map(Reason.OutOfOffice::new)
                .toList();
    }

    /** The school's limits bind where the destination counts; its own limits always. */
    static List<Reason> withinLimits(Case asked) {
        RoomId to = asked.request().destination();
        Limits limits = asked.book().limits();
        List<LimitLeft> binding = new ArrayList<>(limits.left(asked.student(), to));
        if (asked.destination().filter(RoomRules::countsTowardLimits).isPresent()) {
            binding.addAll(limits.left(asked.student()));
        }
        return binding.stream()
                .map(limit -> without(asked, limit))
                .filter(limit -> limit.left() == 0)
                .<Reason>map(limit -> new Reason.LimitReached(limit.room(), limit.per(), limit.of(), limit.used()))
                .toList();
    }

    /**
     * Whom to ask, given what was found; at a kiosk, whoever is there: the teachers of its room; for an activity, those
     * whom the student would leave.
     */
    static Approvers approvers(Case asked, List<Reason> why) {
        if (asked.request().asker() instanceof Asker.Kiosk || asked.request().occasion() == Occasion.ACTIVITY) {
            return fallback(asked, false);
        }
        Restriction restriction = restriction(asked);
        boolean onlyLimit = why.stream()
                .filter(reason -> reason.code().forStudent() == StudentMay.ASK_FOR_APPROVAL)
                .allMatch(reason -> reason.code() == ReasonCode.PASS_LIMIT);
        Approvers first =
                switch (restriction) {
                    case Restriction.Off() -> onlyLimit ? ofOrigin(asked) : inRooms(asked, Set.of(Side.DESTINATION));
                    case Restriction.AnyTeacher() -> any(asked);
                    case Restriction.OneInRoom(var sides) ->
                        new Approvers(Approvers.Kind.ONE_OF, teachers(asked, sides));
                    case Restriction.AllInRoom(var sides) -> inRooms(asked, sides);
                    case Restriction.Certain(var teachers) ->
                        new Approvers(Approvers.Kind.ALL_OF, present(asked, teachers.stream()));
                };
        if (!first.people().isEmpty() || first.kind() == Approvers.Kind.ANY_TEACHER) {
            return first;
        }
        return fallback(asked, onlyLimit && restriction instanceof Restriction.Off);
    }

    private static Approvers fallback(Case asked, boolean anyTeacher) {
        Approvers ofOrigin = ofOrigin(asked);
        if (!ofOrigin.people().isEmpty()) {
            return ofOrigin;
        }
        return anyTeacher ? any(asked) : new Approvers(Approvers.Kind.ADMINS, List.of());
    }

    private static Approvers any(Case asked) {
        return new Approvers(Approvers.Kind.ANY_TEACHER, teachers(asked, Set.of(Side.ORIGIN, Side.DESTINATION)));
    }

    private static Approvers ofOrigin(Case asked) {
        return inRooms(asked, Set.of(Side.ORIGIN));
    }

    private static Approvers inRooms(Case asked, Set<Side> sides) {
        return new Approvers(Approvers.Kind.ALL_OF, teachers(asked, sides));
    }

    private static List<PersonId> teachers(Case asked, Set<Side> sides) {
        Stream<RoomRules> origin = sides.contains(Side.ORIGIN) ? asked.origin().stream() : Stream.empty();
        Stream<RoomRules> destination =
                sides.contains(Side.DESTINATION) ? asked.destination().stream() : Stream.empty();
        return present(asked, Stream.concat(origin, destination).flatMap(room -> room.teachers().stream()));
    }

    private static List<PersonId> present(Case asked, Stream<PersonId> teachers) {
        Set<PersonId> here = new LinkedHashSet<>();
        teachers.filter(teacher -> !asked.book().away().is(teacher, asked.now()))
                .forEach(here::add);
        return List.copyOf(here);
    }

    /** An active pass that changes its destination has been counted already. */
    private static LimitLeft without(Case asked, LimitLeft limit) {
        Optional<OpenPass> counted = asked.itself()
                .filter(pass -> pass.state().out())
                .filter(pass -> limit.room().isPresent()
                        ? limit.room().get().equals(pass.destination()) && pass.counting() != Counting.NOTHING
                        : pass.counting() == Counting.EVERYTHING);
        return counted.isPresent()
                ? new LimitLeft(limit.room(), limit.per(), limit.of(), Math.max(0, limit.used() - 1))
                : limit;
    }

    private static Restriction restriction(Case asked) {
        boolean later = asked.request().occasion() == Occasion.LATER;
        return asked.destination()
                .map(room -> later ? room.restrictionLater() : room.restriction())
                .orElse(new Restriction.Off());
    }
}
