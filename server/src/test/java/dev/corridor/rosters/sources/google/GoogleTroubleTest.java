package dev.corridor.rosters.sources.google;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.client.http.HttpHeaders;
import com.google.api.client.http.HttpResponseException;
import dev.corridor.rosters.sources.HttpStub.Answer;
import dev.corridor.rosters.sources.HttpStub.Request;
import dev.corridor.rosters.sources.SourceProblem;
import dev.corridor.rosters.sources.SourceSettings;
import dev.corridor.rosters.sources.TestFetch;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Google on a bad day: either all is read, or nothing, and why is said. */
class GoogleTroubleTest {

    private static final Predicate<Request> USERS = request -> request.path().endsWith("/users");
    private static final Predicate<Request> SECOND_PAGE =
            USERS.and(request -> request.asked("pageToken").equals("2"));

    private final WorkspaceStub google = SmallWorkspace.start();
    private final GoogleSource source = google.source();

    GoogleTroubleTest() throws IOException {
        google.page(2);
    }

    @AfterEach
    void close() {
        google.close();
    }

    private SourceProblem problem(SourceSettings settings) {
        return TestFetch.problem(source, settings);
    }

    private SourceProblem problem() {
        return problem(google.serviceAccount(""));
    }

    private void everybodyIsRead() {
        assertThat(TestFetch.of(source, google.serviceAccount(""), Optional.empty())
                        .rows("users"))
                .hasSize(3);
    }

    @Test
    void aTokenThatRunsOutInTheMiddleIsFetchedAnew() {
        google.http().once(SECOND_PAGE, WorkspaceStub.error(401, "authError"));
        everybodyIsRead();
        assertThat(google.http().lines()).filteredOn("/token"::equals).hasSize(2);
    }

    @Test
    void aTokenIsNotKeptForTheNextTime() {
        everybodyIsRead();
        google.expire();
        everybodyIsRead();
    }

    @ParameterizedTest
    @CsvSource({"403, userRateLimitExceeded", "403, quotaExceeded", "429, rateLimitExceeded", "503, backendError"})
    void whatPassesIsWaitedFor(int status, String reason) {
        google.http().once(SECOND_PAGE, WorkspaceStub.error(status, reason).again());
        everybodyIsRead();
    }

    @ParameterizedTest
    @CsvSource({
        "429, rateLimitExceeded, google-busy, PASSING",
        "500, backendError, google-error, PASSING",
        "401, authError, google-not-authorised, SETTINGS",
        "403, forbidden, google-forbidden, OTHER_SIDE",
        "403, accessNotConfigured, google-api-off, OTHER_SIDE",
        "400, invalid, google-refused, OTHER_SIDE"
    })
    void whatDoesNotPassIsTold(int status, String reason, String code, SourceProblem.Kind kind) {
        google.http().always(SECOND_PAGE, WorkspaceStub.error(status, reason).again());
        SourceProblem problem = problem();
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.kind()).isEqualTo(kind);
    }

    @Test
    void aWebPageForAnErrorIsAnError() {
        google.http().always(SECOND_PAGE, Answer.html(502).again());
        assertThat(problem().code()).isEqualTo("google-error");
    }

    @Test
    void aWebPageIsNoRoster() {
        google.http().always(SECOND_PAGE, Answer.html(200));
        assertThat(problem().code()).isEqualTo("google-unexpected");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"users\":[]}",
                "{\"kind\":\"admin#directory#groups\",\"users\":[]}",
                "{\"kind\":\"admin#directory#users\",\"users\":[{\"name\":{\"givenName\":\"Planted\"}}]}"
            })
    void anAnswerOfAnotherFormIsNoEmptyRoster(String body) {
        google.http().always(SECOND_PAGE, Answer.json(200, body));
        assertThat(problem().code()).isEqualTo("google-unexpected");
    }

    @Test
    void noAccountsAtAllAreNoEmptyRoster() {
        google.http().always(USERS, Answer.json(200, "{\"kind\":\"admin#directory#users\"}"));
        assertThat(problem().code()).isEqualTo("google-no-users");
    }

    @ParameterizedTest
    @CsvSource({"9, 2", "1, 4"})
    void aPageGivenTwiceIsNoticed(String first, String next) {
        google.http().once(SECOND_PAGE, Answer.json(200, """
                                {"kind":"admin#directory#users","nextPageToken":"%s","users":[%s]}
                                """.formatted(
                        next, SmallWorkspace.user(first, "a@workspace.example", "/", ""))));
        assertThat(problem().code()).isEqualTo("google-page-repeated");
    }

    @Test
    void aUnitThatWasNotListedIsTold() {
        google.user(SmallWorkspace.user("8", "new@workspace.example", "/New", ""));
        assertThat(problem().code()).isEqualTo("google-unknown-unit");
    }

    @Test
    void aGroupThatIsNotThereIsTold() {
        SourceProblem problem = problem(google.serviceAccount("teachers@workspace.example, nobody@workspace.example"));
        assertThat(problem.code()).isEqualTo("google-unknown-group");
        assertThat(problem.values()).containsEntry("group", "nobody@workspace.example");
    }

    @Test
    void anAdministratorWhomTheAccountMayNotActForIsTold() {
        SourceProblem problem = problem(
                new SourceSettings(Map.of("keyFile", ServiceKey.file("x"), "adminEmail", "other@workspace.example")));
        assertThat(problem.code()).isEqualTo("google-no-delegation");
    }

    @ParameterizedTest
    @CsvSource({"invalid_grant, google-grant", "invalid_client, google-client"})
    void whyATokenIsRefusedIsTold(String word, String code) {
        google.http().always(request -> request.path().equals("/token"), WorkspaceStub.refused(word));
        assertThat(problem().code()).isEqualTo(code);
        assertThat(problem(google.consent()).code()).isEqualTo(code);
        assertThat(source.check(google.consent()).steps()).singleElement().satisfies(tried -> {
            assertThat(tried.code()).isEqualTo("units");
            assertThat(tried.problem().orElseThrow().code()).isEqualTo(code);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "planted|google-not-a-key",
                "{\"type\":\"authorized_user\",\"private_key\":\"planted\",\"client_email\":\"x\"}|google-not-a-key",
                "{\"type\":\"service_account\",\"private_key\":\"planted\",\"client_email\":\"x\"}|google-not-a-key",
                "''|missing-setting"
            })
    void whatIsNoKeyFileIsTold(String file, String code) {
        assertThat(problem(new SourceSettings(Map.of("keyFile", file, "adminEmail", WorkspaceStub.ADMIN)))
                        .code())
                .isEqualTo(code);
    }

    @Test
    void aGrantThatIsRefusedWhileTheClockIsWrongSaysSo() {
        Instant here = Instant.parse("2026-11-23T12:00:00Z");
        HttpHeaders fiveMinutesAhead = new HttpHeaders().setDate("Mon, 23 Nov 2026 12:05:00 GMT");
        SourceProblem problem = GoogleProblems.of(
                new HttpResponseException.Builder(400, "Bad Request", fiveMinutesAhead)
                        .setContent("{\"error\":\"invalid_grant\"}")
                        .build(),
                "users",
                here);
        assertThat(problem.code()).isEqualTo("clock-wrong");
        assertThat(problem.values()).containsEntry("seconds", "300");
    }
}
