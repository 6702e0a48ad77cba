package dev.corridor.safety;

import dev.corridor.limits.Emergencies;
import dev.corridor.limits.EmergencyState;
import dev.corridor.limits.EmergencyState.Call;
import dev.corridor.limits.EmergencyState.Message;
import dev.corridor.limits.EmergencyState.PassesOff;
import dev.corridor.passes.OutOfRooms;
import dev.corridor.rules.Emergency;
import dev.corridor.safety.EmergencyActs.Outcome;
import dev.corridor.safety.store.RollCallQueries;
import dev.corridor.safety.store.RollCallStore;
import dev.corridor.schools.HallWork;
import dev.corridor.schools.LockedHall;
import dev.corridor.schools.Schools;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Ids;
import dev.corridor.shared.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Emergency acts while the school's hall is locked: of two at once, the second finds what the first did. */
@Component
class EmergencyWork implements HallWork<Press, Outcome> {

    private final Emergencies emergencies;
    private final Entitlement entitlement;
    private final RollCallQueries rollCallQueries;
    private final RollCallStore rollCalls;
    private final OutOfRooms outOfRooms;
    private final Schools schools;
    private final EmergencyRecord record;

    EmergencyWork(
            Emergencies emergencies,
            Entitlement entitlement,
            RollCallQueries rollCallQueries,
            RollCallStore rollCalls,
            OutOfRooms outOfRooms,
            Schools schools,
            EmergencyRecord record) {
        this.emergencies = emergencies;
        this.entitlement = entitlement;
        this.rollCallQueries = rollCallQueries;
        this.rollCalls = rollCalls;
        this.outOfRooms = outOfRooms;
        this.schools = schools;
        this.record = record;
    }

    @Override
    public List<Outcome> run(LockedHall hall, List<Press> presses) {
        return presses.stream().map(press -> one(hall, press)).toList();
    }

    private Outcome one(LockedHall hall, Press press) {
        if (!entitlement.still(press.actor(), press.act())) {
            throw new Problem(Problem.Kind.NOT_ALLOWED, "The school lets only others do this.");
        }
        EmergencyState now = emergencies.of(hall.school()).at(hall.at());
        return switch (press) {
            case Press.CallOut callOut -> callOut(hall, now, callOut);
            case Press.TurnOff turnOff -> turnOff(hall, now, turnOff);
            case Press.AllClear clear -> allClear(hall, now, clear);
            case Press.Tell tell -> tell(hall, now, tell);
        };
    }

    private Outcome callOut(LockedHall hall, EmergencyState now, Press.CallOut press) {
        Optional<Call> on = now.call();
        if (on.filter(call -> call.kind() == press.kind() && call.drill() == press.drill())
                .isPresent()) {
            return new Outcome(now, true);
        }
        on.filter(call -> !call.drill()).ifPresent(call -> forbidLess(call, press));
        Call call =
                new Call(press.kind(), press.drill(), hall.at(), press.actor().person());
        EmergencyState next = now.with(call);
        freeze(hall, call);
        emergencies.change(hall, next);
        record.called(hall, press.actor(), on, call);
        outOfRooms.review(hall);
        return new Outcome(next, false);
    }

    /** Only an all clear makes an emergency less: neither a drill nor a hold takes the place of a lockdown. */
    private static void forbidLess(Call on, Press.CallOut wanted) {
        boolean more = on.kind() == Emergency.Kind.HOLD && wanted.kind() == Emergency.Kind.LOCKDOWN;
        if (wanted.drill() || !more) {
            throw new Problem(
                    Problem.Kind.CONFLICT,
                    on.kind() == Emergency.Kind.LOCKDOWN
                            ? "A lockdown is on, and is no drill. The all clear comes first."
                            : "A hold is on, and is no drill. The all clear comes first.");
        }
    }

    /** A drill that turns into the real thing goes on with its list: who was out then may still be. */
    private void freeze(LockedHall hall, Call call) {
        Optional<RollCall> before = rollCallQueries.underWay(hall.school());
        rollCalls.end(hall.school(), call.by(), call.since());
        if (call.kind() == Emergency.Kind.LOCKDOWN) {
            RollCallId id = new RollCallId(Ids.next());
            rollCalls.begin(hall.school(), id, call);
            rollCalls.add(hall.school(), id, outOfRooms.now(hall));
            before.ifPresent(drill -> rollCalls.carryOver(hall.school(), drill.id(), id));
        }
    }

    private Outcome turnOff(LockedHall hall, EmergencyState now, Press.TurnOff press) {
        Instant until = press.time().map(hall.at()::plus).orElseGet(() -> midnight(hall));
        if (now.passesOff().filter(off -> off.until().equals(until)).isPresent()) {
            return new Outcome(now, true);
        }
        PassesOff off = new PassesOff(hall.at(), press.actor().person(), until);
        EmergencyState next = now.with(off);
        emergencies.change(hall, next);
        record.turnedOff(hall, press.actor(), now.passesOff(), off);
        outOfRooms.review(hall);
        return new Outcome(next, false);
    }

    private Instant midnight(LockedHall hall) {
        ZoneId zone = schools.zone(hall.school());
        return LocalDate.ofInstant(hall.at(), zone)
                .plusDays(1)
                .atStartOfDay(zone)
                .toInstant();
    }

    private Outcome allClear(LockedHall hall, EmergencyState now, Press.AllClear press) {
        boolean off = press.kind() == Emergency.Kind.PASSES_OFF;
        Optional<Call> on = now.call().filter(call -> call.kind() == press.kind());
        if (off ? now.passesOff().isEmpty() : on.isEmpty()) {
            return new Outcome(now, true);
        }
        if (now.version() != press.version()) {
            throw new Problem(Problem.Kind.CHANGED, "It has changed meanwhile. Look again before you end it.");
        }
        EmergencyState next = off ? now.withoutPassesOff() : now.withoutCall();
        if (!off) {
            rollCalls.end(hall.school(), press.actor().person(), hall.at());
        }
        emergencies.change(hall, next);
        record.ended(hall, press.actor(), on, now.passesOff());
        outOfRooms.review(hall);
        return new Outcome(next, false);
    }

    private Outcome tell(LockedHall hall, EmergencyState now, Press.Tell press) {
        if (now.call().isEmpty()) {
            throw new Problem(Problem.Kind.CONFLICT, "Nothing is called out, so there is nobody to tell.");
        }
        Actor actor = press.actor();
        EmergencyState next = now.with(new Message(press.text(), actor.person(), hall.at()));
        emergencies.change(hall, next);
        record.told(actor, now.message(), press.text());
        return new Outcome(next, false);
    }
}
