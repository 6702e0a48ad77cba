package dev.corridor.signon;

import static dev.corridor.signon.Door.why;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corridor.CorridorTest;
import dev.corridor.TestClock;
import dev.corridor.TestDatabase;
import dev.corridor.TestSchool;
import dev.corridor.access.factors.WithApp;
import dev.corridor.outgoing.TestOutgoing;
import dev.corridor.people.Accounts;
import dev.corridor.people.Person;
import dev.corridor.people.PersonState;
import dev.corridor.rosters.sources.HttpStub;
import dev.corridor.shared.Ids;
import dev.corridor.signon.Door.Away;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Who is let in by OpenID Connect, and who is not. */
@CorridorTest
class SignOnHttpTest {

    @Autowired
    ApplicationContext context;

    private Door door;
    private TestSchool school;

    @BeforeEach
    void connect() throws IOException {
        door = new Door(context);
        school = door.school;
    }

    @AfterEach
    void close() {
        door.close();
    }

    private String comes(Person person) {
        return door.with(claims -> claims.claim("email", door.email(person)).claim("email_verified", true));
    }

    @Test
    void whoeverTheProviderVouchesForIsSignedInAsThemselves() {
        Away away = door.away("?to=/teacher/hallway%3Froom=1%2520a");
        door.issuer.knows("code", door.vouched(school.rivera(), away.nonce()).build());
        assertThat(door.back(away, "code")).isEqualTo("/teacher/hallway?room=1%20a");
        assertThat(away.browser().get("/api/me").body().at("/account/login").asString())
                .isEqualTo(door.email(school.rivera()));
    }

    @Test
    void aFirstPasswordNeedNotBeChangedByWhoSignsInElsewhere() {
        context.getBean(Accounts.class).resetPassword(school.ana().account(), "hash");
        Away away = door.away();
        door.issuer.knows("code", door.vouched(school.ana(), away.nonce()).build());
        assertThat(door.back(away, "code")).isEqualTo("/");
        assertThat(away.browser()
                        .get("/api/me")
                        .body()
                        .at("/account/mustChangePassword")
                        .asBoolean())
                .isFalse();
        assertThat(away.browser().get(school.at("/rooms")).status()).isEqualTo(200);
    }

    @Test
    void theSecondStepFollowsTheProviderWhereTheDistrictSaysSo() {
        WithApp app = WithApp.in(school.as(school.rivera()), context.getBean(TestClock.class));
        String rules = "/api/districts/" + school.district() + "/sign-in-rules";
        Map<String, Object> wanted = Map.of(
                "passwordOff",
                List.of(),
                "secondStepOf",
                List.of(),
                "secondStepVouched",
                true,
                "breakGlass",
                List.of(school.admin().account().toString()));
        school.password(school.admin(), "seven green bicycles");
        assertThat(door.admin.with("If-Match", "\"1\"").put(rules, wanted).status())
                .isEqualTo(200);
        door.admin.without("If-Match");
        Away away = door.away("?to=/hallway?room=1");
        door.issuer.knows("code", door.vouched(school.rivera(), away.nonce()).build());
        assertThat(door.back(away, "code")).isEqualTo("/sign-in/step?to=%2Fhallway%3Froom%3D1");
        assertThat(away.browser().get("/api/me").status()).isEqualTo(401);
        assertThat(away.browser()
                        .post("/api/session/second-step", Map.of("code", app.code(0)))
                        .status())
                .isEqualTo(200);
    }

    private void number(Person person, String number) {
        TestDatabase.client(TestDatabase.owner())
                .sql("update person set number = :number where id = :id")
                .param("number", number)
                .param("id", person.id().value())
                .update();
    }

    @Test
    void theRostersOwnIdentifierNamesWhoItIs() {
        door.change("byEmail", false, "domains", List.of(), "claim", "number", "identifier", "number");
        String number = ("n" + school.id()).substring(0, 30);
        number(school.ben(), number);
        assertThat(door.with(claims -> claims.claim("number", number))).isEqualTo("/");
        number(school.cleo(), number);
        assertThat(door.with(claims -> claims.claim("number", number))).isEqualTo(why("several-accounts"));
        assertThat(door.with(claims -> claims.claim("number", "nobodys"))).isEqualTo(why("no-account"));
        assertThat(door.refused()).containsExactlyInAnyOrder("several-accounts", "no-account");
        assertThat(door.admin.get(door.one()).body().path("refused").asInt()).isEqualTo(2);
    }

    @Test
    void anEmailAloneProvesNothing() {
        String ana = door.email(school.ana());
        assertThat(door.with(claims -> claims.claim("email", ana))).isEqualTo(why("email-not-verified"));
        assertThat(door.with(claims -> claims.claim("email", ana).claim("email_verified", false)))
                .isEqualTo(why("email-not-verified"));
        assertThat(door.refusals()).singleElement().satisfies(line -> {
            assertThat(line.path("presented").asString()).isEqualTo(ana);
            assertThat(line.path("times").asInt()).isEqualTo(2);
        });
    }

