package dev.corridor.limits;

import dev.corridor.rules.Emergency;
import dev.corridor.shared.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * What holds passes back in the whole school.
 *
 * @param passesOff beside a call; it may be over by now
 * @param message the last one to staff since the call
 * @param version counts what was called out and ended
 */
public record EmergencyState(
        Optional<Call> call, Optional<PassesOff> passesOff, Optional<Message> message, long version) {

    /** A hold or a lockdown; a drill has all its effects. */
    public record Call(Emergency.Kind kind, boolean drill, Instant since, PersonId by) {
        public Call {
            if (kind == Emergency.Kind.PASSES_OFF) {
                throw new IllegalArgumentException("passes off is no call");
            }
        }
    }

    public record PassesOff(Instant since, PersonId by, Instant until) {}

    public record Message(String text, PersonId by, Instant at) {}

    public static final EmergencyState NONE =
            new EmergencyState(Optional.empty(), Optional.empty(), Optional.empty(), 0);

    /** What it is at a moment: without passes off that are over. */
    public EmergencyState at(Instant now) {
        return new EmergencyState(call, passesOff.filter(off -> now.isBefore(off.until())), message, version);
    }

    /** What decisions go by; a call before passes off. */
    Optional<Emergency> rule() {
        return call.map(on -> new Emergency(on.kind(), on.since(), Optional.empty()))
                .or(() -> passesOff.map(
                        off -> new Emergency(Emergency.Kind.PASSES_OFF, off.since(), Optional.of(off.until()))));
    }

    /** A call in place of the one there was, if any; what was said is over with it. */
    public EmergencyState with(Call next) {
        return new EmergencyState(Optional.of(next), passesOff, Optional.empty(), version + 1);
    }

    public EmergencyState withoutCall() {
        return new EmergencyState(Optional.empty(), passesOff, Optional.empty(), version + 1);
    }

    public EmergencyState with(PassesOff next) {
        return new EmergencyState(call, Optional.of(next), message, version + 1);
    }

    public EmergencyState withoutPassesOff() {
        return new EmergencyState(call, Optional.empty(), message, version + 1);
    }

    public EmergencyState with(Message next) {
        return new EmergencyState(call, passesOff, Optional.of(next), version);
    }
}
