package dev.corridor.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestSchool;
import dev.corridor.live.Listener.Event;
import dev.corridor.people.Person;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/**
 * A pass that is open when something is configured is told again to whom it looks different then, and to nobody else.
 */
@CorridorTest
class ReconfiguredTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @Autowired
    ApplicationContext context;

    private Devices devices;
    private LiveSchool day;
    private TestSchool school;

    @BeforeEach
    void makeSchool() {
        devices = new Devices(context);
        day = devices.day();
        school = devices.school();
    }

    @Test
    void aStudentsButtonGoesWhenTheEndingIsRestrictedMeanwhile() {
        String pass = day.go(school.ana(), day.restroom);
        try (Listener ana = listen(school.ana())) {
            assertThat(abilities(ana.next().data().at("/passes/0"))).contains("end");

            devices.room(day.classroom, Map.of("restrictedEnding", "teacher-device"));

            Event again = ana.await(event -> event.pass(pass, "active"), SECOND);
            assertThat(abilities(again.data())).doesNotContain("end");
            assertThat(again.data().get("endNeeds").asString()).isEqualTo("teacher-device");
            assertThat(again.id()).as("it has no place in the log").isZero();
            assertThat(day.as(school.ana())
                            .put(school.at("/passes/" + pass + "/end"))
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void onlyWhatLooksDifferentIsTold() throws InterruptedException {
        String toRestroom = day.go(school.ana(), day.restroom);
        day.go(school.ben(), day.nurse);
        try (Listener monitor = listen(school.monitor());
                Listener ben = listen(school.ben());
                Listener cleo = listen(school.cleo())) {
            monitor.next();
            ben.next();
            cleo.next();

            devices.room(day.restroom, Map.of("name", "Washroom"));

            Event again = monitor.await(event -> event.pass(toRestroom, "active"), SECOND);
            assertThat(again.data().at("/destination/name").asString()).isEqualTo("Washroom");
            Thread.sleep(SECOND);
            assertThat(passes(monitor)).isEmpty();
            assertThat(passes(ben)).isEmpty();
            assertThat(passes(cleo)).isEmpty();
        }
    }

    @Test
    void aBurstIsGathered() {
        day.go(school.ana(), day.restroom);
        try (Listener ana = listen(school.ana())) {
            ana.next();
            long began = System.nanoTime();
            for (int i = 0; i < 40; i++) {
                devices.room(day.restroom, Map.of("name", "Room " + i));
            }
            long halfSeconds = (System.nanoTime() - began) / 500_000_000 + 1;
            ana.await(event -> event.name().equals("pass") && names(event, "Room 39"), SECOND);
            assertThat(ana.heard("pass")).isLessThanOrEqualTo(halfSeconds + 1);
        }
    }

    @Test
    void whoWasAwayMeanwhileIsToldOnTheWayBack() {
        String pass = day.go(school.ana(), day.restroom);
        long seen;
        try (Listener ana = listen(school.ana())) {
            seen = ana.next().id();
        }
        devices.room(day.classroom, Map.of("restrictedEnding", "teacher-device"));
        try (Listener ana = Listener.open(day.as(school.ana()), day.hall(), seen)) {
            assertThat(abilities(ana.await(event -> event.pass(pass, "active"), SECOND)
                            .data()))
                    .doesNotContain("end");
        }
    }

    @Test
    void whoAsksAgainAndAgainIsAnsweredAtOnce() throws Exception {
        day.go(school.ana(), day.restroom);
        long seen = day.as(school.ana()).get(day.hall()).body().get("seq").asLong();
        CompletableFuture<JsonNode> waiting = CompletableFuture.supplyAsync(() -> day.on(port(), school.ana())
                .get(day.hall() + "/log?wait=20&after=" + seen)
                .body());
        Thread.sleep(300);
        devices.room(day.classroom, Map.of("restrictedEnding", "teacher-device"));
        JsonNode answer = waiting.get(5, TimeUnit.SECONDS);
        assertThat(answer.get("snapshot").asBoolean()).isTrue();
        assertThat(abilities(answer.at("/passes/0"))).doesNotContain("end");
    }

    @Test
    void anotherSchoolHearsNothing() throws InterruptedException {
        LiveSchool other = new LiveSchool(context);
        other.go(other.people().ana(), other.restroom);
        try (Listener theirs = Listener.open(other.as(other.people().ana()), other.hall(), null)) {
            long seen = theirs.next().id();
            devices.room(day.restroom, Map.of("name", "Washroom"));
            Thread.sleep(SECOND);
            // A heartbeat may fall into the second; it says that nothing has happened since.
            assertThat(theirs.taken()).allMatch(event -> event.name().equals("ping") && event.id() == seen);
        }
    }

    private int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    private Listener listen(Person person) {
        return Listener.open(day.as(person), day.hall(), null);
    }

    private static List<Event> passes(Listener listener) {
        return listener.taken().stream()
                .filter(event -> event.name().equals("pass") || event.name().equals("snapshot"))
                .toList();
    }

    private static boolean names(Event event, String destination) {
        return event.data().at("/destination/name").asString().equals(destination);
    }

    private static List<String> abilities(JsonNode card) {
        return card.get("abilities").valueStream().map(JsonNode::asString).toList();
    }
}
