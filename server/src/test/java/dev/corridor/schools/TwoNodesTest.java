package dev.corridor.schools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.SecondNode;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.Ids;
import dev.corridor.shared.SchoolId;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

@CorridorTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoNodesTest {

    @Autowired
    Schools schools;

    @Autowired
    Halls halls;

    @Autowired
    Doorbell doorbell;

    SecondNode other;
    SchoolId school;
    final List<Ring> heardHere = new CopyOnWriteArrayList<>();
    final List<Ring> heardThere = new CopyOnWriteArrayList<>();

    @BeforeAll
    void anotherNode() throws InterruptedException {
        other = SecondNode.start();
        doorbell.listen(heardHere::add);
        other.bean(Doorbell.class).listen(heardThere::add);
        Thread.sleep(1_000);
    }

    @AfterAll
    void stop() {
        other.close();
    }

    @BeforeEach
    void aSchool() {
        school = SampleSchools.create(schools);
        heardHere.clear();
        heardThere.clear();
    }

    @Test
    void aChangeRingsHereAtOnceAndThereWithinASecond() {
        Lane<String, Long> lane = halls.lane((hall, changes) -> changes.stream()
                .map(kind -> hall.append(LogEntries.one(kind, hall.at())))
                .toList());

        lane.submit(school, "moved");

        assertThat(heardHere).contains(new Ring.Passes(school, 1));
        within(Duration.ofSeconds(1), () -> heardThere.contains(new Ring.Passes(school, 1)));
        assertThat(heardHere).as("its own ring is heard once").containsOnlyOnce(new Ring.Passes(school, 1));
    }

    @Test
    void settingsChangedThereHoldForTheVeryNextDecisionHere() {
        Lane<String, Integer> lane = halls.lane((hall, changes) -> changes.stream()
                .map(change ->
                        schools.settings(hall.school(), hall.configVersion()).overtimeMinutes())
                .toList());
        assertThat(lane.submit(school, "look")).isEqualTo(15);

        Schools there = other.bean(Schools.class);
        for (int minutes = 20; minutes < 40; minutes++) {
            Schools.Edition edition = there.edition(school);
            assertThat(there.change(
                            school,
                            "Renamed " + UUID.randomUUID(),
                            SampleSchools.ZONE,
                            SettingsSamples.overtime(minutes),
                            edition.version()))
                    .isTrue();
            assertThat(lane.submit(school, "look")).isEqualTo(minutes);
            assertThat(schools.settings(school).overtimeMinutes()).isEqualTo(minutes);
        }
        within(Duration.ofSeconds(1), () -> heardHere.contains(new Ring.Topic(school, "settings", "")));
    }

    @Test
    void bothNodesNumberOneLogWithoutGaps() throws InterruptedException {
        HallWork<String, Long> logging = (hall, changes) -> changes.stream()
                .map(kind -> hall.append(LogEntries.one(kind, hall.at())))
                .toList();
        Lane<String, Long> here = halls.lane(logging);
        Lane<String, Long> there = other.bean(Halls.class).lane(logging);

        List<Long> numbers = new CopyOnWriteArrayList<>();
        try (var threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 200; i++) {
                threads.execute(() -> numbers.add(here.submit(school, "here")));
                threads.execute(() -> numbers.add(there.submit(school, "there")));
            }
        }

        assertThat(numbers).hasSize(400).doesNotHaveDuplicates().allMatch(n -> n >= 1 && n <= 400);
        assertThat(LogEntries.numbers(school)).hasSize(400).startsWith(1L).endsWith(400L);
    }

    @Test
    void aRevokedAccountIsToldEverywhere() {
        AccountId account = new AccountId(Ids.next());

        doorbell.ring(new Ring.Access(account));

        within(Duration.ofSeconds(1), () -> heardThere.contains(new Ring.Access(account)));
    }

    private static void within(Duration limit, BooleanSupplier reached) {
        long until = System.nanoTime() + limit.toNanos();
        while (!reached.getAsBoolean() && System.nanoTime() < until) {
            Thread.onSpinWait();
        }
        assertThat(reached.getAsBoolean()).as("reached within " + limit).isTrue();
    }
}
