package dev.corridor.passes.web;

import dev.corridor.schools.Doorbell;
import dev.corridor.schools.Ring;
import dev.corridor.shared.SchoolId;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Wakes the kiosks of a school when something there has changed. */
@Component
class KioskBell {

    private final Map<SchoolId, CompletableFuture<Ring>> next = new ConcurrentHashMap<>();

    KioskBell(Doorbell doorbell) {
        doorbell.watch(next::keySet);
        doorbell.listen(this::hear);
    }

    /** The next ring of a school; to be asked for before looking, so that nothing falls between. */
    CompletableFuture<Ring> next(SchoolId school) {
        return next.computeIfAbsent(school, id -> new CompletableFuture<>());
    }

    private void hear(Ring ring) {
        switch (ring) {
            case Ring.Passes(SchoolId school, long seq) -> wake(school, ring);
            case Ring.Topic(SchoolId school, String topic, String id) -> wake(school, ring);
            case Ring.Person person -> {}
            case Ring.Access access -> {}
        }
    }

    private void wake(SchoolId school, Ring ring) {
        CompletableFuture<Ring> waiting = next.remove(school);
        if (waiting != null) {
            waiting.complete(ring);
        }
    }
}
