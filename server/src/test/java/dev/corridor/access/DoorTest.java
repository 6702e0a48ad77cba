package dev.corridor.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestSchool;
import dev.corridor.people.Accounts;
import dev.corridor.people.Person;
import dev.corridor.shared.Ids;
import dev.corridor.shared.Needs;
import dev.corridor.shared.Open;
import dev.corridor.shared.Permission;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@CorridorTest
class DoorTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    Accounts accounts;

    @Autowired
    Actors actors;

    @Autowired
    Sessions sessions;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    private TestSchool school;

    @BeforeEach
    void makeSchool() {
        school = TestSchool.make(context);
    }

    @Test
    void everyHandlerSaysWhoMayCome() {
        List<HandlerMethod> silent = requestMappingHandlerMapping.getHandlerMethods().values().stream()
                .filter(handler -> handler.getBeanType().getPackageName().startsWith("dev.corridor"))
                .filter(handler -> handler.hasMethodAnnotation(Needs.class) == handler.hasMethodAnnotation(Open.class))
                .toList();
        assertThat(silent).isEmpty();
    }

    @Test
    void studentsFindNobodyStaffDo() {
        assertThat(status(school.ana())).isEqualTo(403);
        assertThat(List.of(status(school.rivera()), status(school.monitor()), status(school.admin())))
                .containsOnly(200);
        assertThat(school.browser().get(school.at("/people")).status()).isEqualTo(401);
    }

    @Test
    void whatNeedsAnAreaOfAdministrationIsForItsAdmins() {
        String state = school.at("/people/" + school.ben().id() + "/state");
        for (Person person : List.of(school.ana(), school.rivera(), school.monitor())) {
            assertThat(school.as(person).put(state, Map.of("state", "disabled")).status())
                    .isEqualTo(403);
        }
        assertThat(school.as(school.admin())
                        .put(state, Map.of("state", "disabled"))
                        .status())
                .isEqualTo(204);
    }

    @Test
    void anotherSchoolIsNotThere() {
        TestSchool other = school.sibling();
        for (Person person : List.of(school.ana(), school.rivera(), school.admin())) {
            TestBrowser browser = school.as(person);
            assertThat(browser.get(other.at("/people")).status()).isEqualTo(404);
            assertThat(browser.get(other.at("/people")).body())
                    .isEqualTo(browser.get("/api/schools/" + Ids.next() + "/people")
                            .body())
                    .isEqualTo(browser.get("/api/schools/no-id/people").body());
        }
    }

    @Test
    void anotherSchoolsPeopleAreNotThereEither() {
        TestSchool other = school.sibling();
        TestBrowser admin = school.as(school.admin());
        String stranger = "/people/" + other.ana().id();
        assertThat(List.of(
                        admin.get(school.at(stranger)).status(),
                        admin.get(school.at(stranger + "/accommodations")).status(),
                        admin.put(school.at(stranger + "/state"), Map.of("state", "suspended"))
                                .status(),
                        admin.put(school.at("/groups/" + Ids.next()), Map.of("name", "x", "members", List.of()))
                                .status()))
                .containsOnly(404);
        assertThat(admin.get(school.at("/people?after=" + other.ana().id()))
                        .body()
                        .at("/items"))
                .isEmpty();
        assertThat(admin.post(
                                school.at("/groups"),
                                Map.of(
                                        "name",
                                        "x",
                                        "members",
                                        List.of(other.ana().id().toString())))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aDistrictsAdminIsAnAdminOfEachOfItsSchoolsAndOfNoOther() {
        TestSchool second = school.sibling();
        TestSchool foreign = TestSchool.make(context);
        accounts.makeDistrictAdmin(school.district(), school.rivera().account(), "Maria", "Rivera");
        TestBrowser browser = school.as(school.rivera());
        assertThat(browser.get(second.at("/people?q=rivera"))
                        .body()
                        .at("/items")
                        .findValuesAsString("name"))
                .as("a person there since the first look")
                .containsExactlyInAnyOrder("Ms. Rivera", "Maria Rivera");
        assertThat(browser.get("/api/me").body().at("/schools")).hasSize(2);
        assertThat(browser.get("/api/me").body().at("/district/id").asString())
                .isEqualTo(school.district().toString());
        assertThat(browser.get(foreign.at("/people")).status()).isEqualTo(404);
    }

    @Test
    void teachersSeeTheHallwayFromTheMomentTheSchoolLetsThem() {
        TestBrowser admin = school.as(school.admin());
        SignedIn rivera = sessions.find(
                        Objects.requireNonNull(school.as(school.rivera()).cookie("corridor")))
                .orElseThrow();
        assertThat(actors.in(school.id(), rivera).orElseThrow().may(Permission.SEE_HALLWAY))
                .isFalse();
        Answer read = admin.get(school.at("/settings"));
        String changed = read.raw().body().replace("\"teachersMonitor\":false", "\"teachersMonitor\":true");
        assertThat(admin.with("If-Match", read.header("ETag"))
                        .put(school.at("/settings"), changed)
                        .status())
                .isEqualTo(200);
        assertThat(actors.in(school.id(), rivera).orElseThrow().may(Permission.SEE_HALLWAY))
                .isTrue();
    }

    @Test
    void nobodyClosesTheirOwnAccountOrThatOfSomebodyAbove() {
        accounts.makeDistrictAdmin(school.district(), school.rivera().account(), "Maria", "Rivera");
        TestBrowser admin = school.as(school.admin());
        for (Person person : List.of(school.admin(), school.rivera())) {
            assertThat(admin.put(school.at("/people/" + person.id() + "/state"), Map.of("state", "suspended"))
                            .status())
                    .isEqualTo(403);
        }
    }

    private int status(Person person) {
        return school.as(person).get(school.at("/people")).status();
    }
}
