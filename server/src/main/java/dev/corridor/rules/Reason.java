package dev.corridor.rules;

import dev.corridor.shared.RoomId;
import java.time.Instant;
import java.util.Optional;

/** One rule's finding. It never says who another student is. */
public sealed interface Reason {

    ReasonCode code();

    /** When this rule alone would let the pass go, if time helps and the time is known. */
    default Optional<Instant> earliest() {
        return Optional.empty();
    }

    record EmergencyNow(Emergency.Kind kind, Optional<Instant> earliest) implements Reason {
        @Override
        public ReasonCode code() {
            return ReasonCode.EMERGENCY;
        }
    }

    record Suspended(Standing standing) implements Reason {
        @Override
        public ReasonCode code() {
            return ReasonCode.SUSPENDED;
        }
    }

    record SameRoom() implements Reason {
        @Override
        public ReasonCode code() {
            return ReasonCode.SAME_ROOM;
        }
    }

    record Absent() implements Reason {
        @Override
        public ReasonCode code() {
            return ReasonCode.ABSENT;
        }
    }

    /** The student's own open pass, by what it is doing. */
    record AlreadyOut(OpenPass.State state) implements Reason {
        @Override
        public ReasonCode code() {
            return ReasonCode.ALREADY_OUT;
        }
    }

    record OutsideHours(Optional<Instant> earliest) implements Reason {
        @Override
        public ReasonCode code() {
            return ReasonCode.OUTSIDE_HOURS;
        }
    }

    /** The minutes are the length of the window; the time is the next allowed one, beyond other windows and hours. */
    record NoFlyTime(NoFlyWindow.Cause cause, int minutes, Optional<Instant> earliest) implements Reason {
        @Override
        public ReasonCode code() {
            return ReasonCode.NO_FLY;
        }
    }

    record Cooldown(int minutes, Optional<Instant> earliest) implements Reason {
        @Override
        public ReasonCode code() {
            return ReasonCode.COOLDOWN;
        }
    }

    /** Which of the two rooms, and what its staff say. */
    record RoomClosed(Side side, Optional<String> why, Optional<Instant> earliest) implements Reason {
        @Override
        public ReasonCode code() {
            return ReasonCode.ROOM_CLOSED;
        }
    }

    record RoomNotVisible() implements Reason {
        @Override
        public ReasonCode code() {
            return ReasonCode.ROOM_NOT_VISIBLE;
        }
    }

    record NotAnOrigin() implements Reason {
        @Override
        public ReasonCode code() {
            return ReasonCode.NOT_AN_ORIGIN;
        }
    }

    record OriginPaused(Optional<Instant> earliest) implements Reason {
        @Override
        public ReasonCode code() {
            return ReasonCode.ORIGIN_PAUSED;
        }
    }

    record WrongTravelType(TravelType asked) implements Reason {
        @Override
        public ReasonCode code() {
            return ReasonCode.TRAVEL_TYPE;
        }
    }

    record TooLong(int asked, int most) implements Reason {
        @Override
        public ReasonCode code() {
            return ReasonCode.TOO_LONG;
        }
    }

    record NeedsApproval() implements Reason {
        @Override
        public ReasonCode code() {
            return ReasonCode.NEEDS_APPROVAL;
        }
    }

    /** Back at {@code until}; approval makes the pass work before. */
    record OutOfOffice(Instant until) implements Reason {
        @Override
        public ReasonCode code() {
            return ReasonCode.OUT_OF_OFFICE;
        }

        @Override
        public Optional<Instant> earliest() {
            return Optional.of(until);
        }
    }

    /** A limit that is used up: the room's own, or the school's where {@code room} is missing. */
    record LimitReached(Optional<RoomId> room, LimitPeriod per, int of, int used) implements Reason {
        @Override
        public ReasonCode code() {
            return ReasonCode.PASS_LIMIT;
        }
    }

    /** For staff only. */
    record Encounter() implements Reason {
        @Override
        public ReasonCode code() {
            return ReasonCode.ENCOUNTER;
        }
    }

    /** For staff only. */
    record HallwayFull(int capacity) implements Reason {
        @Override
        public ReasonCode code() {
            return ReasonCode.HALLWAY_FULL;
        }
    }

    record DestinationFull(int capacity) implements Reason {
        @Override
        public ReasonCode code() {
            return ReasonCode.DESTINATION_FULL;
        }
    }

    record OriginFull(int capacity) implements Reason {
        @Override
        public ReasonCode code() {
            return ReasonCode.ORIGIN_FULL;
        }
    }

    /** What students read instead of an encounter or a full hallway; see {@link StudentView}. */
    record NotNow() implements Reason {
        @Override
        public ReasonCode code() {
            return ReasonCode.NOT_NOW;
        }
    }
}
