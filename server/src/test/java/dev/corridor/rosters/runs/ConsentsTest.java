package dev.corridor.rosters.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestSchool;
import dev.corridor.access.SessionId;
import dev.corridor.access.SignedIn;
import dev.corridor.people.Accounts;
import dev.corridor.rosters.runs.Consents.Away;
import dev.corridor.rosters.sources.google.Workspace;
import dev.corridor.rosters.store.ConnectionStore;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.DistrictActor;
import dev.corridor.shared.Ids;
import dev.corridor.shared.SchoolClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** An admin connects Google by its page of consent, which a stub of Google's tokens and directory stands for. */
@CorridorTest
class ConsentsTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private RosterConnections connections;

    private final Workspace google = new Workspace();
    private TestSchool home;
    private TestBrowser admin;
    private DistrictActor actor;
    private SignedIn who;
    private ConnectionId id;
    private Consents consents;

    ConsentsTest() throws IOException {}

    @BeforeEach
    void aConnection() {
        home = TestSchool.make(context);
        context.getBean(Accounts.class)
                .makeDistrictAdmin(home.district(), home.admin().account(), "Ada", "Admin");
        admin = home.as(home.admin());
        actor = new DistrictActor(home.district(), home.admin().account(), "test");
        who = new SignedIn(new SessionId(Ids.next()), home.admin().account());
        id = new ConnectionId(UUID.fromString(added(Map.of(
                        "access",
                        "consent",
                        "clientId",
                        "client",
                        "clientSecret",
                        "planted-client-secret",
                        "domain",
                        "workspace.example"))
                .body()
                .path("id")
                .asString()));
        OtherSides others = new OtherSides(
                connections,
                context.getBean(ConnectionStore.class),
                new SourceKinds(List.of(google.source())),
                context.getBean(ConnectionSecrets.class),
                context.getBean(SchoolTransactions.class),
                context.getBean(SchoolClock.class));
        consents = new Consents(
                connections, others, context.getBean(ConsentTries.class), context.getBean(ConsentCodes.class));
    }

    @AfterEach
    void close() {
        google.close();
    }

    private Answer added(Map<String, String> settings) {
        Answer made = admin.post(
                "/api/districts/" + home.district() + "/roster-connections",
                Map.of("kind", "google", "name", "Google", "settings", settings));
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        return made;
    }

    private Away begun() {
        return consents.begin(actor, who, id, new MockHttpServletRequest("POST", "/"));
    }

    private static UriComponents address(Away away) {
        return UriComponentsBuilder.fromUriString(away.address()).build();
    }

    private static String asked(Away away, String name) {
        return UriUtils.decode(String.valueOf(address(away).getQueryParams().getFirst(name)), StandardCharsets.UTF_8);
    }

    private Optional<String> back(Away away, SignedIn by, String code) {
        return consents.end(
                actor, by, id, new Consents.Answer(asked(away, "state"), code, "", Optional.of(away.sealed())));
    }

    /** The administrator says yes. */
    private Optional<String> yes() {
        Away away = begun();
        return back(away, who, google.consented(asked(away, "code_challenge")));
    }

    @Test
    void whatIsGivenIsStoredSealedTriedAndAudited() {
        Away away = begun();
        assertThat(address(away).getPath()).isEqualTo("/consent");
        assertThat(asked(away, "access_type")).isEqualTo("offline");
        assertThat(asked(away, "prompt")).isEqualTo("consent");
        assertThat(asked(away, "hd")).isEqualTo("workspace.example");
        assertThat(asked(away, "code_challenge_method")).isEqualTo("S256");
        assertThat(asked(away, "scope")).doesNotContain("openid").contains("directory.user.readonly");
        assertThat(asked(away, "redirect_uri")).endsWith("/roster-connections/" + id + "/consent/callback");
        assertThat(away.address()).doesNotContain("planted");

        String code = google.consented(asked(away, "code_challenge"));
        assertThat(back(away, who, code)).isEmpty();

        Answer shown = admin.get("/api/districts/" + home.district() + "/roster-connections/" + id);
        assertThat(shown.body().path("secretsSet").toString()).contains("refreshToken");
        assertThat(shown.body().path("consentUri").asString()).endsWith(id + "/consent/callback");
        assertThat(shown.raw().body()).doesNotContain("planted-refresh-token");
        assertThat(admin.get(home.at("/audit")).raw().body()).contains("roster-connection-consented");
        assertThat(back(away, who, code)).contains("consent-code");
    }

    @Test
    void savingKeepsItAndAnotherClientForgetsIt() {
        assertThat(yes()).isEmpty();
        String path = "/api/districts/" + home.district() + "/roster-connections/" + id;
        Map<String, String> same = Map.of("access", "consent", "clientId", "client", "domain", "workspace.example");
        Answer saved = admin.with("If-Match", "\"2\"").put(path, Map.of("name", "Google", "settings", same));
        assertThat(saved.body().path("secretsSet").toString()).contains("refreshToken");
        Answer typed = admin.with("If-Match", "\"3\"")
                .put(path, Map.of("name", "Google", "settings", Map.of("refreshToken", "typed")));
        assertThat(typed.status()).isEqualTo(400);
        assertThat(typed.raw().body()).contains("not-typed");
        Answer other = admin.put(
                path,
                Map.of(
                        "name",
                        "Google",
                        "settings",
                        Map.of("access", "consent", "clientId", "x", "clientSecret", "y")));
        assertThat(other.status()).as(other.raw().body()).isEqualTo(200);
        assertThat(other.body().path("secretsSet").toString())
                .contains("clientSecret")
                .doesNotContain("refreshToken");
    }

    @Test
    void whatWasNotBegunHereAndNowIsNotTaken() {
        Away away = begun();
        String code = google.consented(asked(away, "code_challenge"));
        SignedIn other = new SignedIn(new SessionId(Ids.next()), who.account());
        assertThat(back(away, other, code)).contains("consent-elsewhere");
        Consents.Answer wrong = new Consents.Answer("x", code, "", Optional.of(away.sealed()));
        assertThat(consents.end(actor, who, id, wrong)).contains("consent-elsewhere");
        Consents.Answer none = new Consents.Answer(asked(away, "state"), code, "", Optional.empty());
        assertThat(consents.end(actor, who, id, none)).contains("consent-elsewhere");
        connections.map(actor, id, 1, dev.corridor.rosters.model.Mapping.NONE);
        assertThat(back(away, who, code)).contains("consent-changed");
    }

    @Test
    void eachWayToFailIsSaid() {
        Away away = begun();
        Consents.Answer denied =
                new Consents.Answer(asked(away, "state"), "", "access_denied", Optional.of(away.sealed()));
        assertThat(consents.end(actor, who, id, denied)).contains("consent-denied");
        google.gives(3, true);
        assertThat(yes()).contains("google-consent-scope");
        google.gives(4, false);
        assertThat(yes()).contains("google-consent-no-token");
        google.gives(4, true);
        google.mayReadNobody();
        assertThat(yes()).contains("google-consent-account");
        id = new ConnectionId(
                UUID.fromString(added(Map.of("access", "consent", "clientId", "client", "clientSecret", "wrong"))
                        .body()
                        .path("id")
                        .asString()));
        assertThat(yes()).contains("consent-client");
    }

    @Test
    void theApiLeadsToGoogleAndBackToTheConnection() {
        String path = "/api/districts/" + home.district() + "/roster-connections/" + id + "/consent";
        Answer away = admin.post(path, Map.of());
        assertThat(away.body().path("address").asString()).startsWith("https://accounts.google.com/o/oauth2/v2/auth?");
        String state = UriComponentsBuilder.fromUriString(
                        away.body().path("address").asString())
                .build()
                .getQueryParams()
                .getFirst("state");
        Answer back = admin.get(path + "/callback?error=access_denied&state=" + state);
        assertThat(back.status()).isEqualTo(302);
        assertThat(back.header("Location")).endsWith("/admin/rosters/connections/" + id + "?consent=consent-denied");
        Answer again = admin.get(path + "/callback?error=access_denied&state=" + state);
        assertThat(again.header("Location")).endsWith("?consent=consent-elsewhere");
        assertThat(home.as(home.rivera()).post(path, Map.of()).status()).isEqualTo(404);
    }
}
