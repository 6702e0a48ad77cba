package dev.corridor.signon;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestDatabase;
import dev.corridor.rosters.sources.HttpStub;
import dev.corridor.signon.saml.Identity;
import dev.corridor.signon.saml.Idp;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** How long what a provider says of itself is good: by its own word, and until it is read again. */
@CorridorTest
class SamlMetadataTest {

    private static final String ENTITY = "<md:EntityDescriptor";
    private final Instant past = Instant.now().minusSeconds(60).truncatedTo(ChronoUnit.SECONDS);
    private final Instant future = Instant.now().plusSeconds(3_600).truncatedTo(ChronoUnit.SECONDS);

    @Autowired
    ApplicationContext context;

    private SamlDoor door;

    @BeforeEach
    void connect() throws IOException {
        door = new SamlDoor(context);
    }

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void whatIsGoodNoLongerIsNotTakenWhereverItSaysSo() {
        String of = until(ENTITY, past.toString());
        assertThat(wrong("metadata", of)).isEqualTo("metadata out-of-date " + past);
        assertThat(wrong("metadata", until("<md:IDPSSODescriptor", past.toString())))
                .isEqualTo("metadata out-of-date " + past);
        assertThat(wrong("metadata", inside(past, until(ENTITY, future.toString()))))
                .as("the list that it is in")
                .isEqualTo("metadata out-of-date " + past);
        assertThat(wrong("metadata", until(ENTITY, past.toString().replace("Z", ""))))
                .as("without a zone it is UTC")
                .isEqualTo("metadata out-of-date " + past);
        assertThat(wrong("metadata", until(ENTITY, "next week"))).startsWith("metadata not-metadata");
        publishes(of);
        assertThat(wrong("metadataUrl", door.stub.address() + "/metadata?v=2"))
                .isEqualTo("metadataUrl out-of-date " + past);
    }

    @Test
    void whatIsStillGoodIsTakenAndItsEndShown() {
        assertThat(door.saml().has("validUntil")).isFalse();
        door.change("metadata", inside(future.plusSeconds(60), until(ENTITY, future.toString())));
        assertThat(door.saml().path("validUntil").asString()).isEqualTo(future.toString());
        door.change("name", "Renamed");
        assertThat(door.saml().path("validUntil").asString()).isEqualTo(future.toString());
        door.change("metadata", until(ENTITY, "12026-01-01T00:00:00Z"));
        assertThat(door.saml().has("validUntil")).as("for ever").isFalse();
    }

    /** A school is not shut out because somebody forgot: like a certificate's, the date is told and refuses nobody. */
    @Test
    void whatHasRunOutSinceIsWarnedAboutAndLetsPeopleIn() {
        publishes(until(ENTITY, past.toString()));
        assertThat(checked()).isEqualTo("metadata out-of-time");
        assertThat(door.saml().has("validUntil"))
                .as("what was read before stays")
                .isFalse();
        assertThat(door.comes(door.email(door.school.ana()))).isEqualTo("/");

        door.change("metadata", until(ENTITY, future.toString()), "metadataUrl", "");
        assertThat(checked()).isEqualTo("request ok");
        sql("update sign_on_saml set valid_until = now() - interval '1 minute'");
        assertThat(checked()).isEqualTo("metadata out-of-time");
        assertThat(door.comes(door.email(door.school.ben()))).isEqualTo("/");
    }

    @Test
    void onceADayItIsReadAgainWhileNobodyWaits() {
        door.away();
        assertThat(reads()).as("read when it was saved, and not since").isEqualTo(1);
        door.keys = new Identity[] {Idp.OTHER, Idp.KEY};
        sql("update sign_on_saml set read_at = read_at - interval '25 hours'");
        door.away();
        await().atMost(ofSeconds(10)).until(() -> certificates().size() == 2);
        assertThat(certificates()).containsExactly(Fingerprint.of(Idp.OTHER.certificate()), fingerprint());
        assertThat(Instant.parse(door.saml().path("readAt").asString()))
                .isAfter(Instant.now().minusSeconds(3_600));
        door.away();
        assertThat(reads()).isEqualTo(2);
    }

    @Test
    void aProviderThatIsDownThenIsLeftAloneAndWhatIsKeptStays() {
        door.stub.always(request -> request.path().equals("/metadata"), HttpStub.Answer.html(503));
        sql("update sign_on_saml set read_at = read_at - interval '25 hours'");
        door.away();
        await().atMost(ofSeconds(10)).until(() -> reads() == 2);
        assertThat(door.comes(door.email(door.school.ana()))).isEqualTo("/");
        await().during(ofMillis(300)).atMost(ofSeconds(5)).until(() -> reads() == 2);
        assertThat(certificates()).containsExactly(fingerprint());
    }

    /** Who could change what is read could name a key of their own, but not as another provider. */
    @Test
    void anotherProvidersIsNotTakenThen() {
        publishes(Idp.metadata("https://another.example", door.sso(), false, Idp.OTHER));
        sql("update sign_on_saml set read_at = read_at - interval '25 hours'");
        door.away();
        await().atMost(ofSeconds(10)).until(() -> reads() == 2);
        await().during(ofMillis(300))
                .atMost(ofSeconds(5))
                .until(() -> certificates().equals(List.of(fingerprint())));
    }

    private static String fingerprint() {
        return Fingerprint.of(Idp.KEY.certificate());
    }

    private List<String> certificates() {
        return door.saml()
                .path("certificates")
                .valueStream()
                .map(one -> one.path("fingerprint").asString())
                .toList();
    }

    private long reads() {
        return door.stub.requests().stream()
                .filter(request -> request.path().equals("/metadata"))
                .count();
    }

    private String until(String element, String moment) {
        return Idp.metadata(door.issuer(), door.sso(), false, Idp.KEY)
                .replace(element + " ", element + " validUntil=\"" + moment + "\" ");
    }

    private static String inside(Instant until, String entity) {
        return "<md:EntitiesDescriptor xmlns:md=\"urn:oasis:names:tc:SAML:2.0:metadata\" validUntil=\"" + until + "\">"
                + entity.substring(entity.indexOf(ENTITY)) + "</md:EntitiesDescriptor>";
    }

    private void publishes(String metadata) {
        door.stub.always(
                request -> request.path().equals("/metadata"),
                new HttpStub.Answer(200, Map.of(), "application/xml", metadata));
    }

    private String wrong(Object... more) {
        Answer answer = door.admin.post(door.connections, door.draft(more));
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(400);
        return "%s %s %s"
                .formatted(
                        answer.body().at("/errors/0/field").asString(),
                        answer.body().at("/errors/0/code").asString(),
                        answer.body().at("/errors/0/values/until").asString(""));
    }

    private String checked() {
        return door.admin
                .post(door.one() + "/checks", Map.of())
                .body()
                .path("items")
                .valueStream()
                .map(step -> step.path("code").asString() + " "
                        + step.path("problem").asString("ok"))
                .reduce("", (before, last) -> last);
    }

    private void sql(String update) {
        TestDatabase.client(TestDatabase.owner())
                .sql(update + " where connection_id = cast(:id as uuid)")
                .param("id", door.id)
                .update();
    }
}
