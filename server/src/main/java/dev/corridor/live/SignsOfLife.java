package dev.corridor.live;

import dev.corridor.access.SessionId;
import dev.corridor.access.Sessions;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Every fifteen seconds looks in one query whose sessions are still open, closes the streams of the others, and sends a
 * sign of life on the rest, by which dead connections are noticed.
 */
@Component
class SignsOfLife implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SignsOfLife.class);
    private static final Duration EVERY = Duration.ofSeconds(15);
    /** Pings go out a few at a time, or they would all at once hold up a pass. */
    private static final int AT_ONCE = 50;

    private static final Duration BETWEEN = Duration.ofMillis(20);

    private final Streams streams;
    private final Sessions sessions;
    private volatile boolean running;

    SignsOfLife(Streams streams, Sessions sessions) {
        this.streams = streams;
        this.sessions = sessions;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("signs-of-life").start(this::beatWhileRunning);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void beatWhileRunning() {
        while (running) {
            try {
                Thread.sleep(EVERY);
                beat();
            } catch (InterruptedException stop) {
                return;
            } catch (RuntimeException failed) {
                LOG.warn("signs of life were missed: {}", failed.getMessage());
            }
        }
    }

    void beat() throws InterruptedException {
        List<LiveStream> all = streams.heard().stream()
                .flatMap(feed -> feed.streams().stream())
                .toList();
        if (all.isEmpty()) {
            return;
        }
        Set<SessionId> valid =
                sessions.stillValid(all.stream().map(LiveStream::session).collect(Collectors.toSet()));
        int sent = 0;
        for (LiveStream stream : all) {
            if (!valid.contains(stream.session())) {
                stream.close();
                continue;
            }
            stream.ping();
            if (++sent % AT_ONCE == 0) {
                Thread.sleep(BETWEEN);
            }
        }
    }
}
