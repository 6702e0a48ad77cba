package dev.corridor.rosters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.TestDatabase;
import dev.corridor.TestSchool;
import dev.corridor.people.People;
import dev.corridor.people.Person;
import dev.corridor.rosters.model.Guard;
import dev.corridor.schools.Schools;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.Ids;
import dev.corridor.tables.TableFormat;
import dev.corridor.tables.TableProblem;
import dev.corridor.tables.TableSheet;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** PINs that a list of accounts brings along. */
@CorridorTest
class PinColumnTest {

    private static final List<String> COLUMNS = List.of("e-mail", "first name", "last name", "school ID number", "PIN");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Rosters rosters;

    @Autowired
    private Schools schools;

    @Autowired
    private People people;

    @TempDir
    private Path folder;

    private TestSchool school;
    private String tail;

    @BeforeEach
    void makeSchool() {
        school = TestSchool.make(context);
        tail = "@" + Ids.next().toString().substring(24) + ".example";
    }

    @Test
    void studentsGetThemAndWhoHasOneKeepsIt() throws IOException {
        Preview first = apply(
                Optional.empty(),
                List.of(row("tom", "Tom", "Reed", "900", "4826"), row("una", "Una", "Vo", "901", "")));
        assertThat(first.errors()).isEmpty();
        assertThat(first.counts().get("pins")).extracting("added", "same").containsExactly(1, 0);
        assertThat(first.toString()).as("what is shown").doesNotContain("4826");
        assertThat(changes("Reed", "4826", "5937")).isEqualTo(200);

        Preview second = apply(
                Optional.empty(),
                List.of(row("tom", "Tom", "Reed", "900", "4826"), row("una", "Una", "Vo", "901", "0482")));
        assertThat(second.counts().get("pins")).extracting("added", "same").containsExactly(1, 1);
        assertThat(changes("Reed", "4826", "6048")).as("Tom chose another").isEqualTo(400);
        assertThat(changes("Vo", "0482", "6048")).isEqualTo(200);

        Preview third = apply(
                Optional.empty(),
                List.of(row("tom", "Tom", "Reed", "900", "4826"), row("una", "Una", "Vo", "901", "0482")));
        assertThat(third.empty()).as("once more changes nothing").isTrue();
    }

    @Test
    void whoHandedThemInIsKeptAndNoPinIs() throws IOException {
        apply(Optional.of(school.admin().account()), List.of(row("tom", "Tom", "Reed", "900", "4826")));
        assertThat(sql("select set_by::text from pin where school_id = :school"))
                .isEqualTo(school.admin().id().toString());
        assertThat(sql("select after::text from audit_entry where school_id = :school and what = 'roster-applied'"))
                .contains("\"pins\"")
                .doesNotContain("4826");
    }

    @Test
    void whatIsNoPinIsNamedByRowAndColumnAndNothingIsApplied() throws IOException {
        Path file = folder.resolve("accounts.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            TableFormat.XLSX.write(
                    out,
                    List.of(
                            new TableSheet(
                                    "student",
                                    COLUMNS,
                                    List.of(
                                            row("tom", "Tom", "Reed", "900", "482"),
                                            row("una", "Una", "Vo", "901", "1234"),
                                            row("val", "Val", "Wu", "902", "7777"),
                                            row("wes", "Wes", "Xu", "903", "48a6"),
                                            row("yan", "Yan", "Yu", "904", "4826137"),
                                            row("zed", "Zed", "Zu", "905", "5937"))),
                            new TableSheet("teacher", COLUMNS, List.of(row("rosa", "Rosa", "Quill", "501", "4826")))));
        }
        Preview shown = rosters.importNow(uploader(Optional.empty()), file, Guard.USUAL);
        assertThat(shown.errors().stream().map(PinColumnTest::place))
                .containsExactlyInAnyOrder(
                        "student:2:PIN:not-a-pin",
                        "student:3:PIN:simple-pin",
                        "student:4:PIN:simple-pin",
                        "student:5:PIN:not-a-pin",
                        "student:6:PIN:not-a-pin",
                        "teacher:2:PIN:staff-pin");
        assertThat(shown.toString()).doesNotContain("4826", "48a6", "1234");
        assertThat(people.all(school.id()))
                .noneMatch(person -> person.familyName().equals("Zu"));
    }

    private static String place(TableProblem problem) {
        return problem.file() + ":" + problem.row() + ":" + problem.column() + ":" + problem.code();
    }

    private List<String> row(String login, String given, String family, String number, String pin) {
        return List.of(login + tail, given, family, number, pin);
    }

    private Preview apply(Optional<AccountId> account, List<List<String>> students) throws IOException {
        Path file = folder.resolve(Ids.next() + ".xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            TableFormat.XLSX.write(out, List.of(new TableSheet("student", COLUMNS, students)));
        }
        return rosters.importNow(uploader(account), file, Guard.USUAL);
    }

    private Uploader uploader(Optional<AccountId> account) {
        return new Uploader(
                account, school.district(), Optional.of(schools.get(school.id())), true, ZoneOffset.UTC, "test");
    }

    /** Changes a PIN with the one before, after a wrong one was refused: 200 if it was right. */
    private int changes(String family, String before, String after) {
        Person student = people.all(school.id()).stream()
                .filter(person -> person.familyName().equals(family))
                .findFirst()
                .orElseThrow();
        TestBrowser own = school.as(student);
        Map<String, String> wrong = Map.of("current", "0000", "pin", after);
        assertThat(own.put(school.at("/my/pin"), wrong).status()).isEqualTo(400);
        return own.put(school.at("/my/pin"), Map.of("current", before, "pin", after))
                .status();
    }

    private String sql(String query) {
        return TestDatabase.client(TestDatabase.owner())
                .sql(query)
                .param("school", school.id().value())
                .query(String.class)
                .single();
    }
}
