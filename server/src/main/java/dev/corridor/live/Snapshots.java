package dev.corridor.live;

import dev.corridor.passes.Showing;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** The newest snapshot of a school, for all who start within a second of each other. */
final class Snapshots {

    private final Supplier<Showing> open;
    private final Events events;
    private final Lock lock = new ReentrantLock();
    private volatile Optional<Snapshot> newest = Optional.empty();

    Snapshots(Supplier<Showing> open, Events events) {
        this.open = open;
        this.events = events;
    }

    /** One that is of just now, and reaches up to a number of the log. */
    Snapshot upTo(long seq) {
        return fresh(seq).orElseGet(() -> load(seq));
    }

    /** What was made before now is not good enough any more. */
    void forget() {
        newest = Optional.empty();
    }

    private Snapshot load(long seq) {
        lock.lock();
        try {
            Optional<Snapshot> meanwhile = fresh(seq);
            if (meanwhile.isPresent()) {
                return meanwhile.get();
            }
            Snapshot loaded = new Snapshot(open.get(), events);
            newest = Optional.of(loaded);
            return loaded;
        } finally {
            lock.unlock();
        }
    }

    private Optional<Snapshot> fresh(long seq) {
        return newest.filter(found -> found.fresh(seq));
    }
}
