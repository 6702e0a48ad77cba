package dev.corridor.passes.jobs;

import dev.corridor.passes.store.HeartbeatStore;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Beats once before the first request is let in, so that the first act after a time without any server knows how long
 * passes' clocks have stood still. The clock of due work beats from then on.
 */
@Component
class Heartbeat implements SmartLifecycle {

    private final HeartbeatStore store;
    private volatile boolean running;

    Heartbeat(HeartbeatStore store) {
        this.store = store;
    }

    void beat() {
        store.beat();
    }

    @Override
    public void start() {
        beat();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 4096;
    }
}
