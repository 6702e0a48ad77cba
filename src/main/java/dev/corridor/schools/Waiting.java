package dev.corridor.schools;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** A change that waits in a lane, and whoever waits for its answer. */
final class Waiting<C, R> {

    private final HallWork<C, R> work;
    private final C change;
    private final CompletableFuture<R> answer = new CompletableFuture<>();

    Waiting(HallWork<C, R> work, C change) {
        this.work = work;
        this.change = change;
    }

    HallWork<C, R> work() {
        return work;
    }

    C change() {
        return change;
    }

    /** Nobody waits for it any more. */
    boolean abandoned() {
        return answer.isDone();
    }

    void answer(R answered) {
        answer.complete(answered);
    }

    void fail(Throwable why) {
        answer.completeExceptionally(why);
    }

    R await() {
        try {
            return answer.get();
        } catch (InterruptedException stop) {
            answer.cancel(false);
            Thread.currentThread().interrupt();
            throw Turnstile.busy();
        } catch (ExecutionException failed) {
            throw again(failed);
        }
    }

    /** The failure as the waiting thread throws it. */
    private static RuntimeException again(ExecutionException failed) {
        return failed.getCause() instanceof RuntimeException why
                ? why
                : new IllegalStateException("a change failed", failed);
    }
}
