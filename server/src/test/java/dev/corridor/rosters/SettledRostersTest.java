package dev.corridor.rosters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestDatabase;
import dev.corridor.people.Accounts;
import dev.corridor.rosters.Importer.Made;
import dev.corridor.rosters.model.Guard;
import dev.corridor.rosters.model.Summary.Count;
import dev.corridor.schools.School;
import dev.corridor.schools.Schools;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.DistrictId;
import dev.corridor.shared.Ids;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A roster that was found to change nothing is not compared again, until something is another. */
@CorridorTest
class SettledRostersTest {

    private static final ZoneId ZONE = ZoneId.of("America/Chicago");

    @TempDir
    Path folder;

    @Autowired
    Rosters rosters;

    @Autowired
    Importer importer;

    @Autowired
    Schools schools;

    @Autowired
    Accounts accounts;

    private final Map<String, String> files = new LinkedHashMap<>();
    private DistrictId district;
    private Uploader server;

    @BeforeEach
    void aRosterThatWasApplied() throws IOException {
        district = schools.createDistrict("District " + Ids.next(), null);
        server = new Uploader(Optional.empty(), district, Optional.empty(), true, ZONE, "test");
        String domain = Ids.next().toString().substring(24) + ".example";
        files.put("orgs.csv", "sourcedId,name,type,identifier\nD,D,district,\nA,Able,school,\nB,Baker,school,\n");
        files.put("users.csv", """
                sourcedId,enabledUser,orgSourcedIds,role,givenName,familyName,identifier,email,grades
                T1,true,A,teacher,Maria,Rivera,100,maria@x,
                T2,true,"A,B",aide,Sam,Ode,101,sam@x,
                D1,true,D,administrator,Dee,Head,102,dee@x,
                P1,true,A,student,Ana,Castillo,200,ana@x,09
                P2,true,A,student,Bo,Li,201,bo@x,10
                """.replace("@x", "@" + domain));
        files.put(
                "academicSessions.csv",
                "sourcedId,title,type,startDate,endDate,schoolYear\nF,Fall,semester,2026-08-01,2027-07-31,2027\n");
        files.put("classes.csv", """
                sourcedId,title,classType,location,schoolSourcedId,periods,termSourcedIds
                C1,Algebra,scheduled,220,A,1,F
                C2,Biology,scheduled,,A,2,F
                """);
        files.put("enrollments.csv", """
                sourcedId,classSourcedId,userSourcedId,role
                E1,C1,T1,teacher
                E2,C1,P1,student
                E3,C1,P2,student
                E4,C2,P2,student
                """);
        assertThat(run().errors()).isEmpty();
    }

    private Preview run() throws IOException {
        write();
        return rosters.importNow(server, folder, Guard.USUAL);
    }

