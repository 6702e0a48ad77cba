package dev.corridor.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Monitors of one school, each with a session and a stream of their own, watch teachers write passes. Each sight is
 * measured from the moment the request was due, so it holds the whole decision as well. Arguments: port, watchers,
 * passes a second, passes.
 */
final class Watchers {

    private static final int SCHOOL = 0;
    private static final Pattern STUDENT = Pattern.compile("\"student\":\\{\"id\":\"([0-9a-f-]{36})");
    /** Passes by which this process itself gets up to speed; they are not counted. */
    private static final int FIRST = 30;

    private static final long LAST_SIGHT_SECONDS = 10;

    private final int port;
    private final Times times = new Times();
    private final Map<String, Long> sent = new ConcurrentHashMap<>();
    private final AtomicInteger sights = new AtomicInteger();
    private final CountDownLatch begun;

    private Watchers(int port, int watchers) {
        this.port = port;
        this.begun = new CountDownLatch(watchers);
    }

    public static void main(String[] arguments) throws Exception {
        int watchers = Integer.parseInt(arguments[1]);
        new Watchers(Integer.parseInt(arguments[0]), watchers)
                .run(watchers, Double.parseDouble(arguments[2]), Integer.parseInt(arguments[3]));
    }

    private void run(int watchers, double perSecond, int passes) throws Exception {
        List<Browser> open = new ArrayList<>();
        for (int i = 0; i < watchers; i++) {
            Browser browser = new Browser(port);
            open.add(browser);
            InputStream events = browser.stream(World.stream(SCHOOL), World.monitor(SCHOOL, i));
            Thread.ofVirtual().start(() -> watch(events));
        }
        if (!begun.await(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException(begun.getCount() + " streams never began");
        }
        Pace pace = new Pace(port, 201);
        send(pace, watchers, perSecond, 0, FIRST);
        pace.times().forget();
        times.forget();
        send(pace, watchers, perSecond, FIRST, passes);
        for (Browser browser : open) {
            browser.close();
        }
        pace.times().print("pass");
        times.print("sight");
    }

    /** Has passes written and waits until all watchers have seen all of them. */
    private void send(Pace pace, int watchers, double perSecond, int from, int passes) throws InterruptedException {
        sights.set(0);
        pace.run(perSecond, passes, i -> {
            sent.put(World.student(SCHOOL, from + i), System.nanoTime());
            return World.write(SCHOOL, from + i);
        });
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LAST_SIGHT_SECONDS);
        while (sights.get() < watchers * passes && System.nanoTime() < end) {
            Thread.sleep(50);
        }
        for (int missing = watchers * passes - sights.get(); missing > 0; missing--) {
            times.wrong("a pass was never seen");
        }
    }

    private void watch(InputStream events) {
        Set<String> seen = new HashSet<>();
        byte[] buffer = new byte[16_384];
        int kept = 0;
        boolean started = false;
        try {
            for (int read = events.read(buffer); read >= 0; read = events.read(buffer, kept, buffer.length - kept)) {
                long now = System.nanoTime();
                String text = new String(buffer, 0, kept + read, StandardCharsets.ISO_8859_1);
                if (!started && text.contains("event: snapshot")) {
                    started = true;
                    begun.countDown();
                }
                note(text, now, seen);
                // An id may be cut in two; what was seen already is not counted again.
                kept = Math.min(100, kept + read);
                System.arraycopy(text.getBytes(StandardCharsets.ISO_8859_1), text.length() - kept, buffer, 0, kept);
            }
        } catch (IOException closed) {
            return;
        }
    }

    private void note(String text, long now, Set<String> seen) {
        Matcher students = STUDENT.matcher(text);
        while (students.find()) {
            String student = students.group(1);
            Long asked = sent.get(student);
            if (asked != null && seen.add(student)) {
                times.add(now - asked);
                sights.incrementAndGet();
            }
        }
    }
}
