package dev.corridor.rules;

import static dev.corridor.rules.ReasonCode.ALREADY_OUT;
import static dev.corridor.rules.ReasonCode.COOLDOWN;
import static dev.corridor.rules.ReasonCode.DESTINATION_FULL;
import static dev.corridor.rules.ReasonCode.EMERGENCY;
import static dev.corridor.rules.ReasonCode.ENCOUNTER;
import static dev.corridor.rules.ReasonCode.HALLWAY_FULL;
import static dev.corridor.rules.ReasonCode.NEEDS_APPROVAL;
import static dev.corridor.rules.ReasonCode.NOT_AN_ORIGIN;
import static dev.corridor.rules.ReasonCode.NO_FLY;
import static dev.corridor.rules.ReasonCode.ORIGIN_FULL;
import static dev.corridor.rules.ReasonCode.OUT_OF_OFFICE;
import static dev.corridor.rules.ReasonCode.PASS_LIMIT;
import static dev.corridor.rules.ReasonCode.ROOM_CLOSED;
import static dev.corridor.rules.ReasonCode.ROOM_NOT_VISIBLE;
import static dev.corridor.rules.ReasonCode.SAME_ROOM;
import static dev.corridor.rules.ReasonCode.SUSPENDED;
import static dev.corridor.rules.ReasonCode.TOO_LONG;
import static dev.corridor.rules.ReasonCode.TRAVEL_TYPE;

import java.util.EnumSet;
import java.util.Set;

/**
 * Which rules do not bind a case, whoever asks.
 *
 * @param waived rules that do nothing at all
 * @param told rules that stop nothing, but staff are told what was exceeded
 */
record Excuses(Set<ReasonCode> waived, Set<ReasonCode> told) {

    private static final Set<ReasonCode> APPROVABLE = EnumSet.of(NEEDS_APPROVAL, OUT_OF_OFFICE, PASS_LIMIT);
    private static final Set<ReasonCode> PLACES = EnumSet.of(ENCOUNTER, HALLWAY_FULL, DESTINATION_FULL, ORIGIN_FULL);
    private static final Set<ReasonCode> BINDING_URGENT =
            EnumSet.of(EMERGENCY, SUSPENDED, ROOM_CLOSED, SAME_ROOM, ALREADY_OUT);
    /** Settled when the pass joined the line. */
    private static final Set<ReasonCode> SETTLED_IN_LINE =
            EnumSet.of(COOLDOWN, ROOM_NOT_VISIBLE, NOT_AN_ORIGIN, TRAVEL_TYPE, TOO_LONG);
    /** Whoever was let go may come back, also from a place that is no origin and to one that is only for others. */
    private static final Set<ReasonCode> NOT_FOR_RETURNS =
            EnumSet.of(COOLDOWN, NO_FLY, ROOM_NOT_VISIBLE, NOT_AN_ORIGIN, TRAVEL_TYPE);

    /** What the hall of another time will be like, nobody knows. */
    private static final Set<ReasonCode> NOT_KNOWN_YET =
            EnumSet.of(ALREADY_OUT, COOLDOWN, ENCOUNTER, HALLWAY_FULL, DESTINATION_FULL, ORIGIN_FULL);

    static Excuses of(Case asked) {
        Set<ReasonCode> waived = EnumSet.noneOf(ReasonCode.class);
        Set<ReasonCode> told = EnumSet.noneOf(ReasonCode.class);
        for (Exemption exemption : asked.accommodations().exemptions()) {
            waived.addAll(frees(exemption));
        }
        waived.addAll(settled(asked.request().occasion()));
        if (asked.urgent()) {
            waived.addAll(EnumSet.complementOf(EnumSet.copyOf(BINDING_URGENT)));
            told.addAll(PLACES);
        }
        if (asked.returning()) {
            waived.addAll(NOT_FOR_RETURNS);
            waived.addAll(APPROVABLE);
            told.addAll(PLACES);
        }
        return new Excuses(waived, told);
    }

    private static Set<ReasonCode> settled(Occasion occasion) {
        return switch (occasion) {
            case NOW -> Set.of();
            case APPROVED -> APPROVABLE;
            case TURN -> with(SETTLED_IN_LINE, APPROVABLE);
            case CHANGE -> Set.of(COOLDOWN);
            case LATER -> with(NOT_KNOWN_YET, Set.of(EMERGENCY, PASS_LIMIT));
            case SOON -> NOT_KNOWN_YET;
            case DUE -> with(APPROVABLE, Set.of(COOLDOWN));
            case ACTIVITY ->
                EnumSet.of(OUT_OF_OFFICE, PASS_LIMIT, COOLDOWN, HALLWAY_FULL, DESTINATION_FULL, ORIGIN_FULL);
        };
    }

    private static Set<ReasonCode> with(Set<ReasonCode> some, Set<ReasonCode> more) {
        Set<ReasonCode> all = EnumSet.copyOf(some);
        all.addAll(more);
        return all;
    }

    private static Set<ReasonCode> frees(Exemption exemption) {
        return switch (exemption) {
            case LIMIT -> Set.of(PASS_LIMIT);
            case COOLDOWN -> Set.of(COOLDOWN);
            case NO_FLY -> Set.of(NO_FLY);
            case HALLWAY -> Set.of(HALLWAY_FULL);
            case LINE, RESTRICTION -> Set.of();
        };
    }
}
