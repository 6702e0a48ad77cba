package dev.corridor.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes things on a thread of its own, ahead of whoever takes them: a second core reads a table while the first looks
 * at its rows. They come in order, and what goes wrong comes after all that was made before.
 */
final class Handover<T, R> {

    private static final int WAITING = 4;
    private static final int MOST = 512;

    /** So many characters at most, and one more row, are handed over at once. */
    private static final long HEAVY = 64_000;

    private record Batch<T>(List<T> things, boolean last) {}

    private final BlockingQueue<Batch<T>> batches = new ArrayBlockingQueue<>(WAITING);
    private List<T> made = new ArrayList<>();
    private long weight;
    private @Nullable R result;
    private @Nullable Throwable wrong;

    private Handover() {}

    /** What making puts its things into. */
    @FunctionalInterface
    interface Into<T> {

        /**
         * Puts one thing.
         *
         * @param weight how many characters it holds
         */
        void put(T thing, long weight);
    }

    /**
     * Makes and takes until all is taken, or one of them fails.
     *
     * @param making is given where to put what it makes
     * @return what making returned
     */
    static <T, R> R through(Function<Into<T>, R> making, Consumer<T> taking) {
        Handover<T, R> handover = new Handover<>();
        Thread maker = Thread.ofPlatform().daemon().name("table").start(() -> handover.make(making));
        try {
            return handover.take(taking);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while a table was read");
        } finally {
            stop(maker);
        }
    }

    private static void stop(Thread maker) {
        maker.interrupt();
        boolean interrupted = Thread.interrupted();
        while (maker.isAlive()) {
            try {
                maker.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void make(Function<Into<T>, R> making) {
        try {
            try {
                result = making.apply(this::put);
            } catch (RuntimeException | Error e) {
                wrong = e;
            }
            batches.put(new Batch<>(made, true));
        } catch (InterruptedException e) {
            // Nobody takes any more.
        }
    }

    private void put(T thing, long more) {
        made.add(thing);
        weight += more;
        if (made.size() == MOST || weight >= HEAVY) {
            try {
                batches.put(new Batch<>(made, false));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("nobody takes any more");
            }
            made = new ArrayList<>();
            weight = 0;
        }
    }

    private R take(Consumer<T> taking) throws InterruptedException {
        boolean last = false;
        while (!last) {
            Batch<T> batch = batches.take();
            batch.things().forEach(taking);
            last = batch.last();
        }
        if (wrong instanceof Error error) {
            throw error;
        }
        if (wrong instanceof RuntimeException exception) {
            throw exception;
        }
        return Objects.requireNonNull(result);
    }
}
