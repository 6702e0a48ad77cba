package dev.corridor.rosters.model;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Works on one thing while the next is read. Reading stays on the caller's thread, whose transaction it is in; the work
 * is done on another, one thing after the other.
 */
final class Lookahead {

    private Lookahead() {}

    /**
     * What the work made of each thing, in their order.
     *
     * @param last read while the work on the last thing is done
     */
    static <T, K, R> List<R> each(List<T> things, Function<T, K> read, BiFunction<T, K, R> work, Runnable last) {
        List<R> done = new ArrayList<>(things.size());
        try (ExecutorService other = other()) {
            List<Future<R>> under = new ArrayList<>(1);
            for (T thing : things) {
                K there = read.apply(thing);
                under.forEach(one -> done.add(result(one)));
                under.clear();
                under.add(other.submit(() -> work.apply(thing, there)));
            }
            last.run();
            under.forEach(one -> done.add(result(one)));
        }
        return done;
    }

    private static ExecutorService other() {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("plan").factory());
    }

    private static <R> R result(Future<R> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while a plan was made");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException wrong) {
                throw wrong;
            }
            if (e.getCause() instanceof Error wrong) {
                throw wrong;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
