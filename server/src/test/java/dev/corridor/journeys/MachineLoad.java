package dev.corridor.journeys;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * How much of the machine others use while something is measured: neither this test nor what it has started, such as
 * its browser and database. What was measured while others were at work tells of them.
 */
final class MachineLoad {

    private static final OperatingSystemMXBean MACHINE =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final long begun = System.nanoTime();
    private final Duration used = used();

    private MachineLoad() {}

    /** Begins to look, from now on. */
    static MachineLoad watch() {
        MACHINE.getCpuLoad();
        return new MachineLoad();
    }

    /** What others used since, as a share of the whole machine. */
    double ofOthers() {
        double all = Math.max(0, MACHINE.getCpuLoad());
        double whole = (double) (System.nanoTime() - begun) * MACHINE.getAvailableProcessors();
        return Math.max(0, all - used().minus(used).toNanos() / whole);
    }

    private static Duration used() {
        ProcessHandle own = ProcessHandle.current();
        return Stream.concat(Stream.of(own), own.descendants())
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }
}
