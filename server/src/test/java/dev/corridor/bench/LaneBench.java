package dev.corridor.bench;

import dev.corridor.Corridor;
import dev.corridor.TestDatabase;
import dev.corridor.schools.Halls;
import dev.corridor.schools.Lane;
import dev.corridor.schools.LogEntry;
import dev.corridor.schools.Schools;
import dev.corridor.shared.DistrictId;
import dev.corridor.shared.Ids;
import dev.corridor.shared.SchoolId;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the lane is worth: changes a second in one school that everybody asks at once, and how long one caller of
 * another school waits meanwhile. Arguments: clients (64), seconds for each way (5), and milliseconds added to every
 * transaction in place of a slow disk (0).
 */
public final class LaneBench {

    private final int clients;
    private final Duration time;
    private final double flushSeconds;
    private final Queue<Long> busy = new ConcurrentLinkedQueue<>();
    private final Queue<Long> quiet = new ConcurrentLinkedQueue<>();

    private LaneBench(int clients, Duration time, double flushSeconds) {
        this.clients = clients;
        this.time = time;
        this.flushSeconds = flushSeconds;
    }

    public static void main(String[] arguments) {
        int clients = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 64;
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        double flush = arguments.length > 2 ? Double.parseDouble(arguments[2]) / 1_000 : 0;
        System.out.printf("| way | changes/s | p50 ms | p99 ms | other school p50 ms | p99 ms |%n");
        System.out.printf("| --- | --- | --- | --- | --- | --- |%n");
        for (List<String> way : List.of(
                List.of("lane, batches of 64", "--corridor.lane.batch=64"),
                List.of("lane, one by one", "--corridor.lane.batch=1"),
                List.of("no lane", "--corridor.lane.off=true"))) {
            new LaneBench(clients, Duration.ofSeconds(seconds), flush).run(way.getFirst(), way.getLast());
        }
    }

    private void run(String name, String setting) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Corridor.class)
                .initializers(new TestDatabase.Initializer())
                .run("--server.port=0", "--logging.level.root=warn", setting)) {
            Schools schools = context.getBean(Schools.class);
            Lane<String, Long> lane = lane(context);
            SchoolId crowded = school(schools);
            SchoolId other = school(schools);
            ask(lane, crowded, new ConcurrentLinkedQueue<>(), System.nanoTime() + 1_000_000_000L);
            long until = System.nanoTime() + time.toNanos();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < clients; i++) {
                    threads.execute(() -> ask(lane, crowded, busy, until));
                }
                threads.execute(() -> ask(lane, other, quiet, until));
            }
        }
        System.out.printf(
                "| %s | %.0f | %.1f | %.1f | %.1f | %.1f |%n",
                name,
                busy.size() / (double) time.toSeconds(),
                percentile(busy, 0.5),
                percentile(busy, 0.99),
                percentile(quiet, 0.5),
                percentile(quiet, 0.99));
    }

    /** Reads a little, as every decision does, and writes an entry for each change. */
    private Lane<String, Long> lane(ConfigurableApplicationContext context) {
        JdbcClient jdbc = context.getBean(JdbcClient.class);
        return context.getBean(Halls.class).lane((hall, changes) -> {
            jdbc.sql("select count(*), pg_sleep(:flush) from hall_log where school_id = :school and seq > :recent")
                    .param("flush", flushSeconds)
                    .param("school", hall.school().value())
                    .param("recent", hall.lastSeq() - 50)
                    .query(row -> {});
            return changes.stream()
                    .map(kind -> hall.append(new LogEntry(
                            kind, null, null, null, Ids.next(), "bench", hall.at(), null, List.of(), null, null)))
                    .toList();
        });
    }

    private static void ask(Lane<String, Long> lane, SchoolId school, Queue<Long> times, long until) {
        while (System.nanoTime() < until) {
            long before = System.nanoTime();
            lane.submit(school, "asked");
            times.add(System.nanoTime() - before);
        }
    }

    private static SchoolId school(Schools schools) {
        DistrictId district = schools.createDistrict("Bench " + Ids.next(), null);
        return schools.create(district, "Bench " + Ids.next(), ZoneId.of("America/Chicago"), null);
    }

    private static double percentile(Queue<Long> nanos, double part) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, sorted.length * part)] / 1e6;
    }
}
