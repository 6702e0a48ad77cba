package dev.corridor.live;

import dev.corridor.access.Actors;
import dev.corridor.access.SignedIn;
import dev.corridor.passes.ViewKey;
import dev.corridor.passes.ViewKeys;
import dev.corridor.rules.DaySchedule;
import dev.corridor.schools.BellSchedules;
import dev.corridor.schools.Doorbell;
import dev.corridor.schools.Ring;
import dev.corridor.schools.Schools;
import dev.corridor.shared.Actor;
import dev.corridor.shared.SchoolClock;
import dev.corridor.shared.SchoolId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks again what each viewer may see: after a bell, when teachers have other students, and after a change of the
 * school's configuration, though it be one of many. A stream whose viewer sees something else now starts anew; any
 * other is told again of the passes that look different.
 */
@Component
class Viewers implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Viewers.class);
    private static final Duration TICK = Duration.ofMillis(500);
    /** What a teacher sees is remembered for two seconds, so just after the bell the old may still be told. */
    private static final Duration AFTER_BELL = Duration.ofMillis(2_500);

    private final Streams streams;
    private final Actors actors;
    private final ViewKeys keys;
    private final Schools schools;
    private final BellSchedules bells;
    private final SchoolClock clock;
    /** When to look next in each school. */
    private final Map<SchoolId, Instant> next = new ConcurrentHashMap<>();

    private volatile boolean running;

    Viewers(
            Streams streams,
            Actors actors,
            ViewKeys keys,
            Schools schools,
            BellSchedules bells,
            SchoolClock clock,
            Doorbell doorbell) {
        this.streams = streams;
        this.actors = actors;
        this.keys = keys;
        this.schools = schools;
        this.bells = bells;
        this.clock = clock;
        doorbell.listen(this::hear);
    }

    private void hear(Ring ring) {
        if (ring instanceof Ring.Topic(var school, var topic, var id)) {
            next.put(school, Instant.MIN);
        }
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("viewers").start(this::lookWhileRunning);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void lookWhileRunning() {
        while (running) {
            try {
                Thread.sleep(TICK);
                streams.heard().forEach(this::lookIfDue);
            } catch (InterruptedException stop) {
                return;
            } catch (RuntimeException failed) {
                LOG.warn("what viewers see could not be looked at: {}", failed.getMessage());
            }
        }
    }

    private void lookIfDue(SchoolFeed feed) {
        SchoolId school = feed.school();
        Instant now = clock.now();
        if (now.isBefore(next.computeIfAbsent(school, id -> nextBell(id, now)))) {
            return;
        }
        next.put(school, nextBell(school, now));
        feed.lookAgain();
        feed.streams().forEach(this::look);
    }

    private Instant nextBell(SchoolId school, Instant now) {
        ZoneId zone = schools.zone(school);
        LocalDate today = LocalDate.ofInstant(now, zone);
        DaySchedule day = bells.day(school, today);
        Instant midnight = today.plusDays(1).atStartOfDay(zone).toInstant();
        return day.periods().stream()
                .flatMap(period -> Stream.of(period.starts(), period.ends()))
                .map(bell -> bell.plus(AFTER_BELL))
                .filter(now::isBefore)
                .min(Instant::compareTo)
                .orElse(midnight);
    }

    /** Students see their own passes whatever happens. */
    private void look(LiveStream stream) {
        if (stream.key() instanceof ViewKey.Student) {
            return;
        }
        Actor before = stream.actor();
        Optional<Actor> now = actors.in(before.school(), new SignedIn(stream.session(), before.account()));
        if (now.isEmpty()) {
            stream.close();
            return;
        }
        ViewKey key = keys.of(now.get());
        if (!key.equals(stream.key())) {
            stream.show(key);
        }
    }
}
