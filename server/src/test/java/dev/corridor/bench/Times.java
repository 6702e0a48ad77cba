package dev.corridor.bench;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** How long things took, from many threads, and how many went wrong. */
final class Times {

    private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();

    void add(long took) {
        nanos.add(took);
    }

    void wrong(String what) {
        wrong.add(what);
    }

    /** Begins anew; what went before was for warming up. What went wrong stays. */
    void forget() {
        nanos.clear();
    }

    /** For the shell: {@code NAME_count=... NAME_wrong=... NAME_p50=... NAME_p99=... NAME_max=...}, in milliseconds. */
    void print(String name) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                "%1$s_count=%2$d %1$s_wrong=%3$d %1$s_p50=%4$.1f %1$s_p99=%5$.1f %1$s_max=%6$.1f%n",
                name, sorted.length, wrong.size(), at(sorted, 0.5), at(sorted, 0.99), at(sorted, 1));
        wrong.stream().distinct().limit(5).forEach(each -> System.err.println(name + ": " + each));
    }

    private static double at(long[] sorted, double part) {
        return sorted.length == 0
                ? 0
                : sorted[(int) Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)] / 1e6;
    }
}
