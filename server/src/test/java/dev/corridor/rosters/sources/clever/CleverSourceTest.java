package dev.corridor.rosters.sources.clever;

import static dev.corridor.rosters.sources.clever.SmallDistrict.ALGEBRA;
import static dev.corridor.rosters.sources.clever.SmallDistrict.ANA;
import static dev.corridor.rosters.sources.clever.SmallDistrict.HIGH;
import static dev.corridor.rosters.sources.clever.SmallDistrict.HOMEROOM;
import static dev.corridor.rosters.sources.clever.SmallDistrict.IT;
import static dev.corridor.rosters.sources.clever.SmallDistrict.MIDDLE;
import static dev.corridor.rosters.sources.clever.SmallDistrict.PRINCIPAL;
import static dev.corridor.rosters.sources.clever.SmallDistrict.RIVERA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.TestClock;
import dev.corridor.rosters.model.EnrolmentEntry;
import dev.corridor.rosters.model.PersonEntry;
import dev.corridor.rosters.model.RosterRole;
import dev.corridor.rosters.model.SchoolEntry;
import dev.corridor.rosters.model.SectionEntry;
import dev.corridor.rosters.model.Snapshot;
import dev.corridor.rosters.sources.Checked;
import dev.corridor.rosters.sources.PlainSnapshot;
import dev.corridor.rosters.sources.TestCalls;
import dev.corridor.rosters.sources.TestFetch;
import dev.corridor.shared.SchoolClock;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is read from Clever, and how it goes on from there. What goes wrong is told by {@link CleverTroubleTest}. */
class CleverSourceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    private final TestClock clock = new TestClock();
    private final CleverStub clever = SmallDistrict.start();
    private final CleverSource source = new CleverSource(
            TestCalls.at(clock),
            new SchoolClock(clock),
            clever.http().address(),
            clever.http().address());

    CleverSourceTest() throws IOException {}

    @BeforeEach
    void setTheClock() {
        clock.set(Instant.parse("2026-11-30T02:30:00Z"));
    }

    @AfterEach
    void close() {
        clever.close();
    }

    private TestFetch fetch(Optional<String> mark) {
        return TestFetch.of(source, clever.settings(), mark);
    }

    @Test
    void readsTheWholeDistrict() {
        TestFetch fetched = fetch(Optional.empty());
        Snapshot snapshot = fetched.snapshot(TODAY);

        assertThat(fetched.end().whole()).isTrue();
        assertThat(snapshot.schools())
                .extracting(SchoolEntry::key, SchoolEntry::name)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(HIGH, "Grand Bend High"),
                        org.assertj.core.groups.Tuple.tuple(MIDDLE, "Grand Bend Middle"));
        assertThat(snapshot.people())
                .extracting(PersonEntry::key)
                .containsExactlyInAnyOrder(ANA, RIVERA, PRINCIPAL, IT);
        PersonEntry ana = TestFetch.person(snapshot, ANA);
        assertThat(List.of(ana.number(), ana.grade(), ana.email(), ana.username(), ana.homeroom()))
                .containsExactly("0200", "9", "Ana@clever.example", "Ana", "Room 12");
        assertThat(TestFetch.person(snapshot, RIVERA).role()).isEqualTo(RosterRole.TEACHER);
        assertThat(TestFetch.person(snapshot, RIVERA).schools()).hasSize(2);
        assertThat(TestFetch.person(snapshot, PRINCIPAL).role()).isEqualTo(RosterRole.ADMINISTRATOR);
        assertThat(TestFetch.person(snapshot, IT).role()).isEqualTo(RosterRole.DISTRICT_ADMINISTRATOR);
        SectionEntry algebra = snapshot.sections().getFirst();
        assertThat(algebra.term().orElseThrow().name()).isEqualTo("Fall");
        assertThat(algebra.periods()).containsExactly("3");
        assertThat(snapshot.sections().getLast().term()).isEmpty();
        assertThat(snapshot.enrolled())
                .containsExactlyInAnyOrder(
                        new EnrolmentEntry(ALGEBRA, RIVERA, true),
                        new EnrolmentEntry(ALGEBRA, ANA, false),
                        new EnrolmentEntry(HOMEROOM, RIVERA, true),
                        new EnrolmentEntry(HOMEROOM, ANA, false));
    }

    @Test
    void neverAsksForFamiliesAndLeavesOutWhatNoRosterNeeds() {
        assertThat(fetch(Optional.empty()).everything())
                .doesNotContain("planted", "2011", "Spanish", "Free", "Parent", "s-family");
        assertThat(clever.http().lines())
                .noneMatch(line -> line.contains("/users?") && !line.contains("role="))
                .noneMatch(line -> line.contains("role=contact"));
    }

    @Test
    void readsPageByPageInTheOrderOfIds() {
        clever.page(2);
        for (int at = 10; at < 17; at++) {
            clever.put("users", SmallDistrict.student("5b00000000000000000000" + at, "S" + at, MIDDLE, "7"));
        }
        assertThat(fetch(Optional.empty()).snapshot(TODAY).people()).hasSize(11);
        assertThat(clever.http().lines())
                .filteredOn(line -> line.contains("role=student") && line.contains("starting_after"))
                .hasSize(3);
    }

    @Test
    void goesOnWithEvents() {
        String mark = fetch(Optional.empty()).end().mark().orElseThrow();
        clever.put("users", SmallDistrict.student(ANA, "Ana", MIDDLE, "9"));
        clever.delete("users", RIVERA);
        clever.put("sections", SmallDistrict.section(ALGEBRA, "Algebra II", SmallDistrict.FALL, "math", "4"));
        clever.delete("sections", HOMEROOM);
        clever.http().requests().clear();

        TestFetch changes = fetch(Optional.of(mark));

        assertThat(changes.end().whole()).isFalse();
        assertThat(clever.http().lines()).noneMatch(line -> line.contains("/users"));
        assertThat(changes.rows("users")).hasSize(2);
        assertThat(changes.rows("users").getFirst())
                .startsWith(ANA + ",")
                .contains(MIDDLE)
                .doesNotContain(HIGH);
        assertThat(changes.rows("users").getLast()).startsWith(RIVERA + ",tobedeleted");
        assertThat(changes.rows("classes").getFirst()).contains("Algebra II").endsWith(",4");
        assertThat(changes.rows("classes").getLast()).startsWith(HOMEROOM + ",tobedeleted");
        assertThat(changes.rows("enrollments"))
                .containsExactly(
                        "*,tobedeleted," + ALGEBRA + ",,,,",
                        ",," + ALGEBRA + "," + RIVERA + ",teacher,,",
                        ",," + ALGEBRA + "," + ANA + ",student,,",
                        "*,tobedeleted," + HOMEROOM + ",,,,");
    }

    @Test
    void whatWasThereWithTheChangesIsWhatIsThere() {
        TestFetch first = fetch(Optional.empty());
        TestFetch kept = first.into(Optional.empty());
        String bo = "5b0000000000000000000050";
        clever.put("users", SmallDistrict.student(ANA, "Ana", MIDDLE, "10"));
        clever.put("users", SmallDistrict.student(bo, "Bo", HIGH, "9"));
        clever.put("terms", """
                {"id":"5d0000000000000000000003","name":"Spring","start_date":"2027-01-04","end_date":"2027-05-27"}
                """);
        clever.put("sections", SmallDistrict.section(HOMEROOM, "Room 14", "5d0000000000000000000003", "math", "1,2"));
        clever.delete("sections", ALGEBRA);
        clever.delete("users", PRINCIPAL);
        clever.put("sections", SmallDistrict.section(ALGEBRA, "Algebra again", "", "math", "5"));
        TestFetch changes = fetch(first.end().mark());
        assertThat(changes.end().whole()).isFalse();
        PlainSnapshot now = PlainSnapshot.of(fetch(Optional.empty()).snapshot(TODAY));
        assertThat(PlainSnapshot.of(changes.into(Optional.of(kept)).snapshot(TODAY)))
                .isEqualTo(now)
                .isNotEqualTo(PlainSnapshot.of(kept.snapshot(TODAY)));
    }

    @Test
    void classesWithNobodyInThemAreNoHalfRoster() {
        for (String section : List.of(ALGEBRA, HOMEROOM)) {
            clever.put("sections", """
                    {"id":"%s","name":"Empty","school":"%s","teachers":[],"students":[]}
                    """.formatted(section, HIGH));
        }
        Snapshot snapshot = fetch(Optional.empty()).snapshot(TODAY);
        assertThat(snapshot.sections()).hasSize(2);
        assertThat(snapshot.enrolled()).isEmpty();
    }

    @Test
    void hasNothingToTellWhenNothingHasChanged() {
        String mark = fetch(Optional.empty()).end().mark().orElseThrow();
        TestFetch changes = fetch(Optional.of(mark));
        assertThat(changes.end().whole()).isFalse();
        assertThat(changes.rows("users")).isEmpty();
        assertThat(changes.rows("enrollments")).isEmpty();
        assertThat(fetch(changes.end().mark()).end().whole()).isFalse();
    }

    @Test
    void readsAllAnewOnceItsPlaceAmongTheEventsIsLost() {
        Optional<String> mark = fetch(Optional.empty()).end().mark();
        clever.forgetEvents();
        clever.put("users", SmallDistrict.student(ANA, "Ana", MIDDLE, "9"));
        TestFetch again = fetch(mark);
        assertThat(again.end().whole()).isTrue();
        assertThat(again.end().mark()).isPresent().isNotEqualTo(mark);
    }

    @Test
    void readsAllAnewOnceEventsMayBeGone() {
        Optional<String> mark = fetch(Optional.empty()).end().mark();
        clock.advance(Duration.ofDays(20));
        Optional<String> later = fetch(mark).end().mark();
        assertThat(fetch(later).end().whole()).isFalse();
        clock.advance(Duration.ofDays(20));
        assertThat(fetch(later).end().whole()).isFalse();
        clock.advance(Duration.ofDays(9));
        assertThat(fetch(later).end().whole()).isTrue();
    }

    @Test
    void readsAllEachTimeWithoutEvents() {
        clever.eventsOff();
        assertThat(fetch(Optional.empty()).end().mark()).isEmpty();
    }

    @Test
    void doesNotTakeAnotherSourcesMark() {
        assertThat(fetch(Optional.of("{\"link\":\"x\"}")).end().whole()).isTrue();
    }

    @Test
    void readsTheOlderVersionWhereThereIsNoNewer() {
        clever.version("v3.0");
        assertThat(fetch(Optional.empty()).snapshot(TODAY).people()).hasSize(4);
    }

    @Test
    void tellsWhatThereIs() {
        Checked checked = source.check(clever.settings());
        assertThat(checked.worked()).isTrue();
        assertThat(checked.steps())
                .extracting(step -> step.code() + " " + step.found())
                .containsExactly(
                        "sign-in ", "district ", "schools 2", "students 1", "teachers 1", "staff 1", "sections 2");
        assertThat(checked.units())
                .extracting(Checked.Unit::name)
                .containsExactly("Grand Bend High", "Grand Bend Middle");
        assertThat(checked.numbers()).startsWith("identifier");
    }
}
