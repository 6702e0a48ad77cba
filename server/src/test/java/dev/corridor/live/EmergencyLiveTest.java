package dev.corridor.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestSchool;
import dev.corridor.schools.Halls;
import dev.corridor.schools.Lane;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** An emergency is seen by everybody at once, however busy the school is. */
@CorridorTest
class EmergencyLiveTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final int CROWD = 2_000;

    @Autowired
    ApplicationContext context;

    @Autowired
    Halls halls;

    @Autowired
    JdbcClient jdbc;

    private LiveSchool day;
    private TestSchool school;

    @BeforeEach
    void makeSchool() {
        day = new LiveSchool(context);
        school = day.people();
    }

    @Test
    void everyDeviceHearsOfALockdownWithinASecond() {
        String pass = day.go(school.ana(), day.restroom);
        try (Listener ana = Listener.open(day.as(school.ana()), day.hall(), null);
                Listener okafor = Listener.open(day.as(school.okafor()), day.hall(), null);
                Listener monitor = Listener.open(day.as(school.monitor()), day.hall(), null)) {
            ana.next();
            okafor.next();
            monitor.next();
            callOut();
            monitor.await(event -> event.pass(pass, "ended"), SECOND);
            okafor.await(EmergencyLiveTest::emergency, SECOND);
            ana.await(EmergencyLiveTest::emergency, SECOND);
        }
    }

    @Test
    void marksOfTheRollCallAreNotToldToStudents() {
        day.go(school.ana(), day.restroom);
        callOut();
        JsonNode list = day.as(school.rivera()).get(school.at("/roll-call")).body();
        try (Listener ana = Listener.open(day.as(school.ana()), day.hall(), null);
                Listener okafor = Listener.open(day.as(school.okafor()), day.hall(), null)) {
            ana.next();
            okafor.next();
            day.as(school.rivera())
                    .put(school.at("/roll-call/" + list.get("id").asString() + "/students/"
                            + school.ana().id() + "/seen"));
            okafor.await(
                    event -> event.name().equals("topic")
                            && event.data().get("topic").asString().equals("roll-call"),
                    SECOND);
            assertThat(ana.taken()).noneMatch(event -> event.name().equals("topic"));
        }
    }

    /** 2,000 wait in the lane behind a disk that takes a tenth of a second for each batch. */
    @Test
    void aLockdownWaitsForNobodyInTheLane() {
        AtomicInteger answered = new AtomicInteger();
        Lane<String, Long> lane = halls.lane((hall, changes) -> {
            jdbc.sql("select pg_sleep(0.1)").query(row -> {});
            return changes.stream().map(change -> hall.lastSeq()).toList();
        });
        day.as(school.rivera()).get(school.at("/emergency"));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CROWD; i++) {
                threads.execute(() -> {
                    lane.submit(school.id(), "asked");
                    answered.incrementAndGet();
                });
            }
            long before = System.nanoTime();
            callOut();
            Duration took = Duration.ofNanos(System.nanoTime() - before);
            assertThat(answered).as("answered of the crowd by then").hasValueLessThan(CROWD / 2);
            assertThat(took).isLessThan(SECOND);
        }
        assertThat(answered).hasValue(CROWD);
    }

    private void callOut() {
        TestBrowser rivera = day.as(school.rivera());
        Answer called = rivera.put(school.at("/emergency"), Map.of("kind", "lockdown"));
        assertThat(called.status()).as(called.raw().body()).isEqualTo(200);
    }

    private static boolean emergency(Listener.Event event) {
        return event.name().equals("topic")
                && event.data().get("topic").asString().equals("emergency");
    }
}
