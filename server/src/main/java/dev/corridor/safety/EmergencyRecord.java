package dev.corridor.safety;

import dev.corridor.audit.Audit;
import dev.corridor.limits.EmergencyState.Call;
import dev.corridor.limits.EmergencyState.Message;
import dev.corridor.limits.EmergencyState.PassesOff;
import dev.corridor.schools.LockedHall;
import dev.corridor.schools.LogEntry;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Ids;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Keeps what was called out and ended, in the hall log among the passes and in the audit log. */
@Component
class EmergencyRecord {

    private final Audit audit;

    EmergencyRecord(Audit audit) {
        this.audit = audit;
    }

    void called(LockedHall hall, Actor actor, Optional<Call> before, Call call) {
        log(hall, actor, word(call) + "-called", call.drill());
        audit.record(actor, "emergency-called", null, before.orElse(null), call);
    }

    void turnedOff(LockedHall hall, Actor actor, Optional<PassesOff> before, PassesOff off) {
        log(hall, actor, "passes-off-called", false);
        audit.record(actor, "passes-off-called", null, before.orElse(null), off);
    }

    /** The end of a call, or where there was none of passes off. */
    void ended(LockedHall hall, Actor actor, Optional<Call> call, Optional<PassesOff> off) {
        if (call.isPresent()) {
            log(hall, actor, word(call.get()) + "-ended", call.get().drill());
            audit.record(actor, "emergency-ended", null, call.get(), null);
        } else {
            log(hall, actor, "passes-off-ended", false);
            audit.record(actor, "passes-off-ended", null, off.orElse(null), null);
        }
    }

    void told(Actor actor, Optional<Message> before, String text) {
        Object said = before.map(message -> Map.of("message", message.text())).orElse(null);
        audit.record(actor, "emergency-message-sent", null, said, Map.of("message", text));
    }

    private static String word(Call call) {
        return call.kind().name().toLowerCase(Locale.ROOT);
    }

    private static void log(LockedHall hall, Actor actor, String kind, boolean drill) {
        hall.append(new LogEntry(
                kind,
                null,
                actor.person(),
                actor.inNameOf().orElse(null),
                Ids.next(),
                actor.device(),
                hall.at(),
                null,
                drill ? List.of("DRILL") : List.of(),
                null,
                null));
    }
}
