package dev.corridor.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.live.Listener.Event;
import dev.corridor.people.Person;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** A monitor whose connection breaks at random points, while students come and go, ends up knowing all, each once. */
@CorridorTest
class ResumeTest {

    private static final int TRIPS = 25;

    @Autowired
    ApplicationContext context;

    private LiveSchool day;
    private final Map<String, JsonNode> shown = new TreeMap<>();
    private long last = -1;

    @BeforeEach
    void makeSchool() {
        day = new LiveSchool(context);
    }

    @RepeatedTest(4)
    void aBrokenConnectionLosesAndDoublesNothing(RepetitionInfo run) throws Exception {
        Random chance = new Random(run.getCurrentRepetition());
        List<Person> students = List.of(
                day.people().ana(),
                day.people().ben(),
                day.people().cleo(),
                day.people().dan());
        students.forEach(day::as);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            students.forEach(student -> threads.execute(() -> comeAndGo(student)));
            threads.shutdown();
            while (!threads.awaitTermination(0, TimeUnit.SECONDS)) {
                listenForAWhile(chance.nextInt(1, 8), chance.nextInt(200));
            }
        }
        listenForAWhile(Integer.MAX_VALUE, 700);

        JsonNode hall = day.as(day.people().monitor()).get(day.hall()).body();
        assertThat(hall.get("passes")).isEmpty();
        assertThat(hall.get("seq").asLong()).isEqualTo(2L * TRIPS * students.size());
        assertThat(last).isEqualTo(hall.get("seq").asLong());
        assertThat(shown.values())
                .allSatisfy(card -> assertThat(card.get("state").asString()).isEqualTo("ended"));
    }

    private void comeAndGo(Person student) {
        for (int i = 0; i < TRIPS; i++) {
            day.end(student, day.go(student, day.restroom));
        }
    }

    /** Takes at most so many events, waiting for each at most so long, and breaks off. */
    private void listenForAWhile(int most, int patienceMillis) {
        @Nullable Long after = last < 0 ? null : last;
        try (Listener monitor = Listener.open(day.as(day.people().monitor()), day.hall(), after)) {
            for (int i = 0; i < most; i++) {
                see(monitor.await(event -> true, Duration.ofMillis(patienceMillis)));
            }
        } catch (AssertionError quiet) {
            assertThat(quiet).hasMessageStartingWith("no such event");
        }
    }

    private void see(Event event) {
        switch (event.name()) {
            case "snapshot" -> {
                assertThat(last).as("a snapshot comes first and once").isEqualTo(-1);
                event.data()
                        .get("passes")
                        .forEach(card -> shown.put(card.get("id").asString(), card));
                last = event.id();
            }
            case "pass" -> {
                if (event.id() == 0) {
                    assertThat(event.data().get("seq").asLong())
                            .as("what is told again is not newer than the log")
                            .isLessThanOrEqualTo(day.as(day.people().monitor())
                                    .get(day.hall())
                                    .body()
                                    .get("seq")
                                    .asLong());
                    return;
                }
                assertThat(event.id())
                        .as("in the order of the log, nothing twice")
                        .isGreaterThan(last);
                shown.put(event.data().get("id").asString(), event.data());
                last = event.id();
            }
            default -> assertThat(event.name()).isIn("ping", "topic");
        }
    }
}