    private void write() throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }

    private Made preview() {
        return preview(server);
    }

    private Made preview(Uploader who) {
        return importer.preview(who, Handed.upload(folder, "roster"));
    }

    private static boolean compared(Made made) {
        return made.plan().isPresent();
    }

    private int sql(String sql) {
        JdbcClient.StatementSpec statement = TestDatabase.client(TestDatabase.owner())
                .sql(sql.replace(
                        "HERE",
                        "school_id in (select id from school where district_id = '" + district
                                + "' and name = 'Able')"));
        return (sql.contains(":district") ? statement.param("district", district.value()) : statement).update();
    }

    private void replace(String file, String pattern, String with) {
        String before = String.valueOf(files.get(file));
        String after = before.replaceAll(pattern, with);
        assertThat(after).isNotEqualTo(before);
        files.put(file, after);
    }

    /** What is told without comparing is what comparing tells. */
    private void isToldAsIfCompared() {
        Made told = preview();
        assertThat(compared(told)).isFalse();
        sql("delete from roster_settled where district_id = :district");
        Made full = preview();
        assertThat(compared(full)).isTrue();
        assertThat(told.preview()).isEqualTo(full.preview());
        assertThat(told.preview().counts().keySet())
                .containsExactlyElementsOf(full.preview().counts().keySet());
        assertThat(told.digest()).isEqualTo(full.digest());
    }

    @Test
    void onceAppliedItIsToldAsIfCompared() {
        isToldAsIfCompared();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "users.csv | Ana,Castillo,200 | Anna,Castle,2001",
                "users.csv | (?m)^P2.*\\n | ",
                "users.csv | T1,true | T1,false",
                "users.csv | P2,true,A, | P2,true,B,",
                "users.csv | T2,true,\"A,B\",aide | T2,true,A,administrator",
                "users.csv | (?m)^D1.*\\n | ",
                "users.csv | ,bo@ | ,bob@",
                "classes.csv | C1,Algebra,scheduled,220 | C1,Algebra I,scheduled,221",
                "classes.csv | (?m)^C2.*\\n | ",
                "enrollments.csv | (?m)^E3.*\\n | ",
                "orgs.csv | $ | C,Charlie,school,"
            })
    void afterAnyChangeItIsToldAsIfCompared(String file, String pattern, String with) throws IOException {
        replace(file, pattern, with == null ? "" : with);
        if (!file.equals("enrollments.csv")) {
            String users = String.valueOf(files.get("users.csv"));
            String classes = String.valueOf(files.get("classes.csv"));
            files.computeIfPresent(
                    "enrollments.csv",
                    (name, rows) -> rows.lines()
                            .filter(row -> !row.contains(",P2,") || users.contains("P2,true,A"))
                            .filter(row -> !row.contains(",C2,") || classes.contains("C2,"))
                            .reduce("", (all, row) -> all + row + "\n"));
        }
        write();
        assertThat(compared(preview())).as("another roster").isTrue();

        Preview applied = run();

        assertThat(applied.errors()).isEmpty();
        assertThat(applied.empty()).isFalse();
        isToldAsIfCompared();
    }

    @Test
    void aRunOfItIsNoted() throws IOException {
        assertThat(run().empty()).isTrue();
        assertThat(TestDatabase.client(TestDatabase.owner())
                        .sql("select state from roster_run where district_id = :district order by id")
                        .param("district", district.value())
                        .query(String.class)
                        .list())
                .containsExactly("applied", "unchanged");
        assertThat(compared(preview())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update person set grade = '11' where HERE and source_id = 'P1'",
                "update person set preferred_name = 'Annie' where HERE and source_id = 'P1'",
                "update person set state = 'left' where HERE and source_id = 'P1'",
                "update membership set role = 'monitor' where HERE and role = 'teacher'",
                "update account set state = 'disabled' where district_id = :district and source_id = 'P1'",
                "update account set username = 'ana' where district_id = :district and source_id = 'P1'",
                "update account set break_glass = true where district_id = :district and source_id = 'D1'",
                "update district_admin set given_name = 'Other' where district_id = :district",
                "delete from district_admin where district_id = :district",
                "insert into person_override (school_id, person_id, field, roster_value, changed_by, changed_at)"
                        + " select school_id, id, 'grade', '9', id, now() from person where HERE and source_id = 'P1'",
                "update room set name = 'Other' where HERE",
                "update room set deleted_at = now() where HERE",
                "update room_teacher set source = 'hand' where HERE",
                "delete from room_teacher where HERE",
                "update term set name = 'Autumn' where HERE",
                "update section set name = 'Geometry' where HERE and source_id = 'C1'",
                "update section set source_id = null where HERE and source_id = 'C2'",
                "delete from section_member where HERE and role = 'teacher'",
                "insert into bell_schedule (school_id, id, name)"
                        + " select id, id, 'Regular' from school where district_id = :district and name = 'Able'",
                "update school set name = 'Able High' where district_id = :district and name = 'Able'",
                "update school set source_id = 'Z' where district_id = :district and name = 'Baker'",
                "update roster_settled set build = 'another' where district_id = :district"
            })
    void whateverIsAnotherHasItCompared(String change) {
        assertThat(sql(change)).isPositive();
        assertThat(compared(preview())).isTrue();
    }

    @Test
    void whatSomebodyChangedIsFound() throws IOException {
        sql("update section set name = 'Geometry' where HERE and source_id = 'C1'");
        sql("delete from section_member where HERE and role = 'teacher'");

        Preview found = run();

        assertThat(found.counts())
                .containsEntry("sections", new Count(0, 1, 0, 1))
                .containsEntry("enrolments", new Count(1, 0, 0, 3));
        isToldAsIfCompared();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update account set signed_in_at = now(), password_hash = 'x', locale = 'es'"
                        + " where district_id = :district",
                "update person set photo = 'x', rights = '{desk}' where HERE",
                "update room set colour = 'sky', version = version + 1 where HERE",
                "update section set hidden = true where HERE"
            })
    void whatRostersDoNotLookAtDoesNot(String change) {
        assertThat(sql(change)).isPositive();
        isToldAsIfCompared();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"nameLength\": 7}", "{\"numberLength\": 3}", "{\"handChangesStay\": true}"})
    void settingsThatRostersGoByHaveItCompared(String settings) {
        sql("update school_settings set settings = settings || '" + settings + "' where HERE");
        sql("update hall set config_version = config_version + 1 where HERE");
        assertThat(compared(preview())).isTrue();
    }

    private School able() {
        return schools.of(district).stream()
                .filter(school -> school.name().equals("Able"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void itIsOfWhoeverHandsItIn() {
        AccountId admin = accounts.districtAdmins(district).getFirst();
        Uploader another = new Uploader(Optional.of(admin), district, Optional.empty(), true, ZONE, "test");
        assertThat(compared(preview(another))).isTrue();
        importer.apply(another, Handed.upload(folder, "roster"), Optional.empty(), recording -> {});
        assertThat(compared(preview(another))).isFalse();
        assertThat(compared(preview(new Uploader(Optional.of(admin), district, Optional.empty(), false, ZONE, "test"))))
                .as("who may not make admins")
                .isTrue();
        assertThat(compared(preview(server.inside(able()))))
                .as("for one school")
                .isTrue();
    }

    @Test
    void nothingIsKeptOfOneThatGivesPasswords() throws IOException {
        sql("delete from roster_settled where district_id = :district");
        replace("users.csv", "email,grades", "email,grades,password");
        replace("users.csv", "(ana@.*,09)", "$1,a-first-password");

        assertThat(run().errors()).isEmpty();

        assertThat(kept()).isEmpty();
        assertThat(compared(preview())).isTrue();
    }

    @Test
    void whatPlanningHasToSayIsToldEachTime() throws IOException {
        String ana = String.valueOf(files.get("users.csv")).replaceAll("(?s).*(ana@[^,]+),.*", "$1");
        replace("users.csv", "email,grades", "email,grades,username");
        replace("users.csv", "(ana@.*,09)", "$1,same");
        replace("users.csv", "(bo@.*,10)", "$1,same");
        run();
        Preview second = run();
        assertThat(second.notices()).as(ana).extracting(notice -> notice.code()).contains("username-left");
        isToldAsIfCompared();
    }

    @Test
    void onlyItsDistrictSeesIt() {
        assertThat(kept()).hasSize(1);
        assertThat(TestDatabase.client(TestDatabase.app())
                        .sql("select count(*) from roster_settled")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private List<UUID> kept() {
        return TestDatabase.client(TestDatabase.owner())
                .sql("select district_id from roster_settled where district_id = :district")
                .param("district", district.value())
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }
}
