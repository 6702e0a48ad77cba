package dev.corridor.signon;

import static dev.corridor.signon.Door.why;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.TestDatabase;
import dev.corridor.people.Person;
import dev.corridor.rosters.sources.HttpStub;
import dev.corridor.rosters.sources.HttpStub.Answer;
import dev.corridor.rosters.sources.HttpStub.Request;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Clever, which has its own words for who somebody is, and a page of apps that people come from. */
@CorridorTest
class CleverTest {

    private static final String DISTRICT = "4fd43cc56d11340000000005";
    private static final String OTHER_DISTRICT = "4fd43cc56d11340000000006";
    private static final String ANA = "58da8a43cc70ab00017a1a87";

    @Autowired
    ApplicationContext context;

    private final Map<String, String> districts = new ConcurrentHashMap<>();
    private final Set<String> used = new HashSet<>();
    private Door door;
    private HttpStub clever;
    private TestBrowser browser;

    @BeforeEach
    void connect() throws IOException {
        door = new Door(context);
        clever = new HttpStub(this::answer);
        browser = door.school.browser();
        door.change(
                "preset",
                "clever",
                "tenant",
                DISTRICT,
                "byEmail",
                false,
                "domains",
                List.of(),
                "claim",
                "id",
                "identifier",
                "source-id");
        isAt(clever.address());
        known(door.school.ana(), ANA);
    }

    @AfterEach
    void close() {
        clever.close();
        door.close();
    }

    /** As though the one that the world knows were here. */
    private void isAt(String address) {
        TestDatabase.client(TestDatabase.owner())
                .sql("update sign_on_connection set issuer = :address where id = :id::uuid")
                .param("address", address)
                .param("id", door.id)
                .update();
    }

    private static void known(Person person, String source) {
        TestDatabase.client(TestDatabase.owner())
                .sql("update account set source_id = :source where id = :id")
                .param("source", source)
                .param("id", person.account().value())
                .update();
    }

    private Answer answer(Request request) {
        return switch (request.path()) {
            case "/oauth/tokens" -> token(request);
            case "/v3.0/me" -> mine(request, """
                    {"type": "user", "data": {"id": "%s", "district": "%s", "type": "user", "authorized_by": "district"},
                     "links": []}""");
            case "/v3.0/users/" + ANA -> mine(request, """
                    {"data": {"id": "%s", "district": "%s", "email": "ana@elsewhere.example",
                      "name": {"first": "Ana", "last": "Perez", "middle": ""},
                      "roles": {"student": {"sis_id": "S-77", "student_number": "1077", "school": "x",
                        "credentials": {"district_username": "ana.p"}}}}, "links": []}""");
            default -> Answer.html(404);
        };
    }

    private Answer token(Request request) {
        String basic = "Basic "
                + Base64.getEncoder()
                        .encodeToString((Issuer.CLIENT + ":" + Issuer.SECRET).getBytes(StandardCharsets.UTF_8));
        if (!request.header("authorization").equals(basic)) {
            return Answer.json(401, "{\"error\": \"invalid_client\"}");
        }
        String code = HttpStub.form(request.body()).getOrDefault("code", "");
        return districts.containsKey(code) && used.add(code)
                ? Answer.json(200, "{\"access_token\": \"%s\", \"token_type\": \"bearer\"}".formatted(code))
                : Answer.json(
                        400, "{\"error\": \"invalid_grant\", \"error_description\": \"Invalid grant: invalid code\"}");
    }

    private Answer mine(Request request, String body) {
        String district = districts.get(request.header("authorization").replace("Bearer ", ""));
        return district == null ? Answer.json(401, "{}") : Answer.json(200, body.formatted(ANA, district));
    }

    private Map<String, String> begun() {
        Map<String, String> asked = door.asked(browser, "");
        assertThat(asked)
                .containsEntry("district_id", DISTRICT)
                .containsKey("state")
                .doesNotContainKeys("nonce", "code_challenge");
        return asked;
    }

    private String back(String query) {
        return browser.get(door.path() + "/callback?" + query).header("Location");
    }

    private String signedIn(String code, String district) {
        districts.put(code, district);
        return back("code=" + code + "&state=" + begun().get("state"));
    }

    private boolean isAna() {
        return browser.get("/api/me").body().at("/account/login").asString("").equals(door.email(door.school.ana()));
    }

    @Test
    void whoeverCleverKnowsIsSignedInByTheRostersIdentifier() {
        assertThat(signedIn("one", DISTRICT)).isEqualTo("/");
        assertThat(isAna()).isTrue();
    }

