package dev.corridor.rosters.sources.oneroster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.rosters.sources.Checked;
import dev.corridor.rosters.sources.HttpStub;
import dev.corridor.rosters.sources.HttpStub.Answer;
import dev.corridor.rosters.sources.HttpStub.Request;
import dev.corridor.rosters.sources.SourceProblem;
import dev.corridor.rosters.sources.SourceSettings;
import dev.corridor.rosters.sources.TestFetch;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes wrong on the way to a OneRoster server: nothing of it is taken for a roster, and why is said. */
class OneRosterTroubleTest extends GrandBendBehindRest {

    OneRosterTroubleTest() throws IOException {}

    @Test
    void noticesAPageThatComesAgain() {
        Answer first = peer.answer(stubbed("enrollments", 500));
        stub.once(at("enrollments", 3000), first);
        assertThat(problem().code()).isEqualTo("page-repeated");
    }

    private Request stubbed(String collection, int offset) {
        return new Request(
                "GET",
                V1P1 + "/" + collection,
                Map.of(
                        "limit", "5000",
                        "offset", String.valueOf(offset),
                        "sort", "sourcedId",
                        "orderBy", "asc"),
                Map.of("authorization", "Bearer good"),
                "");
    }

    @Test
    void noticesAPageThatIsLeftOut() {
        peer.totals = true;
        stub.once(
                at("enrollments", 13_500),
                new Answer(200, Map.of("X-Total-Count", "13968"), "application/json", "{\"enrollments\":[]}"));
        SourceProblem problem = problem();
        assertThat(problem.code()).isEqualTo("rows-missing");
        assertThat(problem.kind()).isEqualTo(SourceProblem.Kind.PASSING);
        assertThat(problem.text()).contains("13968").contains("13500");
    }

    @Test
    void noticesAnEmptyPageBeforeOthersThoughNoTotalIsTold() {
        stub.once(at("enrollments", 13_000), new Answer(200, Map.of(), "application/json", "{\"enrollments\":[]}"));
        assertThat(problem().code()).isEqualTo("rows-missing");
    }

    @Test
    void noticesAPageInAnothersPlace() {
        stub.once(at("enrollments", 1000), peer.answer(stubbed("enrollments", 1500)));
        assertThat(problem().code()).isEqualTo("page-repeated");
    }

    @Test
    void noticesAnEmptyPageAfterWhichMoreFollow() {
        stub.once(
                at("users", 500),
                new Answer(
                        200,
                        Map.of("Link", "<" + stub.address() + "/users?offset=1000>; rel=\"next\""),
                        "application/json",
                        "{\"users\":[]}"));
        assertThat(problem().code()).isEqualTo("rows-missing");
    }

    @Test
    void asksAgainAfterAnErrorThatPasses() {
        stub.once(at("enrollments", 3000), Answer.json(500, "{}").again());
        assertThat(fetch().rows("enrollments")).hasSize(13_968);
    }

