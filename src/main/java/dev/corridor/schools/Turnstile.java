package dev.corridor.schools;

import dev.corridor.shared.Problem;
import dev.corridor.shared.SchoolId;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Lets a number of callers through at once. Waiting schools take turns, so that a crowd of one school delays a single
 * caller of another by one turn only.
 */
final class Turnstile {

    private static final long PATIENCE_SECONDS = 20;

    private final Lock lock = new ReentrantLock();
    private final Map<SchoolId, Queue<Semaphore>> waiting = new LinkedHashMap<>();
    private final int waitingPerSchool;
    private int free;

    Turnstile(int places, int waitingPerSchool) {
        this.free = places;
        this.waitingPerSchool = waitingPerSchool;
    }

    <T> T through(SchoolId school, Supplier<T> work) {
        enter(school);
        try {
            return work.get();
        } finally {
            leave();
        }
    }

    void through(SchoolId school, Runnable work) {
        enter(school);
        try {
            work.run();
        } finally {
            leave();
        }
    }

    private void enter(SchoolId school) {
        Semaphore called = new Semaphore(0);
        lock.lock();
        try {
            if (free > 0) {
                free--;
                return;
            }
            Queue<Semaphore> queue = waiting.computeIfAbsent(school, s -> new ArrayDeque<>());
            if (queue.size() >= waitingPerSchool) {
                throw busy();
            }
            queue.add(called);
        } finally {
            lock.unlock();
        }
        await(school, called);
    }

    private void await(SchoolId school, Semaphore called) {
        boolean interrupted = false;
        boolean granted = false;
        try {
            granted = called.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            interrupted = true;
        }
        if (!granted) {
            giveUp(school, called);
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            throw busy();
        }
    }

    /** Whoever was called at the very moment of giving up passes the place on. */
    private void giveUp(SchoolId school, Semaphore called) {
        lock.lock();
        try {
            Queue<Semaphore> queue = waiting.get(school);
            boolean stillWaiting = queue != null && queue.remove(called);
            if (queue != null && queue.isEmpty()) {
                waiting.remove(school);
            }
            if (!stillWaiting) {
                callNext();
            }
        } finally {
            lock.unlock();
        }
    }

    private void leave() {
        lock.lock();
        try {
            callNext();
        } finally {
            lock.unlock();
        }
    }

    private void callNext() {
        if (waiting.isEmpty()) {
            free++;
            return;
        }
        Map.Entry<SchoolId, Queue<Semaphore>> first =
                waiting.entrySet().iterator().next();
        SchoolId school = first.getKey();
        Queue<Semaphore> queue = first.getValue();
        waiting.remove(school);
        queue.remove().release();
        if (!queue.isEmpty()) {
            waiting.put(school, queue);
        }
    }

    static Problem busy() {
        return new Problem(Problem.Kind.BUSY, "Too many requests at once; try again in a moment.");
    }
}
