package dev.corridor.outgoing;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Looks hosts up. Java keeps the thread that asks until a name server answers, a virtual one together with the thread
 * of the system that carries it, of which there is one for each core: a few that wait would hold up everybody's passes.
 * So it is done on threads of its own, once for all who ask for the same host at the same time.
 */
final class HostNames {

    private static final Duration LONGEST = Duration.ofSeconds(10);

    /** As many threads of the system as may wait at once; each only takes memory. */
    private static final int MOST = 64;

    private final Duration longest;
    private final Semaphore free;
    private final ConcurrentMap<String, CompletableFuture<InetAddress[]>> underWay = new ConcurrentHashMap<>();
    private final Executor threads = Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().daemon().name("look-up-", 1).factory());

    HostNames() {
        this(LONGEST, MOST);
    }

    HostNames(Duration longest, int most) {
        this.longest = longest;
        this.free = new Semaphore(most);
    }

    /**
     * Looks a host up.
     *
     * @throws NoNameServer if no name server answers in time, or too many have not answered yet
     * @throws UnknownHostException if there is no such host
     */
    InetAddress[] find(String host) throws UnknownHostException {
        CompletableFuture<InetAddress[]> mine = new CompletableFuture<>();
        CompletableFuture<InetAddress[]> first = underWay.putIfAbsent(host, mine);
        if (first == null) {
            begin(host, mine);
        }
        try {
            return (first == null ? mine : first)
                    .get(longest.toMillis(), TimeUnit.MILLISECONDS)
                    .clone();
        } catch (ExecutionException | TimeoutException e) {
            throw unknown(host, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unknown(host, e);
        }
    }

    private void begin(String host, CompletableFuture<InetAddress[]> found) {
        if (!free.tryAcquire()) {
            end(host, found, new NoNameServer(host + ": too many hosts are being looked up"));
            return;
        }
        try {
            threads.execute(() -> lookUp(host, found));
        } catch (RuntimeException | OutOfMemoryError e) {
            free.release();
            end(host, found, e);
        }
    }

    private void lookUp(String host, CompletableFuture<InetAddress[]> found) {
        try {
            found.complete(InetAddress.getAllByName(host));
        } catch (UnknownHostException | RuntimeException | Error e) {
            found.completeExceptionally(e);
        } finally {
            free.release();
            underWay.remove(host, found);
        }
    }

    private void end(String host, CompletableFuture<InetAddress[]> found, Throwable why) {
        underWay.remove(host, found);
        found.completeExceptionally(why);
    }

    private static UnknownHostException unknown(String host, Exception why) {
        if (why.getCause() instanceof UnknownHostException known) {
            return known;
        }
        NoNameServer unknown = new NoNameServer(host + ": no name server answers");
        unknown.initCause(why);
        return unknown;
    }
}
