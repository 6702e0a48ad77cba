package dev.corridor.guardians;

import static dev.corridor.guardians.GuardianSchool.PASSWORD;
import static dev.corridor.guardians.GuardianSchool.join;
import static dev.corridor.guardians.GuardianSchool.names;
import static dev.corridor.guardians.GuardianSchool.someEmail;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.people.PersonState;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How somebody is a guardian no more, and who finds guardians. */
class GuardianEndsHttpTest extends WithGuardian {

    @Test
    void theSchoolTakesAChildFromAGuardianAtOnce() {
        TestBrowser both = guardians.guardian(school.dan(), school.cleo());
        assertThat(guardians.remove(school.dan()).status()).isEqualTo(204);
        assertThat(names(guardians.children(both))).containsExactly("Cleo Carter");
        assertThat(guardians.passes(both, school.dan()).status()).isEqualTo(404);

        assertThat(guardians.remove(school.cleo()).status()).isEqualTo(204);
        assertThat(both.get("/api/me").status()).as("nobody is left").isEqualTo(401);
        assertThat(guardians.of(school.cleo()).path("guardians")).isEmpty();
        assertThat(guardians.children(gloria).status()).isEqualTo(200);
    }

    @Test
    void whoWasRemovedComesBackByANewCodeToItsChildrenAlone() {
        String email = someEmail();
        TestBrowser browser = guardians.guardianAs(email, school.ben());
        guardians.remove(school.ben());
        assertThat(school.browser().signIn(email, PASSWORD).status()).isEqualTo(401);
        Answer back = join(browser, guardians.code(school.cleo()), email, PASSWORD);
        assertThat(back.status()).as(back.raw().body()).isEqualTo(201);
        assertThat(names(guardians.children(browser))).containsExactly("Cleo Carter");
    }

    /** A role that was taken by hand, not child by child, brings nothing back either. */
    @Test
    void whoLostTheRoleBeginsAnew() {
        String email = someEmail();
        TestBrowser browser = guardians.guardianAs(email, school.ben());
        String path = school.at("/people/" + guardians.idOfGuardian(school.ben()));
        Answer read = guardians.admin.get(path);
        Answer changed = guardians
                .admin
                .with("If-Match", read.header("ETag"))
                .put(
                        path,
                        Map.of(
                                "givenName",
                                "Gloria",
                                "familyName",
                                "Alvarez",
                                "email",
                                email,
                                "roles",
                                List.of("monitor"),
                                "areas",
                                List.of()));
        guardians.admin.without("If-Match");
        assertThat(changed.status()).as(changed.raw().body()).isEqualTo(200);
        assertThat(guardians.of(school.ben()).path("guardians")).isEmpty();
        Answer password = guardians.admin.post(path + "/one-time-password", Map.of());
        assertThat(password.status()).isEqualTo(200);
        String given = password.body().path("password").asString();
        Answer again = join(browser, guardians.code(school.cleo()), email, given);
        assertThat(again.status()).as(again.raw().body()).isEqualTo(201);
        assertThat(guardians.of(school.ben()).path("guardians")).isEmpty();
        assertThat(guardians.of(school.cleo()).path("guardians")).hasSize(1);
    }

    @Test
    void aChildThatLeftAndASettingThatIsOffHideEverythingAtOnce() {
        school.state(school.ana(), PersonState.LEFT);
        assertThat(guardians.children(gloria).body().path("items")).isEmpty();
        assertThat(guardians.passes(gloria, school.ana()).status()).isEqualTo(404);
        school.state(school.ana(), PersonState.ACTIVE);
        assertThat(names(guardians.children(gloria))).containsExactly("Ana Alvarez");

        guardians.sees("off");
        assertThat(guardians.children(gloria).status()).isEqualTo(404);
        assertThat(guardians.passes(gloria, school.ana()).status()).isEqualTo(404);
        assertThat(gloria.get("/api/me").body().path("schools")).isEmpty();
        assertThat(school.as(school.ana())
                        .get(school.at("/my/guardians"))
                        .body()
                        .path("items"))
                .isEmpty();
        guardians.sees("ended");
        assertThat(guardians.children(gloria).status()).isEqualTo(200);
    }

    @Test
    void aSuspendedGuardianIsOutAtOnce() {
        String path = school.at("/people/" + guardians.idOfGuardian(school.ana()) + "/state");
        assertThat(guardians.admin.put(path, Map.of("state", "suspended")).status())
                .isEqualTo(204);
        assertThat(guardians.children(gloria).status()).isEqualTo(401);
    }

    /** There may be twice as many guardians as students. */
    @Test
    void guardiansAreFoundByAdminsOfPeopleAloneAndOnlyAsSuch() {
        assertThat(guardians.admin.get(school.at("/people?q=gloria")).body().path("items"))
                .isEmpty();
        assertThat(names(guardians.admin.get(school.at("/people?role=guardian"))))
                .containsExactly("Gloria Alvarez");
        assertThat(school.as(school.rivera())
                        .get(school.at("/people?role=guardian"))
                        .status())
                .isEqualTo(400);
        assertThat(Stream.of("/people?q=rivera", "/people?q=ana")
                        .map(path -> guardians
                                .admin
                                .get(school.at(path))
                                .body()
                                .path("items")
                                .size()))
                .containsOnly(1);
    }
}
