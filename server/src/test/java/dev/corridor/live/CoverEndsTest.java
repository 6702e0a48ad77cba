package dev.corridor.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.TestClock;
import dev.corridor.people.Person;
import dev.corridor.shared.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who covers a period sees the school no longer than until its bell. */
@CorridorTest
class CoverEndsTest {

    /** A Monday, three seconds before the first lesson ends at 10:15 in Chicago. */
    private static final Instant BEFORE_THE_BELL = Instant.parse("2026-11-23T16:14:57Z");

    @Autowired
    ApplicationContext context;

    @Autowired
    TestClock clock;

    @AfterEach
    void letTheClockGo() {
        clock.release();
    }

    @Test
    void aStandInsStreamEndsSoonAfterTheBell() throws InterruptedException {
        clock.goOnFrom(BEFORE_THE_BELL.minusSeconds(60));
        Devices devices = new Devices(context);
        devices.bells(Map.of());
        Person substitute = devices.school().staff("Mr.", "Sam", "Stand", Role.SUBSTITUTE);
        Map<String, Object> cover = Map.of(
                "personId",
                substitute.id(),
                "teacherId",
                devices.school().rivera().id(),
                "from",
                "2026-11-23",
                "until",
                "2026-11-23",
                "periods",
                List.of("1"));
        Devices.done(devices.admin().post(devices.school().at("/covers"), cover));
        TestBrowser own = devices.day().as(substitute);
        clock.goOnFrom(BEFORE_THE_BELL);
        try (Listener stream = Listener.open(own, devices.day().hall(), null)) {
            assertThat(stream.next().name()).isEqualTo("snapshot");
            assertThat(stream.ends(Duration.ofSeconds(8))).isTrue();
        }
        assertThat(own.get(devices.day().hall()).status()).isEqualTo(404);
    }
}
