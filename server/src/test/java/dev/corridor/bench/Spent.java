package dev.corridor.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Tells from a flight recording on what the server's time went: each sample of a running thread counts for the first
 * kind of work whose code is found on its stack, from the top. Arguments: port (not used), the recording.
 */
final class Spent {

    /** What a stack is about, by the beginning of a class's name; the first that is met from the top counts. */
    private static final Map<String, String> WORK = new LinkedHashMap<>();

    static {
        WORK.put("org.postgresql.", "talking to the database (driver)");
        WORK.put("com.zaxxer.hikari.", "talking to the database (driver)");
        WORK.put("tools.jackson.", "JSON");
        WORK.put("com.fasterxml.jackson.", "JSON");
        WORK.put("dev.corridor.rules.", "rules and hall");
        WORK.put("dev.corridor.passes.model.", "rules and hall");
        WORK.put("dev.corridor.passes.", "around the rules: facts, cards, writing");
        WORK.put("dev.corridor.schools.", "lane, transaction, log");
        WORK.put("dev.corridor.live.", "live");
        WORK.put("dev.corridor.", "the rest of Corridor: session, actor, rooms");
        WORK.put("org.springframework.jdbc.", "Spring JDBC: parameters, results");
        WORK.put("org.springframework.transaction.", "Spring JDBC: parameters, results");
        WORK.put("org.springframework.security.", "Spring Security");
        WORK.put("org.springframework.web.filter.", "Spring MVC");
        WORK.put("org.springframework.", "Spring MVC");
        WORK.put("org.apache.coyote.", "Tomcat");
        WORK.put("org.apache.tomcat.", "Tomcat");
        WORK.put("org.apache.catalina.", "Tomcat");
    }

    private static final int SHOWN = 14;

    private final Map<String, Integer> byWork = new HashMap<>();
    private final Map<String, Integer> byOurs = new HashMap<>();
    private int samples;

    private Spent() {}

    public static void main(String[] arguments) throws IOException {
        Spent spent = new Spent();
        try (RecordingFile file = new RecordingFile(Path.of(arguments[1]))) {
            while (file.hasMoreEvents()) {
                RecordedEvent event = file.readEvent();
                String kind = event.getEventType().getName();
                if (event.getStackTrace() != null
                        && (kind.equals("jdk.ExecutionSample") || kind.equals("jdk.NativeMethodSample"))) {
                    spent.count(event.getStackTrace().getFrames(), kind.equals("jdk.NativeMethodSample"));
                }
            }
        }
        spent.print();
    }

    /** A thread in native code mostly waits; only what writes to a socket there is work. */
    private void count(List<RecordedFrame> stack, boolean waits) {
        if (waits
                && stack.stream().noneMatch(frame -> frame.getMethod().getName().equals("write0"))) {
            return;
        }
        samples++;
        byWork.merge(work(stack), 1, Integer::sum);
        stack.stream()
                .filter(frame -> name(frame).startsWith("dev.corridor."))
                .findFirst()
                .ifPresent(frame -> byOurs.merge(method(frame), 1, Integer::sum));
    }

    private static String work(List<RecordedFrame> stack) {
        for (RecordedFrame frame : stack) {
            for (Map.Entry<String, String> each : WORK.entrySet()) {
                if (name(frame).startsWith(each.getKey())) {
                    return each.getValue();
                }
            }
        }
        return "Java itself: threads, collector, compiler's leftovers";
    }

    private static String name(RecordedFrame frame) {
        return frame.getMethod().getType().getName();
    }

    private static String method(RecordedFrame frame) {
        return name(frame).replace("dev.corridor.", "") + "."
                + frame.getMethod().getName().replaceFirst("^lambda\\$(.*)\\$\\d+$", "$1");
    }

    private void print() {
        System.out.printf("| what the server's %,d samples were at | part |%n| --- | --- |%n", samples);
        print(byWork, Integer.MAX_VALUE);
        System.out.printf("%n| nearest method of Corridor's own | part of all |%n| --- | --- |%n");
        print(byOurs, SHOWN);
    }

    private void print(Map<String, Integer> counts, int most) {
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .limit(most)
                .forEach(each ->
                        System.out.printf("| %s | %.0f %% |%n", each.getKey(), 100.0 * each.getValue() / samples));
    }
}