    @Test
    void whoIsNobodyOfTheDistrictIsNotLetIn() {
        TestSchool other = TestSchool.make(context);
        assertThat(comes(other.ana())).isEqualTo(why("foreign-domain"));
        door.change("domains", List.of(door.domain(school), door.domain(other)));
        Away away = door.away();
        door.issuer.knows("of-another", door.vouched(other.ana(), away.nonce()).build());
        assertThat(door.back(away, "of-another"))
                .as("though the domain is claimed")
                .isEqualTo(why("no-account"));
    }

    @Test
    void whoMayNotSignInMayNotSignInElsewhereEither() {
        context.getBean(Accounts.class).changeState(Set.of(school.ana().account()), PersonState.SUSPENDED);
        assertThat(comes(school.ana())).isEqualTo(why("account-closed"));
        door.change("audience", List.of("staff"));
        assertThat(comes(school.ben())).isEqualTo(why("not-for-role"));
        door.change("audience", List.of("students"));
        assertThat(comes(school.rivera())).isEqualTo(why("not-for-role"));
        assertThat(door.refused()).containsExactlyInAnyOrder("account-closed", "not-for-role", "not-for-role");
        assertThat(door.refusals())
                .filteredOn(line -> line.path("reason").asString().equals("account-closed"))
                .extracting(line -> line.path("presented").asString())
                .as("so that admins know whose it is")
                .containsExactly(door.email(school.ana()));
    }

    @Test
    void whoSaysNoAtTheProviderIsNotLetIn() {
        assertThat(failed("access_denied")).isEqualTo(why("denied"));
        assertThat(failed("temporarily_unavailable")).isEqualTo(why("provider-down"));
        assertThat(failed("server_error")).isEqualTo(why("provider-down"));
    }

    private String failed(String error) {
        Away away = door.away();
        return away.browser()
                .get(door.path() + "/callback?error=" + error + "&state=" + away.state())
                .header("Location");
    }

    @Test
    void aProviderThatDripsIsLeft() throws Exception {
        try (ServerSocket provider = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread dripping = Thread.startVirtualThread(() -> drip(provider));
            ProviderCalls calls = new ProviderCalls(TestOutgoing.toThisMachine(), Duration.ofMillis(200));
            URI address = URI.create("http://127.0.0.1:" + provider.getLocalPort() + "/");
            assertThatThrownBy(() -> calls.get(address)).rootCause().hasMessage("no whole answer within 200 ms");
            assertThat(dripping.join(Duration.ofSeconds(4)))
                    .as("the connection is closed")
                    .isTrue();
        }
    }

    /** A header that never ends, until nobody listens any more. */
    private static void drip(ServerSocket provider) {
        try (Socket caller = provider.accept()) {
            OutputStream out = caller.getOutputStream();
            out.write("HTTP/1.1 200 OK\r\nX: ".getBytes(StandardCharsets.US_ASCII));
            while (!Thread.interrupted()) {
                out.write('x');
                Thread.sleep(20);
            }
        } catch (IOException | InterruptedException gone) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void afterASignOutTheProviderIsToAskWhoIsThere() {
        assertThat(door.asked(school.browser(), "")).doesNotContainKey("prompt");
        assertThat(door.asked(school.browser(), "?anew=true")).containsEntry("prompt", "login");
    }

    @Test
    void aProviderThatIsDownOrOffIsSaid() {
        door.issuer.stub().once(request -> request.path().startsWith("/.well-known"), HttpStub.Answer.html(503));
        assertThat(school.browser().get(door.path()).header("Location")).isEqualTo(why("provider-down"));
        assertThat(school.browser().get(door.path()).header("Location"))
                .as("it is not asked by each who comes")
                .isEqualTo(why("provider-down"));
        door.change("name", "Another name");
        assertThat(door.away()).as("and is asked again").isNotNull();
        door.change("on", false);
        assertThat(school.browser().get(door.path()).header("Location")).isEqualTo(why("off"));
        assertThat(school.browser()
                        .get("/api/sign-on?district=" + school.district())
                        .body()
                        .path("items")
                        .size())
                .isZero();
    }

    @Test
    void aSchoolSeesItsOwnWaysIn() {
        TestSchool other = TestSchool.make(context);
        assertThat(other.browser()
                        .get("/api/sign-on?school=" + other.id())
                        .body()
                        .path("items")
                        .size())
                .isZero();
        assertThat(other.browser()
                        .get("/api/sign-on?school=" + school.id())
                        .body()
                        .at("/items/0/name")
                        .asString())
                .isEqualTo("District account");
        assertThat(other.browser()
                        .get("/api/sign-on?district=" + Ids.next() + "&school=" + school.id())
                        .body()
                        .path("name")
                        .asString(""))
                .as("an old link does not stand in the way")
                .isNotEmpty();
        JsonNode unknown = other.browser().get("/api/sign-on").body();
        assertThat(unknown.path("several").asBoolean()).isTrue();
        assertThat(unknown.has("district"))
                .as("of several districts none is known")
                .isFalse();
        assertThat(unknown.path("items").size()).isZero();
    }
}
