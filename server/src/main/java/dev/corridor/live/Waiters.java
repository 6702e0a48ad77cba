package dev.corridor.live;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** Those who wait for something to happen, for a while. */
final class Waiters {

    private final Lock lock = new ReentrantLock();
    private final Condition woken = lock.newCondition();
    private int count;
    private boolean closed;

    /**
     * Waits until something is so.
     *
     * @param until as {@link System#nanoTime} counts
     * @return whether it is so; false if the time is over, or nobody may wait any more
     */
    boolean await(BooleanSupplier reached, long until) throws InterruptedException {
        lock.lock();
        count++;
        try {
            long left = until - System.nanoTime();
            while (!reached.getAsBoolean() && !closed && left > 0) {
                left = woken.awaitNanos(left);
            }
            return reached.getAsBoolean() && left > 0;
        } finally {
            count--;
            lock.unlock();
        }
    }

    void wake() {
        lock.lock();
        try {
            woken.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean any() {
        lock.lock();
        try {
            return count > 0;
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            woken.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
