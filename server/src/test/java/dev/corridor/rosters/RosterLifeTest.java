package dev.corridor.rosters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.people.Account;
import dev.corridor.people.Accounts;
import dev.corridor.people.Membership;
import dev.corridor.people.People;
import dev.corridor.people.Person;
import dev.corridor.people.PersonState;
import dev.corridor.places.Rooms;
import dev.corridor.places.RosterTimetable;
import dev.corridor.rosters.model.Guard;
import dev.corridor.rosters.model.Summary.Change;
import dev.corridor.rosters.model.Summary.Count;
import dev.corridor.schools.School;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.schools.Schools;
import dev.corridor.shared.DistrictId;
import dev.corridor.shared.Ids;
import dev.corridor.shared.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of people and classes from one roster to the next. */
@CorridorTest
class RosterLifeTest {

    private static final String BO = "P2,true,A,student,Bo,Li,201,bo@x,10";
    private static final String SAM = "T2,true,\"A,B\",aide,Sam,Ode,101,sam@x,";

    @TempDir
    Path folder;

    @Autowired
    private Rosters rosters;

    @Autowired
    private Schools schools;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private Rooms rooms;

    @Autowired
    private RosterTimetable timetable;

    @Autowired
    private SchoolTransactions transactions;

    private final Map<String, String> files = new LinkedHashMap<>();
    private DistrictId district;

    @BeforeEach
    void firstRoster() throws IOException {
        district = schools.createDistrict("District " + Ids.next(), null);
        String domain = Ids.next().toString().substring(24) + ".example";
        files.put("orgs.csv", "sourcedId,name,type,identifier\nD,D,district,\nA,Able,school,\nB,Baker,school,\n");
        files.put(
                "users.csv",
                "sourcedId,enabledUser,orgSourcedIds,role,givenName,familyName,identifier,email,grades\n"
                        + "T1,true,A,teacher,Maria,Rivera,100,maria@x,\n" + SAM + "\n"
                        + "P1,true,A,student,Ana,Castillo,200,ana@x,09\n" + BO + "\n");
        files.put("users.csv", String.valueOf(files.get("users.csv")).replace("@x", "@" + domain));
        files.put(
                "classes.csv",
                "sourcedId,title,classType,location,schoolSourcedId,periods\nC1,Algebra,scheduled,220,A,1\n");
        files.put(
                "enrollments.csv",
                "sourcedId,classSourcedId,userSourcedId,role\nE1,C1,T1,teacher\nE2,C1,P1,student\nE3,C1,P2,student\n");
        assertThat(run().errors()).isEmpty();
    }

