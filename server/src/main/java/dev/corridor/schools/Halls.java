package dev.corridor.schools;

import dev.corridor.shared.SchoolId;
import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The halls of all schools, and the lanes that lead to them.
 *
 * <p>For benchmarks only, {@code corridor.lane.batch=1} does each change in a transaction of its own, and
 * {@code corridor.lane.off=true} sends every caller straight to the database.
 */
@Component
public final class Halls {

    private final SchoolTransactions transactions;
    private final Doorbell doorbell;
    private final Turnstile turns;
    private final Turnstile emergencies;
    private final int batchSize;
    private final boolean laneOff;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("lane-", 0).factory());
    private final Map<SchoolId, SchoolQueue> queues = new ConcurrentHashMap<>();

    Halls(
            SchoolTransactions transactions,
            Doorbell doorbell,
            Connections connections,
            @Value("${corridor.lane.batch:64}") int batchSize,
            @Value("${corridor.lane.off:false}") boolean laneOff) {
        this.transactions = transactions;
        this.doorbell = doorbell;
        this.turns = new Turnstile(connections.forLanes(), connections.waiting());
        this.emergencies = new Turnstile(1, connections.waiting());
        this.batchSize = batchSize;
        this.laneOff = laneOff;
    }

    /** Makes the lane for a kind of work; once for each kind. */
    public <C, R> Lane<C, R> lane(HallWork<C, R> work) {
        return new Lane<>(this, work);
    }

    <C, R> R submit(SchoolId school, Waiting<C, R> waiting) {
        transactions.mustStandAlone();
        if (laneOff) {
            new Batch<>(school, List.of(waiting)).run(this::run);
        } else {
            queues.computeIfAbsent(school, this::queue).add(waiting);
        }
        return waiting.await();
    }

    <C, R> R submitAtOnce(SchoolId school, Waiting<C, R> waiting) {
        transactions.mustStandAlone();
        threads.execute(() -> alone(school, waiting));
        return waiting.await();
    }

    private <C, R> void alone(SchoolId school, Waiting<C, R> waiting) {
        try {
            emergencies.through(school, () -> new Batch<>(school, List.of(waiting)).run(this::run));
        } catch (RuntimeException busy) {
            waiting.fail(busy);
        }
    }

    private SchoolQueue queue(SchoolId school) {
        return new SchoolQueue(school, turns, threads, this::run, batchSize);
    }

    private <C, R> List<R> run(SchoolId school, HallWork<C, R> work, List<C> changes) {
        return transactions.inHall(school, hall -> {
            long before = hall.lastSeq();
            List<R> answers = work.run(hall, changes);
            if (hall.lastSeq() > before) {
                transactions.afterCommit(() -> doorbell.ring(new Ring.Passes(school, hall.lastSeq())));
            }
            return answers;
        });
    }

    @PreDestroy
    void close() {
        threads.close();
    }
}
