package dev.corridor.rosters.sources.classlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.corridor.TestClock;
import dev.corridor.rosters.sources.Checked;
import dev.corridor.rosters.sources.HttpStub;
import dev.corridor.rosters.sources.HttpStub.Answer;
import dev.corridor.rosters.sources.HttpStub.Request;
import dev.corridor.rosters.sources.SourceProblem;
import dev.corridor.rosters.sources.SourceSettings;
import dev.corridor.rosters.sources.TestCalls;
import dev.corridor.rosters.sources.TestFetch;
import dev.corridor.rosters.sources.oneroster.GrandBendJson;
import dev.corridor.rosters.sources.oneroster.OneRosterPeer;
import dev.corridor.shared.SchoolClock;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** ClassLink's proxy with its list of applications, in pages of two, and one district behind it. */
class ClassLinkTest {

    /** As the list has it; read as a path it is {@code ab/cd+e}. */
    private static final String ESCAPED = "ab%2Fcd%2Be";

    private final TestClock clock = new TestClock();
    private final List<String> applications = new ArrayList<>();
    private String bearer = "first";
    private final OneRosterPeer district = new OneRosterPeer("/ab/cd+e/ims/oneroster/v1p1", GrandBendJson.v1p1())
            .lettingIn(request -> request.header("authorization").equals("Bearer " + bearer));
    private final HttpStub stub = new HttpStub(this::answer);
    private final ClassLink source = new ClassLink(TestCalls.at(clock), new SchoolClock(clock), stub.address());

    ClassLinkTest() throws IOException {
        applications.add(application("1", "Elsewhere", "x1", "Active", "false"));
        applications.add(application("2", "Nowhere", "x2", "Inactive", "true"));
        applications.add(application("3", "Grand Bend", ESCAPED, "Active", "true"));
    }

    @AfterEach
    void close() {
        stub.close();
    }

    private static String application(String id, String name, String path, String status, String enabled) {
        return """
                {"id":"0","application_id":%s,"name":"%s","tenant_id":"9","tenant_status":"%s","enabled":"%s",
                 "oneroster_application_id":"%s","bearer":"BEARER"}
                """.formatted(id, name, status, enabled, path);
    }

    private Answer answer(Request request) {
        if (!request.path().equals("/applications")) {
            return district.answer(request);
        }
        if (!request.header("authorization").equals("Bearer partner-key")) {
            return Answer.json(401, "{\"status\":0}");
        }
        List<String> page = applications.stream()
                .skip(Integer.parseInt(request.asked("offset")))
                .limit(2)
                .map(each -> each.replace("BEARER", bearer))
                .toList();
        return Answer.json(200, "{\"status\":1,\"applications\":[" + String.join(",", page) + "]}");
    }

    private static SourceSettings settings(String... more) {
        Map<String, String> values = new HashMap<>(Map.of("apiKey", "partner-key"));
        for (int i = 0; i < more.length; i += 2) {
            values.put(more[i], more[i + 1]);
        }
        return new SourceSettings(values);
    }

    private String problem(SourceSettings settings) {
        return assertThatExceptionOfType(SourceProblem.class)
                .isThrownBy(() -> TestFetch.of(source, settings, Optional.empty()))
                .actual()
                .code();
    }

    @Test
    void readsTheOneDistrictThatIsOpen() {
        TestFetch fetch = TestFetch.of(source, settings(), Optional.empty());
        assertThat(fetch.rows("users")).hasSize(1028);
        assertThat(fetch.everything()).doesNotContain(GrandBendJson.PLANTED);
    }

    @Test
    void takesUpANewToken() {
        stub.once(
                request -> {
                    boolean middle = request.path().endsWith("/enrollments")
                            && request.asked("offset").equals("3000");
                    bearer = middle ? "second" : bearer;
                    return false;
                },
                Answer.html(500));
        assertThat(TestFetch.of(source, settings(), Optional.empty()).rows("enrollments"))
                .hasSize(13_968);
    }

    @Test
    void saysThatADistrictNoLongerLetsUsIn() {
        stub.always(request -> request.path().endsWith("/users"), Answer.json(401, "{}"));
        assertThat(problem(settings())).isEqualTo("district-not-authorised");
    }

    @Test
    void asksWhichOfSeveralIsMeant() {
        applications.add(application("4", "Another", "x4", "Active", "true"));
        assertThat(problem(settings())).isEqualTo("which-application");
        assertThat(TestFetch.of(source, settings("application", "3"), Optional.empty())
                        .rows("orgs"))
                .hasSize(4);
    }

    @Test
    void saysThatNoneIsOpen() {
        assertThat(problem(settings("application", "2"))).isEqualTo("no-application");
        applications.removeLast();
        assertThat(problem(settings())).isEqualTo("no-application");
    }

    @Test
    void takesAnErrorForNoList() {
        stub.always(request -> request.path().equals("/applications"), Answer.json(200, "{\"status\":0}"));
        assertThat(problem(settings())).isEqualTo("no-applications");
    }

    @Test
    void checksTheListAndTheDistrict() {
        Checked checked = source.check(settings());
        assertThat(checked.worked()).isTrue();
        assertThat(checked.steps().getFirst().found()).isEqualTo("3");
        assertThat(checked.units()).hasSize(4);
        assertThat(source.check(settings("apiKey", "other")).steps())
                .singleElement()
                .satisfies(
                        step -> assertThat(step.problem().orElseThrow().code()).isEqualTo("not-authorised"));
    }
}
