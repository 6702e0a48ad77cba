package dev.corridor.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Whether a pass may go. The same function serves the preview, the kiosk, the line, the approval and the act itself, so
 * that a preview equals what then happens.
 */
public final class PassRules {

    /** The policy. Each rule is asked, whatever the others find; reasons are told in this order. */
    private static final List<Rule> POLICY = List.of(
            StudentRules::noEmergency,
            StudentRules::inGoodStanding,
            DoorRules::twoRooms,
            StudentRules::here,
            StudentRules::notOutAlready,
            TimeRules::inHours,
            TimeRules::outsideNoFly,
            TimeRules::cooledDown,
            DoorRules::open,
            DoorRules::visible,
            DoorRules::anOrigin,
            DoorRules::notPaused,
            TripRules::allowedTravel,
            TripRules::shortEnough,
            ApprovalRules::unrestricted,
            ApprovalRules::inOffice,
            ApprovalRules::withinLimits,
            PlaceRules::nobodyToAvoid,
            PlaceRules::roomInHallway,
            PlaceRules::roomAtDestination,
            PlaceRules::roomFromOrigin);

    private PassRules() {}

    /** Decides on a hall in which every turn that is due has been given, so that nobody overtakes the line. */
    public static Decision decide(PassRequest request, HallFacts facts, RuleBook book, Instant now) {
        return Deciding.in(facts, book, now).about(request);
    }

    static Decision decide(Case asked) {
        Findings found = Findings.of(asked, POLICY);
        List<Reason> told = found.told(asked.request().asker());
        return switch (found.strictest()) {
            case NOTHING, NOTICE -> new Decision.Start(Duration.ofMinutes(asked.minutes()), found.of(Weight.NOTICE));
            case LINE -> Wait.forPlaces(asked, told);
            case APPROVAL -> new Decision.NeedApproval(ApprovalRules.approvers(asked, told), told);
            case CONFIRM -> new Decision.Confirm(told);
            case REFUSE -> new Decision.Refuse(told, Earliest.of(asked, found.of(Weight.REFUSE)));
        };
    }

    /** Whether the pass, if it starts, brings the student back from a one-way trip. */
    public static boolean returning(PassRequest request, HallFacts facts, Instant now) {
        return facts.student(request.student()).returns(request, now);
    }

    /** Whether the pass, if it starts, is an urgent one. */
    public static boolean urgent(PassRequest request, RuleBook book) {
        return request.urgent()
                && book.room(request.destination())
                        .filter(RoomRules::urgentAllowed)
                        .isPresent();
    }

    /** What the pass, if it starts, counts toward. An alert room counts by its own switch, whoever writes the pass. */
    public static Counting counting(PassRequest request, HallFacts facts, RuleBook book, Instant now) {
        Optional<RoomRules> room = book.room(request.destination());
        if (room.filter(RoomRules::alert).isPresent()) {
            return room.get().countsTowardLimits() ? Counting.EVERYTHING : Counting.NOTHING;
        }
        boolean byStaff = request.asker().staff();
        if (byStaff && request.occasion() == Occasion.CHANGE) {
            return request.pass().flatMap(facts::pass).map(OpenPass::counting).orElse(Counting.NOTHING);
        }
        boolean written = request.asker().writesIt() && request.occasion() == Occasion.NOW;
        boolean scheduled = request.occasion() == Occasion.LATER;
        if (written || scheduled || urgent(request, book) || returning(request, facts, now)) {
            return Counting.NOTHING;
        }
        boolean counts = room.filter(RoomRules::countsTowardLimits).isPresent();
        return counts ? Counting.EVERYTHING : Counting.ITS_ROOM;
    }

    /**
     * After how long a request starts by itself if nobody answers: for students exempt from restrictions, where nothing
     * but a restriction or an absence asks for the approval.
     */
    public static Optional<Duration> startsUnanswered(Decision.NeedApproval decision, Accommodations accommodations) {
        boolean onlyRestricted = decision.why().stream().noneMatch(reason -> reason.code() == ReasonCode.PASS_LIMIT);
        return onlyRestricted && accommodations.exempt(Exemption.RESTRICTION)
                ? Optional.of(Accommodations.UNANSWERED_STARTS_AFTER)
                : Optional.empty();
    }

    /** The longest this student may ask for a pass to this room, in minutes; also what is offered first. */
    public static int longest(RoomRules room, Accommodations accommodations) {
        return accommodations.stretch(room.minutes());
    }

    static boolean refused(Case asked) {
        return Findings.of(asked, POLICY).strictest() == Weight.REFUSE;
    }

    static boolean starts(Case asked) {
        return Findings.of(asked, POLICY).strictest().compareTo(Weight.NOTICE) <= 0;
    }

    static List<Reason> refusing(Case asked) {
        return Findings.of(asked, POLICY).of(Weight.REFUSE);
    }
}
