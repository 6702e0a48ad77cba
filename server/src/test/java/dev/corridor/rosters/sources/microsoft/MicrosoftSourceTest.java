package dev.corridor.rosters.sources.microsoft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.TestClock;
import dev.corridor.rosters.model.EnrolmentEntry;
import dev.corridor.rosters.model.PersonEntry;
import dev.corridor.rosters.model.RosterRole;
import dev.corridor.rosters.model.SchoolEntry;
import dev.corridor.rosters.model.Snapshot;
import dev.corridor.rosters.sources.Checked;
import dev.corridor.rosters.sources.PlainSnapshot;
import dev.corridor.rosters.sources.TestCalls;
import dev.corridor.rosters.sources.TestFetch;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read from Microsoft Graph. What goes wrong is told by {@link MicrosoftTroubleTest}. */
class MicrosoftSourceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    private final GraphStub graph = SmallTenant.start();
    private final MicrosoftSource source = new MicrosoftSource(
            TestCalls.at(new TestClock()), graph.http().address(), graph.http().address());

    MicrosoftSourceTest() throws IOException {}

    @AfterEach
    void close() {
        graph.close();
    }

    private TestFetch fetch(Optional<String> mark) {
        return TestFetch.of(source, graph.settings(), mark);
    }

    @Test
    void readsTheWholeTenant() {
        TestFetch fetched = fetch(Optional.empty());
        Snapshot snapshot = fetched.snapshot(TODAY);

        assertThat(fetched.end().whole()).isTrue();
        assertThat(snapshot.schools())
                .extracting(SchoolEntry::name)
                .containsExactlyInAnyOrder("Grand Bend High", "Grand Bend Middle");
        assertThat(snapshot.people()).extracting(PersonEntry::key).containsExactlyInAnyOrder("ana", "bo", "rivera");
        PersonEntry ana = TestFetch.person(snapshot, "ana");
        assertThat(List.of(ana.givenName(), ana.familyName(), ana.number(), ana.grade(), ana.email()))
                .containsExactly("Ana", "Castillo", "02ana", "9", "ana@x.example");
        assertThat(ana.enabled()).isTrue();
        assertThat(TestFetch.person(snapshot, "bo").enabled()).isFalse();
        PersonEntry rivera = TestFetch.person(snapshot, "rivera");
        assertThat(rivera.role()).isEqualTo(RosterRole.TEACHER);
        assertThat(rivera.email()).isEqualTo("rivera@x.example");
        assertThat(rivera.schools()).hasSize(2);
        assertThat(snapshot.sections()).singleElement().satisfies(section -> {
            assertThat(section.name()).isEqualTo("Algebra");
            assertThat(section.term().orElseThrow().ends()).isEqualTo(LocalDate.of(2026, 12, 17));
        });
        assertThat(snapshot.enrolled())
                .containsExactlyInAnyOrder(
                        new EnrolmentEntry("algebra", "rivera", true),
                        new EnrolmentEntry("algebra", "ana", false),
                        new EnrolmentEntry("algebra", "bo", false));
    }

    @Test
    void leavesOutWhatNoRosterNeeds() {
        assertThat(fetch(Optional.empty()).everything()).doesNotContain("planted", "2011", "other", "2029");
    }

    @Test
    void readsTheNameThatIsShownWhereThereIsNoOther() {
        assertThat(fetch(Optional.empty()).rows("users"))
                .filteredOn(row -> row.startsWith("clerk,"))
                .singleElement()
                .asString()
                .contains("Ida,Boss");
    }

    @Test
    void readsPageByPage() {
        graph.page(2);
        for (int at = 0; at < 7; at++) {
            graph.user(SmallTenant.student("s" + at, "S", true), "middle");
        }
        assertThat(fetch(Optional.empty()).snapshot(TODAY).people()).hasSize(10);
    }

    @Test
    void goesOnWithChanges() {
        Optional<String> mark = fetch(Optional.empty()).end().mark();
        graph.user(SmallTenant.student("ana", "Ana", true), "middle");
        graph.user(SmallTenant.student("bo", "Bo", true), "high");
        graph.user(SmallTenant.student("bo", "Boris", true), "high");
        graph.removeUser("clerk");
        graph.section(SmallTenant.section("algebra", "Algebra II"), "high", List.of("rivera"), List.of("bo"));
        graph.http().requests().clear();

        TestFetch changes = fetch(mark);

        assertThat(changes.end().whole()).isFalse();
        assertThat(graph.http().lines()).noneMatch(line -> line.contains("/schools/high"));
        assertThat(changes.rows("users"))
                .hasSize(3)
                .anyMatch(row -> row.startsWith("ana,") && row.contains("middle"))
                .anyMatch(row -> row.startsWith("bo,,true") && row.contains("Boris"))
                .anyMatch(row -> row.startsWith("clerk,tobedeleted"));
        assertThat(changes.rows("classes")).singleElement().asString().contains("Algebra II");
        assertThat(changes.rows("enrollments"))
                .containsExactly("*,tobedeleted,algebra,,,,", ",,algebra,rivera,teacher,,", ",,algebra,bo,student,,");
        assertThat(fetch(changes.end().mark()).rows("users")).isEmpty();
    }

    @Test
    void whatWasThereWithTheChangesIsWhatIsThere() {
        TestFetch first = fetch(Optional.empty());
        TestFetch kept = first.into(Optional.empty());
        graph.user(SmallTenant.student("ana", "Ana", true), "middle");
        graph.user(SmallTenant.student("cy", "Cy", true), "high");
        graph.removeUser("bo");
        graph.school("{\"id\":\"new\",\"displayName\":\"New School\"}");
        graph.section(SmallTenant.section("algebra", "Algebra II"), "high", List.of("rivera"), List.of("cy"));
        graph.section(SmallTenant.section("art", "Art"), "new", List.of("rivera"), List.of("ana", "cy"));
        TestFetch changes = fetch(first.end().mark());
        assertThat(changes.end().whole()).isFalse();
        PlainSnapshot now = PlainSnapshot.of(fetch(Optional.empty()).snapshot(TODAY));
        assertThat(PlainSnapshot.of(changes.into(Optional.of(kept)).snapshot(TODAY)))
                .isEqualTo(now)
                .isNotEqualTo(PlainSnapshot.of(kept.snapshot(TODAY)));
    }

    @Test
    void manyChangesTakeFewCalls() {
        Optional<String> mark = fetch(Optional.empty()).end().mark();
        for (int at = 0; at < 25; at++) {
            graph.user(SmallTenant.student("s" + at, "S", true), "middle");
        }
        graph.http().requests().clear();
        assertThat(fetch(mark).rows("users")).hasSize(25);
        assertThat(graph.http().requests())
                .filteredOn(request -> request.path().endsWith("/$batch"))
                .hasSize(3);
    }

    @Test
    void whatABatchDoesNotAnswerIsAskedByItself() {
        Optional<String> mark = fetch(Optional.empty()).end().mark();
        graph.user(SmallTenant.student("ana", "Anna", true), "middle");
        graph.http()
                .once(
                        request -> request.path().equals("/v1.0/education/users/ana"),
                        GraphStub.error(429, "TooManyRequests").again());
        assertThat(fetch(mark).rows("users")).singleElement().asString().contains("Anna");
    }

    @Test
    void aClassOfMoreThanAPageIsReadWhole() {
        graph.page(1);
        Optional<String> mark = fetch(Optional.empty()).end().mark();
        graph.section(SmallTenant.section("algebra", "Algebra II"), "high", List.of("rivera"), List.of("ana", "bo"));
        assertThat(fetch(mark).rows("enrollments"))
                .anyMatch(row -> row.contains("ana"))
                .anyMatch(row -> row.contains("bo,student"));
    }

    @Test
    void readsAllAnewOnceItsPlaceIsForgotten() {
        Optional<String> mark = fetch(Optional.empty()).end().mark();
        graph.forget();
        TestFetch again = fetch(mark);
        assertThat(again.end().whole()).isTrue();
        assertThat(fetch(again.end().mark()).end().whole()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"v3.1 5f 2026-11-29T00:00:00Z", "{\"users\":\"x\"}", "[]"})
    void doesNotTakeAnotherSourcesMark(String mark) {
        assertThat(fetch(Optional.of(mark)).end().whole()).isTrue();
    }

    @Test
    void tellsWhatThereIs() {
        Checked checked = source.check(graph.settings());
        assertThat(checked.worked()).isTrue();
        assertThat(checked.steps())
                .extracting(step -> step.code() + " " + step.found())
                .containsExactly("sign-in ", "schools 2", "users 5", "classes 2");
        assertThat(checked.units()).allMatch(Checked.Unit::school);
        assertThat(checked.roles()).containsExactly("student", "teacher");
    }
}
