package dev.corridor.rosters.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.rosters.sources.RosterTables.Enrolment;
import dev.corridor.rosters.sources.RosterTables.Org;
import dev.corridor.rosters.sources.RosterTables.UnitType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was fetched becomes a whole roster. */
class MergeTest {

    @TempDir
    Path folder;

    private int folders;

    private Path fetched(Consumer<RosterTables> source) throws IOException {
        Path own = Files.createDirectory(folder.resolve("f" + folders++));
        try (RosterTables tables = new RosterTables(own)) {
            source.accept(tables);
        }
        return own;
    }

    private Path merged(Optional<Path> before, Path fetched) throws IOException {
        Path into = Files.createDirectory(folder.resolve("f" + folders++));
        Merge.merge(before, fetched, into);
        return into;
    }

    private static List<String> rows(Path folder, String table) throws IOException {
        return Files.readAllLines(folder.resolve(table)).stream().skip(1).toList();
    }

    private static Org school(String key, String name) {
        return new Org(key, name, UnitType.SCHOOL, "");
    }

    @Test
    void aRowThatComesAgainCountsOnce() throws IOException {
        Path whole = merged(Optional.empty(), fetched(tables -> {
            tables.add(school("A", "Able"));
            tables.add(school("B", "Baker"));
            tables.add(school("A", "Able High"));
        }));
        assertThat(rows(whole, "orgs.csv")).containsExactly("B,,Baker,school,", "A,,Able High,school,");
    }

    @Test
    void changesReplaceAddAndTakeAway() throws IOException {
        Path before = merged(Optional.empty(), fetched(tables -> {
            tables.add(school("A", "Able"));
            tables.add(school("B", "Baker"));
            tables.add(school("C", "Carver"));
        }));
        Path after = merged(Optional.of(before), fetched(tables -> {
            tables.add(school("B", "Baker High"));
            tables.add(school("D", "Drew"));
            tables.gone(RosterTable.ORGS, "C");
        }));
        assertThat(rows(after, "orgs.csv"))
                .containsExactly("A,,Able,school,", "B,,Baker High,school,", "D,,Drew,school,");
    }

    @Test
    void whoIsGoneHasNoRole() throws IOException {
        Path before = merged(Optional.empty(), fetched(tables -> {
            tables.copy(RosterTable.ROLES, List.of("R1", "", "S1", "primary", "student", "A", ""));
            tables.copy(RosterTable.ROLES, List.of("R2", "", "S2", "primary", "student", "A", ""));
        }));
        Path after = merged(Optional.of(before), fetched(tables -> tables.gone(RosterTable.USERS, "S1")));
        assertThat(rows(after, "roles.csv")).containsExactly("R2,,S2,primary,student,A,");
    }

    @Test
    void whoOrWhatIsGoneIsInNoClass() throws IOException {
        Path before = merged(Optional.empty(), fetched(tables -> {
            tables.add(Enrolment.of("C1", "S1", false));
            tables.add(Enrolment.of("C1", "S2", false));
            tables.add(Enrolment.of("C1", "S3", false));
            tables.add(Enrolment.of("C2", "S3", false));
        }));
        Path after = merged(Optional.of(before), fetched(tables -> {
            tables.gone(RosterTable.USERS, "S1");
            tables.gone(RosterTable.CLASSES, "C2");
            tables.goneFrom("C1", "S2");
        }));
        assertThat(rows(after, "enrollments.csv")).containsExactly(",,C1,S3,student,,");
    }

    @Test
    void whatWasKeptBeforeThereWereAllColumnsIsFilledUp() throws IOException {
        Path before = Files.createDirectory(folder.resolve("old"));
        Files.writeString(before.resolve("orgs.csv"), "sourcedId,status,name,type\nA,,Able,school\n");
        Path after = merged(Optional.of(before), fetched(tables -> tables.add(school("B", "Baker"))));
        assertThat(rows(after, "orgs.csv")).containsExactly("A,,Able,school,", "B,,Baker,school,");
    }

    @Test
    void aClassToldAnewHasThoseWhoFollowOnly() throws IOException {
        Path before = merged(Optional.empty(), fetched(tables -> {
            tables.add(Enrolment.of("C1", "S1", false));
            tables.add(Enrolment.of("C1", "S2", false));
            tables.add(Enrolment.of("C2", "S1", false));
        }));
        Path after = merged(Optional.of(before), fetched(tables -> {
            tables.add(Enrolment.of("C1", "S4", false));
            tables.onlyThoseWhoFollow("C1");
            tables.add(Enrolment.of("C1", "S3", false));
        }));
        assertThat(rows(after, "enrollments.csv")).containsExactly(",,C2,S1,student,,", ",,C1,S3,student,,");
    }
}
