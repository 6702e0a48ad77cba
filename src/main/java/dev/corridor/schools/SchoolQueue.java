package dev.corridor.schools;

import dev.corridor.shared.SchoolId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The changes that wait for one school's hall on this node. While there are any, one thread takes them batch by batch,
 * each batch in the school's turn, as many as wait by then.
 */
final class SchoolQueue {

    private static final int WAITING = 4_000;

    private final SchoolId school;
    private final Turnstile turns;
    private final Executor executor;
    private final Batch.Runner runner;
    private final int batchSize;
    private final Lock lock = new ReentrantLock();
    private final Deque<Waiting<?, ?>> queue = new ArrayDeque<>();
    private boolean draining;

    SchoolQueue(SchoolId school, Turnstile turns, Executor executor, Batch.Runner runner, int batchSize) {
        this.school = school;
        this.turns = turns;
        this.executor = executor;
        this.runner = runner;
        this.batchSize = batchSize;
    }

    void add(Waiting<?, ?> waiting) {
        lock.lock();
        try {
            if (queue.size() >= WAITING) {
                throw Turnstile.busy();
            }
            queue.add(waiting);
            if (!draining) {
                draining = true;
                executor.execute(this::drain);
            }
        } finally {
            lock.unlock();
        }
    }

    private void drain() {
        while (!idle()) {
            try {
                turns.through(school, this::runOne);
            } catch (RuntimeException | Error failed) {
                failAll(failed);
            }
        }
    }

    private boolean idle() {
        lock.lock();
        try {
            draining = !queue.isEmpty();
            return !draining;
        } finally {
            lock.unlock();
        }
    }

    private void runOne() {
        List<Waiting<?, ?>> taken = take();
        if (!taken.isEmpty()) {
            batch(taken).run(runner);
        }
    }

    /** The longest waiting change and those behind it that are the same kind of work. */
    private List<Waiting<?, ?>> take() {
        List<Waiting<?, ?>> taken = new ArrayList<>();
        lock.lock();
        try {
            while (taken.size() < batchSize && !queue.isEmpty()) {
                Waiting<?, ?> next = queue.getFirst();
                if (!taken.isEmpty() && !next.work().equals(taken.getFirst().work())) {
                    break;
                }
                queue.removeFirst();
                if (!next.abandoned()) {
                    taken.add(next);
                }
            }
        } finally {
            lock.unlock();
        }
        return taken;
    }

    /** Safe: the same work takes the same changes and gives the same answers. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private Batch<?, ?> batch(List<Waiting<?, ?>> taken) {
        return new Batch(school, taken);
    }

    private void failAll(Throwable why) {
        lock.lock();
        try {
            queue.forEach(waiting -> waiting.fail(why));
            queue.clear();
        } finally {
            lock.unlock();
        }
    }
}