    @Test
    void theSchoolsOwnNumbersNamePeopleToo() {
        known(door.school.ana(), "S-77");
        assertThat(signedIn("one", DISTRICT)).isEqualTo(why("no-account"));
        door.change(
                "preset",
                "clever",
                "tenant",
                DISTRICT,
                "byEmail",
                false,
                "domains",
                List.of(),
                "claim",
                "sis_id",
                "identifier",
                "source-id");
        isAt(clever.address());
        assertThat(signedIn("two", DISTRICT)).isEqualTo("/");
        assertThat(isAna()).isTrue();
    }

    @Test
    void anotherDistrictsPeopleAreNotLetIn() {
        assertThat(signedIn("one", OTHER_DISTRICT)).isEqualTo(why("foreign-tenant"));
        assertThat(isAna()).isFalse();
        assertThat(door.refused()).containsExactly("foreign-tenant");
    }

    @Test
    void aLaunchFromThePortalBeginsAnewAndLeavesTheCodeAlone() {
        districts.put("of-the-portal", DISTRICT);
        String led = back("code=of-the-portal");
        assertThat(led).startsWith(clever.address() + "/oauth/authorize?");
        assertThat(used).as("anybody could send people a code of their own").isEmpty();
        String state = HttpStub.form(URI.create(led).getRawQuery()).get("state");
        districts.put("asked-for", DISTRICT);
        assertThat(back("code=asked-for&state=" + state)).isEqualTo("/");
        assertThat(isAna()).isTrue();
    }

    @Test
    void aProviderThatNeverTellsTheStateSendsNobodyToAndFro() {
        districts.put("one", DISTRICT);
        assertThat(back("code=one")).startsWith(clever.address());
        assertThat(back("code=one")).isEqualTo(why("try-again"));
        assertThat(back("code=one")).as("a new launch").startsWith(clever.address());
    }

    @Test
    void aLaunchIsNoWayAroundASwitchedOffConnectionNorIntoOtherKinds() throws IOException {
        door.change(
                "preset",
                "clever",
                "tenant",
                DISTRICT,
                "byEmail",
                false,
                "domains",
                List.of(),
                "claim",
                "id",
                "identifier",
                "source-id",
                "on",
                false);
        isAt(clever.address());
        assertThat(back("code=one")).isEqualTo(why("off"));
        try (Door generic = new Door(context)) {
            assertThat(generic.school
                            .browser()
                            .get(generic.path() + "/callback?code=one")
                            .header("Location"))
                    .isEqualTo(why("try-again"));
        }
    }

    @Test
    void aCodeIsGoodOnceAndAnApiThatIsDownIsSaid() {
        districts.put("one", DISTRICT);
        String state = begun().get("state");
        assertThat(back("code=one&state=" + state)).isEqualTo("/");
        assertThat(back("code=one&state=" + state)).isEqualTo(why("try-again"));
        clever.once(request -> request.path().equals("/v3.0/me"), Answer.json(503, "{}"));
        assertThat(signedIn("two", DISTRICT)).isEqualTo(why("provider-down"));
    }

    @Test
    void theTestOfAConnectionSaysWhetherCleverKnowsTheClient() {
        assertThat(checked()).containsExactly("client ");
        TestDatabase.client(TestDatabase.owner())
                .sql("update sign_on_connection set client_id = 'other' where id = :id::uuid")
                .param("id", door.id)
                .update();
        assertThat(checked()).containsExactly("client client-refused");
    }

    private List<String> checked() {
        return door.admin
                .post(door.one() + "/checks", Map.of())
                .body()
                .path("items")
                .valueStream()
                .map(CleverTest::step)
                .toList();
    }

    private static String step(JsonNode step) {
        return step.path("code").asString() + " " + step.path("problem").asString("");
    }

    @Test
    void anAddressThatNobodyVouchesForAndAnIdThatIsNoneAreRefusedInTheForm() {
        assertThat(wrong("byEmail", true, "domains", List.of("school.org"))).isEqualTo("byEmail not-vouched");
        assertThat(wrong("tenant", "grand-bend")).isEqualTo("tenant not-a-tenant");
    }

    private String wrong(Object... more) {
        Map<String, Object> draft = door.draft(
                "name", "Other", "preset", "clever", "tenant", DISTRICT, "byEmail", false, "domains", List.of());
        for (int i = 0; i < more.length; i += 2) {
            draft.put((String) more[i], more[i + 1]);
        }
        JsonNode wrong = door.admin.post(door.connections, draft).body().at("/errors/0");
        return wrong.path("field").asString() + " " + wrong.path("code").asString();
    }
}
