package dev.corridor.database;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Two steps of a start that need not wait for each other: signing in to PostgreSQL is slow on purpose. */
final class Together {

    private Together() {}

    /** Does both, and throws what the first that failed threw. */
    static void run(Runnable one, Runnable other) {
        CompletableFuture<Void> beside = CompletableFuture.runAsync(other, Thread::startVirtualThread);
        one.run();
        try {
            beside.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof StartRefused refused) {
                throw refused;
            }
            throw failed;
        }
    }
}
