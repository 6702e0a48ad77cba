package dev.corridor.rosters.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.corridor.rosters.model.Mapping;
import dev.corridor.rosters.model.PersonEntry;
import dev.corridor.rosters.model.RosterRole;
import dev.corridor.rosters.model.SchoolRef;
import dev.corridor.rosters.model.Snapshot;
import dev.corridor.tables.TableLimits;
import dev.corridor.tables.TableProblem;
import dev.corridor.tables.TableProblem.Weight;
import dev.corridor.tables.TableProblems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** OneRoster 1.2, where users have roles in a file of their own, in each organisation another. */
class OneRoster12Test {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @TempDir
    Path folder;

    private final TableProblems problems = new TableProblems();
    private final SmallExport export = SmallExport.whole()
            .replace("manifest.csv", "oneroster.version,1.1", "oneroster.version,1.2\nfile.roles,bulk")
            .replace("orgs.csv", "S,,,School", "S2,,,Second,school,3,D\nS,,,School")
            .with("users.csv", """
                    sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,identifier,email,userMasterIdentifier,preferredGivenName,grades,password
                    T1,,,true,trivera,,Maria,Rivera,100,rivera@x.example,u-1,,,
                    P1,,,true,ana,,Ana,Castillo,200,ana@x.example,u-2,Annie,09,
                    G1,,,true,gus,,Gus,Li,,gus@x.example,,,,
                    """)
            .with("roles.csv", """
                    sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId
                    R1,,,T1,primary,teacher,,,S,
                    R2,,,P1,primary,student,,,S,
                    R3,,,G1,primary,guardian,,,S,
                    """);

    private Snapshot read() throws IOException {
        return result().snapshot().orElseThrow();
    }

    private Sources.Read result() throws IOException {
        Path files = export.folder(folder.resolve("export"));
        return Sources.read(files, "export", Mapping.NONE, TODAY, TableLimits.ROSTER, problems);
    }

    private List<String> posts(String key) throws IOException {
        return read().people().stream()
                .filter(person -> person.key().equals(key))
                .map(OneRoster12Test::post)
                .toList();
    }

    private static String post(PersonEntry person) {
        return person.role() + " "
                + String.join("+", person.schools().stream().map(SchoolRef::key).toList());
    }

    private List<String> wrong() {
        return problems.of(Weight.ROW).stream().map(TableProblem::code).toList();
    }

    @Test
    void readsRolesFromTheirFile() throws IOException {
        assertThat(posts("T1")).containsExactly("TEACHER S");
        assertThat(posts("P1")).containsExactly("STUDENT S");
        assertThat(posts("G1")).isEmpty();
        assertThat(wrong()).isEmpty();
        assertThat(problems.of(Weight.NOTICE)).extracting(TableProblem::code).contains("families");
    }

    @Test
    void takesTheRoleThatMayDoMostInASchool() throws IOException {
        export.replace("roles.csv", "R2,", "R4,,,T1,secondary,principal,,,S,\nR2,");
        assertThat(posts("T1")).containsExactly("ADMINISTRATOR S");
    }

    @Test
    void makesNobodyMoreInASchoolThanTheyAreThere() throws IOException {
        export.replace("roles.csv", "R2,", "R4,,,T1,secondary,siteAdministrator,,,S2,\nR2,");
        assertThat(posts("T1")).containsExactlyInAnyOrder("TEACHER S", "ADMINISTRATOR S2");
    }

    @Test
    void takesATeacherWhoIsAParentForATeacherOnly() throws IOException {
        export.replace("roles.csv", "R2,", "R4,,,T1,secondary,parent,,,S2,\nR2,");
        assertThat(posts("T1")).containsExactly("TEACHER S");
    }

    @Test
    void takesNoStudentForStaff() throws IOException {
        export.replace("roles.csv", "R3,", "R4,,,P1,secondary,aide,,,S2,\nR3,");
        assertThat(posts("P1")).containsExactly("STUDENT S");
    }

    @Test
    void letsRolesEnd() throws IOException {
        export.replace("roles.csv", "R2,", "R4,,,T1,secondary,principal,2026-08-01,2026-11-22,S,\nR2,");
        assertThat(posts("T1")).containsExactly("TEACHER S");
    }

    @Test
    void whoseRolesHaveAllEndedIsGone() throws IOException {
        export.replace("roles.csv", "primary,student,,,S", "primary,student,2025-08-01,2026-06-01,S");
        Snapshot snapshot = read();
        assertThat(snapshot.people()).noneMatch(person -> person.key().equals("P1"));
        assertThat(snapshot.untouched()).doesNotContain("P1");
    }

    @Test
    void changesNothingAboutWhoHasNoRole() throws IOException {
        export.replace("roles.csv", "R2,,,P1", "R2,tobedeleted,,P1");
        Snapshot snapshot = read();
        assertThat(snapshot.untouched()).contains("P1");
        assertThat(wrong()).contains("unknown-role");
    }

    @Test
    void readsRolesThatARowTellsForEachOrganisation() throws IOException {
        export.replace("manifest.csv", "file.roles,bulk", "file.roles,absent")
                .without("roles.csv")
                .with("users.csv", """
                sourcedId,orgSourcedIds,role,username,givenName,familyName,identifier,email
                T1,"S,S2","teacher,principal",trivera,Maria,Rivera,100,rivera@x.example
                P1,"S,S2",student,ana,Ana,Castillo,200,ana@x.example
                """);
        assertThat(posts("T1")).containsExactlyInAnyOrder("TEACHER S", "ADMINISTRATOR S2");
        assertThat(posts("P1")).containsExactly("STUDENT S+S2");
        assertThat(read().people()).noneMatch(person -> person.role() == RosterRole.FAMILY);
    }

    @Test
    void tellsAFileWithoutRolesApart() throws IOException {
        export.without("roles.csv");
        assertThat(result().snapshot()).isEmpty();
        assertThat(problems.of(Weight.FILE)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("missing-column");
            assertThat(problem.column()).isEqualTo("role");
        });
    }

    @Test
    void copiesRolesAsATableOfTheirOwn() throws IOException {
        try (RosterTables tables = new RosterTables(folder)) {
            assertThat(OneRosterFiles.copy(export.folder(folder.resolve("export")), "export", tables))
                    .isTrue();
        }
        assertThat(Files.readString(folder.resolve("roles.csv")))
                .contains("R1,,T1,primary,teacher,S,", "R2,,P1,primary,student,S,");
        assertThat(Files.readString(folder.resolve("users.csv")))
                .contains("{userMasterIdentifier:u-1}")
                .contains("Annie");
    }

    @Test
    void readsTheNameThatSomebodyPrefers() throws IOException {
        assertThat(read().people())
                .extracting(PersonEntry::givenName, PersonEntry::preferredName)
                .containsExactlyInAnyOrder(tuple("Maria", ""), tuple("Ana", "Annie"));
    }
}
