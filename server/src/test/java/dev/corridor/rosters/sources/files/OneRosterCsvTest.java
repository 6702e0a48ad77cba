package dev.corridor.rosters.sources.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.corridor.rosters.model.Mapping;
import dev.corridor.rosters.sources.Checked;
import dev.corridor.rosters.sources.PlainSnapshot;
import dev.corridor.rosters.sources.SmallExport;
import dev.corridor.rosters.sources.SourceProblem;
import dev.corridor.rosters.sources.SourceSettings;
import dev.corridor.rosters.sources.Sources;
import dev.corridor.rosters.sources.TestFetch;
import dev.corridor.tables.TableLimits;
import dev.corridor.tables.TableProblems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OneRosterCsvTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Path GRAND_BEND = Path.of("..", "samples", "grand-bend", "oneroster.zip");

    @TempDir
    Path folder;

    private final OneRosterCsv source = new OneRosterCsv();

    private TestFetch fetch(Path file, Optional<String> mark) {
        return TestFetch.of(
                source, new SourceSettings(Map.of("file", file.toString(), "fileName", "roster.zip")), mark);
    }

    private TestFetch fetch(SmallExport export, Optional<String> mark) throws IOException {
        return fetch(export.zip(folder.resolve("roster.zip")), mark);
    }

    private SourceProblem problem(SmallExport export) {
        return assertThatExceptionOfType(SourceProblem.class)
                .isThrownBy(() -> fetch(export, Optional.of("read")))
                .actual();
    }

    @Test
    void copiesTheSampleDistrict() {
        TestFetch fetch = fetch(GRAND_BEND, Optional.empty());
        assertThat(fetch.end().whole()).isTrue();
        assertThat(PlainSnapshot.of(fetch.snapshot(TODAY)))
                .isEqualTo(PlainSnapshot.of(
                        Sources.read(GRAND_BEND, "x", Mapping.NONE, TODAY, TableLimits.ROSTER, new TableProblems())
                                .snapshot()
                                .orElseThrow()));
    }

    @Test
    void keepsNeitherPasswordsNorPhonesNorParents() throws IOException {
        TestFetch fetch = fetch(SmallExport.whole(), Optional.empty());
        assertThat(fetch.rows("users")).hasSize(3);
        assertThat(fetch.everything()).doesNotContain("planted-secret", "555", "Gus");
    }

    @Test
    void writesOnlyWhatChanged() throws IOException {
        TestFetch first = fetch(SmallExport.whole(), Optional.empty());
        TestFetch second = fetch(SmallExport.changes(), first.end().mark());
        assertThat(second.end().whole()).isFalse();
        assertThat(second.rows("users"))
                .containsExactly("P2,,true,S,student,bo,,Bo,Newname,201,bo@x.example,,", "G1,tobedeleted,,,,,,,,,,,");
        assertThat(second.rows("enrollments")).containsExactly("E2,tobedeleted,,,,,");
        assertThat(second.rows("orgs")).isEmpty();
    }

    @Test
    void saysThatChangesAreNotAllWhateverWasReadBefore() throws IOException {
        assertThat(fetch(SmallExport.changes(), Optional.empty()).end().whole()).isFalse();
    }

    @Test
    void tablesThatAreWholeReplaceAndTheOthersAreMerged() throws IOException {
        TestFetch first = fetch(SmallExport.whole(), Optional.empty());
        SmallExport mixed = SmallExport.changes()
                .replace("manifest.csv", "file.enrollments,delta", "file.enrollments,bulk")
                .with("enrollments.csv", """
                        sourcedId,status,classSourcedId,userSourcedId,role
                        E3,active,C1,P2,student
                        """);
        TestFetch second = fetch(mixed, first.end().mark());
        assertThat(second.end().whole()).isFalse();
        TestFetch kept = second.into(Optional.of(first.into(Optional.empty())));
        assertThat(kept.rows("enrollments")).containsExactly("E3,,C1,P2,student,,");
        assertThat(kept.rows("users"))
                .anyMatch(row -> row.contains("Castillo"))
                .anyMatch(row -> row.contains("Newname"));
        assertThat(kept.rows("classes")).hasSize(1);
    }

    @Test
    void whoIsNotAmongAllUsersIsInNoClass() throws IOException {
        TestFetch first = fetch(SmallExport.whole(), Optional.empty());
        SmallExport mixed = SmallExport.whole()
                .replace("manifest.csv", "file.enrollments,bulk", "file.enrollments,delta")
                .replace(
                        "users.csv", "P1,,true,S,student,ana,,Ana,Castillo,200,ana@x.example,,,09,planted-secret\n", "")
                .with("enrollments.csv", "sourcedId,status,classSourcedId,userSourcedId,role\n");
        TestFetch kept = fetch(mixed, first.end().mark()).into(Optional.of(first.into(Optional.empty())));
        assertThat(kept.rows("users")).hasSize(2);
        assertThat(kept.rows("enrollments")).containsExactly("E1,,C1,T1,teacher,,");
    }

    @Test
    void allUsersAreNotNobodyBesideChangesEither() {
        SmallExport mixed = SmallExport.changes()
                .replace("manifest.csv", "file.users,delta", "file.users,bulk")
                .with("users.csv", "sourcedId,orgSourcedIds,role,givenName,familyName\n");
        assertThat(problem(mixed).code()).isEqualTo("no-rows");
    }

    @Test
    void nothingIsToldAnewByARowOfAnExport() {
        SmallExport odd = SmallExport.changes().replace("enrollments.csv", "E2,tobedeleted", "*,tobedeleted");
        assertThat(problem(odd).values()).containsEntry("reason", "reserved-id");
    }

    @Test
    void refusesAnExportThatLacksWhatItPromises() {
        SourceProblem problem = problem(SmallExport.whole().without("enrollments.csv"));
        assertThat(problem.code()).isEqualTo("missing-file");
        assertThat(problem.values()).containsEntry("file", "enrollments.csv");
        assertThat(problem(SmallExport.whole().without("manifest.csv").without("enrollments.csv"))
                        .values())
                .containsEntry("reason", "half");
    }

    @Test
    void refusesAnEmptyFile() {
        assertThat(problem(SmallExport.whole().with("users.csv", "sourcedId,orgSourcedIds,role,givenName,familyName\n"))
                        .code())
                .isEqualTo("no-rows");
        SourceProblem empty = problem(SmallExport.whole().with("users.csv", ""));
        assertThat(empty.code()).isEqualTo("file");
        assertThat(empty.text()).startsWith("users.csv: ");
    }

    @Test
    void takesARowForEachSchoolAsOne() throws IOException {
        SmallExport export = SmallExport.whole()
                .replace("orgs.csv", "S,,,School", "S2,,,Second,school,3,D\nS,,,School")
                .replace("users.csv", "G1,,", "T1,,true,S2,administrator,trivera,,Maria,Rivera,100,,,,,\nG1,,");
        assertThat(fetch(export, Optional.empty()).rows("users"))
                .hasSize(3)
                .anyMatch(row -> row.startsWith("T1,,true,\"S,S2\",\"teacher,administrator\","));
    }

    @Test
    void refusesAnIdOfTwoPeople() {
        SourceProblem problem = problem(SmallExport.whole().replace("users.csv", "P2,,true", "P1,,true"));
        assertThat(problem.values())
                .containsEntry("reason", "duplicate-id")
                .containsEntry("row", "4")
                .containsEntry("value", "P1");
    }

    @Test
    void namesTheRowWithoutAnId() {
        SourceProblem problem = problem(SmallExport.whole().replace("users.csv", "P2,,true", ",,true"));
        assertThat(problem.values()).containsEntry("row", "4").containsEntry("column", "sourcedId");
        assertThat(problem.text()).doesNotContain("Li");
    }

    @Test
    void triesHalfAZipAgain() throws IOException {
        Path whole = SmallExport.whole().zip(folder.resolve("whole.zip"));
        byte[] bytes = Files.readAllBytes(whole);
        Path half = Files.write(folder.resolve("half.zip"), Arrays.copyOf(bytes, bytes.length / 2));
        assertThatExceptionOfType(SourceProblem.class)
                .isThrownBy(() -> fetch(half, Optional.empty()))
                .satisfies(problem -> {
                    assertThat(problem.kind()).isEqualTo(SourceProblem.Kind.PASSING);
                    assertThat(problem.values()).containsEntry("reason", "broken-zip");
                });
    }

    @Test
    void looksWhatMayBeMapped() throws IOException {
        Path zip = SmallExport.whole().zip(folder.resolve("roster.zip"));
        Checked checked = source.check(new SourceSettings(Map.of("file", zip.toString())));
        assertThat(checked.units()).extracting(Checked.Unit::key).containsExactly("D", "S");
        assertThat(checked.roles()).contains("student", "teacher");
        assertThat(source.check(new SourceSettings(Map.of())).steps()).isEmpty();
    }
}
