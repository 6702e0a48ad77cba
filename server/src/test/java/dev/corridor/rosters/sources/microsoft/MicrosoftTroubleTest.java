package dev.corridor.rosters.sources.microsoft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.TestClock;
import dev.corridor.rosters.sources.HttpStub.Answer;
import dev.corridor.rosters.sources.HttpStub.Request;
import dev.corridor.rosters.sources.SourceProblem;
import dev.corridor.rosters.sources.SourceSettings;
import dev.corridor.rosters.sources.TestCalls;
import dev.corridor.rosters.sources.TestFetch;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Microsoft on a bad day: either all is read, or nothing, and why is said. */
class MicrosoftTroubleTest {

    private static final Predicate<Request> USERS = request -> request.path().endsWith("/users/delta");
    private static final Predicate<Request> SECOND_PAGE =
            USERS.and(request -> request.asked("$skiptoken").equals("20"));

    private final GraphStub graph = SmallTenant.start();
    private final MicrosoftSource source = new MicrosoftSource(
            TestCalls.at(new TestClock()), graph.http().address(), graph.http().address());

    MicrosoftTroubleTest() throws IOException {
        graph.page(20);
        for (int at = 0; at < 90; at++) {
            graph.user(SmallTenant.student("s" + at, "Planted", true), "middle");
        }
    }

    @AfterEach
    void close() {
        graph.close();
    }

    private SourceProblem problem(SourceSettings settings) {
        return TestFetch.problem(source, settings);
    }

    private SourceProblem problem() {
        return problem(graph.settings());
    }

    private void everybodyIsRead() {
        assertThat(TestFetch.of(source, graph.settings(), Optional.empty())
                        .snapshot(LocalDate.of(2026, 11, 30))
                        .people())
                .hasSize(93);
    }

    @Test
    void aTokenThatRunsOutInTheMiddleIsFetchedAnew() {
        graph.http().once(SECOND_PAGE, GraphStub.error(401, "InvalidAuthenticationToken"));
        everybodyIsRead();
        assertThat(graph.http().lines())
                .filteredOn(line -> line.endsWith("/token"))
                .hasSize(2);
    }

    @Test
    void aTokenIsNotKeptForTheNextTime() {
        everybodyIsRead();
        graph.expire();
        everybodyIsRead();
    }

    @ParameterizedTest
    @CsvSource({"429", "503", "504"})
    void whatPassesIsWaitedFor(int status) {
        graph.http()
                .once(SECOND_PAGE, GraphStub.error(status, "TooManyRequests").again());
        everybodyIsRead();
    }

    @ParameterizedTest
    @CsvSource({
        "429, too-many-requests, PASSING",
        "500, server-error, PASSING",
        "401, not-authorised, SETTINGS",
        "403, entra-forbidden, OTHER_SIDE"
    })
    void whatDoesNotPassIsTold(int status, String code, SourceProblem.Kind kind) {
        graph.http().always(SECOND_PAGE, Answer.html(status).again());
        SourceProblem problem = problem();
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.kind()).isEqualTo(kind);
    }

    @Test
    void aWebPageIsNoRoster() {
        graph.http().always(SECOND_PAGE, Answer.html(200));
        assertThat(problem().code()).isEqualTo("not-json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"error\":\"planted\"}|value",
                "{\"value\":[{\"displayName\":\"Planted\"}]}|id",
                "{\"value\":[]}|@odata.deltaLink",
            })
    void anAnswerOfAnotherFormIsNoEmptyRoster(String body, String missing) {
        // The last page, so that nobody who is in a school is missing.
        graph.http().always(USERS.and(request -> request.asked("$skiptoken").equals("80")), Answer.json(200, body));
        SourceProblem problem = problem();
        assertThat(problem.code()).isEqualTo("unexpected-answer");
        assertThat(problem.values()).containsEntry("field", missing);
    }

    @Test
    void aPageGivenTwiceIsNoticed() {
        graph.http()
                .once(USERS.and(request -> request.asked("$skiptoken").equals("40")), Answer.json(200, """
                                {"value":[{"id":"ana"}],"@odata.nextLink":"%s/v1.0/education/users/delta?$skiptoken=20"}
                                """.formatted(
                                graph.http().address())));
        assertThat(problem().code()).isEqualTo("page-repeated");
    }

    @Test
    void manyPeopleLeftOutAreNoticed() {
        graph.http()
                .once(SECOND_PAGE, Answer.json(200, """
                                {"value":[],"@odata.nextLink":"%s/v1.0/education/users/delta?$skiptoken=80"}
                                """.formatted(graph.http().address())));
        SourceProblem problem = problem();
        assertThat(problem.code()).isEqualTo("people-missing");
        assertThat(problem.values()).containsEntry("count", "60");
    }

    @Test
    void aFewPeopleLeftOutAreAskedForOneByOne() {
        graph.http()
                .once(SECOND_PAGE, Answer.json(200, """
                                {"value":[],"@odata.nextLink":"%s/v1.0/education/users/delta?$skiptoken=40"}
                                """.formatted(graph.http().address())));
        everybodyIsRead();
    }

    @Test
    void theTokenGoesToNoOtherServer() {
        graph.http().once(SECOND_PAGE, Answer.json(200, """
                                {"value":[],"@odata.nextLink":"http://127.0.0.2/v1.0/education/users/delta"}"""));
        assertThat(problem().code()).isEqualTo("other-server");
    }

    @ParameterizedTest
    @CsvSource({
        "90002, entra-unknown-tenant",
        "700016, entra-unknown-app",
        "7000215, entra-wrong-secret",
        "7000222, entra-secret-expired",
        "50000, not-authorised"
    })
    void whyATokenIsRefusedIsTold(int number, String code) {
        graph.refuseTokens(number);
        assertThat(problem().code()).isEqualTo(code);
        assertThat(source.check(graph.settings()).steps()).singleElement().satisfies(tried -> {
            assertThat(tried.code()).isEqualTo("sign-in");
            assertThat(tried.problem().orElseThrow().code()).isEqualTo(code);
        });
    }

    @Test
    void aSettingThatIsMissingIsTold() {
        assertThat(problem(new SourceSettings(Map.of("tenantId", "tenant-1", "clientId", "app-1")))
                        .code())
                .isEqualTo("missing-setting");
    }
}
