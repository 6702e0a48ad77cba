package dev.corridor.signon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestDatabase;
import dev.corridor.rosters.sources.HttpStub;
import dev.corridor.signon.saml.Identity;
import dev.corridor.signon.saml.Idp;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a district's admins do with a way in by SAML. */
@CorridorTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SamlAdminTest {

    @Autowired
    ApplicationContext context;

    private SamlDoor door;

    /** One for all: a key takes long to make. */
    @BeforeAll
    void connect() throws IOException {
        door = new SamlDoor(context);
    }

    @BeforeEach
    void asItWas() {
        door.keys = new Identity[] {Idp.KEY};
        door.change("metadata", Idp.metadata(door.issuer(), door.sso(), false, Idp.KEY));
        door.admin.delete(door.one() + "/refusals");
    }

    @AfterAll
    void close() {
        door.close();
    }

    @Test
    void aTestSaysExactlyWhatFails() {
        assertThat(checks()).containsExactly("metadata ok", "certificates ok", "own-key ok", "request ok");
        door.stub.once(request -> request.path().equals("/sso"), HttpStub.Answer.html(400));
        assertThat(checks()).last().isEqualTo("request client-refused");
        door.keys = new Identity[] {Identity.make(Instant.now().minusSeconds(400_000_000))};
        assertThat(checks()).containsExactly("metadata ok", "certificates out-of-time");
        door.stub.once(request -> request.path().equals("/metadata"), HttpStub.Answer.html(503));
        assertThat(checks()).containsExactly("metadata provider-down");
        TestDatabase.client(TestDatabase.owner())
                .sql("update sign_on_connection set issuer = 'another' where id = cast(:id as uuid)")
                .param("id", door.id)
                .update();
        assertThat(checks()).containsExactly("metadata provider-wrong");
    }

    private List<String> checks() {
        return door.admin
                .post(door.one() + "/checks", Map.of())
                .body()
                .path("items")
                .valueStream()
                .map(step -> step.path("code").asString() + " "
                        + step.path("problem").asString("ok"))
                .toList();
    }

    /** A key that was kept by another key of the server is of no use; saving makes a new one. */
    @Test
    void aKeyThatCannotBeOpenedIsMadeAnew() {
        TestDatabase.client(TestDatabase.owner())
                .sql("update sign_on_saml set own_key = 'x' where connection_id = cast(:id as uuid)")
                .param("id", door.id)
                .update();
        assertThat(checks()).last().isEqualTo("own-key client-refused");
        door.change();
        assertThat(checks()).last().isEqualTo("request ok");
    }

    @Test
    void metadataIsPastedToo() {
        String pasted = Idp.metadata("urn:pasted", door.sso(), true, Idp.KEY, Idp.OTHER);
        door.change("metadata", pasted, "metadataUrl", "");
        assertThat(door.admin.get(door.one()).body().path("issuer").asString()).isEqualTo("urn:pasted");
        assertThat(door.saml().path("certificates").size()).isEqualTo(2);
        assertThat(door.saml().has("metadataUrl")).isFalse();
        String request = door.school.browser().get(door.path()).header("Location");
        assertThat(request).contains("&SigAlg=").contains("&Signature=");
        door.change("metadataUrl", "", "name", "Other name");
        assertThat(door.admin.get(door.one()).body().path("issuer").asString())
                .as("kept where nothing else is said")
                .isEqualTo("urn:pasted");
    }

    @Test
    void whatCannotBeIsSaidBesideItsField() {
        String good = Idp.metadata("urn:x", door.sso(), false, Idp.KEY);
        assertThat(wrong("metadata", "nonsense")).isEqualTo("metadata not-metadata");
        assertThat(wrong("metadata", "<!DOCTYPE x>" + good.substring(good.indexOf("<md:"))))
                .isEqualTo("metadata not-metadata");
        assertThat(wrong("metadata", Idp.metadata("urn:x", door.sso(), false))).isEqualTo("metadata no-certificate");
        assertThat(wrong("metadata", good.replace("HTTP-Redirect", "HTTP-Artifact")))
                .isEqualTo("metadata no-redirect");
        assertThat(wrong("metadata", good.replace("IDPSSODescriptor", "SPSSODescriptor")))
                .isIn("metadata no-provider", "metadata not-metadata");
        assertThat(wrong("metadata", good.replace(door.sso(), "http://192.0.2.1/sso")))
                .isEqualTo("metadata not-an-address");
        assertThat(wrong("metadata", "x".repeat(500_001))).isEqualTo("metadata too-long");
        assertThat(wrong("metadataUrl", door.stub.address() + "/sso")).isEqualTo("metadataUrl not-metadata");
        assertThat(wrong("metadataUrl", "http://10.1.2.3/metadata")).isEqualTo("metadataUrl unreachable");
        assertThat(wrong("metadataUrl", "no address")).isEqualTo("metadataUrl unreachable");
        assertThat(wrong("metadataUrl", "")).isEqualTo("metadata missing");
        assertThat(wrong("emailAttribute", "x".repeat(501))).isEqualTo("emailAttribute too-long");
        for (String claim : List.of("mail", "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/name")) {
            assertThat(wrong("claim", claim, "identifier", "username")).isEqualTo("claim proves-nothing");
        }
    }

    private String wrong(Object... more) {
        Answer answer = door.admin.post(door.connections, door.draft(named(more)));
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(400);
        return answer.body().at("/errors/0/field").asString() + " "
                + answer.body().at("/errors/0/code").asString();
    }

    private static Object[] named(Object... more) {
        List<Object> all = new ArrayList<>(List.of("name", "Another"));
        all.addAll(List.of(more));
        return all.toArray();
    }

    /** The other side wants to know this one first. */
    @Test
    void itIsSavedBeforeTheProviderIsKnown() {
        Map<String, Object> draft = new HashMap<>(door.draft("name", "Begun", "on", false));
        draft.remove("metadataUrl");
        Answer begun = door.admin.post(door.connections, draft);
        assertThat(begun.status()).as(begun.raw().body()).isEqualTo(201);
        String entity = begun.body().at("/saml/entity").asString();
        assertThat(door.school
                        .browser()
                        .get(entity.substring(entity.indexOf("/api/")))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theAuditLogHasWhoseWordIsTaken() {
        door.change("name", "Renamed");
        String changes = door.admin.get(door.school.at("/audit")).raw().body();
        assertThat(changes)
                .contains(Fingerprint.of(Idp.KEY.certificate()))
                .contains("saml.metadataUrl")
                .contains("saml.address");
    }

    @Test
    void itsKeyIsSealedAndNeverTold() {
        byte[] kept = TestDatabase.client(TestDatabase.owner())
                .sql("select own_key from sign_on_saml where connection_id = cast(:id as uuid)")
                .param("id", door.id)
                .query((row, number) -> row.getBytes(1))
                .single();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("MII");
        assertThat(door.admin.get(door.one()).raw().body())
                .doesNotContain("key\":")
                .doesNotContain("MII");
    }
}
