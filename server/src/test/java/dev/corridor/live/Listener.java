package dev.corridor.live;

import dev.corridor.TestBrowser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a stream as a browser does. */
final class Listener implements AutoCloseable {

    /** One event; {@code id} is 0 where it has none. */
    record Event(String name, long id, JsonNode data) {
        boolean pass(String id, String state) {
            return name.equals("pass")
                    && data.get("id").asString().equals(id)
                    && data.get("state").asString().equals(state);
        }
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final HttpResponse<InputStream> response;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final Thread reader;
    private final Map<String, Long> heard = new ConcurrentHashMap<>();
    private volatile boolean ended;

    private Listener(HttpResponse<InputStream> response) {
        this.response = response;
        this.reader = Thread.ofVirtual().start(this::read);
    }

    /** Opens the stream, from the beginning or after an event that was seen. */
    static Listener open(TestBrowser browser, String hallPath, @Nullable Long after) {
        HttpRequest.Builder request = browser.request("GET", hallPath + "/stream", null);
        if (after != null) {
            request.header("Last-Event-ID", after.toString());
        }
        try {
            return new Listener(HTTP.send(request.build(), BodyHandlers.ofInputStream()));
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /**
     * Opens the stream from the beginning, and once more if the server ends it before it has said anything, as a
     * browser does: what its viewer may do may have been changed just before. The first event has five seconds,
     * whatever happens.
     */
    static Listener begun(TestBrowser browser, String hallPath) {
        long until = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (true) {
            Listener listener = open(browser, hallPath, null);
            if (listener.begins(until)) {
                return listener;
            }
            listener.close();
        }
    }

    /** Waits for the first event; false if the stream ends before. */
    private boolean begins(long until) {
        while (System.nanoTime() < until) {
            if (heard.keySet().stream().anyMatch(name -> !name.equals("ping"))) {
                return true;
            }
            if (ended) {
                return false;
            }
            pause();
        }
        throw new AssertionError("no event within five seconds");
    }

    private static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    HttpResponse<InputStream> response() {
        return response;
    }

    /** The next event, within five seconds; a heartbeat, which comes whenever it is time, is none. */
    Event next() {
        return await(event -> !event.name().equals("ping"), Duration.ofSeconds(5));
    }

    /** The first event from here on that is so; those before it are passed over. */
    Event await(Predicate<Event> so, Duration limit) {
        long until = System.nanoTime() + limit.toNanos();
        try {
            while (true) {
                Event event = events.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (event == null) {
                    throw new AssertionError("no such event within " + limit);
                }
                if (so.test(event)) {
                    return event;
                }
            }
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    /** Whatever has come by now. */
    List<Event> taken() {
        List<Event> all = new ArrayList<>();
        events.drainTo(all);
        return all;
    }

    /** How many events of a name have come by now. */
    long heard(String name) {
        return heard.getOrDefault(name, 0L);
    }

    /** Whether the server ends the stream within a time. */
    boolean ends(Duration limit) throws InterruptedException {
        reader.join(limit);
        return ended;
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            String name = "";
            long id = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event: ")) {
                    name = line.substring(7);
                } else if (line.startsWith("id: ")) {
                    id = Long.parseLong(line.substring(4));
                } else if (line.startsWith("data: ")) {
                    heard.merge(name, 1L, Long::sum);
                    events.add(new Event(name, id, JSON.readTree(line.substring(6))));
                } else if (line.isEmpty()) {
                    id = 0;
                }
            }
        } catch (IOException cut) {
            ended = true;
        }
        ended = true;
    }

    @Override
    public void close() {
        try {
            response.body().close();
        } catch (IOException gone) {
            ended = true;
        }
    }
}