    private Preview run() throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        return rosters.importNow(
                new Uploader(Optional.empty(), district, Optional.empty(), true, ZoneId.of("America/Chicago"), "test"),
                folder,
                Guard.USUAL);
    }

    private void replace(String file, String pattern, String with) {
        String before = String.valueOf(files.get(file));
        String after = before.replaceAll(pattern, with);
        assertThat(after).isNotEqualTo(before);
        files.put(file, after);
    }

    private School school(String name) {
        return schools.of(district).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Person person(String school, String family) {
        return people.all(school(school).id()).stream()
                .filter(one -> one.familyName().equals(family))
                .findFirst()
                .orElseThrow();
    }

    private List<Role> roles(String school, Person person) {
        return people.memberships(school(school).id()).stream()
                .filter(one -> one.account().equals(person.account()))
                .map(Membership::role)
                .toList();
    }

    @Test
    void aPersonOfTwoSchoolsIsOneAccount() {
        assertThat(person("Able", "Ode").account())
                .isEqualTo(person("Baker", "Ode").account());
        assertThat(accounts.of(district)).hasSize(4);
        assertThat(roles("Baker", person("Baker", "Ode"))).containsExactly(Role.TEACHER);
    }

    @Test
    void aRoomIsNamedAfterItsOnlyTeacher() {
        assertThat(rooms.list(school("Able").id())).singleElement().satisfies(room -> {
            assertThat(room.name()).isEqualTo("Rivera");
            assertThat(room.number()).isEqualTo("220");
            assertThat(room.teachers()).containsExactly(person("Able", "Rivera").id());
        });
    }

    @Test
    void whoGoesIsLeftAndIsRestoredOnReturn() throws IOException {
        String users = String.valueOf(files.get("users.csv"));
        String enrolments = String.valueOf(files.get("enrollments.csv"));
        Person before = person("Able", "Li");
        replace("users.csv", "(?m)^P2.*\\n", "");
        replace("enrollments.csv", "(?m)^E3.*\\n", "");

        Preview gone = run();

        assertThat(gone.counts().get("students")).isEqualTo(new Count(0, 0, 1, 1));
        assertThat(person("Able", "Li").state()).isEqualTo(PersonState.LEFT);
        assertThat(roles("Able", before)).isEmpty();
        assertThat(accounts.find(before.account()).map(Account::state)).contains(PersonState.LEFT);
        assertThat(timetable.members(school("Able").id())).hasSize(2);
        assertThat(run().empty()).isTrue();

        files.put("users.csv", users);
        files.put("enrollments.csv", enrolments);
        run();

        assertThat(person("Able", "Li")).isEqualTo(before);
        assertThat(roles("Able", before)).containsExactly(Role.STUDENT);
        assertThat(accounts.find(before.account()).map(Account::state)).contains(PersonState.ACTIVE);
    }

    @Test
    void onlyWhatChangedIsChanged() throws IOException {
        replace("users.csv", "Ana,Castillo,200,(.*),09", "Ana,Castillo-Reyes,200,$1,10");

        Preview changed = run();

        assertThat(changed.samples().changed())
                .extracting(Change::field, Change::before, Change::after)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("familyName", "Castillo", "Castillo-Reyes"),
                        org.assertj.core.groups.Tuple.tuple("grade", "9", "10"));
        assertThat(changed.counts().get("enrolments")).isEqualTo(new Count(0, 0, 0, 3));
        assertThat(run().empty()).isTrue();
    }

    @Test
    void idsThatLostTheirZerosAreTheSamePeople() throws IOException {
        replace("users.csv", "P1,", "007,");
        replace("enrollments.csv", "P1", "007");
        replace("users.csv", ",200,", ",0200,");
        run();
        replace("users.csv", "(?m)^007,", "7,");
        replace("enrollments.csv", "007", "7");
        replace("users.csv", ",0200,", ",200,");

        assertThat(run().empty()).isTrue();
    }

    @Test
    void anAideIsWhatAnAdminSays() throws IOException {
        Person sam = person("Baker", "Ode");
        transactions.configure(school("Baker").id(), "people", hall -> {
            people.grant(hall, List.of(Membership.of(sam.account(), Role.ASSISTANT, Membership.Source.HAND)));
            people.revoke(hall, List.of(Membership.of(sam.account(), Role.TEACHER, Membership.Source.ROSTER)));
            return sam;
        });

        assertThat(run().empty()).isTrue();
        assertThat(roles("Baker", sam)).containsExactly(Role.ASSISTANT);
    }

    @Test
    void nothingIsHalfApplied() throws IOException {
        replace("users.csv", "Ana,Castillo", "Ana,Changed");
        replace("enrollments.csv", "C1,P2", "C9,P2");

        Preview wrong = run();

        assertThat(wrong.mayApply()).isFalse();
        assertThat(wrong.errors()).singleElement().satisfies(error -> {
            assertThat(error.code()).isEqualTo("unknown-class");
            assertThat(error.row()).isEqualTo(4);
        });
        assertThat(person("Able", "Castillo").state()).isEqualTo(PersonState.ACTIVE);
    }

    @Test
    void aTransferIsLeftInOneSchoolAndActiveInTheOther() throws IOException {
        replace("users.csv", "P2,true,A,", "P2,true,B,");
        replace("enrollments.csv", "(?m)^E3.*\\n", "");

        run();

        assertThat(person("Able", "Li").state()).isEqualTo(PersonState.LEFT);
        Person there = person("Baker", "Li");
        assertThat(there.state()).isEqualTo(PersonState.ACTIVE);
        assertThat(Objects.requireNonNull(there.sourceId())).isEqualTo("P2");
        assertThat(accounts.find(there.account()).map(Account::state)).contains(PersonState.ACTIVE);
    }
}
