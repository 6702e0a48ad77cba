package dev.corridor.rosters.sources;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.rosters.model.BellEntry;
import dev.corridor.rosters.model.Enrolled;
import dev.corridor.rosters.model.PersonEntry;
import dev.corridor.rosters.model.Roll;
import dev.corridor.rosters.model.RosterRole;
import dev.corridor.rosters.model.SchoolEntry;
import dev.corridor.rosters.model.SectionEntry;
import dev.corridor.rosters.model.Snapshot;
import dev.corridor.tables.TableLimits;
import dev.corridor.tables.TableProblem;
import dev.corridor.tables.TableProblem.Weight;
import dev.corridor.tables.TableProblems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourcesTest {

    private static final Path GRAND_BEND = Path.of("..", "samples", "grand-bend");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @TempDir
    Path folder;

    private final TableProblems problems = new TableProblems();
    private final Map<String, String> files = new LinkedHashMap<>(Map.of(
            "orgs.csv", """
            sourcedId,name,type,identifier
            D,District,district,1
            S,School,school,2
            """,
            "academicSessions.csv", """
            sourcedId,title,type,startDate,endDate
            F,Fall,semester,2026-08-24,2026-12-17
            G,Spring,semester,2027-01-04,2027-05-27
            """,
            "users.csv", """
            sourcedId,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,identifier,email,grades
            T1,true,S,teacher,trivera,,Maria,Rivera,100,rivera@x.example,
            P1,true,S,student,ana,,Ana,Castillo,200,ana@x.example,09
            P2,true,S,student,bo,,Bo,Li,201,bo@x.example,KG
            """,
            "classes.csv", """
            sourcedId,title,classCode,classType,location,schoolSourcedId,termSourcedIds,periods
            C1,Algebra,A1,scheduled,220,S,F,"1,2"
            """,
            "enrollments.csv", """
            sourcedId,classSourcedId,userSourcedId,role,endDate
            E1,C1,T1,teacher,
            E2,C1,P1,student,2026-12-17
            """));

    private Snapshot read() throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue(), UTF_8);
        }
        return Sources.read(folder, "folder", TODAY, TableLimits.ROSTER, problems)
                .snapshot()
                .orElse(new Snapshot(
                        List.of(),
                        new Roll(),
                        List.of(),
                        Enrolled.NOBODY,
                        List.of(),
                        List.of(),
                        false,
                        false,
                        java.util.Set.of(),
                        java.util.Set.of()));
    }

    private TableProblem only(Weight weight) throws IOException {
        read();
        assertThat(problems.of(weight)).hasSize(1);
        return problems.of(weight).getFirst();
    }

    private void replace(String file, String from, String to) {
        assertThat(files.get(file)).contains(from);
        files.put(file, String.valueOf(files.get(file)).replace(from, to));
    }

    @Test
    void readsGrandBendWhole() {
        Snapshot snapshot = Sources.read(GRAND_BEND, "grand-bend", TODAY, TableLimits.ROSTER, problems)
                .snapshot()
                .orElseThrow();
        assertThat(problems.of(Weight.FILE)).isEmpty();
        assertThat(problems.of(Weight.ROW)).isEmpty();
        assertThat(snapshot.schools())
                .extracting(SchoolEntry::name)
                .containsExactlyInAnyOrder(
                        "Grand Bend High School", "Grand Bend Middle School", "Grand Bend Elementary School");
        assertThat(snapshot.people())
                .filteredOn(person -> person.role().student())
                .hasSize(960);
        assertThat(snapshot.people())
                .filteredOn(person -> !person.role().student())
                .hasSize(68);
        assertThat(snapshot.people())
                .filteredOn(person -> person.role() == RosterRole.DISTRICT_ADMINISTRATOR)
                .hasSize(3);
        assertThat(snapshot.sections()).hasSize(532);
        assertThat(snapshot.enrolled()).hasSize(13_968);
        assertThat(snapshot.rooms()).hasSize(56);
        assertThat(snapshot.bells()).hasSize(21);
        assertThat(snapshot.wholePeople()).isTrue();
    }

    @Test
    void readsTheZipAlike() {
        Snapshot zip = Sources.read(
                        GRAND_BEND.resolve("oneroster.zip"), "oneroster.zip", TODAY, TableLimits.ROSTER, problems)
                .snapshot()
                .orElseThrow();
        Snapshot unpacked = Sources.read(GRAND_BEND.resolve("oneroster"), "x", TODAY, TableLimits.ROSTER, problems)
                .snapshot()
                .orElseThrow();
        assertThat(zip).isEqualTo(unpacked);
    }

    @Test
    void readsASmallRoster() throws IOException {
        Snapshot snapshot = read();
        assertThat(problems.of(Weight.ROW)).isEmpty();
        assertThat(snapshot.people()).extracting(PersonEntry::grade).containsExactly("", "9", "K");
        SectionEntry section = snapshot.sections().getFirst();
        assertThat(section.periods()).containsExactly("1", "2");
        assertThat(section.term().orElseThrow().name()).isEqualTo("Fall");
        assertThat(snapshot.enrolled()).hasSize(2);
    }

    @Test
    void readsUsersClassesAndEnrolmentsAlone() throws IOException {
        files.keySet().removeAll(List.of("orgs.csv", "academicSessions.csv"));
        replace("users.csv", "T1,true,S,teacher", "A1,true,D,administrator,boss,,Ida,Boss,1,,\nT1,true,S,teacher");
        Snapshot snapshot = read();
        assertThat(problems.of(Weight.ROW)).isEmpty();
        assertThat(snapshot.schools()).extracting(SchoolEntry::key).containsExactly("S");
        assertThat(snapshot.people())
                .filteredOn(person -> person.role() == RosterRole.DISTRICT_ADMINISTRATOR)
                .hasSize(1);
        assertThat(snapshot.sections().getFirst().term()).isEmpty();
    }

    @Test
    void findsIdsThatLostTheirZeros() throws IOException {
        replace("users.csv", "P1,true", "007,true");
        replace("enrollments.csv", "C1,P1", "C1,7");
        assertThat(read().enrolled()).anyMatch(entry -> entry.person().equals("007"));
        assertThat(problems.of(Weight.ROW)).isEmpty();
    }

    @Test
    void takesSeveralTermsAsOne() throws IOException {
        replace("classes.csv", "S,F,", "S,\"G,F\",");
        SectionEntry section = read().sections().getFirst();
        assertThat(section.term().orElseThrow().name()).isEqualTo("Fall and Spring");
        assertThat(section.term().orElseThrow().ends()).isEqualTo(LocalDate.of(2027, 5, 27));
    }

    @Test
    void countsGuardiansAndPassesTheirEnrolmentsOver() throws IOException {
        replace("users.csv", "P2,true,S,student", "P2,true,S,guardian");
        Snapshot snapshot = read();
        assertThat(snapshot.people()).hasSize(2);
        assertThat(problems.of(Weight.NOTICE)).extracting(TableProblem::code).contains("families");
    }

    @Test
    void leavesOutWhoLeftAClassWhileItGoesOn() throws IOException {
        replace("enrollments.csv", "student,2026-12-17", "student,2026-10-01");
        assertThat(read().enrolled()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "users.csv|P2,true,S,student|P1,true,S,student|also-in-row|sourcedId|4",
                "users.csv|P2,true,S,student|P2,true,S,wizard|unknown-role|role|4",
                "users.csv|P2,true,S,student|P2,true,X,student|unknown-org|orgSourcedIds|4",
                "users.csv|,Bo,Li|,,Li|missing|givenName|4",
                "users.csv|,Bo,Li|,<b>Bo</b>,Li|markup|givenName|4",
                "users.csv|,Bo,Li|,=HYPERLINK(1),Li|formula|givenName|4",
                "users.csv|bo@x.example|not an address|not-an-email|email|4",
                "classes.csv|220,S,F|220,X,F|unknown-school|schoolSourcedId|2",
                "classes.csv|220,S,F|220,S,X|unknown-term|termSourcedIds|2",
                "enrollments.csv|E2,C1,P1|E2,C9,P1|unknown-class|classSourcedId|3",
                "enrollments.csv|E2,C1,P1|E2,C1,P9|unknown-person|userSourcedId|3",
                "enrollments.csv|E2,C1,P1|E1,C1,P1|duplicate-id|sourcedId|3",
                "enrollments.csv|P1,student|P1,teacher|student-as-staff|role|3",
                "academicSessions.csv|2026-08-24|24.8.2026|not-a-date|startDate|2",
            })
    void namesEachErrorByRowAndColumn(String file, String from, String to, String code, String column, long row)
            throws IOException {
        replace(file, from, to);
        read();
        assertThat(problems.of(Weight.ROW)).anySatisfy(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.column()).isEqualTo(column);
            assertThat(problem.row()).isEqualTo(row);
            assertThat(problem.file()).isEqualTo(file);
        });
    }

    @Test
    void refusesANameOfTenThousandCharacters() throws IOException {
        replace("users.csv", ",Bo,Li", "," + "x".repeat(10_000) + ",Li");
        assertThat(only(Weight.ROW).code()).isEqualTo("too-long");
    }

    @ParameterizedTest
    @CsvSource({"file.users,delta,delta", "oneroster.version,2.0,version"})
    void refusesWhatItDoesNotRead(String name, String value, String code) throws IOException {
        files.put("manifest.csv", "propertyName,value\n" + name + "," + value + "\n");
        assertThat(only(Weight.FILE).code()).isEqualTo(code);
    }

    @Test
    void refusesHalfATimetable() throws IOException {
        files.remove("enrollments.csv");
        assertThat(only(Weight.FILE).code()).isEqualTo("half");
    }

    @Test
    void refusesWhatIsNoRoster() throws IOException {
        files.clear();
        files.put("menu.csv", "day,meal\nMonday,Pizza\n");
        assertThat(only(Weight.FILE).code()).isEqualTo("not-a-roster");
    }

    @Test
    void readsAListOfAccounts() throws IOException {
        files.clear();
        files.put("my people.csv", """
                Role,E-mail,First Name,LAST NAME,School ID Number,Grade,Homeroom,Password
                Teacher,rivera@x.example,Maria,Rivera,100,,,
                student,,Ana,Castillo,0200,Tenth grade,12B,secret-1
                """);
        Snapshot snapshot = read();
        assertThat(problems.of(Weight.ROW)).isEmpty();
        assertThat(snapshot.wholePeople()).isFalse();
        PersonEntry ana = snapshot.people().getLast();
        assertThat(List.of(ana.number(), ana.grade(), ana.homeroom(), ana.password()))
                .containsExactly("0200", "10", "12B", "secret-1");
        assertThat(ana.toString()).doesNotContain("secret");
    }

    @Test
    void namesEachErrorOfAListOfAccounts() throws IOException {
        files.clear();
        files.put("accounts.csv", """
                role,e-mail,first name,last name,school id number
                teacher,,Maria,Rivera,
                pirate,a@x.example,Ana,Castillo,2
                student,b@x.example,Bo,Li,3
                student,b@x.example,Cy,Li,4
                """);
        read();
        assertThat(problems.of(Weight.ROW))
                .extracting(problem -> problem.row() + " " + problem.code())
                .containsExactly("2 no-login", "3 unknown-role", "5 also-in-row");
    }

    @ParameterizedTest
    @ValueSource(strings = {"8:35", "08:35", "08:35:00", "8:35 AM", "8:35am", "8:35 a.m."})
    void readsBellTimes(String time) throws IOException {
        files.clear();
        files.put("bells.csv", "period,start,end\n1," + time + ",09:25\n");
        assertThat(read().bells()).extracting(BellEntry::starts).containsExactly(LocalTime.of(8, 35));
    }

    @Test
    void namesWrongBellTimes() throws IOException {
        files.clear();
        files.put("bells.csv", "period,start,end\n1,09:25,08:35\n2,25:00,26:00\n");
        read();
        assertThat(problems.of(Weight.ROW))
                .extracting(TableProblem::code)
                .containsExactly("ends-before-start", "not-a-time", "not-a-time");
    }
}
