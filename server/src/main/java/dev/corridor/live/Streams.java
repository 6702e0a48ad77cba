package dev.corridor.live;

import dev.corridor.passes.Passes;
import dev.corridor.passes.ViewKeys;
import dev.corridor.schools.Doorbell;
import dev.corridor.schools.Ring;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.Actor;
import dev.corridor.shared.SchoolId;
import jakarta.servlet.AsyncContext;
import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The streams that are open on this node. */
@Component
class Streams implements SmartLifecycle {

    /** Tabs share one stream; more than this are left over or hostile, and the oldest goes. */
    private static final int MOST_OF_ONE_SESSION = 8;

    private final Passes passes;
    private final ViewKeys keys;
    private final Events events;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("live-", 0).factory());
    private final Map<SchoolId, SchoolFeed> feeds = new ConcurrentHashMap<>();
    private volatile boolean running;

    Streams(Passes passes, ViewKeys keys, Events events, Doorbell doorbell) {
        this.passes = passes;
        this.keys = keys;
        this.events = events;
        doorbell.listen(this::hear);
        doorbell.watch(this::watched);
    }

    /**
     * Opens a stream on a response whose headers are set.
     *
     * @param after the log's number up to which the browser knows everything; none to start anew
     */
    void open(Actor actor, OptionalLong after, AsyncContext response) throws IOException {
        SchoolFeed feed = feed(actor.school());
        Wire wire = new Wire(response);
        LiveStream stream = new LiveStream(actor, keys.of(actor), after, feed, wire, events, threads);
        wire.onEnd(() -> feed.remove(stream));
        makeRoom(feed, actor.device());
        wire.write(List.of(events.retry()));
        feed.add(stream);
        if (!running) {
            stream.close();
        }
    }

    /**
     * Waits until something has happened in a school after a number, or something was configured.
     *
     * @param configurations as {@link SchoolFeed#configurations} said before
     * @param until as {@link System#nanoTime} counts
     * @return false if the time is over or the server stops
     */
    boolean await(SchoolId school, long after, long configurations, long until) throws InterruptedException {
        return running && feed(school).await(after, configurations, until);
    }

    SchoolFeed feed(SchoolId school) {
        return feeds.computeIfAbsent(school, id -> new SchoolFeed(id, passes, events, threads));
    }

    /** The feeds that somebody listens to. */
    List<SchoolFeed> heard() {
        return feeds.values().stream().filter(feed -> !feed.streams().isEmpty()).toList();
    }

    private Set<SchoolId> watched() {
        return feeds.values().stream()
                .filter(feed -> !feed.streams().isEmpty() || feed.waiters().any())
                .map(SchoolFeed::school)
                .collect(Collectors.toSet());
    }

    private void makeRoom(SchoolFeed feed, String session) {
        List<LiveStream> own = feed.streams().stream()
                .filter(stream -> stream.actor().device().equals(session))
                .sorted(Comparator.comparingLong(LiveStream::openedAt))
                .toList();
        own.stream().limit(Math.max(0, own.size() - MOST_OF_ONE_SESSION + 1)).forEach(LiveStream::close);
    }

    private void hear(Ring ring) {
        switch (ring) {
            case Ring.Passes(var school, var seq) -> feed(school).ring(seq);
            case Ring.Topic(var school, var topic, var id) -> feed(school).topic(topic, id);
            case Ring.Person(var school, var person, var topic) -> feed(school).topicOf(person, topic);
            case Ring.Access(var account) -> close(account);
        }
    }

    /**
     * What an account may do has changed or ended: its browsers come back with what they may do now, or are refused.
     */
    private void close(AccountId account) {
        feeds.values().stream()
                .map(SchoolFeed::streams)
                .flatMap(Collection::stream)
                .filter(stream -> stream.actor().account().equals(account))
                .forEach(stream -> threads.execute(stream::close));
    }

    @Override
    public void start() {
        running = true;
    }

    /** Ends all streams, so that the server need not wait for them. */
    @Override
    public void stop() {
        running = false;
        feeds.values().forEach(feed -> {
            feed.waiters().close();
            feed.streams().forEach(LiveStream::close);
        });
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
