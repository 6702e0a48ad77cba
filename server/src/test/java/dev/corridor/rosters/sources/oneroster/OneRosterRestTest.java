package dev.corridor.rosters.sources.oneroster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.corridor.TestClock;
import dev.corridor.rosters.model.Mapping;
import dev.corridor.rosters.sources.Checked;
import dev.corridor.rosters.sources.HttpStub;
import dev.corridor.rosters.sources.HttpStub.Answer;
import dev.corridor.rosters.sources.HttpStub.Request;
import dev.corridor.rosters.sources.PlainSnapshot;
import dev.corridor.rosters.sources.SourceProblem;
import dev.corridor.rosters.sources.SourceSettings;
import dev.corridor.rosters.sources.Sources;
import dev.corridor.rosters.sources.TestCalls;
import dev.corridor.rosters.sources.TestFetch;
import dev.corridor.shared.SchoolClock;
import dev.corridor.tables.TableLimits;
import dev.corridor.tables.TableProblems;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** The sample district behind a server that does what real ones do, and what goes wrong on the way. */
class OneRosterRestTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String V1P1 = "/ims/oneroster/v1p1";
    private static final String V1P2 = "/ims/oneroster/rostering/v1p2";

    private final TestClock clock = new TestClock();
    private final OneRosterSource source = new OneRosterSource(TestCalls.at(clock), new SchoolClock(clock));
    private final OneRosterPeer peer = new OneRosterPeer(V1P1, GrandBendJson.v1p1());
    private HttpStub stub = new HttpStub(peer);

    OneRosterRestTest() throws IOException {}

    @AfterEach
    void close() {
        stub.close();
    }

    private SourceSettings settings(String... more) {
        Map<String, String> values =
                new HashMap<>(Map.of("version", "1.1", "address", stub.address(), "signIn", "token", "token", "good"));
        for (int i = 0; i < more.length; i += 2) {
            values.put(more[i], more[i + 1]);
        }
        return new SourceSettings(values);
    }

    private TestFetch fetch() {
        return TestFetch.of(source, settings(), Optional.empty());
    }

    private TestFetch fetchAfter(TestFetch before) {
        return TestFetch.of(source, settings(), before.end().mark());
    }

    private SourceProblem problem() {
        return assertThatExceptionOfType(SourceProblem.class)
                .isThrownBy(this::fetch)
                .actual();
    }

    private static Predicate<Request> at(String collection, int offset) {
        return request -> request.path().endsWith("/" + collection)
                && request.asked("offset").equals(String.valueOf(offset));
    }

    private String token(String secret) {
        peer.letsIn = request -> request.header("authorization").equals("Bearer " + secret);
        return secret;
    }

    private static PlainSnapshot csv() {
        return PlainSnapshot.of(Sources.read(
                        Path.of("..", "samples", "grand-bend", "oneroster"),
                        "oneroster",
                        Mapping.NONE,
                        TODAY,
                        TableLimits.ROSTER,
                        new TableProblems())
                .snapshot()
                .orElseThrow());
    }

    @Test
    void isTheSameDistrictAsItsCsv() {
        TestFetch fetch = fetch();
        assertThat(fetch.end().whole()).isTrue();
        assertThat(PlainSnapshot.of(fetch.snapshot(TODAY))).isEqualTo(csv());
        assertThat(fetch.everything()).doesNotContain(GrandBendJson.PLANTED);
    }

    @Test
    void isTheSameDistrictThrough12() throws IOException {
        stub.close();
        stub = new HttpStub(new OneRosterPeer(V1P2, GrandBendJson.v1p2()));
        TestFetch fetch = TestFetch.of(source, settings("version", "1.2"), Optional.empty());
        assertThat(PlainSnapshot.of(fetch.snapshot(TODAY))).isEqualTo(csv());
        assertThat(fetch.everything()).doesNotContain(GrandBendJson.PLANTED);
    }

    @Test
    void takesAnAddressWithItsVersionAsItIs() {
        TestFetch fetch = TestFetch.of(source, settings("address", stub.address() + V1P1 + "/"), Optional.empty());
        assertThat(fetch.rows("orgs")).hasSize(4);
    }

    @Test
    void endsWhereTheServerSaysAndFollowsNoLink() {
        peer.totals = true;
        assertThat(fetch().rows("enrollments")).hasSize(peer.rows("enrollments").size());
        assertThat(stub.lines().stream().filter(line -> line.contains("/orgs"))).hasSize(1);
    }

    @Test
    void asksForLessWhereManyAreTooMany() {
        peer.strict = true;
        peer.most = 1000;
        peer.rows("enrollments")
                .removeIf(row -> !row.path("sourcedId").asString().endsWith("7"));
        assertThat(fetch().rows("enrollments")).hasSize(peer.rows("enrollments").size());
    }

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
    void takesInOnlyWhatChanged() {
        TestFetch first = fetch();
        ObjectNode student = peer.rows("users").stream()
                .filter(row -> row.path("role").asString().equals("student"))
                .findFirst()
                .orElseThrow();
        change(student).put("familyName", "Newname");
        change(peer.rows("enrollments").getFirst()).put("status", "tobedeleted");

        TestFetch second = fetchAfter(first);

        assertThat(second.end().whole()).isFalse();
        assertThat(second.rows("users"))
                .singleElement()
                .asString()
                .startsWith(student.path("sourcedId").asString())
                .contains("Newname");
        assertThat(second.rows("enrollments"))
                .containsExactly(
                        peer.rows("enrollments").getFirst().path("sourcedId").asString() + ",tobedeleted,,,,,");
        assertThat(second.rows("classes")).isEmpty();
    }

    private ObjectNode change(ObjectNode row) {
        return row.put(
                "dateLastModified",
                Instant.now()
                        .minus(Duration.ofHours(3))
                        .atOffset(ZoneOffset.UTC)
                        .toInstant()
                        .toString()
                        .replaceAll("\\.\\d+Z", ".000Z"));
    }

    @Test
    void readsEverythingOnceAWeek() {
        TestFetch first = fetch();
        clock.advance(Duration.ofDays(8));
        assertThat(fetchAfter(first).end().whole()).isTrue();
    }

    @Test
    void readsEverythingWhereChangesCannotBeTold() {
        TestFetch first = fetch();
        stub.always(request -> !request.asked("filter").isEmpty(), OneRosterPeer.status(400, "invalid_filter_field"));
        TestFetch second = fetchAfter(first);
        assertThat(second.end().whole()).isTrue();
        assertThat(PlainSnapshot.of(second.snapshot(TODAY))).isEqualTo(csv());
        assertThat(stub.lines())
                .as("what has nothing to do with the filter is asked for as before")
                .noneMatch(line -> line.contains("limit=100&") && !line.contains("filter="));
    }

    @Test
    void findsItsWayThroughReferences() {
        ObjectNode section = peer.rows("classes").getFirst();
        section.putObject("school").put("href", "/orgs/255901001");
        section.put("periods", "01, 02");
        ObjectNode user = peer.rows("users").getFirst();
        user.put("enabledUser", "False");
        user.putArray("orgs").add("255901001");
        TestFetch fetch = fetch();
        assertThat(fetch.rows("classes")).anyMatch(row -> row.contains(",255901001,") && row.endsWith("\"01,02\""));
        assertThat(fetch.rows("users")).anyMatch(row -> row.contains(",,false,255901001,"));
    }

    @Test
    void givesEachSchoolTheRoleThere() {
        ObjectNode user = peer.rows("users").getFirst();
        user.remove(List.of("role", "orgs"));
        role(user, "teacher", "255901001");
        role(user, "principal", "255901107");
        role(user, "parent", "255901001");
        assertThat(fetch().rows("users"))
                .anyMatch(row -> row.contains(",,true,\"255901001,255901107\",\"teacher,principal\","));
    }

    @Test
    void whoseRolesHaveAllEndedIsNotThere() {
        ObjectNode user = peer.rows("users").getFirst();
        user.remove(List.of("role", "orgs"));
        role(user, "teacher", "255901001").put("endDate", "2020-06-30");
        String id = user.path("sourcedId").asString();
        assertThat(fetch().rows("users")).noneMatch(row -> row.startsWith(id + ","));
    }

    private static ObjectNode role(ObjectNode user, String role, String org) {
        ObjectNode made = user.withArrayProperty("roles")
                .addObject()
                .put("roleType", "primary")
                .put("role", role);
        made.putObject("org").put("sourcedId", org);
        return made;
    }

    @Test
    void leavesParentsOut() {
        peer.rows("users").getFirst().put("role", "guardian");
        String id = peer.rows("users").getFirst().path("sourcedId").asString();
        assertThat(fetch().rows("users")).noneMatch(row -> row.startsWith(id + ","));
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
    void findsInACheckWhatMayBeMapped() {
        peer.totals = true;
        Checked checked = source.check(settings());
        assertThat(checked.worked()).isTrue();
        assertThat(checked.steps())
                .extracting(step -> step.code() + " " + step.found())
                .containsExactly(
                        "sign-in ",
                        "orgs 4",
                        "academic-sessions " + peer.rows("academicSessions").size(),
                        "users 1028",
                        "classes 532",
                        "enrolments 13968");
        assertThat(checked.units()).filteredOn(Checked.Unit::school).hasSize(3);
        assertThat(checked.roles()).contains("teacher", "principal").doesNotContain("guardian");
        assertThat(checked.numbers()).startsWith("identifier").endsWith("username", "sourcedId");
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
}
