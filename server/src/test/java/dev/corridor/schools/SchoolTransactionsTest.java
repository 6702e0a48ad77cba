package dev.corridor.schools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corridor.CorridorTest;
import dev.corridor.shared.Problem;
import dev.corridor.shared.SchoolId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CorridorTest
class SchoolTransactionsTest {

    @Autowired
    Schools schools;

    @Autowired
    Halls halls;

    @Autowired
    SchoolTransactions transactions;

    @Autowired
    JdbcClient jdbc;

    SchoolId first;
    SchoolId second;

    @BeforeEach
    void twoSchools() {
        List<SchoolId> made = Stream.of(SampleSchools.create(schools), SampleSchools.create(schools))
                .sorted(Comparator.comparing(SchoolId::toString))
                .toList();
        first = made.getFirst();
        second = made.getLast();
    }

    @Test
    void aSchoolsRowsShowInItsOwnTransactionsOnly() {
        assertThat(transactions.read(first, this::visible)).containsExactly(first);
        assertThat(transactions.write(second, this::visible)).containsExactly(second);
        assertThat(visible()).as("outside any transaction").isEmpty();
    }

    @Test
    void anInnerCallSeesItsOwnSchoolAndTheOuterOneIsBackAfterIt() {
        List<SchoolId> seen = new ArrayList<>();
        transactions.read(first, () -> {
            seen.addAll(visible());
            seen.addAll(transactions.read(second, this::visible));
            assertThatThrownBy(() -> transactions.read(second, () -> {
                        throw Problem.notFound("thing");
                    }))
                    .isInstanceOf(Problem.class);
            return seen.addAll(visible());
        });
        assertThat(seen).containsExactly(first, second, first);
    }

    @Test
    void aFailureTogetherUndoesEverySchool() {
        assertThatThrownBy(() -> transactions.together(() -> {
                    configure(first);
                    configure(second);
                    throw new IllegalStateException("late");
                }))
                .hasMessage("late");

        assertThat(version(first)).isEqualTo(1);
        assertThat(version(second)).isEqualTo(1);
    }

    @Test
    void aSchoolConfiguredTwiceTogetherCountsOneVersion() {
        AtomicInteger rung = new AtomicInteger();
        transactions.together(() -> {
            configure(first);
            transactions.afterCommit(rung::incrementAndGet);
            assertThat(rung).as("not before the commit").hasValue(0);
            return configure(first) && configure(second);
        });

        assertThat(rung).hasValue(1);
        assertThat(version(first)).isEqualTo(2);
        assertThat(version(second)).isEqualTo(2);
    }

    @Test
    void hallsAreLockedInTheOrderOfTheirSchools() {
        assertThatThrownBy(() -> transactions.together(() -> configure(second) && configure(first)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatIsReadWhileConfiguringIsNotKept() {
        Configured<Integer> minutes =
                schools.configured(school -> schools.edition(school).settings().overtimeMinutes());
        assertThat(minutes.get(first)).isEqualTo(15);

        assertThatThrownBy(() -> transactions.configure(first, "settings", hall -> {
                    schools.change(first, "Renamed", SampleSchools.ZONE, SettingsSamples.overtime(33), 1);
                    assertThat(minutes.get(first)).isEqualTo(33);
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");

        assertThat(minutes.get(first)).isEqualTo(15);
    }

    @Test
    void noLaneIsEnteredFromInsideATransaction() {
        Lane<String, String> lane = halls.lane((hall, changes) -> changes);

        assertThatThrownBy(() -> transactions.read(first, () -> lane.submit(first, "change")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anOverhaulKeepsNoPassesWaitingAndNobodyElseChangesPeopleMeanwhile() {
        Lane<String, Long> lane = halls.lane((hall, changes) ->
                changes.stream().map(change -> hall.configVersion()).toList());
        SchoolId made = transactions.overhaul(() -> List.of(second, first), () -> {
            transactions.configure(second, "people", hall -> schools.edition(second));
            transactions.configure(first, "people", hall -> schools.edition(first));
            assertThat(elsewhere(() -> lane.submit(first, "change"))).isEqualTo(1L);
            assertThat(elsewhere(() -> transactions.configure(first, "settings", LockedHall::configVersion)))
                    .isEqualTo(2L);
            assertThatThrownBy(
                            () -> elsewhere(() -> transactions.configure(first, "people", LockedHall::configVersion)))
                    .hasCauseInstanceOf(Problem.class)
                    .hasMessageContaining("roster is being applied");
            return first;
        });

        assertThat(lane.submit(made, "change")).isEqualTo(3L);
        assertThat(version(second)).isEqualTo(2);
        assertThat(transactions.configure(first, "people", LockedHall::configVersion))
                .isEqualTo(4L);
    }

    @Test
    void whatIsReadInAnOverhaulIsNotKept() {
        Configured<Integer> minutes =
                schools.configured(school -> schools.edition(school).settings().overtimeMinutes());
        assertThatThrownBy(() -> transactions.overhaul(
                        () -> List.of(first),
                        () -> transactions.configure(first, "rooms", hall -> {
                            schools.change(first, "Renamed", SampleSchools.ZONE, SettingsSamples.overtime(33), 1);
                            assertThat(minutes.get(first)).isEqualTo(33);
                            throw new IllegalStateException("undone");
                        })))
                .hasMessage("undone");

        assertThat(minutes.get(first)).isEqualTo(15);
    }

    @Test
    void anOverhaulChangesNoPasses() {
        assertThatThrownBy(() -> transactions.overhaul(
                        () -> List.of(first),
                        () -> transactions.configure(
                                first, "rooms", hall -> hall.append(LogEntries.one("moved", hall.at())))))
                .isInstanceOf(IllegalStateException.class);

        assertThat(LogEntries.numbers(first)).isEmpty();
    }

    @Test
    void aSchoolThatIsNotThereHasNoHall() {
        SchoolId nowhere = new SchoolId(java.util.UUID.randomUUID());
        Lane<String, String> lane = halls.lane((hall, changes) -> changes);

        assertThatThrownBy(() -> lane.submit(nowhere, "change")).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.kind()).isEqualTo(Problem.Kind.NOT_FOUND);
        });
    }

    /** On a thread of its own, as another request; the answer must come soon. */
    private static <T> T elsewhere(Callable<T> work) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.submit(work).get(10, TimeUnit.SECONDS);
        } catch (ExecutionException | InterruptedException | TimeoutException failed) {
            throw new IllegalStateException(failed.getMessage(), failed.getCause());
        }
    }

    private boolean configure(SchoolId school) {
        return transactions.configure(school, "test", hall -> hall.configVersion() == 2);
    }

    private long version(SchoolId school) {
        return transactions.read(
                school,
                () -> jdbc.sql("select config_version from hall")
                        .query((row, n) -> row.getLong(1))
                        .single());
    }

    private List<SchoolId> visible() {
        return jdbc.sql("select school_id from hall")
                .query((row, n) -> new SchoolId(row.getObject(1, java.util.UUID.class)))
                .list();
    }
}
