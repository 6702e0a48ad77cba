package dev.corridor.passes.model;

import dev.corridor.rules.Reason;
import dev.corridor.rules.ReasonCode;
import java.util.List;
import java.util.Set;

/** The codes of reasons. */
final class Codes {

    /** What a place in line cures. */
    static final Set<ReasonCode> CURED_BY_WAITING =
            Set.of(ReasonCode.ENCOUNTER, ReasonCode.HALLWAY_FULL, ReasonCode.DESTINATION_FULL, ReasonCode.ORIGIN_FULL);

    /** What makes a place in line pointless: the room is not to be had any more. */
    static final Set<ReasonCode> ROOM_GONE = Set.of(ReasonCode.ROOM_CLOSED, ReasonCode.ROOM_NOT_VISIBLE);

    private Codes() {}

    static List<String> of(List<Reason> reasons) {
        return reasons.stream().map(reason -> reason.code().name()).distinct().toList();
    }

    /** Whether a rule is one that staff may set aside with open eyes. */
    static boolean wantsConfirmation(Reason reason) {
        return switch (reason.code().forStaff()) {
            case CONFIRM, ADMIN_CONFIRM -> true;
            case GO_ON, GO_ON_WITH_NOTICE, NOTHING -> false;
        };
    }

    static boolean any(List<Reason> reasons, Set<ReasonCode> codes) {
        return reasons.stream().anyMatch(reason -> codes.contains(reason.code()));
    }

    static boolean all(List<Reason> reasons, Set<ReasonCode> codes) {
        return reasons.stream().allMatch(reason -> codes.contains(reason.code()));
    }
}
