package dev.corridor.bench;

import dev.corridor.bench.Browser.Reply;
import dev.corridor.bench.Browser.Request;
import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;

/**
 * Sends requests at a fixed pace, whether the earlier ones are answered or not, and measures each from the moment it
 * was due: a server that stalls makes many late.
 */
final class Pace {

    private final int port;
    private final int expected;
    private final Times times = new Times();
    private final Queue<Browser> idle = new ConcurrentLinkedQueue<>();

    /** @param expected the status that every answer must have */
    Pace(int port, int expected) {
        this.port = port;
        this.expected = expected;
    }

    Times times() {
        return times;
    }

    /** Something that is due at an instant of {@link System#nanoTime}. */
    interface Due {
        void fall(int number, long due);
    }

    /** Begins so many a second, each on a thread of its own, and waits for the last. */
    static void each(double perSecond, int count, Due work) {
        long start = System.nanoTime() + 10_000_000;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < count; i++) {
                long due = start + (long) (i * 1e9 / perSecond);
                for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                int number = i;
                threads.execute(() -> work.fall(number, due));
            }
        }
    }

    /** Sends so many requests a second, and waits for the last answer. */
    void run(double perSecond, int count, IntFunction<Request> requests, BiConsumer<Integer, Reply> answered) {
        each(perSecond, count, (number, due) -> send(number, due, requests.apply(number), answered));
    }

    void run(double perSecond, int count, IntFunction<Request> requests) {
        run(perSecond, count, requests, (number, reply) -> {});
    }

    private void send(int number, long due, Request request, BiConsumer<Integer, Reply> answered) {
        try {
            Browser waiting = idle.poll();
            Browser browser = waiting == null ? new Browser(port) : waiting;
            Reply reply = browser.ask(request);
            times.add(System.nanoTime() - due);
            idle.add(browser);
            if (reply.status() == expected) {
                answered.accept(number, reply);
            } else {
                times.wrong(reply.status() + " " + reply.body());
            }
        } catch (IOException broken) {
            times.wrong(broken.toString());
        }
    }
}
