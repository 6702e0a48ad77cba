package dev.corridor.signon;

import static dev.corridor.signon.Door.why;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.TestDatabase;
import dev.corridor.people.Person;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The whole way with each provider's own claims, at a server that issues them as those do. */
@CorridorTest
class PresetsTest {

    private static final String TENANT = LinkingTest.TENANT;
    private static final MockOAuth2Server PROVIDER = new MockOAuth2Server();

    @Autowired
    ApplicationContext context;

    private final HttpClient http = HttpClient.newHttpClient();
    private Door door;

    @BeforeAll
    static void start() throws IOException {
        PROVIDER.start(InetAddress.getLoopbackAddress(), 0);
    }

    @AfterAll
    static void stop() {
        PROVIDER.shutdown();
    }

    @BeforeEach
    void connect() throws IOException {
        door = new Door(context);
    }

    @AfterEach
    void close() {
        http.close();
        door.close();
    }

    /** As though the one that the world knows were here. */
    private void connected(String preset, Object... more) {
        List<Object> all = new ArrayList<>(List.of("preset", preset));
        all.addAll(List.of(more));
        door.change(all.toArray());
        TestDatabase.client(TestDatabase.owner())
                .sql("update sign_on_connection set issuer = :address where id = :id::uuid")
                .param("address", PROVIDER.issuerUrl(preset).toString())
                .param("id", door.id)
                .update();
    }

    /** Where somebody is led of whom the provider says this. */
    private String said(String preset, Map<String, Object> claims) throws IOException, InterruptedException {
        PROVIDER.enqueueCallback(new DefaultOAuth2TokenCallback(
                preset, "subject", JOSEObjectType.JWT.getType(), List.of(Issuer.CLIENT), claims, 60));
        TestBrowser browser = door.school.browser();
        String there = browser.get(door.path()).header("Location");
        String back = http.send(HttpRequest.newBuilder(URI.create(there)).build(), BodyHandlers.discarding())
                .headers()
                .firstValue("Location")
                .orElseThrow();
        URI callback = URI.create(back);
        String led =
                browser.get(callback.getPath() + "?" + callback.getRawQuery()).header("Location");
        assertThat(browser.get("/api/me").status()).isEqualTo(led.equals("/") ? 200 : 401);
        return led;
    }

    private Map<String, Object> with(Object... claims) {
        Map<String, Object> all = new HashMap<>();
        for (int i = 0; i < claims.length; i += 2) {
            all.put((String) claims[i], claims[i + 1]);
        }
        return all;
    }

    @Test
    void googleNamesTheOrganizationThatAnAccountIsOf() throws Exception {
        connected("google");
        String email = door.email(door.school.ana());
        String domain = door.domain(door.school);
        assertThat(said("google", with("email", email, "email_verified", true, "hd", domain)))
                .isEqualTo("/");
        assertThat(said("google", with("email", email, "email_verified", true)))
                .as("an account of nobody's organization")
                .isEqualTo(why("foreign-tenant"));
        assertThat(said("google", with("email", email, "email_verified", true, "hd", "elsewhere.example")))
                .isEqualTo(why("foreign-tenant"));
    }

    @Test
    void microsoftNamesTheTenantAndWhetherItOwnsTheDomain() throws Exception {
        connected("microsoft", "tenant", TENANT);
        String email = door.email(door.school.ana());
        assertThat(said("microsoft", with("email", email, "tid", TENANT, "xms_edov", "1")))
                .isEqualTo("/");
        assertThat(said("microsoft", with("email", email, "tid", TENANT)))
                .as("whoever administers a tenant can write any address")
                .isEqualTo(why("email-not-verified"));
        assertThat(said("microsoft", with("email", email, "tid", TENANT.replace('0', '1'), "xms_edov", "1")))
                .isEqualTo(why("foreign-tenant"));
    }

    @Test
    void classLinkNamesTheTenantAndTheRostersIdentifier() throws Exception {
        connected(
                "classlink",
                "tenant",
                "2284",
                "byEmail",
                false,
                "claim",
                "classLink_sourcedId",
                "identifier",
                "source-id");
        Person ana = door.school.ana();
        String source = "cl-" + door.school.id();
        TestDatabase.client(TestDatabase.owner())
                .sql("update account set source_id = :source where id = :id")
                .param("source", source)
                .param("id", ana.account().value())
                .update();
        assertThat(said("classlink", with("classLink_tenant_id", 2284, "classLink_sourcedId", source)))
                .isEqualTo("/");
        assertThat(said("classlink", with("classLink_tenant_id", "9", "classLink_sourcedId", source)))
                .isEqualTo(why("foreign-tenant"));
        assertThat(said("classlink", with("classLink_tenant_id", "2284", "classLink_sourcedId", "nobodys")))
                .isEqualTo(why("no-account"));
    }
}
