package dev.corridor.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.corridor.CorridorTest;
import dev.corridor.TestClock;
import dev.corridor.people.Person;
import dev.corridor.schools.DueWork;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A setting that an admin saves holds for the next decision on everybody's device within a second, with no reload. */
@CorridorTest
class SettingsReachDevicesTest {

    /** A Monday, ten o'clock in Chicago. */
    private static final Instant TEN = Instant.parse("2026-11-23T16:00:00Z");

    private static final Duration SECOND = Duration.ofSeconds(1);

    @Autowired
    ApplicationContext context;

    @Autowired
    TestClock clock;

    private Devices devices;

    @BeforeEach
    void makeSchool() {
        clock.goOnFrom(TEN);
        devices = new Devices(context);
    }

    @AfterEach
    void letTheClockGo() {
        clock.release();
    }

    static Stream<Setting> everySetting() {
        return Stream.of(SettingsOfRooms.ALL, SettingsOfSchools.ALL, SettingsOfLimits.ALL, SettingsOfBells.ALL)
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("everySetting")
    void theNextDecisionOnAnotherDeviceGoesByIt(Setting setting) {
        setting.given().accept(devices, clock);
        letWhatIsDueBeDone();
        try (Listener device = Listener.begun(
                devices.day().as(setting.watcher().apply(devices)),
                devices.day().hall())) {
            assertThat(setting.decision(devices)).as("before").isEqualTo(setting.before());
            device.taken();

            setting.change().accept(devices);

            long saved = System.nanoTime();
            device.await(SettingsReachDevicesTest::news, SECOND);
            assertThat(decisionSoonAfter(saved, setting)).as("after").isEqualTo(setting.after());
        }
    }

    /** A request keeps the time that held when it was asked; the next one has what an admin saved since. */
    @Test
    void aRequestGoesUnansweredAfterTheMinutesThatTheSchoolSays() {
        devices.room(devices.day().restroom, Map.of("restrictionNow", Map.of("kind", "any-teacher")));
        Person ana = devices.school().ana();
        Person ben = devices.school().ben();
        devices.day().go(ben, devices.day().restroom);
        devices.settings(Map.of("unansweredMinutes", 1));
        String asked = devices.day().go(ana, devices.day().restroom);
        try (Listener device =
                Listener.open(devices.day().as(ana), devices.day().hall(), null)) {
            device.next();

            clock.goOnFrom(clock.instant().plusSeconds(61));

            device.await(event -> event.pass(asked, "unanswered"), SECOND.multipliedBy(3));
            assertThat(devices.get(ben, "/hall").at("/passes/0/state").asString())
                    .isEqualTo("requested");
        }
    }

    /** A clock that jumps makes things due in other tests' schools too: the second is measured once they are done. */
    private void letWhatIsDueBeDone() {
        Collection<DueWork> works = context.getBeansOfType(DueWork.class).values();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> works.stream()
                        .allMatch(work -> work.due(clock.instant()).isEmpty()));
    }

    /** What makes a browser look again. */
    private static boolean news(Listener.Event event) {
        return switch (event.name()) {
            case "topic", "pass", "snapshot", "gone" -> true;
            default -> false;
        };
    }

    /** Asked again as browsers do at each piece of news. */
    private String decisionSoonAfter(long saved, Setting setting) {
        String said = setting.decision(devices);
        while (!said.equals(setting.after())
                && System.nanoTime() - saved < setting.within().toNanos()) {
            said = setting.decision(devices);
        }
        return said;
    }
}