    @Test
    void saysWhichErrorDoesNotPass() {
        stub.always(at("enrollments", 3000), Answer.json(500, "{}").again());
        assertThat(problem().code()).isEqualTo("server-error");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"error\":\"not today\"}|no-collection",
                "{\"users\":{}}|no-collection",
                "{\"users\":[{\"givenName\":\"Nobody\"}]}|row-without-id",
                "<html>Sign in</html>|not-json",
            })
    void takesAnAnswerOfAnotherShapeForNoRoster(String body, String code) {
        stub.always(at("users", 0), Answer.json(200, body));
        SourceProblem problem = problem();
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.text()).doesNotContain("Nobody").doesNotContain("not today");
    }

    @ParameterizedTest
    @CsvSource({"401,not-authorised", "403,forbidden", "404,not-found", "302,redirected"})
    void saysWhatARefusalMeans(int status, String code) {
        stub.always(at("classes", 0), OneRosterPeer.status(status, "forbidden"));
        assertThat(problem().code()).isEqualTo(code);
    }

    @Test
    void takesNobodyForNoRoster() {
        peer.rows("users").clear();
        assertThat(problem().code()).isEqualTo("no-users");
    }

    @Test
    void getsANewTokenWhenOneRunsOut() throws IOException {
        int[] given = new int[1];
        HttpStub tokens = new HttpStub(request -> {
            assertThat(request.body())
                    .contains("grant_type=client_credentials", "scope=https%3A%2F%2Fpurl.imsglobal.org");
            return request.header("authorization").isEmpty()
                    ? Answer.json(401, "{\"error\":\"invalid_client\"}")
                    : Answer.json(
                            200, "{\"access_token\":\"" + token("t" + ++given[0]) + "\",\"expires_in\":\"3600\"}");
        });
        stub.once(at("enrollments", 3000), OneRosterPeer.status(401, "unauthorisedrequest"));
        try (tokens) {
            TestFetch fetch = TestFetch.of(
                    source,
                    settings(
                            "signIn", "client-credentials",
                            "tokenAddress", tokens.address() + "/token?appName=x",
                            "clientId", "id",
                            "clientSecret", "secret"),
                    Optional.empty());
            assertThat(fetch.rows("enrollments")).hasSize(13_968);
            assertThat(given[0]).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @CsvSource({"invalid_client,client-refused", "invalid_scope,scope-refused"})
    void saysWhyThereIsNoToken(String error, String code) throws IOException {
        try (HttpStub tokens = new HttpStub(request -> Answer.json(400, "{\"error\":\"" + error + "\"}"))) {
            SourceSettings settings = settings(
                    "signIn", "client-credentials",
                    "tokenAddress", tokens.address() + "/token",
                    "clientId", "id",
                    "clientSecret", "planted-client-secret");
            Checked checked = source.check(settings);
            assertThat(checked.worked()).isFalse();
            SourceProblem problem = checked.steps().getFirst().problem().orElseThrow();
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.text() + problem.values()).doesNotContain("planted-client-secret");
        }
    }

    @Test
    void stopsACheckAtWhatFails() {
        stub.always(at("users", 0), OneRosterPeer.status(403, "forbidden"));
        Checked checked = source.check(settings());
        assertThat(checked.steps().getLast().code()).isEqualTo("users");
        assertThat(checked.steps().getLast().problem().orElseThrow().text()).contains(V1P1 + "/users");
    }

    @Test
    void saysWhichSettingIsMissing() {
        Checked checked = source.check(settings("signIn", "oauth1-sha256"));
        assertThat(checked.steps().getFirst().problem().orElseThrow().values()).containsEntry("field", "clientId");
        assertThat(List.of(checked.worked())).containsExactly(false);
    }

    @Test
    void anAnswerOfMillionsOfThingsIsNotHeld() {
        stub.always(at("orgs", 0), Answer.json(200, "{\"orgs\":[" + "{},".repeat(3_100_000) + "{}]}"));
        assertThat(problem().code()).isEqualTo("too-large");
    }

    @ParameterizedTest
    @CsvSource({
        "body, https://purl.imsglobal.org/spec/or/v1p1/scope/roster-core.readonly",
        "header, https://purl.imsglobal.org/spec/or/v1p1/scope/roster-core.readonly",
        "body, roster-core.readonly",
        "header, roster.readonly",
        "nowhere, roster.readonly"
    })
    void namesTheScopeThatIsMissing(String where, String scope) {
        String body = where.equals("body")
                ? "{\"imsx_description\":\"Forbidden: scope " + scope + " is needed, planted-word\"}"
                : "{}";
        Map<String, String> headers = where.equals("header")
                ? Map.of("WWW-Authenticate", "Bearer error=\"insufficient_scope\", scope=\"" + scope + "\"")
                : Map.of();
        stub.always(at("users", 0), new Answer(403, headers, "application/json", body));
        SourceProblem problem = problem();
        assertThat(problem.code()).isEqualTo(where.equals("nowhere") ? "forbidden" : "scope-missing");
        assertThat(problem.values().getOrDefault("scope", scope)).isEqualTo(scope);
        assertThat(problem.text()).doesNotContain("planted-word");
    }
}
